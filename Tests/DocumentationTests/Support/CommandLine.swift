import Testing

/// A command line that the documentation shows.
struct CommandLine: Sendable, CustomTestStringConvertible {
    let text: String

    var testDescription: String { text }

    /// What follows the program's name, with every place of the file system moved into a folder.
    func arguments(in folder: String) -> [String] {
        let arguments = words.dropFirst().map { $0.hasPrefix("/") ? folder + $0.replacing("/", with: "-") : $0 }
        return arguments.first == "demo" ? arguments + ["--tickets", "1"] : arguments
    }

    /// Cut as a shell would: quotation marks keep words together; a comment, a pipe or a redirection ends them.
    private var words: [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        for character in text {
            if let open = quote {
                if character == open { quote = nil } else { word?.append(character) }
            } else if character == "'" || character == "\"" {
                quote = character
                word = word ?? ""
            } else if "#|<>".contains(character), word == nil {
                break
            } else if character == " " {
                if let word { words.append(word) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        return words + (word.map { [$0] } ?? [])
    }

    /// The documents that show command lines.
    static let files = ["README.md", "docs/handbok.md", "docs/ramuppdraget.md", "docs/lagring.md", "docs/register.md"]

    /// Every one in a shell block, and those of the handbook's table of subcommands.
    static var all: [CommandLine] {
        get throws {
            let blocks = try files.flatMap { try Handbook($0).blocks("sh") }
            let lines = blocks.flatMap { $0.split(separator: "\n").map { String($0.drop { $0 == " " }) } }
            let cells = try Handbook().rows("underkommandon").flatMap { ($0.last ?? "").quotedCode }
            return (lines + cells).filter { $0 == "linje" || $0.hasPrefix("linje ") }.map { CommandLine(text: $0) }
        }
    }
}
