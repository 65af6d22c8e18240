/// What a person wants keys to do, as a file says it.
///
/// What is right in the file counts, whatever else is wrong in it: one slip must not take all keys away.
nonisolated package struct KeyMap: Hashable, Sendable {
    /// One line of the file.
    nonisolated package struct Binding: Hashable, Sendable {
        package enum Target: Hashable, Sendable {
            /// An action by its identifier; an empty list of keys takes its keys away.
            case action(String)
            /// What would be typed after `:`.
            case command(String)
        }

        package var target: Target
        package var keys: [KeySequence]
        /// Counted from one.
        package var line: Int

        package init(_ target: Target, keys: [KeySequence], line: Int) {
            self.target = target
            self.keys = keys
            self.line = line
        }
    }

    package var file: String
    /// In the order of the file.
    package var bindings: [Binding]
    /// What could not be read.
    package var problems: [KeyMapProblem]

    package init(file: String, bindings: [Binding] = [], problems: [KeyMapProblem] = []) {
        self.file = file
        self.bindings = bindings
        self.problems = problems
    }
}

/// A line of a key map that does not count, and why.
nonisolated package struct KeyMapProblem: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case syntax(String)
        /// Only the tables `actions` and `commands` mean something.
        case unknownTable(String)
        case notAKey(String)
        /// An action has a list of keys, a command is a text.
        case wrongValue(String)
        case unknownAction(String)
        case unknownCommand(String)
        /// The keys mean something else in the same place already: the name of that action.
        case taken(KeySequence, by: String)
        /// The key types a character wherever the action can be done.
        case isText(KeySequence)
    }

    package let file: String
    /// Counted from one.
    package let line: Int
    package let kind: Kind

    package init(file: String, line: Int, _ kind: Kind) {
        self.file = file
        self.line = line
        self.kind = kind
    }
}

nonisolated extension KeyMapProblem {
    /// The place, what is wrong there, and what counts instead.
    package func text(_ language: ProblemLanguage = .swedish) -> String {
        let what =
            switch (kind, language) {
            case (.syntax(let text), .swedish): "inte giltig TOML: \(text). Inget ur filen används"
            case (.syntax(let text), .english): "not valid TOML: \(text). Nothing of the file is used"
            case (.unknownTable(let name), .swedish): "okänd tabell \"\(name)\"; skriv under [actions] eller [commands]"
            case (.unknownTable(let name), .english): "unknown table \"\(name)\"; write under [actions] or [commands]"
            case (.notAKey(let name), .swedish):
                "\"\(name)\" är ingen tangent; skriv som n, F2, ctrl+l, space eller g v"
            case (.notAKey(let name), .english): "\"\(name)\" is no key; write it like n, F2, ctrl+l, space or g v"
            case (.wrongValue(let name), .swedish): "\"\(name)\" ska vara en lista av tangenter, ett kommando en text"
            case (.wrongValue(let name), .english): "\"\(name)\" must be a list of keys, a command a text"
            case (.unknownAction(let name), .swedish): "det finns ingen åtgärd \"\(name)\"; ? visar namnen"
            case (.unknownAction(let name), .english): "there is no action \"\(name)\"; ? shows the names"
            case (.unknownCommand(let name), .swedish): "det finns inget kommando \"\(name)\"; ? visar alla"
            case (.unknownCommand(let name), .english): "there is no command \"\(name)\"; ? shows all"
            case (.taken(let keys, let other), .swedish):
                "\(keys.name) är redan \(other); ge den en annan tangent först"
            case (.taken(let keys, let other), .english):
                "\(keys.name) is \(other) already; give that another key first"
            case (.isText(let keys), .swedish): "\(keys.name) är text där åtgärden finns; ta en funktionstangent"
            case (.isText(let keys), .english): "\(keys.name) is text where the action is; take a function key"
            }
        return "\(file):\(line): \(what.sanitised)."
    }
}
