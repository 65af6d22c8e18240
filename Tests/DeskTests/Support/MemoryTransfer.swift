import Domain
import Escalation
import Instants
import Store
import Synchronization

/// The two parts of a store that an import needs, kept in memory.
final class MemoryTransfer: JournalTransfer, Agreements {
    private struct State {
        var tickets: [String: Ticket] = [:]
        var runs: [DeskEvent] = []
        var asked = 0
    }

    private let terms: [Terms]
    private let state = Mutex(State())

    /// The terms in order of their first day.
    init(_ terms: [Terms]) {
        self.terms = terms
    }

    var tickets: [String: Ticket] { state.withLock { $0.tickets } }
    var runs: [DeskEvent] { state.withLock { $0.runs } }
    /// How often the terms of a moment were asked for.
    var asked: Int { state.withLock { $0.asked } }

    func bringIn(
        isAtomic: Bool,
        run: DeskEvent,
        by actor: Actor,
        at now: Instant,
        next: @Sendable () throws -> [ImportedHistory]?
    ) async throws(StoreError) -> ImportOutcome {
        var outcome = ImportOutcome(tickets: 0, events: 0, known: 0)
        do {
            while let portion = try next() {
                for history in portion { take(history, &outcome) }
            }
        } catch {
            throw StoreError(.unavailable, about: "\(error)")
        }
        if outcome.tickets > 0 { state.withLock { $0.runs.append(run) } }
        return outcome
    }

    private func take(_ history: ImportedHistory, _ outcome: inout ImportOutcome) {
        let number = TicketNumber(Int64(outcome.tickets + 1))
        let ticket = Ticket.fold(
            history.events.map { event in
                let recorded = history.recorded ?? event.happened
                let origin = EventOrigin(actor: event.actor, happened: event.happened, recorded: recorded)
                return TicketEntry(ticket: number, event: event.event, origin: origin)
            }
        )
        guard let ticket, let source = ticket.source else { return }
        let isNew = state.withLock { state in
            guard state.tickets[source] == nil else { return false }
            state.tickets[source] = ticket
            return true
        }
        outcome.tickets += isNew ? 1 : 0
        outcome.known += isNew ? 0 : 1
        outcome.events += isNew ? Int64(history.events.count) : 0
    }

    func exportJournal(_ write: @Sendable ([UInt8]) throws -> Void) async throws(StoreError) {}

    func importJournal(
        _ read: @Sendable () throws -> [UInt8]?,
        progress: @Sendable (StoreProgress) -> Void
    ) async throws(StoreError) -> Int64 { 0 }

    func load(_ text: String, by actor: Actor, at now: Instant) async throws(StoreError) -> Agreement {
        throw StoreError(.unavailable, about: "agreement")
    }

    func terms(at now: Instant) async throws(StoreError) -> Terms {
        state.withLock { $0.asked += 1 }
        guard let terms = terms.last(where: { $0.agreement.validFrom <= now }) ?? terms.first else {
            throw StoreError(.missing, about: "agreement")
        }
        return terms
    }

    func terms(of version: AgreementVersion) async throws(StoreError) -> Terms? {
        terms.first { $0.agreement.version == version }
    }
}
