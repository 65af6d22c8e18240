package import Domain
import Instants

/// Something that could be written next.
package struct FilterCompletion: Hashable, Sendable {
    /// What replaces the text in `range`.
    package var text: String
    /// Characters of the filter's text that it replaces.
    package var range: Range<Int>
    /// What it means, in a few words; empty when the text says it.
    package var detail: String

    package init(text: String, range: Range<Int>, detail: String) {
        self.text = text
        self.range = range
        self.detail = detail
    }
}

extension FilterLanguage {
    /// What can be written where the cursor stands, `position` characters into the text; none inside quotation marks.
    ///
    /// Before a colon these are conditions, after it values, those that begin with what stands there already.
    package static func completions(
        for text: String,
        at position: Int,
        in scope: FilterScope,
        language: Language
    ) -> [FilterCompletion] {
        let before = Array(text.prefix(min(max(0, position), FilterScanner.characterLimit)))
        let isInsideQuotes = before.count(where: { $0 == "\"" }) % 2 == 1
        guard !isInsideQuotes else { return [] }
        var start = before.endIndex
        while start > 0, !before[start - 1].isWhitespace { start -= 1 }
        if start < before.endIndex, before[start] == "-" || before[start] == "!" { start += 1 }
        let typed = before[start...]
        guard let colon = typed.firstIndex(of: ":") else { return fields(beginning: String(typed), start, language) }
        guard let field = FilterField.named(String(typed[..<colon])) else { return [] }
        let range = (colon + 1)..<before.endIndex
        let begun = String(typed[range]).foldedForFilter
        return field.suggestions(in: scope, language)
            .filter { $0.text.foldedForFilter.hasPrefix(begun) || $0.detail.foldedForFilter.hasPrefix(begun) }
            .map { FilterCompletion(text: $0.text, range: range, detail: $0.detail) }
    }

    private static func fields(beginning: String, _ start: Int, _ language: Language) -> [FilterCompletion] {
        let folded = beginning.foldedForFilter
        let range = start..<(start + beginning.count)
        return FilterField.allCases.filter { $0.name(in: language).foldedForFilter.hasPrefix(folded) }.map { field in
            FilterCompletion(text: field.name(in: language) + ":", range: range, detail: field.help(in: language))
        }
    }
}

extension FilterField {
    fileprivate func suggestions(in scope: FilterScope, _ language: Language) -> [(text: String, detail: String)] {
        let agreement = scope.agreement
        switch self {
        case .queue: return agreement.queues.map { ($0.id.rawValue, $0.name) }
        case .team: return agreement.teams.map { ($0.id.rawValue, $0.name) }
        case .owner:
            let fixed = [(language("mig", "me"), ""), ("-", language("ingen", "nobody"))]
            return fixed + colleagues(in: scope)
        case .watcher: return [(language("mig", "me"), "")] + colleagues(in: scope)
        case .intefunktion:
            return fixedValues(in: language).map { ($0, "") }
                + agreement.intefunktioner.map { ($0.id.rawValue, $0.name) }
        case .line: return SupportLine.allCases.map { (String($0.rawValue), $0.text(in: language)) }
        case .state, .kind, .priority, .late: return fixedValues(in: language).map { ($0, "") }
        case .due: return ["<1h", "<4h", "<1d"].map { ($0, "") }
        case .received, .resolved, .closed:
            return FilterPeriods(today: scope.today).completions(in: language)
        case .tag, .number, .source, .unit, .requester, .person, .unitKey, .device, .system: return []
        }
    }

    private func colleagues(in scope: FilterScope) -> [(text: String, detail: String)] {
        scope.staff.members.values.sorted { $0.account < $1.account }.map { ($0.account.rawValue, $0.name) }
    }
}
