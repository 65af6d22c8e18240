import Domain
import Store
import TerminalUI

/// What a ticket says of itself, and who follows it.
enum TicketContentActions {
    static let all: [Action] = [classify, edit, tags, watch]

    private static let classify = TicketActions.form(
        "ticket.classify",
        Wording("Klassa", "Classify"),
        Wording(
            "Ändra slag, intefunktion, kategori, prioritet eller informationsklass",
            "Change kind, intefunktion, category, priority or information class"
        ),
        command: Wording("klassa", "classify"),
        key: "i",
        in: .openTicket,
        footer: 81,
        undoneBy: "ticket.classify",
        availability: { TicketActions.changing($0) },
        plan: .classify
    )

    private static let edit = TicketActions.form(
        "ticket.edit",
        Wording("Ändra", "Edit"),
        Wording(
            "Rätta rubrik, beskrivning, kundens uppgifter, kanal eller när det kom",
            "Correct subject, description, the customer's data, channel or time of receipt"
        ),
        command: Wording("ändra", "edit"),
        key: "d",
        in: .openTicket,
        footer: 82,
        undoneBy: "ticket.edit",
        availability: { TicketActions.changing($0) },
        plan: .edit
    )

    private static let tags = TicketActions.form(
        "ticket.tags",
        Wording("Etiketter", "Tags"),
        Wording("Sätt och ta bort etiketter", "Set and remove tags"),
        command: Wording("etiketter", "tags"),
        key: "o",
        in: .openTicket,
        footer: 87,
        undoneBy: "ticket.tags",
        availability: { TicketActions.changing($0) },
        plan: .tags
    )

    private static let watch = Action(
        id: "ticket.watch",
        name: Wording("Följ", "Follow"),
        help: Wording(
            "Följ ärendet: det står i Mina; på ett ärende som du följer: sluta följa",
            "Follow the ticket: it stands in Mine; on one that you follow: follow it no longer"
        ),
        command: Wording("följ", "follow"),
        contexts: [.ticket],
        keys: [.typing("w")],
        footer: 86,
        undoneBy: "ticket.watch",
        availability: { TicketActions.changing($0) },
        run: { about in
            let begins = about.isFollowed != true
            return TicketActions.act(
                WatchTicket(begins: begins),
                about,
                success: { begins ? $0.followed : $0.unfollowed },
                undo: WatchTicket(begins: !begins),
                undone: { begins ? $0.unfollowed : $0.followed }
            )
        },
        label: { $0.isFollowed == true ? Wording("Följ inte", "Unfollow") : nil }
    )
}
