package import Instants

/// Everything a command may know while it is decided.
package struct Situation: Sendable {
    package var request: CommandRequest
    package var snapshot: Snapshot
    package var agreement: Agreement
    package var now: Instant

    /// When what is decided happened.
    var happened: Instant { request.happened ?? now }

    /// The account of the person who asks; nil for the engine and for imports.
    var account: Account? {
        if case .person(let account) = request.actor { account } else { nil }
    }

    /// The ticket the command is about.
    func ticket() throws(Refusal) -> Ticket {
        guard let ticket = snapshot.ticket else { throw .noSuchTicket(request.ticket) }
        return ticket
    }

    /// The ticket the command is about, unless it was merged into another: then work goes on there.
    func unmergedTicket() throws(Refusal) -> Ticket {
        let ticket = try ticket()
        if let target = ticket.mergedInto { throw .isMerged(ticket.number, into: target) }
        return ticket
    }

    /// The ticket the command is about, if there is still work to do with it.
    func openTicket() throws(Refusal) -> Ticket {
        let ticket = try unmergedTicket()
        guard ticket.isOpen else { throw .notOpen(ticket.number, ticket.state) }
        return ticket
    }

    /// The other ticket that the command names.
    func other(_ number: TicketNumber) throws(Refusal) -> Ticket {
        guard number != request.ticket else { throw .sameTicket(number) }
        guard let other = snapshot.other, other.number == number else { throw .noSuchTicket(number) }
        return other
    }

    /// An event for the command's ticket, at the time it happened.
    func change(_ event: TicketEvent, to ticket: TicketNumber) -> Change {
        Change(event, to: ticket, happened: happened)
    }

    /// Refuses an account that may not work here.
    func checkActor() throws(Refusal) {
        guard let account else { return }
        guard let member = snapshot.staff[account] else { throw .unknownAccount(account) }
        guard member.mayWork else { throw .notPermitted(account) }
    }

    /// Refuses what has not happened yet, and what would move the ticket before its latest turn.
    ///
    /// A note of last night fits whatever was done this morning; a pause of last night does not.
    func checkTime() throws(Refusal) {
        guard let happened = request.happened else { return }
        guard happened <= now else { throw .inTheFuture(happened) }
        guard request.command.movesTicket, let ticket = snapshot.ticket else { return }
        guard happened >= ticket.latestTurn else { throw .beforeLatestTurn(happened) }
    }

    /// Refuses a command that was made against an older ticket and rests on something that has changed since.
    func checkVersion() throws(Refusal) {
        guard let expected = request.expectedVersion, let ticket = snapshot.ticket else { return }
        let concerns = request.command.concerns
        guard ticket.version != expected, !concerns.isEmpty else { return }
        guard let changed = changes(since: expected, in: ticket), changed.isDisjoint(with: concerns) else {
            throw .changedMeanwhile(ticket.number, version: ticket.version)
        }
    }

    /// What has changed on the ticket since a version; nil when that cannot be told.
    private func changes(since version: Int, in ticket: Ticket) -> Aspects? {
        guard let events = snapshot.meanwhile, ticket.version &- version == events.count else { return nil }
        return events.reduce(into: []) { $0.formUnion($1.changes) }
    }

    /// Checks that an account belongs to somebody who may own tickets.
    func colleague(_ account: Account) throws(Refusal) -> StaffMember {
        guard let member = snapshot.staff[account] else { throw .unknownColleague(account) }
        guard member.mayWork else { throw .cannotOwn(account) }
        return member
    }
}
