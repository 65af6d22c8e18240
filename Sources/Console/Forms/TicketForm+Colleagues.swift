import Domain
import Store
import TerminalUI

// What others have done to the ticket while one typed.

extension TicketForm {
    mutating func takeIn(_ view: TicketView, _ scene: Scene) {
        conflict = Array(view.detail.journal.dropFirst(ticket.version))
        ticket = view.detail.row
        self.view = view
        allowChoices(scene)
        guard let filled = plan.filled else { return }
        merge(filled(view.ticket, about(scene)))
        remarkOnClashes(scene)
    }

    /// Takes over what others changed where I did not; where both of us did, mine stays and theirs is kept beside it.
    mutating func merge(_ theirs: [String: String]) {
        let contents = fields.contents
        for (id, their) in theirs {
            let merge = FieldMerge(before: before[id] ?? "", mine: contents[id] ?? "", theirs: their)
            switch merge.outcome(joined: { plan.joined(id, $0.before, $0.mine, $0.theirs) }) {
            case .fits(let text):
                if text != merge.mine { fields.fill(id, text) }
                if merge.theirs != merge.before { clashes[id] = nil }
            case .clashes: clashes[id] = Clash(other: their)
            }
        }
        before = theirs
    }

    mutating func remarkOnClashes(_ scene: Scene) {
        for (id, clash) in clashes {
            let text = shown(clash.other, in: id).split(separator: "\n").joined(separator: " ")
            fields.remark(scene.texts.clash(text, isMine: clash.isMine), on: id)
        }
        if let field = fields.form.fields.first(where: { clashes[$0.id] != nil })?.id { fields.form.focus(field) }
    }

    /// The text that stands for a value where it is a choice.
    func shown(_ value: String, in field: String) -> String {
        var copy = fields
        copy.fill(field, value)
        return copy.form[field]?.text ?? value
    }

    /// Changes a field between mine and theirs; from another field, goes to one that somebody else has changed too.
    mutating func takeTheirs(_ scene: Scene) -> [Effect] {
        guard let id = fields.form.focused, let clash = clashes[id] else {
            guard let other = fields.form.fields.first(where: { clashes[$0.id] != nil })?.id else {
                return [.say(scene.texts.noClash, .info)]
            }
            fields.form.focus(other)
            return []
        }
        let mine = fields.contents[id] ?? ""
        fields.fill(id, clash.other)
        clashes[id] = Clash(other: mine, isMine: !clash.isMine)
        remarkOnClashes(scene)
        fields.form.focus(id)
        return []
    }
}
