extension Message {
    /// What happened, to whom it is told.
    package func text(in language: Language) -> String {
        switch content {
        case .escalated(let rule):
            language(
                "Ärende \(ticket) nådde steget \(rule): \(subject)",
                "Ticket \(ticket) reached the step \(rule): \(subject)"
            )
        case .assigned(let actor):
            language(
                "\(actor.displayName) gav dig ärende \(ticket): \(subject)",
                "\(actor.displayName) gave you ticket \(ticket): \(subject)"
            )
        case .noted(let actor, let text):
            language(
                "\(actor.displayName) antecknade i ärende \(ticket): \(text)",
                "\(actor.displayName) noted on ticket \(ticket): \(text)"
            )
        case .reopened(let actor, let text):
            language(
                "\(actor.displayName) återöppnade ärende \(ticket): \(text)",
                "\(actor.displayName) reopened ticket \(ticket): \(text)"
            )
        }
    }
}
