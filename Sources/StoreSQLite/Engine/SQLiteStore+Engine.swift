import Domain
import Escalation
import GRDB
package import Instants
package import Store

extension SQLiteStore: EngineStore {
    package func runEngine(at now: Instant) async throws(StoreError) -> EngineRun {
        var run = EngineRun(tickets: 0, steps: 0, failures: [])
        var batch = try await dueTickets(at: now, after: nil)
        while let last = batch.last {
            // The next batch is read and folded while this one is written.
            async let following = dueTickets(at: now, after: last.place)
            let done = try await work(batch, at: now)
            run.tickets += done.tickets
            run.steps += done.steps
            run.failures += done.failures
            do { batch = try await following } catch { throw StoreError(error, about: subject) }
        }
        if run.tickets == 0 { try await tidy() }
        return run
    }

    package func nextEngineInstant() async throws(StoreError) -> Instant? {
        try await read { db in try EngineTable.next(db) }
    }

    package func engineLease() throws(StoreError) -> (any EngineLease)? {
        guard !path.isEmpty else { return MemoryLease() }
        return try FileLock.ifFree(at: path + ".engine.lock").map { LockLease($0) }
    }

    package func engineBeat(at now: Instant) async throws(StoreError) {
        try await write { db in try EngineTable.beat(at: now, db) }
    }

    package func lastEngineBeat() async throws(StoreError) -> Instant? {
        try await read { db in try EngineTable.lastBeat(db) }
    }

    /// Tickets a batch: large enough to share the cost of a commit, small enough to let others in between.
    private static var batchSize: Int { 250 }

    private func dueTickets(at now: Instant, after place: DuePlace?) async throws(StoreError) -> [DueTicket] {
        try await read { db in
            let coding = EventCoding()
            return try EngineTable.due(at: now, after: place, limit: Self.batchSize, db).map { place in
                // A journal that cannot be read must not stop the other tickets: it fails when its turn comes.
                let entries = (try? JournalTable.entries(of: place.number, coding, db)) ?? []
                var folded = Ticket.fold(entries).map { WorkingTicket($0, entries) }
                folded?.kept = try TicketTable.kept(place.number, db)
                return DueTicket(place: place, folded: folded)
            }
        }
    }

    private func work(_ batch: [DueTicket], at now: Instant) async throws(StoreError) -> EngineRun {
        try await writeDesk { desk in
            var run = EngineRun(tickets: 0, steps: 0, failures: [])
            for due in batch {
                let before = desk
                var steps = 0
                do {
                    try desk.db.inSavepoint {
                        steps = try desk.doDueSteps(of: due, at: now)
                        return .commit
                    }
                    run.tickets += 1
                    run.steps += steps
                } catch let error where !error.stopsEverything {
                    desk = before
                    run.failures.append(due.place.number)
                }
            }
            return run
        }
    }
}

/// A ticket whose time has come, folded outside the write transaction.
private struct DueTicket: Sendable {
    var place: DuePlace
    var folded: WorkingTicket?
}

extension DeskWrite {
    /// Does everything that is due for a ticket, step by step, and sets its next time.
    fileprivate mutating func doDueSteps(of due: DueTicket, at now: Instant) throws -> Int {
        let number = due.place.number
        guard let (version, next) = try EngineTable.state(of: number, db), let next, next <= now else { return 0 }
        if let folded = due.folded, folded.ticket.version == version { take(folded) }
        guard var ticket = try ticket(number) else { throw StoreError(.corrupt, about: "ticket \(number)") }
        let recorded = journal.recordingTime(at: now)
        var steps = 0
        while true {
            let events = try shelf.terms(of: ticket, db).dueEvents(for: ticket, at: now)
            guard !events.isEmpty else { break }
            for event in events {
                try append(Change(event, to: number, happened: now), by: .engine, recorded: recorded)
                steps += 1
            }
            guard let later = try self.ticket(number) else { break }
            ticket = later
        }
        _ = try settle(number)
        return steps
    }
}

extension Error {
    /// Whether the trouble is the store's and not one ticket's, so that going on makes no sense.
    fileprivate var stopsEverything: Bool {
        switch StoreError(self, about: "").code {
        case .busy, .full, .forbidden, .unavailable, .cancelled: true
        default: false
        }
    }
}

private final class LockLease: EngineLease {
    private let lock: FileLock

    init(_ lock: FileLock) {
        self.lock = lock
    }

    func release() {
        lock.release()
    }
}

/// Nobody else can reach a store in memory.
private final class MemoryLease: EngineLease {
    func release() {}
}
