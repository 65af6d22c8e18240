package import Domain
import GRDB
package import Instants
package import Store

extension SQLiteStore: JournalTransfer {
    package func bringIn(
        isAtomic: Bool,
        run: DeskEvent,
        by actor: Actor,
        at now: Instant,
        next: @Sendable () throws -> [ImportedHistory]?
    ) async throws(StoreError) -> ImportOutcome {
        try await giveRoom(kibibytes: 64_000)
        var outcome = ImportOutcome(tickets: 0, events: 0, known: 0)
        do {
            if isAtomic {
                // Not `writeDesk`: what `next` has handed over cannot be asked for again.
                outcome = try await database.write { db in
                    var desk = try DeskWrite(db, shelf: self.shelf, staffTable: self.staffTable)
                    var outcome = ImportOutcome(tickets: 0, events: 0, known: 0)
                    while let portion = try next() { try desk.bringIn(portion, into: &outcome) }
                    try desk.note(run, outcome, by: actor, at: now)
                    return outcome
                }
            } else {
                var portion = try next()
                while let ready = portion {
                    // The next portion is made while this one is written.
                    async let following = later(next)
                    let before = outcome
                    outcome = try await writeDesk { desk in
                        var outcome = before
                        try desk.bringIn(ready, into: &outcome)
                        return outcome
                    }
                    portion = try await following
                }
                let total = outcome
                try await writeDesk { desk in try desk.note(run, total, by: actor, at: now) }
            }
        } catch {
            try? await giveRoom(kibibytes: 4_000)
            throw StoreError(importing: error, about: subject)
        }
        try await settleDown()
        return outcome
    }

    package func exportJournal(_ write: @Sendable ([UInt8]) throws -> Void) async throws(StoreError) {
        let head = try await read { db in try JournalTable.head(db) }
        let export = JournalExport(head: head)
        for part in JournalExport.Part.allCases {
            var place: JournalExport.Place? = .beginning
            while let from = place {
                let (bytes, following) = try await read { db in try export.portion(of: part, from: from, db) }
                do { try write(bytes) } catch { throw StoreError(importing: error, about: subject) }
                place = following
            }
        }
    }

    package func importJournal(
        _ read: @Sendable () throws -> [UInt8]?,
        progress: @Sendable (StoreProgress) -> Void
    ) async throws(StoreError) -> Int64 {
        try await giveRoom(kibibytes: 64_000)
        do {
            let entries = try await database.write { db in
                let desk = try DeskWrite(db, shelf: self.shelf, staffTable: self.staffTable)
                guard desk.journal.head == .beginning else { throw StoreError(.notEmpty, about: self.subject) }
                return try withoutActuallyEscaping(read) { read in
                    try withoutActuallyEscaping(progress) { progress in
                        var lines = LineReader(read)
                        var journal = JournalImport(desk, progress)
                        while let line = try lines.next() { try journal.take(line, number: lines.number) }
                        return try journal.finish()
                    }
                }
            }
            try await settleDown()
            return entries
        } catch {
            shelf.forget()
            staffTable.forget()
            try? await giveRoom(kibibytes: 4_000)
            throw StoreError(importing: error, about: subject)
        }
    }

    /// The next portion, made outside the thread that writes.
    @concurrent
    private func later(_ next: @Sendable () throws -> [ImportedHistory]?) async throws -> [ImportedHistory]? {
        try next()
    }

    /// Brings the search index together, which so much at once leaves in many pieces, and goes back to a console's share of memory.
    private func settleDown() async throws(StoreError) {
        while try await mergeSearch(pages: 1_000) {}
        try await giveRoom(kibibytes: 4_000)
        checkpointWhenIdle()
    }

    /// How much of the file the writer may keep in memory: little for a console, more while a whole history goes through.
    private func giveRoom(kibibytes: Int) async throws(StoreError) {
        do {
            try await database.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA cache_size = -\(kibibytes)")
            }
        } catch { throw StoreError(error, about: subject) }
    }
}

extension StoreError {
    /// An error that may come from whoever hands over or takes what is brought in or out; theirs is about their input.
    fileprivate init(importing error: any Error, about subject: String) {
        switch error {
        case is StoreError, is DatabaseError, is CancellationError, is RowDecodingError:
            self.init(error, about: subject)
        default: self.init(.invalidInput(line: nil), about: subject, detail: "\(error)")
        }
    }
}

extension DeskWrite {
    /// Writes tickets with their histories, leaving alone those whose source is known.
    fileprivate mutating func bringIn(_ portion: [ImportedHistory], into outcome: inout ImportOutcome) throws {
        isQuiet = true
        defer { isQuiet = false }
        var number = try TicketTable.nextNumber(db)
        for history in portion {
            guard case .opened(let opening)? = history.events.first?.event else {
                throw StoreError(.invalidInput(line: nil), about: "ticket", detail: "a history begins with an opening")
            }
            if let source = opening.source, try TicketTable.isKnown(source: source, db) {
                outcome.known += 1
                continue
            }
            for (event, actor, happened) in history.events {
                try append(
                    Change(event, to: number, happened: happened),
                    by: actor,
                    recorded: history.recorded ?? happened
                )
            }
            _ = try settle(number)
            outcome.tickets += 1
            outcome.events += Int64(history.events.count)
            number = TicketNumber(number.rawValue + 1)
        }
        try finish()
    }

    /// Puts an import on record, unless it brought nothing.
    fileprivate mutating func note(
        _ run: DeskEvent,
        _ outcome: ImportOutcome,
        by actor: Actor,
        at now: Instant
    ) throws {
        guard outcome.tickets > 0 else { return }
        try append(run, by: actor, at: now)
        try finish()
    }
}
