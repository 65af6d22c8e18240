import Domain
import Store
import TerminalUI

/// One ticket and another: links, merging, and the way between them.
enum TicketTieActions {
    static let all: [Action] = [link, unlink, merge, unmerge, next, go]

    private static let link = Action(
        id: "ticket.link",
        name: Wording("Koppla", "Link"),
        help: Wording("Koppla ärendet till ett annat", "Link the ticket to another"),
        command: Wording("koppla", "link"),
        contexts: [.openTicket],
        keys: [.typing("k")],
        footer: 80,
        undoneBy: "ticket.unlink",
        availability: { TicketActions.changing($0) },
        run: { TicketActions.openForm("ticket.link", .link, $0) }
    )

    private static let unlink = Action(
        id: "ticket.unlink",
        name: Wording("Koppla loss", "Unlink"),
        help: Wording("Ta bort en koppling till ett annat ärende", "Remove a link to another ticket"),
        command: Wording("koppla-loss", "unlink"),
        contexts: [.openTicket],
        keys: [],
        undoneBy: "ticket.link",
        availability: { about in
            if about.view?.ticket.links.isEmpty == true {
                return .unavailable(Wording("Inget är kopplat.", "Nothing is linked."))
            }
            return TicketActions.changing(about)
        },
        run: { TicketActions.openForm("ticket.unlink", .unlink, $0) }
    )

    private static let merge = TicketActions.form(
        "ticket.merge",
        Wording("Slå ihop", "Merge"),
        Wording(
            "Slå ihop ärendet med ett annat, som tar över tid, filer och följare",
            "Merge the ticket into another, which takes over time, files and followers"
        ),
        command: Wording("slå-ihop", "merge"),
        key: "x",
        in: .openTicket,
        footer: 84,
        undoneBy: "ticket.unmerge",
        availability: { TicketActions.changing($0) },
        plan: .merge
    )

    private static let unmerge = Action(
        id: "ticket.unmerge",
        name: Wording("Dela", "Part"),
        help: Wording(
            "Ta tillbaka ett ärende som har slagits ihop med ett annat",
            "Take back a ticket that was merged into another"
        ),
        command: Wording("dela", "part"),
        contexts: [.openTicket],
        keys: [],
        undoneBy: "ticket.merge",
        availability: { about in
            guard let ticket = about.view?.ticket, ticket.mergedInto == nil else {
                return TicketActions.changing(about)
            }
            return .unavailable(
                Wording("\(ticket.number) är inte hopslaget.", "\(ticket.number) is not merged.")
            )
        },
        run: { about in
            guard let target = about.view?.ticket.mergedInto else { return [] }
            return TicketActions.act(
                UnmergeTicket(from: target),
                about,
                success: { $0.parted(from: target) },
                undo: MergeTicket(into: target),
                undone: { $0.merged(into: target.description) }
            )
        }
    )

    private static let next = Action(
        id: "tie.next",
        name: Wording("Nästa koppling", "Next link"),
        help: Wording("Välj nästa kopplade ärende", "Select the next linked ticket"),
        contexts: [.openTicket],
        keys: [.tab]
    )

    private static let go = Action(
        id: "tie.open",
        name: Wording("Till kopplat", "To linked"),
        help: Wording(
            "Öppna det valda kopplade ärendet, annars det första; Esc kommer tillbaka",
            "Open the selected linked ticket, else the first; Esc comes back"
        ),
        contexts: [.openTicket],
        keys: [.enter],
        footer: 88,
        availability: { about in
            guard let view = about.view, !TicketTies(view).isEmpty else {
                return .unavailable(Wording("Inget är kopplat.", "Nothing is linked."))
            }
            return .available
        }
    )
}
