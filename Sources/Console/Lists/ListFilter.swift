import Domain
import Store
import TerminalUI

/// What a list is narrowed by: while it is typed, and after.
struct ListFilter {
    private(set) var prompt: FilterPrompt?
    private(set) var isTyping = false
    /// What to come back to when the typing is called off.
    private var before: (text: String, ticket: TicketNumber?) = ("", nil)

    var text: String { prompt?.text ?? "" }
    var terms: [FilterTerm] { prompt?.filter.terms ?? [] }
    var isOn: Bool { prompt.map { !$0.isBlank } ?? false }

    /// Begins to type, with what the list is narrowed by already.
    mutating func begin(at ticket: TicketNumber?, _ scene: Scene) {
        before = (text, ticket)
        if prompt == nil { prompt = FilterPrompt(scene.texts.filterLabel) }
        isTyping = true
    }

    /// Handles typing; true when the list is to be read anew.
    mutating func handle(_ event: InputEvent, in area: Rect, _ scene: Scene) -> Bool {
        prompt?.handle(event, in: area, scene) ?? false
    }

    mutating func complete(_ step: Int, _ scene: Scene) -> Bool {
        prompt?.complete(step, scene) ?? false
    }

    /// Keeps what was typed.
    mutating func keep() {
        isTyping = false
        if !isOn { prompt = nil }
    }

    /// Calls the typing off, and gives the ticket that was selected before.
    mutating func restore(_ scene: Scene) -> TicketNumber? {
        isTyping = false
        if before.text.isEmpty { prompt = nil } else { prompt?.setText(before.text, scene) }
        return before.ticket
    }

    /// The ticket that the list stood on when the typing began.
    var ticket: TicketNumber? { before.ticket }
}
