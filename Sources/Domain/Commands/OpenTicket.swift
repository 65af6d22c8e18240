/// Opens a ticket; every channel begins here, and everything comes to the intake queue unless a reason says otherwise (KÖ-3).
package struct OpenTicket: TicketCommand {
    package var subject: String
    package var description: String
    package var requester: Requester?
    package var channel: Channel
    package var classification: Classification
    package var tags: Set<String>
    package var informationClass: InformationClass?
    /// Another queue than the intake.
    package var queue: QueueID?
    /// Whether the one who opens it keeps it.
    package var takesIt: Bool

    package init(
        subject: String,
        description: String = "",
        requester: Requester? = nil,
        channel: Channel = .telephone,
        classification: Classification = Classification(kind: .fault),
        tags: Set<String> = [],
        informationClass: InformationClass? = nil,
        queue: QueueID? = nil,
        takesIt: Bool = false
    ) {
        self.subject = subject
        self.description = description
        self.requester = requester
        self.channel = channel
        self.classification = classification
        self.tags = tags
        self.informationClass = informationClass
        self.queue = queue
        self.takesIt = takesIt
    }

    package var concerns: Aspects { [] }

    package func changes(in situation: Situation) throws(Refusal) -> [Change] {
        let number = situation.snapshot.nextNumber
        let opening = Opening(
            classification: try classification.checked(by: situation.agreement),
            subject: try TextField.subject.required(subject),
            description: try TextField.description.checked(description),
            requester: try requester?.checked(),
            channel: channel,
            tags: try checkedTags(tags),
            informationClass: informationClass,
            place: try place(in: situation.agreement),
            received: situation.happened,
            agreement: situation.agreement.version
        )
        var changes = [situation.change(.opened(ticket: opening), to: number)]
        if takesIt, let account = situation.account {
            changes.append(situation.change(.ownerChanged(to: account), to: number))
        }
        return changes
    }

    private func place(in agreement: Agreement) throws(Refusal) -> Place {
        let id = queue ?? agreement.intake
        guard let place = agreement.place(in: id) else { throw .noSuchQueue(id) }
        return place
    }
}

/// Tags as they are kept: checked, lower case, without the empty ones.
func checkedTags(_ tags: Set<String>) throws(Refusal) -> Set<String> {
    var checked: Set<String> = []
    for tag in tags {
        if let tag = try TextField.tag.optional(tag) { checked.insert(tag.lowercased()) }
    }
    return checked
}
