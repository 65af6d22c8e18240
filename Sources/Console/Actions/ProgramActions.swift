import Domain
import TerminalUI

/// What is about the program itself, and what leaves it: settings, files, the clipboard.
enum ProgramActions {
    static let all: [Action] = [
        repeatLast, copyNumber, copyText, copyAddress, write, theme, mouse, reload, version,
    ]

    private static let repeatLast = Action(
        id: "again",
        name: Wording("Gör om", "Do again"),
        help: Wording(
            "Gör det senaste du gjorde med ett ärende, med det valda ärendet",
            "Do what you last did to a ticket to the selected one"
        ),
        command: Wording("gör-om", "again"),
        contexts: [.ticket],
        keys: [.typing(".")],
        run: { _ in [.again] }
    )

    private static let copyNumber = copy(
        "copy.number",
        .number,
        Wording("Kopiera nummer", "Copy number"),
        Wording("Kopiera ärendets nummer till urklipp", "Copy the ticket's number to the clipboard"),
        Wording("kopiera-nummer", "copy-number"),
        "n"
    )

    private static let copyText = copy(
        "copy.text",
        .text,
        Wording("Kopiera text", "Copy text"),
        Wording("Kopiera ärendets rubrik och beskrivning till urklipp", "Copy the ticket's subject and description"),
        Wording("kopiera-text", "copy-text"),
        "t"
    )

    private static let copyAddress = copy(
        "copy.address",
        .address,
        Wording("Kopiera adress", "Copy address"),
        Wording("Kopiera kundens e-postadress till urklipp", "Copy the customer's e-mail address to the clipboard"),
        Wording("kopiera-adress", "copy-address"),
        "a"
    )

    private static let write = Action(
        id: "write",
        name: Wording("Skriv till fil", "Write to file"),
        help: Wording(
            "Skriv det som visas till en fil: skriv FIL; .csv ger en tabell, en lista skrivs hel",
            "Write what is shown to a file: write FILE; .csv makes a table, a list is written whole"
        ),
        command: Wording("skriv", "write"),
        contexts: [.screens],
        keys: []
    )

    private static let theme = Action(
        id: "theme",
        name: Wording("Tema", "Theme"),
        help: Wording("Byt tema: tema NAMN; utan namn visas vilka som finns", "Change the theme: theme NAME"),
        command: Wording("tema", "theme"),
        contexts: [.screens],
        keys: []
    )

    private static let mouse = Action(
        id: "mouse",
        name: Wording("Mus", "Mouse"),
        help: Wording(
            "Musen i konsolen: mus av ger den åt terminalen, mus på slår på den",
            "The mouse in the console: mouse off gives it to the terminal, mouse on turns it on"
        ),
        command: Wording("mus", "mouse"),
        contexts: [.screens],
        keys: []
    )

    private static let reload = Action(
        id: "reload",
        name: Wording("Läs inställningar", "Reload"),
        help: Wording("Läs inställningar, tangenter och tema på nytt", "Read settings, keys and theme again"),
        command: Wording("läs-inställningar", "reload"),
        contexts: [.everywhere],
        keys: [],
        run: { _ in [.reload] }
    )

    private static let version = Action(
        id: "version",
        name: Wording("Version", "Version"),
        help: Wording(
            "Visa programmets version och vad det vet om terminalen",
            "Show the program's version and what it knows of the terminal"
        ),
        command: Wording("version", "version"),
        contexts: [.screens],
        keys: []
    )

    private static func copy(
        _ id: ActionID,
        _ kind: CopyKind,
        _ name: Wording,
        _ help: Wording,
        _ command: Wording,
        _ key: Character
    ) -> Action {
        Action(
            id: id,
            name: name,
            help: help,
            command: command,
            contexts: [.ticket],
            keys: [],
            run: { _ in [.copy(kind)] },
            sequences: [KeySequence([.typing("C"), .typing(key)])]
        )
    }
}
