/// What must be told because of an event; the store puts it in inboxes and the outbox in the same transaction.
package struct Consequences: Hashable, Sendable {
    package var messages: [Message]
    package var letters: [Letter]

    /// What an event brings about, given the ticket as it stands after it.
    ///
    /// Imported history and steps of the past bring about nothing. Nobody is told what they did themselves.
    package init(of event: TicketEvent, by actor: Actor, on ticket: Ticket) {
        messages = []
        letters = []
        if case .imported = actor { return }
        switch event {
        case .opened where ticket.source == nil:
            send(.receipt, about: ticket)
        case .ownerChanged(.some(let owner)):
            tell([.person(owner)], .assigned(by: actor), by: actor, about: ticket)
        case .noted(let text):
            tell(interested(in: ticket), .noted(by: actor, text: text), by: actor, about: ticket)
        case .answered(let text):
            send(.answer, about: ticket, text: text)
        case .resolved(let answer, _, _, .businessResponsibility):
            // The desk has solved nothing, so the letter does not say that it has.
            send(.answer, about: ticket, text: answer)
        case .resolved(let solution, _, _, nil):
            send(.resolved, about: ticket, text: solution)
        case .reopened(let text):
            tell(interested(in: ticket), .reopened(by: actor, text: text), by: actor, about: ticket)
        case .escalated(let step) where !step.isPast:
            tell(step.told, .escalated(rule: step.key.rule), by: actor, about: ticket)
        default: break
        }
    }

    private func interested(in ticket: Ticket) -> [Recipient] {
        var accounts = ticket.followers
        if let owner = ticket.owner { accounts.insert(owner) }
        return accounts.sorted().map { .person($0) }
    }

    private mutating func tell(
        _ recipients: [Recipient],
        _ content: Message.Content,
        by actor: Actor,
        about ticket: Ticket
    ) {
        for recipient in recipients {
            if case .person(let account) = recipient, actor == .person(account) { continue }
            messages.append(
                Message(to: recipient, about: ticket.number, subject: ticket.subject, content: content)
            )
        }
    }

    private mutating func send(_ kind: Letter.Kind, about ticket: Ticket, text: String = "") {
        guard let address = ticket.requester?.email else { return }
        letters.append(Letter(kind, to: address, about: ticket.number, subject: ticket.subject, text: text))
    }
}
