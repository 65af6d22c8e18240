/// Says what a ticket is about; another kind or intefunktion begins a new promise.
package struct ClassifyTicket: TicketCommand {
    package var classification: Classification

    package init(as classification: Classification) {
        self.classification = classification
    }

    package var concerns: Aspects { .classification }

    package func changes(in situation: Situation) throws(Refusal) -> [Change] {
        let ticket = try situation.unmergedTicket()
        let checked = try classification.checked(by: situation.agreement)
        guard checked != ticket.classification else { throw .nothingChanges(ticket.number) }
        return [situation.change(.classified(as: checked), to: ticket.number)]
    }
}

extension Classification {
    /// The same classification, if the agreement knows it and its parts fit together.
    func checked(by agreement: Agreement) throws(Refusal) -> Classification {
        if let intefunktion {
            guard kind == .fault else { throw .intefunktionNeedsFault }
            guard agreement.intefunktion(intefunktion) != nil else { throw .noSuchIntefunktion(intefunktion) }
        }
        if isSerious && kind != .securityIncident { throw .seriousNeedsIncident }
        var checked = self
        checked.category = try TextField.category.optional(category)
        return checked
    }
}
