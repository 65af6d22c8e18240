package import BusinessCalendar
package import Configuration
package import Domain
package import Escalation
package import Instants
package import Store
import Synchronization

/// Another system's event log, read whole and checked, ready to be brought into a store.
///
/// What an import brings is history: nobody is told anything because of it. Cases that are still open become live tickets.
package struct EventLogImport: Sendable {
    /// The file's name, for the journal.
    package let file: String
    private let log: EventLog

    /// Reads and checks every row; nothing is brought in before all of them are understood.
    ///
    /// `portions` hands over the file in pieces of any size and nil at the end. `progress` is told how many rows have been read.
    package init(
        file: String,
        mapping: EventLogMapping,
        zones: ZoneDatabase = .system,
        progress: (Int) -> Void = { _ in },
        portions: @escaping () throws -> [UInt8]?
    ) throws(ImportError) {
        self.file = file
        var reader = try EventLogReader(file: file, mapping: mapping, zones: zones)
        log = try reader.read(portions, progress: progress)
    }

    /// Rows of the log, the heading not counted.
    package var rows: Int { log.rows.count }

    /// Cases of the log.
    package var tickets: Int { log.cases.count }

    /// The numbers that the cases have at their source, in order of their first row.
    package var sources: [String] { log.cases }

    /// The history of a case, counted from 0 in order of the first row, measured by the given terms.
    package func history(ofCase number: Int, terms: Terms, at now: Instant) -> ImportedHistory {
        EventLogHistory(log: log, now: now).history(ofCase: number, terms: terms)
    }

    /// Brings every case that the store does not know yet into it, all or nothing.
    ///
    /// Each is measured by the agreement in force when it was received. `progress` is told cases.
    package func bring(
        into store: some JournalTransfer & Agreements,
        by actor: Actor,
        at now: Instant,
        progress: @escaping @Sendable (StoreProgress) -> Void = { _ in }
    ) async throws(StoreError) -> ImportOutcome {
        let builder = EventLogHistory(log: log, now: now)
        let received = (0..<tickets).map(builder.received)
        let terms = try await TermsTimeline(of: received, from: store)
        let done = Mutex(0)
        return try await store.bringIn(
            isAtomic: true,
            run: .historyImported(file: file, mapping: log.mapping.name, rows: rows, tickets: tickets),
            by: actor,
            at: now
        ) {
            let range = done.withLock { first in
                let range = first..<min(first + 256, tickets)
                first = range.upperBound
                return range
            }
            guard !range.isEmpty else { return nil }
            progress(StoreProgress(done: Int64(range.lowerBound), total: Int64(tickets)))
            return range.map { builder.history(ofCase: $0, terms: terms.terms(at: received[$0])) }
        }
    }
}
