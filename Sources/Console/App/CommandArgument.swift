import Domain

/// What a command wants to have after its name, so that it can be completed.
enum CommandArgument {
    case theme
    case onOff
    case queue
    case person
    case ticket
    case filter
    /// A file, or words; there is nothing to complete.
    case free

    /// Nil for a command that takes nothing after its name.
    static func of(_ id: ActionID) -> CommandArgument? {
        switch id {
        case "theme": .theme
        case "mouse": .onOff
        case "ticket.route": .queue
        case "ticket.assign": .person
        case "ticket.link": .ticket
        case "search.open": .filter
        case "save-screen", "write", "view.save", "view.rename", "registers.open": .free
        default: nil
        }
    }
}
