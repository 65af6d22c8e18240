import ArgumentParser
import Domain

/// Reads the words that the command line shares with the desk: the Swedish ones, or their English names.
enum Words {
    @Sendable static func kind(_ text: String) throws -> TicketKind {
        try find(text, in: TicketKind.allCases.map { ($0, $0.rawValue, $0.text(in: .english)) })
    }

    @Sendable static func priority(_ text: String) throws -> Priority {
        try find(text, in: Priority.allCases.map { ($0, $0.name, $0.text(in: .english)) })
    }

    @Sendable static func channel(_ text: String) throws -> Channel {
        try find(text, in: Channel.allCases.map { ($0, $0.rawValue, $0.text(in: .english)) })
    }

    @Sendable static func waiting(_ text: String) throws -> Waiting {
        try find(text, in: Waiting.allCases.map { ($0, $0.rawValue, $0.text(in: .english)) })
    }

    @Sendable static func relation(_ text: String) throws -> Relation {
        try find(text, in: Relation.allCases.map { ($0, $0.rawValue, $0.text(in: .english)) })
    }

    @Sendable static func role(_ text: String) throws -> Role {
        try find(text, in: Role.allCases.map { ($0, $0.rawValue, $0.text(in: .english)) })
    }

    /// A number of things to show, one at least.
    @Sendable static func count(_ text: String) throws -> Int {
        guard let count = Int(text), count > 0 else { throw ValidationError("Skriv ett heltal från 1 och uppåt.") }
        return count
    }

    /// A register by its name in either language.
    @Sendable static func register(_ text: String) throws -> RegisterID {
        guard let schema = Registers.named(text) else { throw ValidationError(registers) }
        return schema.id
    }

    /// The registers that there are, for whoever named another.
    static var registers: String {
        "Välj bland: " + Registers.all.map { "\($0.id) (\($0.name.swedish))" }.joined(separator: ", ") + "."
    }

    private static func find<Value>(_ text: String, in words: [(Value, String, String)]) throws -> Value {
        let typed = text.lowercased()
        if let found = words.first(where: { $0.1 == typed || $0.2 == typed }) { return found.0 }
        throw ValidationError("Välj bland: " + words.map(\.1).joined(separator: ", ") + ".")
    }
}

extension Role {
    /// The role in a word.
    func text(in language: Language) -> String {
        switch self {
        case .reader: language(rawValue, "reader")
        case .firstLine: language(rawValue, "first-line")
        case .technician: language(rawValue, "technician")
        case .teamLead: language(rawValue, "team-lead")
        case .itManager: language(rawValue, "it-manager")
        case .administrator: language(rawValue, "administrator")
        }
    }
}
