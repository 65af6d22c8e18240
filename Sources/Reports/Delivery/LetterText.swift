package import Domain

extension Letter.Kind {
    /// What kind of letter it is, in a word.
    package func text(in language: Language) -> String {
        switch self {
        case .receipt: language("mottagningsbevis", "receipt")
        case .answer: language("svar", "answer")
        case .resolved: language("besked om lösning", "notice of solution")
        }
    }
}

/// A text that leaves the desk: a line on top and what stands under it.
package struct OutgoingText: Hashable, Sendable {
    /// Never holds a line break, so that it can be a header.
    package var title: String
    package var body: String

    init(_ title: String, _ body: String) {
        self.title = title.visible()
        self.body = body
    }
}

extension DeskWords {
    /// The letter as the requester gets it.
    package func text(of letter: Letter) -> OutgoingText {
        let title = language("Ärende \(letter.ticket): ", "Ticket \(letter.ticket): ") + letter.subject
        switch letter.kind {
        case .receipt:
            return OutgoingText(
                title,
                language(
                    "Hej!\n\nVi har tagit emot ditt ärende. Det har nummer \(letter.ticket). Ange numret om du kontaktar oss.\n",
                    "Hello!\n\nWe have received your ticket. Its number is \(letter.ticket). Give the number when you contact us.\n"
                )
            )
        case .answer:
            return OutgoingText(title, letter.text + "\n\n" + signature(letter))
        case .resolved:
            let head = language(
                "Hej!\n\nDitt ärende \(letter.ticket) är löst:\n\n",
                "Hello!\n\nYour ticket \(letter.ticket) is solved:\n\n"
            )
            let tail = language(
                "\n\nHör av dig och ange numret om det inte fungerar.\n",
                "\n\nContact us and give the number if it does not work.\n"
            )
            return OutgoingText(title, head + letter.text + tail)
        }
    }

    private func signature(_ letter: Letter) -> String {
        language("Ditt ärende har nummer \(letter.ticket).\n", "The number of your ticket is \(letter.ticket).\n")
    }

    /// The message in a line and a little more, for inboxes and for delivery.
    package func text(of message: Message) -> OutgoingText {
        let subject = "\(message.ticket) " + message.subject
        switch message.content {
        case .escalated(let rule):
            return OutgoingText("\(message.ticket): " + text(of: rule), message.subject)
        case .assigned(let actor):
            let name = actor.displayName
            return OutgoingText(
                "\(message.ticket): " + language("\(name) gav dig ärendet", "\(name) gave you the ticket"),
                message.subject
            )
        case .noted(let actor, let text):
            return OutgoingText(
                "\(message.ticket): \(actor.displayName) " + language("antecknade", "noted"),
                subject + "\n\n" + text
            )
        case .reopened(let actor, let text):
            let name = actor.displayName
            return OutgoingText(
                "\(message.ticket): " + language("\(name) återöppnade ärendet", "\(name) reopened the ticket"),
                subject + "\n\n" + text
            )
        }
    }
}
