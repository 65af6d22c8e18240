/// Why a filter's text is not understood, and where.
///
/// The words for it are in `FilterError+Text`.
package struct FilterError: Error, Hashable, Sendable {
    package var problem: Problem
    /// Characters of the text before the mistake.
    package var position: Int
    /// Characters that the mistake takes; 0 where something is missing.
    package var length: Int

    package init(_ problem: Problem, position: Int, length: Int) {
        self.problem = problem
        self.position = position
        self.length = length
    }

    /// What is wrong.
    package enum Problem: Hashable, Sendable {
        case unknownField(String, suggestion: String?)
        /// `known` are the names that the desk has; the field's fixed words come besides.
        case unknownValue(field: FilterField, value: String, suggestion: String?, known: [String])
        /// The beginning of several names.
        case ambiguous(field: FilterField, value: String, candidates: [String])
        case missingValue(FilterField)
        case emptyWord
        case unclosedQuote
        case notADate(String)
        case notADuration(String)
        case notANumber(String)
        case endsBeforeStart(String)
        case controlCharacter(code: UInt32)
        case tooLong(limit: Int)
        case tooManyTerms(limit: Int)
    }
}
