import Domain

/// The words of the console, in one of its languages; grouped by screen in extensions.
///
/// Every text is made of both wordings at once, so that none can be forgotten. Names and help of actions stand with the actions.
struct Texts {
    let language: Language

    func callAsFunction(_ swedish: String, _ english: String) -> String {
        language(swedish, english)
    }

    // MARK: - The frame around every screen

    var product: String { "Linje" }
    var engineStands: String { self("motorn går inte", "no engine runs") }
    var storeIsSilent: String { self("lagret svarar inte", "the store does not answer") }
    var working: String { self("arbetar …", "working …") }

    func tooSmall(columns: Int, rows: Int) -> String {
        self(
            "För litet fönster: minst \(columns)×\(rows).\nq lämnar Linje.",
            "Window too small: at least \(columns)×\(rows).\nq leaves Linje."
        )
    }

    func draftKept(_ key: String) -> String {
        self("Utkastet är sparat. \(key) visar utkasten.", "The draft is kept. \(key) shows the drafts.")
    }

    func draftsFound(_ count: Int, key: String) -> String {
        count == 1
            ? self("Ett utkast ligger kvar. \(key) visar det.", "One draft is left. \(key) shows it.")
            : self("\(count) utkast ligger kvar. \(key) visar dem.", "\(count) drafts are left. \(key) shows them.")
    }

    func screenSaved(_ path: String) -> String {
        self("Skärmen sparades i \(path).", "The screen was saved in \(path).")
    }

    func screenNotSaved(_ path: String) -> String {
        self(
            "Skärmen kunde inte sparas i \(path). Ange en fil som går att skriva.",
            "The screen could not be saved in \(path). Name a file that can be written."
        )
    }

    var fileMissing: String {
        self("Ange en fil: spara-skärm FIL. Inget sparades.", "Name a file: save-screen FILE. Nothing was saved.")
    }

    var draftNotSaved: String {
        self(
            "Utkastet kunde inte sparas på disken. Texten finns kvar på skärmen; spara den i ärendet.",
            "The draft could not be kept on disk. The text is still on the screen; save it in the ticket."
        )
    }

    func undone(_ text: String) -> String { self("Ångrat: \(text)", "Undone: \(text)") }
    var nothingToUndo: String { self("Det finns inget att ångra.", "There is nothing to undo.") }
    var loading: String { self("läser …", "reading …") }
    var nothingSelected: String { self("Inget ärende är valt.", "No ticket is selected.") }
    var notHere: String { self("Det går inte att göra här.", "That cannot be done here.") }

    func noSuchTicket(_ number: TicketNumber) -> String {
        self("Ärende \(number) finns inte.", "There is no ticket \(number).")
    }
}
