/// Who does something to a ticket: somebody at the desk, the escalation engine, or an import of history.
package enum Actor: Hashable, Sendable {
    case person(Account)
    case engine
    /// Somebody of another system, named as its log names them.
    case imported(String)
}

extension Actor: CustomStringConvertible {
    /// The form the journal keeps: `anna.lind`, `@motorn`, or `import:` and the name at the source.
    package var description: String {
        switch self {
        case .person(let account): account.rawValue
        case .engine: "@motorn"
        case .imported(let name): "import:" + name
        }
    }

    /// Reads what `description` wrote.
    package init(_ text: String) {
        if text == "@motorn" {
            self = .engine
        } else if text.hasPrefix("import:") {
            self = .imported(String(text.dropFirst("import:".count)))
        } else {
            self = .person(Account(text))
        }
    }

    /// The name to show a person: the account, `motorn`, or the name at the source.
    package var displayName: String {
        switch self {
        case .person(let account): account.rawValue
        case .engine: "motorn"
        case .imported(let name): name
        }
    }
}

extension Actor: Codable {
    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
