import Domain
import Reports

extension Texts {
    var file: String { self("Fil", "File") }
    var attachment: String { self("Bilaga", "Attachment") }
    var saveAs: String { self("Spara som", "Save as") }
    var pathHint: String { self("sökväg; Tab fyller i", "path; Tab completes") }
    var sameName: String { self("samma namn, här", "same name, here") }
    var writeHint: String { self("t.ex. arende.txt eller arende.json", "e.g. ticket.txt or ticket.json") }

    func attachmentLimit(_ bytes: Int) -> String {
        self("En fil får vara högst \(size(bytes))", "A file may be at most \(size(bytes))")
    }

    /// Bytes as people read them.
    func size(_ bytes: Int) -> String {
        switch bytes {
        case ..<1_000: "\(bytes) byte"
        case ..<1_000_000: "\((bytes + 500) / 1_000) kB"
        default: "\((bytes + 500_000) / 1_000_000) MB"
        }
    }

    func confirmReplace(_ path: String) -> ConfirmPanel.Question {
        ConfirmPanel.Question(
            title: self("Ersätta filen?", "Replace the file?"),
            message: self("\(path) finns redan.", "\(path) exists already."),
            yes: self("Ersätt", "Replace"),
            no: self("Avbryt", "Cancel")
        )
    }

    /// What happened, and what to do.
    func problem(_ problem: FileProblem) -> String {
        switch problem {
        case .missing(let path):
            self("\(path) finns inte. Rätta sökvägen.", "\(path) does not exist. Correct the path.")
        case .notAFile(let path): self("\(path) är ingen fil. Välj en fil.", "\(path) is not a file. Choose a file.")
        case .forbidden(let path):
            self("Du får inte använda \(path). Välj en annan plats.", "You may not use \(path). Choose another place.")
        case .exists(let path): self("\(path) finns redan.", "\(path) exists already.")
        case .tooLarge(_, let size, let limit):
            self(
                "Filen är \(self.size(size)); högst \(self.size(limit)) går att bifoga.",
                "The file is \(self.size(size)); at most \(self.size(limit)) can be attached."
            )
        case .full(let path): self("Disken är full: \(path) skrevs inte.", "The disk is full: \(path) was not written.")
        case .failed(let path):
            self("Det gick inte med \(path). Inget gjordes.", "It failed with \(path). Nothing was done.")
        }
    }

    var noLongText: String {
        self("Ctrl-X öppnar redigeraren i fält för lång text.", "Ctrl-X opens the editor in fields for long text.")
    }

    /// What came of a text that was with an editor; nil when there is nothing to say.
    func editor(_ text: EditedText) -> String? {
        switch text {
        case .changed: nil
        case .unchanged: self("Texten är som den var.", "The text is as it was.")
        case .none:
            self(
                "Ingen redigerare är vald. Sätt VISUAL eller EDITOR i skalet, till exempel VISUAL=nano.",
                "No editor is chosen. Set VISUAL or EDITOR in the shell, such as VISUAL=nano."
            )
        case .notStarted(let name):
            self(
                "\(name) gick inte att starta. Texten är som den var.",
                "\(name) could not be started. The text is as it was."
            )
        case .notText:
            self(
                "Redigeraren lämnade ingen läsbar text (UTF-8). Texten är som den var.",
                "The editor left no readable text (UTF-8). The text is as it was."
            )
        }
    }
}
