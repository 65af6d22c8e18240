import Domain
import Store
import TerminalUI

/// Files of a ticket, and the ticket as a file.
enum TicketFileActions {
    static let all: [Action] = [attach, save, write]

    private static let attach = TicketActions.form(
        "ticket.attach",
        Wording("Bifoga", "Attach"),
        Wording("Bifoga en fil från den här datorn", "Attach a file of this machine"),
        command: Wording("bifoga", "attach"),
        key: "b",
        in: .openTicket,
        footer: 83,
        availability: { TicketActions.changing($0) },
        plan: .attach
    )

    private static let save = TicketActions.form(
        "ticket.save-file",
        Wording("Spara bilaga", "Save attachment"),
        Wording("Lista ärendets bilagor och spara en som fil", "List the ticket's attachments and save one as a file"),
        command: Wording("bilagor", "attachments"),
        key: "v",
        in: .openTicket,
        footer: 89,
        availability: { about in
            guard about.view?.ticket.attachments.isEmpty == true else {
                return about.subject == nil ? .hidden : .available
            }
            return .unavailable(Wording("Ärendet har inga bilagor.", "The ticket has no attachments."))
        },
        plan: .saveFile
    )

    private static let write = Action(
        id: "ticket.write",
        name: Wording("Skriv ärendet", "Write ticket"),
        help: Wording(
            "Skriv hela ärendet till en fil, som text eller som JSON efter namnets slut",
            "Write the whole ticket to a file, as text or as JSON by the name's ending"
        ),
        command: Wording("skriv-ärende", "write-ticket"),
        contexts: [.ticket],
        keys: [],
        availability: { $0.subject == nil ? .hidden : .available },
        run: { TicketActions.openForm("ticket.write", .write, $0) }
    )
}
