import Domain
import Store
import TerminalUI

/// What the actions of Köer do.
extension QueuesScreen {
    mutating func perform(_ action: ActionID, key: KeyChord?, in area: Rect, _ scene: Scene) -> [Effect] {
        switch action {
        case "list.pane": isChoosingPlace.toggle()
        case "queues.left": isChoosingPlace = true
        case "queues.right": isChoosingPlace = false
        case "queues.urgent": return seekUrgent(scene)
        case "list.clear": return clear(scene)
        case "list.filter":
            isChoosingPlace = false
            filter.begin(at: list.table.selected, scene)
        case "filter.keep", "filter.cancel", "filter.next", "filter.previous":
            return type(action, scene)
        case "list.mark", "list.range", "list.all": return mark(action, in: area, scene)
        case "list.columns":
            return [.open(ColumnsPanel(arrangement(scene), view: viewName, query(scene), scene))]
        case "list.moments": return [.remember(.showsMoments(!scene.memory.showsMoments))]
        case "list.panes": return choosePanes(scene)
        case "view.save", "view.rename", "view.remove": return changeViews(action, scene)
        case "marked.take", "marked.assign", "marked.route", "marked.tags", "marked.link", "marked.close":
            return bulk(action, scene)
        default: return key.map { handle(.key($0), in: area, scene) } ?? []
        }
        return []
    }

    // MARK: - The filter

    mutating func type(_ event: InputEvent, _ layout: QueuesLayout, _ scene: Scene) -> [Effect] {
        if filter.handle(event, in: layout.prompt, scene) { return [show(scene, seeking: filter.ticket)] }
        switch event {
        // The list can be walked while one types.
        case .key(KeyChord(.up)), .key(KeyChord(.down)), .key(KeyChord(.pageUp)), .key(KeyChord(.pageDown)), .mouse:
            return walk(event, layout, scene)
        default: return []
        }
    }

    private mutating func type(_ action: ActionID, _ scene: Scene) -> [Effect] {
        switch action {
        case "filter.keep": filter.keep()
        case "filter.next" where filter.complete(1, scene), "filter.previous" where filter.complete(-1, scene):
            return [show(scene, seeking: filter.ticket)]
        case "filter.cancel":
            let ticket = filter.restore(scene)
            return [show(scene, seeking: ticket)]
        default: break
        }
        return []
    }

    /// Takes away what narrows the list, then the marks, then what is said.
    private mutating func clear(_ scene: Scene) -> [Effect] {
        if filter.isOn {
            filter = ListFilter()
            return [show(scene, seeking: list.table.selected)]
        }
        if !marks.isEmpty {
            marks.clear()
            return []
        }
        return [.perform("back")]
    }

    // MARK: - Marks

    private mutating func mark(_ action: ActionID, in area: Rect, _ scene: Scene) -> [Effect] {
        guard let row = list.selected else { return [] }
        switch action {
        case "list.range": marks.extend(to: row, in: list)
        case "list.all":
            marks.toggleAll(in: list)
            if !marks.isEmpty, list.next != nil { return [.say(scene.texts.markedSoFar(marks.count), .info)] }
        default:
            marks.toggle(row)
            // On to the next row, so that a held-down key marks one after the other.
            return walk(.key(KeyChord(.down)), layout(area, scene), scene)
        }
        return []
    }

    private func bulk(_ action: ActionID, _ scene: Scene) -> [Effect] {
        let rows = marks.sorted
        guard !rows.isEmpty else { return [.say(scene.texts.nothingSelected, .info)] }
        let name = ActionTable.standard[action]?.name.text(in: scene.language) ?? ""
        func ask(_ what: String, _ step: (TicketRow) -> BulkAct.Step) -> [Effect] {
            let texts = scene.texts
            let act = BulkAct(steps: rows.map(step), success: { texts.bulkDone($0) })
            return [.open(ConfirmPanel(texts.confirmBulk(name, rows, what: what), effects: [.open(BulkRun(act))]))]
        }
        if let plan = BulkForm.plans[action] { return [.open(BulkForm(plan, action: action, on: rows, scene))] }
        switch action {
        case "marked.take": return ask("") { BulkAct.Step([TakeTicket()], on: $0, undo: [ReleaseTicket()]) }
        case "marked.close":
            return ask(scene.texts.closingLasts) { BulkAct.Step([CloseTicket()], on: $0, undo: nil) }
        default: return []
        }
    }

    // MARK: - Panes and views

    private func choosePanes(_ scene: Scene) -> [Effect] {
        let all = PaneChoice.allCases
        let index = all.firstIndex(of: scene.memory.panes) ?? 0
        let next = all[(index + 1) % all.count]
        return [.remember(.panes(next)), .say(scene.texts.panes(next), .info)]
    }

    private func changeViews(_ action: ActionID, _ scene: Scene) -> [Effect] {
        let texts = scene.texts
        let name = String(scene.argument.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(30))
        switch action {
        case "view.save":
            guard !name.isEmpty else { return [.say(texts.viewNeedsName("view.save"), .warning)] }
            guard scene.memory.view(name) != nil || scene.memory.views.count < ListMemory.viewLimit else {
                return [.say(texts.tooManyViews(ListMemory.viewLimit), .warning)]
            }
            let place = viewName.flatMap { scene.memory.view($0)?.filter }
            let base = place ?? placeFilter(scene).text(in: scene.language, scope: scene.filterScope)
            let text = [base, filter.text].filter { !$0.isEmpty }.joined(separator: " ")
            let view = SavedView(name: name, filter: text, arrangement: arrangement(scene))
            return [.remember(.save(view)), .say(texts.viewSaved(name), .info)]
        case "view.rename":
            guard let old = viewName else { return [.say(texts.noViewChosen, .warning)] }
            guard !name.isEmpty else { return [.say(texts.viewNeedsName("view.rename"), .warning)] }
            guard scene.memory.view(name) == nil else { return [.say(texts.viewExists(name), .warning)] }
            return [.remember(.rename(old, to: name)), .say(texts.viewRenamed(name), .info)]
        default:
            guard let old = viewName else { return [.say(texts.noViewChosen, .warning)] }
            return [.open(ConfirmPanel(texts.removeView(old), effects: [.remember(.remove(view: old))]))]
        }
    }
}
