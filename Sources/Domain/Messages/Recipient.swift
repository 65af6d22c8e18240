/// Whose inbox a message goes to.
package enum Recipient: Hashable, Sendable {
    case person(Account)
    case team(TeamID)
    case teamLead(TeamID)
    case itManager
}

extension Recipient: CustomStringConvertible {
    /// The form the store keeps, such as `team:anvandarstod`.
    package var description: String {
        switch self {
        case .person(let account): "person:" + account.rawValue
        case .team(let team): "team:" + team.rawValue
        case .teamLead(let team): "lead:" + team.rawValue
        case .itManager: "role:it-chef"
        }
    }

    /// Reads what `description` wrote; nil for anything else.
    package init?(_ text: String) {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let name = String(text[text.index(after: colon)...])
        switch text[..<colon] {
        case "person": self = .person(Account(name))
        case "team": self = .team(TeamID(name))
        case "lead": self = .teamLead(TeamID(name))
        case "role" where name == "it-chef": self = .itManager
        default: return nil
        }
    }
}

extension Recipient: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let recipient = Recipient(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "no recipient is written \(text)")
            )
        }
        self = recipient
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
