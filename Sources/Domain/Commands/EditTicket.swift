/// Corrects what a ticket says; a corrected time of receipt begins a new promise.
package struct EditTicket: TicketCommand {
    package var edit: Edit

    package init(_ edit: Edit) {
        self.edit = edit
    }

    package var concerns: Aspects { edit.aspects }

    package func changes(in situation: Situation) throws(Refusal) -> [Change] {
        let ticket = try situation.unmergedTicket()
        let checked = try checked(in: situation).withoutWhatStands(in: ticket)
        guard !checked.isEmpty else { throw .nothingChanges(ticket.number) }
        if let received = checked.received, let solved = ticket.firstResolved, received > solved {
            throw .receivedAfterSolved(received, solved: solved)
        }
        return [situation.change(.edited(changes: checked), to: ticket.number)]
    }

    private func checked(in situation: Situation) throws(Refusal) -> Edit {
        var checked = edit
        if let subject = edit.subject { checked.subject = try TextField.subject.required(subject) }
        if let description = edit.description { checked.description = try TextField.description.checked(description) }
        if let requester = edit.requester { checked.requester = try requester.checked() }
        if let tags = edit.tags { checked.tags = try checkedTags(tags) }
        checked.clears = edit.clears.map { clears in clears.filter { !edit.sets($0) } }
        for watcher in edit.watchers ?? [] {
            _ = try situation.colleague(watcher)
        }
        if let received = edit.received, received > situation.now { throw .inTheFuture(received) }
        return checked
    }
}

extension Edit {
    /// Whether a value is given, which counts for more than that it is taken away.
    fileprivate func sets(_ value: Clearable) -> Bool {
        switch value {
        case .requester: requester != nil
        case .informationClass: informationClass != nil
        }
    }

    /// Only what is different from what the ticket says already.
    func withoutWhatStands(in ticket: Ticket) -> Edit {
        let clears = (clears ?? []).filter { value in
            switch value {
            case .requester: ticket.requester != nil
            case .informationClass: ticket.informationClass != nil
            }
        }
        return Edit(
            subject: subject == ticket.subject ? nil : subject,
            description: description == ticket.description ? nil : description,
            requester: requester == ticket.requester ? nil : requester,
            channel: channel == ticket.channel ? nil : channel,
            tags: tags == ticket.tags ? nil : tags,
            watchers: watchers == ticket.watchers ? nil : watchers,
            informationClass: informationClass == ticket.informationClass ? nil : informationClass,
            received: received == ticket.received ? nil : received,
            clears: clears.isEmpty ? nil : clears
        )
    }
}
