import Domain
import Store
import TerminalUI

/// Who works with a ticket, and where: take, hand over, wait, solve, close.
enum TicketWorkActions {
    static let all: [Action] = [
        take, release, resolve, pause, route, assign, reopen, close, cancel, acknowledge,
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
            guard let row = about.subject, row.state.isOpen else { return TicketActions.whileOpen(about) }
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
            return TicketActions.whileOpen(about)
        },
        run: { about in
            TicketActions.act(
                TakeTicket(),
                about,
                success: { $0.taken },
                undo: ReleaseTicket(),
                undone: { $0.released }
            )
        }
    )

    private static let resolve = TicketActions.form(
        "ticket.resolve",
        Wording("Lös", "Resolve"),
        Wording("Lös ärendet och skriv hur", "Resolve the ticket and say how"),
        command: Wording("lös", "resolve"),
        key: "l",
        footer: 40,
        undoneBy: "ticket.reopen",
        availability: { TicketActions.whileOpen($0) },
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
        availability: { TicketActions.whileOpen($0) },
        run: { about in
            guard let row = about.subject else { return [] }
            if row.isWaiting { return TicketActions.act(ResumeTicket(), about, success: { $0.resumed }) }
            return TicketActions.openForm("ticket.pause", .pause, about)
        },
        label: { about in
            about.subject?.isWaiting == true ? Wording("Fortsätt", "Go on") : nil
        }
    )

    private static let route = TicketActions.form(
        "ticket.route",
        Wording("Skicka vidare", "Hand over"),
        Wording("Skicka ärendet till en annan kö, med orsak", "Hand the ticket to another queue, with a reason"),
        command: Wording("skicka", "route"),
        key: "e",
        footer: 45,
        undoneBy: "ticket.route",
        availability: { TicketActions.whileOpen($0) },
        plan: .route
    )

    private static let assign = TicketActions.form(
        "ticket.assign",
        Wording("Fördela", "Assign"),
        Wording("Ge ärendet till en kollega", "Give the ticket to a colleague"),
        command: Wording("fördela", "assign"),
        key: "f",
        footer: 55,
        undoneBy: "ticket.assign",
        availability: { TicketActions.whileOpen($0) },
        plan: .assign
    )

    private static let reopen = TicketActions.form(
        "ticket.reopen",
        Wording("Återöppna", "Reopen"),
        Wording("Öppna ett löst eller avslutat ärende igen", "Open a resolved or closed ticket again"),
        command: Wording("återöppna", "reopen"),
        key: "r",
        footer: 15,
        undoneBy: "ticket.resolve",
        availability: { about in
            guard let row = about.subject else { return .hidden }
            return row.state.isOpen ? .hidden : TicketActions.changing(about)
        },
        plan: .reopen
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
            if row.state == .resolved { return TicketActions.changing(about) }
            return .unavailable(
                Wording(
                    "\(row.number) är inte löst. Lös det först.",
                    "\(row.number) is not resolved. Resolve it first."
                )
            )
        },
        run: { about in
            guard let row = about.subject else { return [] }
            let effects = TicketActions.act(CloseTicket(), about, success: { $0.closed })
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
        availability: { TicketActions.whileOpen($0) },
        run: { TicketActions.openForm("ticket.cancel", .cancel, $0) }
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
        availability: { TicketActions.changing($0) },
        run: { TicketActions.act(AcknowledgeTicket(), $0, success: { $0.acknowledged }) }
    )

    private static let release = Action(
        id: "ticket.release",
        name: Wording("Lägg tillbaka", "Put back"),
        help: Wording("Lägg tillbaka ärendet i kön, utan ägare", "Put the ticket back in its queue, without an owner"),
        command: Wording("lägg-tillbaka", "release"),
        contexts: [.ticket],
        keys: [],
        undoneBy: "ticket.assign",
        availability: { about in
            guard let row = about.subject, row.owner == nil else { return TicketActions.whileOpen(about) }
            return .unavailable(
                Wording("\(row.number) har ingen ägare.", "\(row.number) has no owner.")
            )
        },
        run: { about in
            let owner = about.subject?.owner
            return TicketActions.act(
                ReleaseTicket(),
                about,
                success: { $0.released },
                undo: owner.map { AssignTicket(to: $0) },
                undone: { outcome in owner.map { outcome.assigned(to: $0) } ?? outcome.undone }
            )
        }
    )
}
