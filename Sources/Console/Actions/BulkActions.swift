import Domain
import Store
import TerminalUI

/// What is done to all marked tickets at once.
enum BulkActions {
    static let all: [Action] = [
        bulk(
            "marked.take",
            Wording("Ta alla", "Take all"),
            Wording("Ta de markerade ärendena: du blir deras ägare", "Take the marked tickets: you become their owner"),
            keys: [.typing("t")],
            footer: 10
        ),
        bulk(
            "marked.assign",
            Wording("Fördela", "Assign"),
            Wording("Ge de markerade ärendena till en kollega", "Give the marked tickets to a colleague"),
            keys: [.typing("f")],
            footer: 11
        ),
        bulk(
            "marked.route",
            Wording("Skicka vidare", "Hand over"),
            Wording("Skicka de markerade ärendena till en annan kö", "Hand the marked tickets to another queue"),
            keys: [.typing("e")],
            footer: 12
        ),
        bulk(
            "marked.tags",
            Wording("Etiketter", "Tags"),
            Wording(
                "Sätt etiketter på de markerade ärendena; minus framför tar bort",
                "Put tags on the marked tickets; a minus in front takes off"
            ),
            keys: [.typing("E")],
            footer: 13
        ),
        bulk(
            "marked.link",
            Wording("Koppla", "Link"),
            Wording("Koppla de markerade ärendena till ett annat", "Link the marked tickets to another one"),
            keys: [.typing("K")],
            footer: 14
        ),
        bulk(
            "marked.close",
            Wording("Avsluta", "Close"),
            Wording("Avsluta de markerade ärendena som är lösta", "Close the marked tickets that are resolved"),
            keys: [],
            footer: nil,
            isDangerous: true
        ),
        one,
    ]

    /// What takes the place of an action on one ticket while several are marked.
    static func replacement(for action: ActionID) -> ActionID? {
        guard action.rawValue.hasPrefix("ticket.") else { return nil }
        let name = "marked." + action.rawValue.dropFirst("ticket.".count)
        let isBulk = all.contains { $0.id.rawValue == name }
        return isBulk ? ActionID(name) : one.id
    }

    /// Stands where an action takes one ticket at a time, so that its key says why nothing happens.
    private static let one = Action(
        id: "marked.one",
        name: Wording("Ett i taget", "One at a time"),
        help: Wording(
            "Gäller ett ärende i taget; Esc tar bort markeringarna",
            "Takes one ticket at a time; Esc removes the marks"
        ),
        contexts: [.marked],
        keys: TicketActions.all.filter { $0.contexts.contains(.ticket) }.flatMap(\.keys)
            .filter { ![.typing("t"), .typing("f"), .typing("e")].contains($0) },
        availability: { _ in
            .unavailable(
                Wording(
                    "Det görs med ett ärende i taget, och flera är markerade. Esc tar bort markeringarna.",
                    "That is done with one ticket at a time, and several are marked. Esc removes the marks."
                )
            )
        }
    )

    private static func bulk(
        _ id: ActionID,
        _ name: Wording,
        _ help: Wording,
        keys: [KeyChord],
        footer: Int?,
        isDangerous: Bool = false
    ) -> Action {
        Action(
            id: id,
            name: name,
            help: help,
            contexts: [.marked],
            keys: keys,
            footer: footer,
            isDangerous: isDangerous,
            undoneBy: isDangerous ? nil : "undo",
            availability: { ListActions.mayWork($0) }
        )
    }
}
