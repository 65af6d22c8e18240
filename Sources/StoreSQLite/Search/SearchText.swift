import Domain
import Foundation
import GRDB

/// What search looks through, and how words are compared.
enum SearchText {
    /// The texts that an event brings, besides those that the ticket itself carries.
    static func words(of event: TicketEvent) -> [String] {
        switch event {
        case .noted(let text), .answered(let text), .reopened(let text), .cancelled(let text): [text]
        case .resolved(let solution, _, _, _): [solution]
        case .routed(_, _, let text), .paused(_, _, let text), .timeLogged(_, let text): text.isEmpty ? [] : [text]
        case .attached(let file): [file.name]
        case .imported(let row): row.note.map { [$0] } ?? []
        default: []
        }
    }

    /// A ticket's searchable text: its fields and the texts of its events, a line each, folded.
    static func text(of ticket: Ticket, words: [String]) -> String {
        folded(lines(of: ticket, words: words).joined(separator: "\n"))
    }

    /// The same before it is folded.
    static func lines(of ticket: Ticket, words: [String]) -> [String] {
        var lines = [ticket.number.description]
        if let source = ticket.source { lines.append(source) }
        lines.append(ticket.subject)
        if !ticket.description.isEmpty { lines.append(ticket.description) }
        if let requester = ticket.requester {
            lines.append(requester.name)
            lines += [requester.unit, requester.telephone, requester.email, requester.device].compactMap { $0 }
        }
        return lines + words
    }

    /// `folded(text)` in SQL.
    static let function = DatabaseFunction("folded", argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0]).map { folded($0) }
    }

    /// The part of a text that holds every three letters in a row that the text before it does not surely hold.
    ///
    /// Everything between what both begin with and what both end with, and two letters more on either side.
    static func addition(to old: String, in new: String) -> String {
        let (before, after) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
        let shorter = min(before.count, after.count)
        var start = 0
        while start < shorter, before[start] == after[start] { start += 1 }
        var tail = 0
        while tail < shorter - start, before[before.count - 1 - tail] == after[after.count - 1 - tail] { tail += 1 }
        guard start < before.count || start < after.count else { return "" }
        let stretch = max(0, start - 2)..<min(after.count, after.count - tail + 2)
        return String(String.UnicodeScalarView(after[stretch]))
    }

    /// Composed and in lower case by Unicode's rules, so that `Å` meets `å` in any locale; accents stay, so that `får` is not `far`.
    static func folded(_ text: String) -> String {
        foldedLatin(text) ?? text.precomposedStringWithCanonicalMapping.lowercased()
    }

    /// The same for a text with no letters beyond Latin-1, which is nearly all there is, in a tenth of the time; nil for any other.
    private static func foldedLatin(_ text: String) -> String? {
        var bytes = Array(text.utf8)
        var isAfterC3 = false
        for index in bytes.indices {
            switch bytes[index] {
            case 0x41...0x5A: bytes[index] += 0x20
            // À to Þ without the sign ×, whose small letters lie as far from them.
            case 0x80...0x9E where isAfterC3 && bytes[index] != 0x97: bytes[index] += 0x20
            case 0xC4...: return nil
            default: break
            }
            isAfterC3 = bytes[index] == 0xC3
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
