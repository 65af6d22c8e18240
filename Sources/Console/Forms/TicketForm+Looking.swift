import Domain
import Store
import TerminalUI

// Files and tickets that are looked for while one types.

extension TicketForm {
    /// Asks for what the field that was come to could mean, unless it says something already.
    mutating func lookFirst() -> [Effect] {
        guard let id = fields.form.focused, fields.form[id]?.text.isEmpty == true else { return [] }
        return look(for: id)
    }

    /// Asks for what the field could mean.
    mutating func look(for id: String?) -> [Effect] {
        guard let id, let kind = plan.suggestions[id], let text = fields.form[id]?.text else { return [] }
        looking = id
        switch kind {
        case .files: return [.ask(.file(.complete(text)), .related)]
        case .tickets:
            let words = text.isEmpty ? view?.ticket.requester?.name ?? "" : text
            guard !words.isEmpty else { return [] }
            let terms: [FilterTerm] =
                TicketNumber(typed: words).map { [FilterTerm(.number($0))] }
                ?? words.split(separator: " ").map { FilterTerm(.word(String($0))) }
            let query = TicketQuery(filter: Filter(terms), includesClosed: !text.isEmpty, order: .newest)
            return [.ask(.page(query, after: nil, limit: 12), .related)]
        }
    }

    mutating func offer(_ page: TicketPage, _ scene: Scene) {
        guard let looking, looking == fields.form.focused, !isChosen(looking) else { return }
        let others = page.rows.filter { $0.number != ticket.number }
        fields.offer(
            others.map { row in
                let state = row.state.text(in: scene.language)
                return PickerOption(
                    row.number.description,
                    "\(row.number) \(row.subject)",
                    detail: [row.requester, state].compactMap(\.self).joined(separator: " · ")
                )
            },
            in: looking
        )
    }

    mutating func offer(_ files: [FileEntry], _ scene: Scene) {
        guard let looking, looking == fields.form.focused else { return }
        let isWhole = files.count == 1 && files[0].path == fields.form[looking]?.text
        fields.offer(
            isWhole ? [] : files.map { PickerOption($0.path, $0.path, detail: $0.size.map(scene.texts.size) ?? "") },
            in: looking
        )
    }

    func isChosen(_ id: String) -> Bool {
        if case .picker(let picker)? = fields.form[id]?.content { picker.chosen != nil } else { false }
    }

    /// Goes on with a path as far as it is beyond doubt, as a shell does; false when it is already there.
    mutating func complete() -> Bool {
        guard let id = fields.form.focused, plan.suggestions[id] == .files,
            case .picker(let picker)? = fields.form[id]?.content, let first = picker.options.first, picker.isOpen
        else { return false }
        let common = picker.options.dropFirst().reduce(first.text) { common, option in
            String(zip(common, option.text).prefix { $0 == $1 }.map(\.0))
        }
        guard common.count > picker.query.count else { return false }
        fields.fill(id, common)
        return true
    }
}
