/// Solves a ticket; the solution is what the next one with the same trouble will find.
package struct ResolveTicket: TicketCommand {
    package var solution: String
    /// Nil when the desk put it right.
    package var outcome: ResolutionOutcome?

    package init(solution: String, outcome: ResolutionOutcome? = nil) {
        self.solution = solution
        self.outcome = outcome
    }

    package func changes(in situation: Situation) throws(Refusal) -> [Change] {
        let ticket = try situation.openTicket()
        let solution = try TextField.solution.required(solution)
        let place = ticket.place
        let event = TicketEvent.resolved(solution: solution, team: place.team, line: place.line, outcome: outcome)
        return takingFirst(ticket, in: situation) + [situation.change(event, to: ticket.number)]
    }

    /// Whoever solves a ticket that nobody owns has done the work, so it is theirs.
    private func takingFirst(_ ticket: Ticket, in situation: Situation) -> [Change] {
        guard ticket.owner == nil, let account = situation.account else { return [] }
        return [situation.change(.ownerChanged(to: account), to: ticket.number)]
    }
}
