package import Domain
import GRDB
package import Store

extension SQLiteStore {
    package func excerpts(
        of numbers: [TicketNumber],
        holding words: [String]
    ) async throws(StoreError) -> [TicketNumber: String] {
        let words = words.map { SearchText.folded($0) }.filter { !$0.isEmpty }
        return try await read { db in
            let coding = EventCoding()
            var found: [TicketNumber: String] = [:]
            for number in numbers.prefix(SearchExcerpt.ticketLimit) {
                let journal = try JournalTable.entries(of: number, coding, db)
                guard let ticket = Ticket.fold(journal) else { continue }
                found[number] = SearchExcerpt(ticket, journal).text(holding: words)
            }
            return found
        }
    }
}

/// The line of a ticket in which a word stands that was looked for.
struct SearchExcerpt {
    private let ticket: Ticket
    private let lines: [String]

    /// No screen shows more tickets at once.
    static let ticketLimit = 200
    /// Characters that are kept of a long line, and how many of them stand before the word.
    private static let length = 200
    private static let before = 20

    init(_ ticket: Ticket, _ journal: [TicketEntry]) {
        self.ticket = ticket
        let words = journal.flatMap { SearchText.words(of: $0.event) }
        lines = SearchText.lines(of: ticket, words: words).flatMap {
            $0.split(whereSeparator: \.isNewline).map(String.init)
        }
    }

    /// The first line that holds a word which the list does not show anyway; nil when there is none.
    func text(holding words: [String]) -> String? {
        let shown = SearchText.folded([ticket.subject, ticket.requester?.name ?? ""].joined(separator: "\n"))
        let hidden = words.filter { !shown.contains($0) && !ticket.number.description.contains($0) }
        guard !hidden.isEmpty else { return nil }
        for line in lines {
            let folded = SearchText.folded(line)
            guard let place = hidden.lazy.compactMap({ folded.firstRange(of: $0) }).first else { continue }
            return SearchExcerpt.window(of: line, at: folded.distance(from: folded.startIndex, to: place.lowerBound))
        }
        return nil
    }

    /// The part of a line around a character, with an ellipsis where something is left out.
    private static func window(of line: String, at place: Int) -> String {
        let start = place > before * 2 ? place - before : 0
        let rest = line.dropFirst(start)
        let part = rest.prefix(length)
        return (start > 0 ? "…" : "") + part + (part.count < rest.count ? "…" : "")
    }
}
