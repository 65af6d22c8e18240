import Domain
import Store
import TerminalUI

/// What can be done with one ticket, selected in a list or open.
enum TicketActions {
    static let all: [Action] = [
        take, note, answer, resolve, pause, route, assign, logTime, link, reopen, explain, close, cancel, acknowledge,
    ]

    private static let take = Action(
        id: "ticket.take",
        name: Wording("Ta", "Take"),
        help: Wording("Ta ärendet: du blir dess ägare", "Take the ticket: you become its owner"),
        command: Wording("ta", "take"),
        contexts: [.ticket],
        keys: [.typing("t")],
        footer: 10,
        undoneBy: "ticket.release",
        availability: { about in
            guard let row = about.subject, row.state.isOpen else { return whileOpen(about) }
            if row.owner == about.scene.account {
                return .unavailable(Wording("Ärendet är redan ditt.", "The ticket is yours already."))
            }
            if let owner = row.owner {
                return .unavailable(
                    Wording(
                        "\(row.number) har redan ägaren \(owner). Tryck f om någon annan ska ta över.",
                        "\(row.number) already belongs to \(owner). Press f if somebody else is to take over."
                    )
                )
            }
            return whileOpen(about)
        },
        run: { about in
            act(TakeTicket(), about, success: { $0.taken }, undo: ReleaseTicket(), undone: { $0.released })
        }
    )

    private static let note = form(
        "ticket.note",
        Wording("Anteckna", "Note"),
        Wording("Skriv en anteckning som bara supporten ser", "Write a note that only the desk sees"),
        command: Wording("anteckna", "note"),
        key: "a",
        footer: 20,
        availability: { changing($0) },
        plan: .note
    )

    private static let answer = form(
        "ticket.answer",
        Wording("Svara kund", "Answer"),
        Wording("Skriv ett svar som skickas till kunden", "Write an answer that is sent to the customer"),
        command: Wording("svara", "answer"),
        key: "s",
        footer: 30,
        availability: { changing($0) },
        plan: .answer
    )

    private static let resolve = form(
        "ticket.resolve",
        Wording("Lös", "Resolve"),
        Wording("Lös ärendet och skriv hur", "Resolve the ticket and say how"),
        command: Wording("lös", "resolve"),
        key: "l",
        footer: 40,
        undoneBy: "ticket.reopen",
        availability: { whileOpen($0) },
        plan: .resolve
    )

    private static let pause = Action(
        id: "ticket.pause",
        name: Wording("Pausa", "Pause"),
        help: Wording(
            "Vänta på kund, leverantör eller internt; på ett väntande ärende: fortsätt",
            "Wait for customer, supplier or ourselves; on a waiting ticket: go on"
        ),
        command: Wording("pausa", "pause"),
        contexts: [.ticket],
        keys: [.typing("p")],
        footer: 50,
        undoneBy: "ticket.pause",
        availability: { whileOpen($0) },
        run: { about in
            guard let row = about.subject else { return [] }
            if row.isWaiting { return act(ResumeTicket(), about, success: { $0.resumed }) }
            return openForm("ticket.pause", .pause, about)
        },
        label: { about in
            about.subject?.isWaiting == true ? Wording("Fortsätt", "Go on") : nil
        }
    )

    private static let route = form(
        "ticket.route",
        Wording("Skicka vidare", "Hand over"),
        Wording("Skicka ärendet till en annan kö, med orsak", "Hand the ticket to another queue, with a reason"),
        command: Wording("skicka", "route"),
        key: "e",
        footer: 45,
        undoneBy: "ticket.route",
        availability: { whileOpen($0) },
        plan: .route
    )

    private static let assign = form(
        "ticket.assign",
        Wording("Fördela", "Assign"),
        Wording("Ge ärendet till en kollega", "Give the ticket to a colleague"),
        command: Wording("fördela", "assign"),
        key: "f",
        footer: 55,
        undoneBy: "ticket.assign",
        availability: { whileOpen($0) },
        plan: .assign
    )

    private static let logTime = form(
        "ticket.time",
        Wording("Tid", "Time"),
        Wording("Skriv upp nedlagd tid", "Book time spent"),
        command: Wording("tid", "time"),
        key: "m",
        footer: 70,
        undoneBy: "ticket.time",
        availability: { changing($0) },
        plan: .logTime
    )

    private static let link = Action(
        id: "ticket.link",
        name: Wording("Koppla", "Link"),
        help: Wording("Koppla ärendet till ett annat", "Link the ticket to another"),
        command: Wording("koppla", "link"),
        contexts: [.openTicket],
        keys: [.typing("k")],
        footer: 80,
        availability: { changing($0) },
        run: { openForm("ticket.link", .link, $0) }
    )

    private static let reopen = form(
        "ticket.reopen",
        Wording("Återöppna", "Reopen"),
        Wording("Öppna ett löst eller avslutat ärende igen", "Open a resolved or closed ticket again"),
        command: Wording("återöppna", "reopen"),
        key: "r",
        footer: 15,
        undoneBy: "ticket.resolve",
        availability: { about in
            guard let row = about.subject else { return .hidden }
            return row.state.isOpen ? .hidden : changing(about)
        },
        plan: .reopen
    )

    private static let explain = Action(
        id: "ticket.clock",
        name: Wording("Tiden", "The clock"),
        help: Wording("Visa hur tiden för ärendet är räknad", "Show how the ticket's time is reckoned"),
        command: Wording("tiden", "clock"),
        contexts: [.ticket],
        keys: [.typing("c")],
        footer: 75,
        availability: { about in
            guard let row = about.subject else { return .hidden }
            if row.classification.hasPromise { return .available }
            return .unavailable(
                Wording(
                    "\(row.number) gäller ingen intefunktion och har ingen utlovad tid.",
                    "\(row.number) is about no intefunktion and has no promised time."
                )
            )
        },
        run: { about in about.subject.map { [.open(DeadlineScreen($0.number))] } ?? [] }
    )

    private static let close = Action(
        id: "ticket.close",
        name: Wording("Avsluta", "Close"),
        help: Wording("Avsluta ett löst ärende nu", "Close a resolved ticket now"),
        command: Wording("avsluta", "close"),
        contexts: [.ticket],
        keys: [],
        isDangerous: true,
        undoneBy: "ticket.reopen",
        availability: { about in
            guard let row = about.subject else { return .hidden }
            if row.state == .resolved { return changing(about) }
            return .unavailable(
                Wording(
                    "\(row.number) är inte löst. Lös det först.",
                    "\(row.number) is not resolved. Resolve it first."
                )
            )
        },
        run: { about in
            guard let row = about.subject else { return [] }
            let effects = act(CloseTicket(), about, success: { $0.closed })
            return [.open(ConfirmPanel(about.scene.texts.confirmClose(row), effects: effects))]
        }
    )

    private static let cancel = Action(
        id: "ticket.cancel",
        name: Wording("Makulera", "Cancel ticket"),
        help: Wording("Makulera ett ärende som inte är något", "Cancel a ticket that is none"),
        command: Wording("makulera", "cancel"),
        contexts: [.ticket],
        keys: [],
        isDangerous: true,
        undoneBy: "ticket.reopen",
        availability: { whileOpen($0) },
        run: { openForm("ticket.cancel", .cancel, $0) }
    )

    private static let acknowledge = Action(
        id: "ticket.acknowledge",
        name: Wording("Kvittera", "Acknowledge"),
        help: Wording(
            "Kvittera det som motorn eller en kollega har sagt om ärendet",
            "Acknowledge what the engine or a colleague has said about the ticket"
        ),
        command: Wording("kvittera", "acknowledge"),
        contexts: [.ticket],
        keys: [],
        availability: { changing($0) },
        run: { act(AcknowledgeTicket(), $0, success: { $0.acknowledged }) }
    )

    // MARK: - Parts

    private static func form(
        _ id: ActionID,
        _ name: Wording,
        _ help: Wording,
        command: Wording,
        key: Character,
        footer: Int,
        undoneBy: ActionID? = nil,
        availability: @escaping (ActionScene) -> Availability,
        plan: FormPlan
    ) -> Action {
        Action(
            id: id,
            name: name,
            help: help,
            command: command,
            contexts: [.ticket],
            keys: [.typing(key)],
            footer: footer,
            undoneBy: undoneBy,
            availability: availability,
            run: { openForm(id, plan, $0) }
        )
    }

    private static func openForm(_ id: ActionID, _ plan: FormPlan, _ about: ActionScene) -> [Effect] {
        guard let row = about.subject else { return [] }
        let draft = about.scene.drafts.last { $0.content.form == id.rawValue && $0.content.ticket == row.number }
        return [
            .open(TicketForm(plan, action: id, on: row, about.scene, draft: draft?.content), continuing: draft?.id)
        ]
    }

    private static func act(
        _ command: any TicketCommand,
        _ about: ActionScene,
        success: (Texts.Outcome) -> String,
        undo: (any TicketCommand)? = nil,
        undone: (Texts.Outcome) -> String = { $0.undone }
    ) -> [Effect] {
        guard let row = about.subject else { return [] }
        let outcome = about.scene.texts.outcome(of: row.number)
        return [
            .act(
                DeskAct(
                    job: Job([command], on: row.number, expecting: row.version),
                    success: success(outcome),
                    undo: undo.map { Undo(job: Job([$0], on: row.number), success: undone(outcome)) }
                )
            )
        ]
    }

    private static func changing(_ about: ActionScene) -> Availability {
        guard about.subject != nil else { return .hidden }
        guard about.scene.mayWork else {
            return .unavailable(
                Wording(
                    "\(about.scene.account) får läsa men inte ändra ärenden.",
                    "\(about.scene.account) may read tickets but not change them."
                )
            )
        }
        return .available
    }

    private static func whileOpen(_ about: ActionScene) -> Availability {
        guard let row = about.subject else { return .hidden }
        guard row.state.isOpen else {
            return .unavailable(
                Wording(
                    "\(row.number) är \(row.state.text(in: .swedish)). Tryck r för att återöppna.",
                    "\(row.number) is \(row.state.text(in: .english)). Press r to reopen."
                )
            )
        }
        return changing(about)
    }
}

extension TicketRow {
    /// Whether it waits for anybody.
    var isWaiting: Bool {
        if case .waiting = state { true } else { false }
    }
}
