/// Solves a ticket; the solution is what the next one with the same trouble will find.
package struct ResolveTicket: TicketCommand {
    package var solution: String

    package init(solution: String) {
        self.solution = solution
    }

    package func changes(in situation: Situation) throws(Refusal) -> [Change] {
        let ticket = try situation.openTicket()
        let solution = try TextField.solution.required(solution)
        let event = TicketEvent.resolved(solution: solution, team: ticket.place.team, line: ticket.place.line)
        return takingFirst(ticket, in: situation) + [situation.change(event, to: ticket.number)]
    }

    /// Whoever solves a ticket that nobody owns has done the work, so it is theirs.
    private func takingFirst(_ ticket: Ticket, in situation: Situation) -> [Change] {
        guard ticket.owner == nil, let account = situation.account else { return [] }
        return [situation.change(.ownerChanged(to: account), to: ticket.number)]
    }
}
