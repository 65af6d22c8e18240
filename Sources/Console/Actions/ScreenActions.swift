import Domain
import TerminalUI

/// What works on every screen.
enum ScreenActions {
    static let all: [Action] = [
        Action(
            id: "new.open",
            name: Wording("Nytt ärende", "New ticket"),
            help: Wording("Nytt ärende, medan den som ringer är kvar", "New ticket, while the caller is on the line"),
            command: Wording("nytt", "new"),
            contexts: [.screens],
            keys: [.typing("n")],
            footer: 4,
            availability: { about in
                about.scene.mayWork
                    ? .available
                    : .unavailable(
                        Wording(
                            "\(about.scene.account) får läsa men inte lägga upp ärenden.",
                            "\(about.scene.account) may read tickets but not open new ones."
                        )
                    )
            },
            run: { about in [.open(NewTicketForm(about.scene))] }
        ),
        Action(
            id: "search.open",
            name: Wording("Sök", "Search"),
            help: Wording("Sök i alla ärenden medan du skriver", "Search every ticket as you type"),
            command: Wording("sök", "search"),
            contexts: [.screens],
            keys: [.typing("/")],
            footer: 90,
            run: { _ in [.open(SearchScreen())] }
        ),
        Action(
            id: "search.next",
            name: Wording("Nästa träff", "Next hit"),
            help: Wording(
                "Nästa träff i den senaste sökningen; utan sökning: sök",
                "Next hit of the latest search; without one: search"
            ),
            contexts: [.screens, .search],
            keys: [KeyChord(.function(3))]
        ),
        Action(
            id: "search.complete",
            name: Wording("Fyll i", "Complete"),
            help: Wording(
                "Fyll i villkor eller värde i sökspråket; igen: nästa",
                "Complete a condition or value of the search language; again: the next"
            ),
            contexts: [.search],
            keys: [.tab],
            footer: 62
        ),
        Action(
            id: "search.completeback",
            name: Wording("Förra", "Previous"),
            help: Wording("Det förra som kan fyllas i", "The previous completion"),
            contexts: [.search],
            keys: [.backTab]
        ),
        Action(
            id: "search.close",
            name: Wording("Tillbaka", "Back"),
            help: Wording("Lämna sökningen; skärmen är som förut", "Leave the search; the screen is as before"),
            contexts: [.search],
            keys: [.escape, .control("c")],
            footer: 95
        ),
        tab("tab.queues", .queues, Wording("Köer", "Queues"), Wording("köer", "queues"), "1"),
        tab("tab.mine", .mine, Wording("Mina", "Mine"), Wording("mina", "mine"), "2"),
        Action(
            id: "undo",
            name: Wording("Ångra", "Undo"),
            help: Wording("Ångra det senaste du gjorde", "Undo the last thing you did"),
            command: Wording("ångra", "undo"),
            contexts: [.screens],
            keys: [.typing("u")],
            availability: { about in
                about.undo == nil
                    ? .unavailable(Wording("Det finns inget att ångra.", "There is nothing to undo.")) : .available
            },
            run: { _ in [.undo] }
        ),
        Action(
            id: "drafts.open",
            name: Wording("Utkast", "Drafts"),
            help: Wording("Visa utkasten och ta upp ett av dem", "Show the drafts and go on with one of them"),
            command: Wording("utkast", "drafts"),
            contexts: [.screens],
            keys: [.typing("y")],
            run: { about in [.open(DraftsScreen(about.scene))] }
        ),
        Action(
            id: "drafts.discard",
            name: Wording("Kasta", "Discard"),
            help: Wording("Kasta det valda utkastet, efter fråga", "Discard the selected draft, after asking"),
            contexts: [.drafts],
            keys: [KeyChord(.delete)],
            footer: 61,
            isDangerous: true
        ),
        Action(
            id: "messages.open",
            name: Wording("Meddelanden", "Messages"),
            help: Wording("Visa vad programmet har sagt", "Show what the program has said"),
            command: Wording("meddelanden", "messages"),
            contexts: [.screens],
            keys: []
        ),
        Action(
            id: "refresh",
            name: Wording("Läs om", "Read again"),
            help: Wording("Rita om skärmen och läs om det som visas", "Redraw the screen and read again what is shown"),
            command: Wording("läs-om", "refresh"),
            contexts: [.everywhere],
            keys: [.control("l")],
            run: { _ in [.redraw] }
        ),
        Action(
            id: "suspend",
            name: Wording("Vila", "Suspend"),
            help: Wording("Till skalet; fg kommer tillbaka", "To the shell; fg comes back"),
            contexts: [.everywhere],
            keys: [.control("z")],
            run: { _ in [.suspend] }
        ),
        Action(
            id: "palette",
            name: Wording("Kommando", "Command"),
            help: Wording(
                "Skriv ett kommando, eller ett ärendes nummer för att öppna det",
                "Type a command, or a ticket's number to open it"
            ),
            contexts: [.screens],
            keys: [.typing(":")],
            footer: 92
        ),
        Action(
            id: "help",
            name: Wording("Hjälp", "Help"),
            help: Wording("Visa alla tangenter, sökbart", "Show all keys; can be searched"),
            command: Wording("hjälp", "help"),
            contexts: [.screens],
            keys: [.typing("?")],
            footer: 93
        ),
        Action(
            id: "help.f1",
            name: Wording("Hjälp", "Help"),
            help: Wording("Visa alla tangenter, också där man skriver", "Show all keys, also where one types"),
            contexts: [.everywhere],
            keys: [KeyChord(.function(1))]
        ),
        Action(
            id: "back",
            name: Wording("Tillbaka", "Back"),
            help: Wording("Stäng det som ligger överst", "Close what lies on top"),
            contexts: [.screens],
            keys: [.escape, .control("c")],
            footer: 96
        ),
        Action(
            id: "leave",
            name: Wording("Stäng", "Close"),
            help: Wording(
                "Stäng det som ligger överst; på de fasta skärmarna: lämna Linje",
                "Close what lies on top; on the fixed screens: leave Linje"
            ),
            command: Wording("sluta", "quit"),
            contexts: [.screens],
            keys: [.typing("q")]
        ),
        Action(
            id: "save-screen",
            name: Wording("Spara skärmen", "Save screen"),
            help: Wording("Spara skärmen som text: spara-skärm FIL", "Save the screen as text: save-screen FILE"),
            command: Wording("spara-skärm", "save-screen"),
            contexts: [.everywhere],
            keys: []
        ),
    ]

    private static func tab(
        _ id: ActionID,
        _ tab: Tab,
        _ name: Wording,
        _ command: Wording,
        _ key: Character
    ) -> Action {
        Action(
            id: id,
            name: name,
            help: Wording("Till skärmen \(name.swedish)", "To the screen \(name.english)"),
            command: command,
            contexts: [.screens],
            keys: [.typing(key)],
            run: { _ in [.show(tab)] }
        )
    }
}
