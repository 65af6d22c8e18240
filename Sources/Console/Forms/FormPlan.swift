import Domain
import Store
import TerminalUI

/// What a small form on one ticket asks, and which commands its answers become.
struct FormPlan {
    /// What can be chosen or found in a field while one types there.
    enum Suggestion {
        /// Files of this machine, by the path typed so far.
        case files
        /// Tickets, by number or words; at first the requester's own.
        case tickets
    }

    /// The fields, empty; pickers get their options from `options` or `suggestions`.
    let fields: (Texts) -> [FormField<String>]
    /// What can be chosen in a picker.
    var options: (String, FormScene) -> [PickerOption<String>] = { _, _ in [] }
    /// The pickers that look for something instead of having a list.
    var suggestions: [String: Suggestion] = [:]
    /// What stands in the fields before anything is typed; the form takes no keys before the ticket has been read.
    ///
    /// It is also what tells which fields somebody has changed.
    var filled: ((Ticket, FormScene) -> [String: String])?
    /// What becomes of a field that two people have changed, where both changes fit; nil where they do not.
    var joined: (_ field: String, _ before: String, _ mine: String, _ theirs: String) -> String? = { _, _, _, _ in nil }
    /// A line above the fields, such as whom an answer goes to, or what the typed time means.
    var lead: ((FormAnswers, FormScene) -> String?)?
    /// The commands, or what is wrong with a field.
    var commands: (FormAnswers, FormScene) -> Result<[any TicketCommand], FormProblem> = { _, _ in .success([]) }
    /// What is done with a file instead; asked only where there are no commands.
    var file: (FormAnswers, FormScene) -> Result<FileTask, FormProblem>? = { _, _ in nil }
    /// What is asked before it is done; nil for what need not be asked.
    var question: (FormAnswers, FormScene) -> ConfirmPanel.Question? = { _, _ in nil }
    /// What is said when it was done.
    let success: (FormAnswers, FormScene) -> String
    /// What takes it back.
    var undo: (FormAnswers, FormScene) -> [any TicketCommand]? = { _, _ in nil }
}

/// What a form may look at.
struct FormScene {
    let scene: Scene
    /// The ticket as it was shown when the form was opened, or as it was last read.
    var row: TicketRow
    /// All of the ticket, once it has been read.
    var view: TicketView?
    /// The ticket as the form left it.
    var done: Ticket?

    var texts: Texts { scene.texts }
    var ticket: Ticket? { view?.ticket }
    var outcome: Texts.Outcome { scene.texts.outcome(of: row.number) }
}

/// What is wrong with a field, in words.
struct FormProblem: Error, Equatable {
    let field: String
    let text: String
}

/// What stands in the fields of a form.
struct FormAnswers: Equatable {
    var values: [String: String]
    /// What stood there before anything was typed.
    var before: [String: String] = [:]

    /// The field's text without blanks around it.
    subscript(field: String) -> String {
        FormAnswers.trimmed(values[field] ?? "")
    }

    /// Whether somebody has changed the field.
    func isChanged(_ field: String) -> Bool {
        self[field] != FormAnswers.trimmed(before[field] ?? "")
    }

    /// The field's text; nil when it is as it was.
    func changed(_ field: String) -> String? {
        isChanged(field) ? self[field] : nil
    }

    private static func trimmed(_ text: String) -> String {
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }
}

extension FormPlan {
    /// The form of an action; nil when the action has none, as in a draft of another version of the program.
    static func named(_ action: String) -> FormPlan? { plans[action] }

    private static let plans: [String: FormPlan] = [
        "ticket.note": .note, "ticket.answer": .answer, "ticket.resolve": .resolve, "ticket.pause": .pause,
        "ticket.route": .route, "ticket.assign": .assign, "ticket.time": .logTime, "ticket.link": .link,
        "ticket.unlink": .unlink, "ticket.reopen": .reopen, "ticket.cancel": .cancel, "ticket.classify": .classify,
        "ticket.edit": .edit, "ticket.tags": .tags, "ticket.merge": .merge, "ticket.attach": .attach,
        "ticket.save-file": .saveFile, "ticket.write": .write,
    ]
}
