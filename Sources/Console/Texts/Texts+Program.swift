import Domain
import Glibc
import TerminalUI

/// What the program says of itself: settings, files, the clipboard, waiting.
extension Texts {
    var readOnly: String {
        self(
            "Läsläge: inget kan ändras. Starta utan --readonly för att arbeta.",
            "Read-only: nothing can be changed. Start without --readonly to work."
        )
    }
    var readOnlyMark: String { self("läsläge", "read-only") }
    func unread(_ count: Int) -> String {
        count == 1 ? self("1 oläst", "1 unread") : self("\(count) olästa", "\(count) unread")
    }
    func newMessages(_ count: Int) -> String {
        count == 1
            ? self("Linje: ett nytt meddelande", "Linje: one new message")
            : self("Linje: \(count) nya meddelanden", "Linje: \(count) new messages")
    }

    func announcement(_ message: Toasts.Message) -> String {
        switch message.level {
        case .info: message.text
        case .warning: self("Varning: ", "Warning: ") + message.text
        case .danger: self("Fel: ", "Error: ") + message.text
        }
    }

    // MARK: - Keys and commands

    func noSuchKeys(_ keys: String) -> String {
        self("\(keys) är ingenting. ? visar alla tangenter.", "\(keys) means nothing. ? shows all keys.")
    }

    func noArgument(_ command: String) -> String {
        self("Efter \(command) skrivs ingenting.", "Nothing is written after \(command).")
    }

    var nothingToRepeat: String {
        self("Inget har gjorts med ett ärende än.", "Nothing has been done to a ticket yet.")
    }

    var gaveUp: String {
        self(
            "Väntan avbruten. Ctrl-L läser om; det som skulle sparas sparas ändå.",
            "No longer waiting. Ctrl-L reads again; what was to be saved is saved all the same."
        )
    }

    // MARK: - Settings

    var reloaded: String {
        self("Inställningar, tangenter och tema är inlästa.", "Settings, keys and theme have been read.")
    }

    func themeInUse(_ name: String) -> String { self("Temat är \(name).", "The theme is \(name).") }

    func themes(_ names: [String], now: String) -> String {
        let list = names.joined(separator: ", ")
        return self("Skriv tema och ett av \(list). Nu: \(now).", "Write theme and one of \(list). Now: \(now).")
    }

    func mouse(isOn: Bool) -> String {
        isOn
            ? self(
                "Musen är på. :mus av ger den åt terminalen.",
                "The mouse is on. :mouse off gives it to the terminal."
            )
            : self("Musen är av. :mus på slår på den.", "The mouse is off. :mouse on turns it on.")
    }

    // MARK: - Files

    var exportFileMissing: String {
        self(
            "Ange en fil: skriv FIL, som lista.csv eller lista.txt. Inget skrevs.",
            "Name a file: write FILE, such as list.csv or list.txt. Nothing was written."
        )
    }

    var noTableHere: String {
        self(
            "Här finns ingen tabell att skriva som CSV. Inget skrevs. Ange en fil som slutar på .txt.",
            "There is no table here to write as CSV. Nothing was written. Name a file that ends in .txt."
        )
    }

    func fileWritten(_ path: String) -> String { self("Skrivet till \(path).", "Written to \(path).") }

    func fileNotWritten(_ path: String, _ code: Int32) -> String {
        let reason = String(cString: strerror(code))
        return self(
            "\(path) kunde inte skrivas (\(reason)). Ange en annan plats.",
            "\(path) could not be written (\(reason)). Name another place."
        )
    }

    func replaceQuestion(_ path: String) -> ConfirmPanel.Question {
        ConfirmPanel.Question(
            title: self("Ersätta filen?", "Replace the file?"),
            message: self("\(path) finns redan.", "\(path) exists already."),
            yes: self("Ersätt", "Replace"),
            no: self("Behåll", "Keep")
        )
    }

    // MARK: - The clipboard

    func copiedNumber(_ number: TicketNumber) -> String { self("Numret \(number)", "The number \(number)") }
    func copiedText(_ number: TicketNumber) -> String { self("Texten i \(number)", "The text of \(number)") }

    func noAddress(_ number: TicketNumber) -> String {
        self(
            "Kunden i \(number) har ingen e-postadress. Inget kopierades.",
            "The customer of \(number) has no e-mail address. Nothing was copied."
        )
    }

    func copied(_ clipboard: ConsoleEvent.Clipboard) -> String {
        switch clipboard {
        case .sent(let what, .none):
            self(
                "\(what) skickades till terminalens urklipp (OSC 52).",
                "\(what) sent to the terminal's clipboard (OSC 52)."
            )
        case .sent(let what, .tmux):
            self(
                "\(what) skickades genom tmux till terminalens urklipp (OSC 52; tmux behöver allow-passthrough).",
                "\(what) sent through tmux to the terminal's clipboard (OSC 52; tmux needs allow-passthrough)."
            )
        case .sent(let what, .screen):
            self(
                "\(what) skickades genom screen till terminalens urklipp (OSC 52).",
                "\(what) sent through screen to the terminal's clipboard (OSC 52)."
            )
        case .tooLong(let bytes):
            self(
                "Texten är för lång för urklipp (\(bytes) byte). Inget kopierades. :skriv FIL skriver den.",
                "The text is too long for the clipboard (\(bytes) bytes). Nothing was copied. :write FILE writes it."
            )
        }
    }
}
