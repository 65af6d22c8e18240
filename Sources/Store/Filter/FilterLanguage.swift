import Domain

/// The small language in which lists are asked for, on the command line and in the console.
///
/// `skrivare kö:andra -status:väntar senast:<4h`: conditions are separated by blanks and must all hold; a minus or an exclamation mark before one means that it must not.
/// Text without a colon is searched for. What stands in quotation marks is taken exactly as it is. Names are Swedish or English, and a value may be
/// cut short as long as it can only mean one thing.
package enum FilterLanguage {
    /// Conditions that a filter may have.
    package static let termLimit = 64

    /// The filter that a text means; an empty text means every ticket.
    package static func parse(_ text: String, in scope: FilterScope) throws(FilterError) -> Filter {
        var scanner = try FilterScanner(text)
        var filter = Filter()
        while let token = try scanner.next() {
            guard filter.terms.count < termLimit else {
                throw FilterError(.tooManyTerms(limit: termLimit), position: token.start, length: token.length)
            }
            filter.terms.append(try term(token, scope))
        }
        return filter
    }

    private static func term(_ token: FilterToken, _ scope: FilterScope) throws(FilterError) -> FilterTerm {
        guard let name = token.field else {
            guard !token.value.isEmpty else {
                throw FilterError(.emptyWord, position: token.start, length: token.length)
            }
            return FilterTerm(.word(token.value), isNegated: token.isNegated)
        }
        guard let field = FilterField.named(name) else {
            let names = FilterField.allCases.flatMap { field in Language.allCases.map { field.name(in: $0) } }
            let suggestion = Similarity.nearest(to: name, among: names) { $0.foldedForFilter }
            throw FilterError(
                .unknownField(name, suggestion: suggestion),
                position: token.fieldStart,
                length: name.count
            )
        }
        guard !token.value.isEmpty else {
            throw FilterError(.missingValue(field), position: token.valueStart, length: token.end - token.valueStart)
        }
        var term = try FilterValueReader(field: field, token: token, scope: scope).term()
        if token.isNegated { term.isNegated.toggle() }
        return term
    }
}
