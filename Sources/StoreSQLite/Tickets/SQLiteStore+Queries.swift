package import Domain
import GRDB
package import Instants
package import Store

extension SQLiteStore: TicketQueries {
    package func page(
        of query: TicketQuery,
        after key: PageKey?,
        limit: Int,
        at now: Instant
    ) async throws(StoreError) -> TicketPage {
        let limit = min(max(limit, 1), 1_000_000)
        return try await read { db in
            let list = try ListSQL(query, at: now, db)
            let start = try key?.number ?? TicketTable.nextNumber(db)
            if let floor = try list.floor(below: start, db) {
                return try Self.stretch(of: list, from: start, to: floor, limit: limit, db)
            }
            var rows = try Self.rows(list.page(after: key, limit: limit + 1), db)
            guard rows.count > limit else { return TicketPage(rows: rows, next: nil) }
            rows.removeLast()
            return TicketPage(rows: rows, next: rows.last.map { PageKey(after: $0) })
        }
    }

    package func count(of query: TicketQuery, upTo limit: Int, at now: Instant) async throws(StoreError) -> Int {
        try await read { db in
            let question = try ListSQL(query, at: now, db).count(upTo: max(0, limit))
            return try question.row(db)?.decode(Int.self, atIndex: 0) ?? 0
        }
    }

    package func row(_ number: TicketNumber) async throws(StoreError) -> TicketRow? {
        try await read { db in try TicketTable.row(number, db) }
    }

    package func detail(_ number: TicketNumber) async throws(StoreError) -> TicketDetail? {
        try await read { db in
            let coding = EventCoding()
            let journal = try JournalTable.entries(of: number, coding, db)
            guard !journal.isEmpty else { return nil }
            guard let ticket = Ticket.fold(journal), let row = try TicketTable.row(number, db) else {
                throw StoreError(.corrupt, about: "ticket \(number)")
            }
            let letters = try OutboxTable.letters(of: number, coding, db)
            return TicketDetail(ticket: ticket, row: row, journal: journal, letters: letters)
        }
    }

    package func counts(at now: Instant) async throws(StoreError) -> DeskCounts {
        try await read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT queue, count(*), count(due < ? OR NULL), sum(owner IS NULL)
                    FROM ticket INDEXED BY ticketOpenCount WHERE isOpen = 1 GROUP BY queue
                    """
            )
            statement.setUncheckedArguments([now.seconds])
            let rows = try Row.fetchCursor(statement)
            var counts = DeskCounts(queues: [], open: 0, late: 0, unowned: 0)
            while let row = try rows.next() {
                let count = QueueCount(
                    queue: QueueID(try row.decode(String.self, atIndex: 0)),
                    open: try row.decode(Int.self, atIndex: 1),
                    late: try row.decode(Int.self, atIndex: 2)
                )
                counts.queues.append(count)
                counts.open += count.open
                counts.late += count.late
                counts.unowned += try row.decode(Int.self, atIndex: 3)
            }
            return counts
        }
    }

    /// How SQLite would read a page of a list, a step a line.
    package func plan(of query: TicketQuery, at now: Instant) async throws(StoreError) -> [String] {
        try await read { db in
            let question = try ListSQL(query, at: now, db).page(after: nil, limit: 50)
            return try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + question.sql, arguments: question.arguments)
                .map { try $0.decode(String.self, atIndex: 3) }
        }
    }

    private static func rows(_ question: Question, _ db: Database) throws -> [TicketRow] {
        let cursor = try question.rows(db)
        var rows: [TicketRow] = []
        while let row = try cursor.next() { rows.append(try TicketTable.row(row)) }
        return rows
    }

    private static func stretch(
        of list: ListSQL,
        from start: TicketNumber,
        to floor: TicketNumber,
        limit: Int,
        _ db: Database
    ) throws -> TicketPage {
        let rows = try rows(list.page(after: PageKey(before: start), above: floor, limit: limit), db)
        if rows.count == limit { return TicketPage(rows: rows, next: rows.last.map { PageKey(after: $0) }) }
        let isLast = floor.rawValue <= 10_000
        return TicketPage(rows: rows, next: isLast ? nil : PageKey(before: TicketNumber(floor.rawValue + 1)))
    }
}
