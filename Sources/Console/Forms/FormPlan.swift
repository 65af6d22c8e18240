import Desk
import Domain
import Instants
import Store
import TerminalUI

/// What a small form on one ticket asks, and which commands its answers become.
struct FormPlan {
    /// The fields, empty; pickers get their options from `options`.
    let fields: (Texts, TicketRow) -> [FormField<String>]
    /// What can be chosen in a picker.
    var options: (String, Scene, TicketRow) -> [PickerOption<String>] = { _, _, _ in [] }
    /// A line above the fields, such as whom an answer goes to.
    var lead: (TicketView?, Scene) -> String? = { _, _ in nil }
    /// The commands, or what is wrong with a field.
    let commands: (FormAnswers, Scene, TicketRow) -> Result<[any TicketCommand], FormProblem>
    /// What is said when it was done.
    let success: (FormAnswers, TicketView?, Texts.Outcome, Scene) -> String
    /// What takes it back.
    var undo: (FormAnswers, TicketRow) -> [any TicketCommand]? = { _, _ in nil }
}

/// What is wrong with a field, in words.
struct FormProblem: Error, Equatable {
    let field: String
    let text: String
}

/// What stands in the fields of a form.
struct FormAnswers: Equatable {
    var values: [String: String]

    /// The field's text without blanks around it.
    subscript(field: String) -> String {
        let text = values[field] ?? ""
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }
}

extension FormPlan {
    /// The form of an action; nil when the action has none, as in a draft of another version of the program.
    static func named(_ action: String) -> FormPlan? {
        let plans: [String: FormPlan] = [
            "ticket.note": .note, "ticket.answer": .answer, "ticket.resolve": .resolve, "ticket.pause": .pause,
            "ticket.route": .route, "ticket.assign": .assign, "ticket.time": .logTime, "ticket.link": .link,
            "ticket.reopen": .reopen, "ticket.cancel": .cancel,
        ]
        return plans[action]
    }
}
