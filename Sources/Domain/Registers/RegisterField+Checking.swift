import Foundation
import Instants

extension RegisterField {
    /// The values as they are kept: each in its kind's form, without blanks around it, empty and doubled ones left out.
    package func checked(_ texts: [String]) throws(FieldProblem) -> [String] {
        var kept: [String] = []
        for text in texts {
            guard let value = try kind.checked(text), !kept.contains(value) else { continue }
            kept.append(value)
        }
        guard isList || kept.count <= 1 else { throw .tooMany }
        guard !isRequired || !kept.isEmpty else { throw .missing }
        return kept
    }
}

extension FieldKind {
    /// A value as it is kept; nil for an empty one.
    func checked(_ text: String) throws(FieldProblem) -> String? {
        let clean = try CleanText.clean(text, limit: limit, isMultiline: isMultiline)
        guard !clean.isEmpty else { return nil }
        switch self {
        case .text, .prose: return clean
        case .code, .reference: return try code(clean)
        case .telephone: return try telephone(clean)
        case .email: return try email(clean)
        case .date:
            guard let date = LocalDate(clean) else { throw .notADate(clean) }
            return date.description
        case .number(let range):
            guard let number = Int64(clean), range.contains(number) else {
                throw .notANumber(clean, lowest: range.lowerBound, highest: range.upperBound)
            }
            return String(number)
        case .choice(let choices):
            let typed = clean.lowercased()
            guard let choice = choices.first(where: { typed == $0.name.swedish || typed == $0.name.english }) else {
                throw .notOneOf(clean, allowed: choices.map(\.name))
            }
            return choice.value
        }
    }

    private var limit: Int {
        switch self {
        case .text(let limit), .prose(let limit): limit
        case .email: 250
        default: 100
        }
    }

    private var isMultiline: Bool {
        if case .prose = self { true } else { false }
    }

    /// Keys come from other systems, so any printed character but a blank may stand in one.
    private func code(_ text: String) throws(FieldProblem) -> String {
        if case .reference = self { return text }
        let isCode = text.allSatisfy { $0.isLetter || $0.isNumber || "-._".contains($0) }
        guard isCode else { throw .notACode(text) }
        return text
    }

    private func telephone(_ text: String) throws(FieldProblem) -> String {
        var digits = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
            case UInt8(ascii: " "), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"),
                UInt8(ascii: "/"):
                continue
            default: throw .notATelephone(text)
            }
        }
        guard (3...20).contains(digits) else { throw .notATelephone(text) }
        return text
    }

    private func email(_ text: String) throws(FieldProblem) -> String {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), !text.contains(where: \.isWhitespace) else {
            throw .notAnEmail(text)
        }
        return text
    }
}
