import Domain
import Store
import TerminalUI

/// What is written on a ticket: notes, answers, time.
enum TicketWordActions {
    static let all: [Action] = [
        note, answer, logTime, explain, history,
    ]

    private static let note = TicketActions.form(
        "ticket.note",
        Wording("Anteckna", "Note"),
        Wording("Skriv en anteckning som bara supporten ser", "Write a note that only the desk sees"),
        command: Wording("anteckna", "note"),
        key: "a",
        footer: 20,
        availability: { TicketActions.changing($0) },
        plan: .note
    )

    private static let answer = TicketActions.form(
        "ticket.answer",
        Wording("Svara kund", "Answer"),
        Wording("Skriv ett svar som skickas till kunden", "Write an answer that is sent to the customer"),
        command: Wording("svara", "answer"),
        key: "s",
        footer: 30,
        availability: { TicketActions.changing($0) },
        plan: .answer
    )

    private static let logTime = TicketActions.form(
        "ticket.time",
        Wording("Tid", "Time"),
        Wording("Skriv upp nedlagd tid", "Book time spent"),
        command: Wording("tid", "time"),
        key: "m",
        footer: 70,
        undoneBy: "ticket.time",
        availability: { TicketActions.changing($0) },
        plan: .logTime
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

    private static let history = Action(
        id: "ticket.history",
        name: Wording("Historik", "History"),
        help: Wording(
            "Visa varje ändring: vad som stod och vad det blev",
            "Show every change: what it said and what it became"
        ),
        command: Wording("historik", "history"),
        contexts: [.openTicket],
        keys: [.typing("h")],
        footer: 85,
        availability: { $0.subject == nil ? .hidden : .available },
        run: { about in about.subject.map { [.open(HistoryScreen($0.number))] } ?? [] }
    )
}
