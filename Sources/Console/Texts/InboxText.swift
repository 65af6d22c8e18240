import Domain
import Reports

/// A message in one line: who says it, of which ticket, and what.
struct InboxText {
    let message: Message
    let words: DeskWords

    var line: String {
        switch message.content {
        case .escalated(let rule):
            told(by: words.language("motorn", "engine"), words.text(of: rule) + " · " + message.subject)
        case .assigned(let actor):
            told(
                by: actor.displayName,
                words.language("gav dig ärendet", "gave you the ticket") + " · " + message.subject
            )
        case .noted(let actor, let text): told(by: actor.displayName, "”\(text)”")
        case .reopened(let actor, let text):
            told(by: actor.displayName, words.language("återöppnade", "reopened") + ": ”\(text)”")
        }
    }

    private func told(by who: String, _ what: String) -> String {
        who + "  \(message.ticket): " + what
    }
}
