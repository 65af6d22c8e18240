import ArgumentParser
import BusinessCalendar
import Desk
import Domain
import Escalation
import Reports
import Store

/// A subcommand that does one thing to one ticket.
protocol TicketAct: DeskCommand {
    var act: ActOptions { get }

    /// The command to be decided.
    func command(in session: Session, _ store: any TicketStore) async throws -> any TicketCommand
}

extension TicketAct {
    var common: CommonOptions { act.common }

    func run(in session: Session) async throws {
        let store = try session.openStore()
        let command = try await command(in: session, store)
        var request = CommandRequest(command, on: act.number, by: session.actor)
        if let happened = act.happened { request.happened = try await session.moment(happened, .back, store) }
        try await session.execute(request, store)
    }
}

extension Session {
    /// Carries out a command and tells how the ticket stands after it.
    func execute(_ request: CommandRequest, _ store: any TicketStore) async throws {
        let now = now()
        let committed: Committed
        do {
            committed = try await store.execute(request, at: now)
        } catch {
            guard case .refused(let refusal) = error.code, let terms = try? await store.terms(at: now) else {
                throw error
            }
            throw Failure.refused(refusal, zone: terms.calendar.zone, now: now)
        }
        if options.json { return try output.json(committed.row.json(at: now)) }
        guard !options.quiet else { return }
        let words = try await words(for: committed.ticket, store)
        try output.line(words.standing(of: committed.row, at: now))
    }
}
