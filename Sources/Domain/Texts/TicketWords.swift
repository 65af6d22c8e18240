// The words for the parts of a ticket. The Swedish word of a kind, a state or a wait is also its stable name for machines.

extension TicketKind {
    /// The kind in a word or two.
    package func text(in language: Language) -> String {
        switch self {
        case .fault: language(rawValue, "fault")
        case .order: language(rawValue, "order")
        case .question: language(rawValue, "question")
        case .outage: language(rawValue, "outage")
        case .securityIncident: language(rawValue, "security incident")
        case .change: language(rawValue, "change")
        case .development: language(rawValue, "development")
        case .disclosure: language(rawValue, "disclosure request")
        }
    }
}

extension TicketState {
    /// The state in a few words.
    package func text(in language: Language) -> String {
        switch self {
        case .new: language(rawValue, "new")
        case .inProgress: language(rawValue, "in progress")
        case .waiting(.customer): language(rawValue, "waiting for customer")
        case .waiting(.supplier): language(rawValue, "waiting for supplier")
        case .waiting(.ourselves): language(rawValue, "waiting internally")
        case .resolved: language(rawValue, "resolved")
        case .closed: language(rawValue, "closed")
        case .cancelled: language(rawValue, "cancelled")
        }
    }
}

extension Waiting {
    /// Whom one waits for, in a word.
    package func text(in language: Language) -> String {
        switch self {
        case .customer: language(rawValue, "customer")
        case .supplier: language(rawValue, "supplier")
        case .ourselves: language(rawValue, "ourselves")
        }
    }
}

extension ClockStop.Cause {
    /// Why the clock stood still, in a few words.
    package func text(in language: Language) -> String {
        switch self {
        case .waiting(let waiting): TicketState.waiting(waiting).text(in: language)
        case .resolved: TicketState.resolved.text(in: language)
        case .merged: language("hopslaget", "merged")
        }
    }
}

extension Priority {
    /// The Swedish word, which is also the stable name for machines.
    package var name: String { text(in: .swedish) }

    /// The priority in a word.
    package func text(in language: Language) -> String {
        switch self {
        case .low: language("låg", "low")
        case .normal: language("normal", "normal")
        case .high: language("hög", "high")
        case .urgent: language("brådskande", "urgent")
        }
    }
}

extension Channel {
    /// The channel in a word.
    package func text(in language: Language) -> String {
        switch self {
        case .telephone: language(rawValue, "telephone")
        case .email: language(rawValue, "e-mail")
        case .visit: language(rawValue, "visit")
        case .web: language(rawValue, "web")
        case .monitoring: language(rawValue, "monitoring")
        case .import: language(rawValue, "import")
        }
    }
}

extension ResolutionOutcome {
    /// The outcome in a word or two.
    package func name(in language: Language) -> String {
        switch self {
        case .businessResponsibility: language(rawValue, "business's own")
        }
    }

    /// What was done, as somebody's act.
    package func text(in language: Language) -> String {
        switch self {
        case .businessResponsibility:
            language(
                "lämnade tillbaka ärendet: verksamhetens ansvar",
                "handed the ticket back: the business's own responsibility"
            )
        }
    }
}

extension Relation {
    /// The relation in a word or two.
    package func text(in language: Language) -> String {
        switch self {
        case .duplicate: language(rawValue, "duplicate")
        case .parent: language(rawValue, "parent")
        case .child: language(rawValue, "child")
        case .related: language(rawValue, "related")
        }
    }
}

extension SupportLine {
    /// The line with its ordinal.
    package func text(in language: Language) -> String {
        switch self {
        case .first: language("första linjen", "first line")
        case .second: language("andra linjen", "second line")
        case .third: language("tredje linjen", "third line")
        }
    }
}

extension TextField {
    /// The field's name in running text.
    package func text(in language: Language) -> String {
        switch self {
        case .subject: language("rubriken", "the subject")
        case .description: language("beskrivningen", "the description")
        case .note: language("anteckningen", "the note")
        case .answer: language("svaret", "the answer")
        case .reason: language("orsaken", "the reason")
        case .solution: language("lösningen", "the solution")
        case .requester: language("kundens namn", "the customer's name")
        case .unit: language("enheten", "the unit")
        case .telephone: language("telefonnumret", "the telephone number")
        case .email: language("e-postadressen", "the e-mail address")
        case .device: language("datorns nummer", "the device number")
        case .recordKey: language("nyckeln i registret", "the key in the register")
        case .tag: language("etiketten", "the tag")
        case .category: language("kategorin", "the category")
        case .attachmentName: language("filens namn", "the file's name")
        case .workDone: language("texten om arbetet", "the text about the work")
        }
    }
}

extension Role {
    /// The role in a word or two.
    package func text(in language: Language) -> String {
        switch self {
        case .reader: language("läsare", "reader")
        case .firstLine: language("första linjen", "first line")
        case .technician: language("tekniker", "technician")
        case .teamLead: language("gruppledare", "team lead")
        case .itManager: language("it-chef", "IT manager")
        case .administrator: language("administratör", "administrator")
        }
    }
}

extension ClosingCause {
    /// The cause in a few words.
    package func text(in language: Language) -> String {
        switch self {
        case .manual: language("avslutades för hand", "closed by hand")
        case .automatic: language("avslutades av sig självt", "closed by itself")
        }
    }
}
