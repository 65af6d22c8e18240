import TerminalUI

/// A form whose pickers choose from lists that are known beforehand, or look for something as one types.
///
/// Typing narrows a list; a text that fits one option only is that option when the field is left.
struct ChoiceForm {
    var form: Form<String>
    private var options: [String: [PickerOption<String>]] = [:]

    init(_ fields: [FormField<String>], labelColumns: Int = 12) {
        form = Form(fields, labelColumns: labelColumns)
    }

    /// Sets what can be chosen in a field.
    mutating func allow(_ choices: [PickerOption<String>], in field: String) {
        options[field] = choices
    }

    func isChoice(_ field: String) -> Bool { options[field] != nil }

    /// The value of each field: the identifier for a choice, the text for others.
    var answers: FormAnswers {
        var values: [String: String] = [:]
        for field in form.fields { values[field.id] = value(of: field) }
        return FormAnswers(values: values)
    }

    private func value(of field: FormField<String>) -> String {
        guard case .picker(let picker) = field.content else { return field.text }
        guard let choices = options[field.id] else { return picker.chosen ?? field.text }
        return picker.chosen ?? onlyFit(picker.query, choices)?.id ?? ""
    }

    /// What stands in each field, whether it is an answer yet or not: the identifier of what was chosen, or the text.
    var contents: [String: String] {
        var values: [String: String] = [:]
        for field in form.fields {
            let answer = value(of: field)
            values[field.id] = answer.isEmpty ? field.text : answer
        }
        return values
    }

    private func onlyFit(_ query: String, _ choices: [PickerOption<String>]) -> PickerOption<String>? {
        guard !query.isEmpty else { return nil }
        let fitting = Picker<String>.filter(choices, by: query)
        return fitting.count == 1 ? fitting[0] : choices.first { $0.text.lowercased() == query.lowercased() }
    }

    /// What stands in each field, for a draft: the identifier for a choice, and what has been typed of one that is not made yet.
    var typed: [String: String] {
        var values: [String: String] = [:]
        for field in form.fields {
            if case .picker(let picker) = field.content, let chosen = picker.chosen, options[field.id] != nil {
                values[field.id] = chosen
            } else {
                values[field.id] = field.text
            }
        }
        return values
    }

    /// Puts a value into a field, as from a draft; a choice by its identifier.
    mutating func fill(_ id: String, _ value: String) {
        let choice = options[id]?.first { $0.id == value }
        form.update(id) { field in
            switch field.content {
            case .text(var text):
                text.setText(value)
                field.content = .text(text)
            case .area(var area, let rows):
                area.setText(value)
                field.content = .area(area, rows: rows)
            case .picker(var picker):
                if let choice {
                    picker.choose(choice)
                } else {
                    picker.setQuery(value)
                }
                field.content = .picker(picker)
            }
        }
    }

    /// Says something below a field without going there.
    mutating func remark(_ text: String, on field: String) {
        form.update(field) { $0.problem = text }
    }

    /// Shows what was found for a picker that looks for something.
    mutating func offer(_ found: [PickerOption<String>], in field: String) {
        form.offer(found, for: field)
    }

    mutating func setProblem(_ problem: FormProblem?) {
        for id in form.fields.map(\.id) { form.update(id) { $0.problem = nil } }
        guard let problem else { return }
        form.update(problem.field) { $0.problem = problem.text }
        form.focus(problem.field)
    }

    /// Handles typing and the walk between fields.
    mutating func handle(_ event: InputEvent, in area: Rect) -> FormOutcome<String>? {
        startOver(event)
        let before = form.focused
        let outcome = form.handle(event, in: area)
        if case .changed(let id) = outcome, let choices = options[id] {
            form.offer(Picker.filter(choices, by: form[id]?.text ?? ""), for: id)
        }
        if form.focused != before {
            if let before { settle(before) }
            openChoices()
        }
        return outcome
    }

    /// A letter typed onto a choice that was made begins another one.
    private mutating func startOver(_ event: InputEvent) {
        guard case .key(let key) = event, key.typed != nil, let id = form.focused, isChoice(id),
            case .picker(var picker)? = form[id]?.content, picker.chosen != nil
        else { return }
        picker.setQuery("")
        form.update(id) { $0.content = .picker(picker) }
    }

    /// Takes the only option that fits what is typed.
    private mutating func settle(_ id: String) {
        guard let choices = options[id], case .picker(let picker)? = form[id]?.content, picker.chosen == nil,
            let fit = onlyFit(picker.query, choices)
        else { return }
        fill(id, fit.id)
    }

    /// Shows the list of the focused field when nothing has been chosen there yet.
    mutating func openChoices() {
        guard let id = form.focused, let choices = options[id], case .picker(let picker)? = form[id]?.content,
            picker.chosen == nil
        else { return }
        form.offer(Picker.filter(choices, by: picker.query), for: id)
    }

    /// Whether anything has been typed or chosen.
    var isEmpty: Bool { form.fields.allSatisfy { $0.text.isEmpty } }
}
