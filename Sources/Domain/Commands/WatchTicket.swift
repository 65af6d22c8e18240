/// Makes the one who asks follow a ticket, or follow it no longer.
///
/// Whoever else begins or ceases to follow it meanwhile is left as they are, so it fits whatever has happened.
package struct WatchTicket: TicketCommand {
    /// Whether the following begins; false ends it.
    package var begins: Bool

    package init(begins: Bool = true) {
        self.begins = begins
    }

    package var concerns: Aspects { [] }

    package func changes(in situation: Situation) throws(Refusal) -> [Change] {
        let ticket = try situation.ticket()
        guard let account = situation.account, ticket.watchers.contains(account) != begins else {
            throw .nothingChanges(ticket.number)
        }
        let watchers = begins ? ticket.watchers.union([account]) : ticket.watchers.subtracting([account])
        return [situation.change(.edited(changes: Edit(watchers: watchers)), to: ticket.number)]
    }
}
