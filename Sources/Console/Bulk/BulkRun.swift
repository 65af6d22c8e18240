import Domain
import Store
import TerminalUI

/// Carries out a bulk act, ticket by ticket, shows how far it has come, and at the end what was refused and why.
struct BulkRun: Layer {
    private let act: BulkAct
    private var index = 0
    private var done: [(step: BulkAct.Step, version: Int)] = []
    private var refused: [(number: TicketNumber, reason: String)]
    private var isStopped = false
    private var top = 0

    init(_ act: BulkAct) {
        self.act = act
        refused = act.leftOut
    }

    var isOverlay: Bool { true }
    var contexts: [ActionContext] { [.question, .everywhere] }
    private var isOver: Bool { isStopped || index >= act.steps.count }

    mutating func start(_ scene: Scene) -> [Effect] {
        goOn(scene)
    }

    private mutating func goOn(_ scene: Scene) -> [Effect] {
        isOver ? finish(scene) : [.execute(act.steps[index].job)]
    }

    mutating func receive(_ answer: Answer, for slot: Slot, _ scene: Scene) -> [Effect] {
        guard case .command = slot, act.steps.indices.contains(index) else { return [] }
        let step = act.steps[index]
        switch answer {
        case .done(let committed): done.append((step, committed.ticket.version))
        case .halfDone(let committed, let error):
            done.append((step, committed.ticket.version))
            refused.append((step.number, error.text(in: scene.language)))
        case .failed(let error): refused.append((step.number, error.text(in: scene.language)))
        default: return []
        }
        index += 1
        return goOn(scene)
    }

    /// Says what came of it; the list of what was refused stays until it has been read.
    private func finish(_ scene: Scene) -> [Effect] {
        let numbers = Set(done.map(\.step.number))
        var effects: [Effect] = refused.isEmpty ? [.close(.finished)] : []
        if !act.isUndo { effects.append(.unmark(numbers)) }
        if done.isEmpty { return effects }
        return effects + [.finished(act.success(done.count), act.isUndo ? nil : undo)]
    }

    private var undo: Undo {
        var steps: [BulkAct.Step] = []
        var lasting: [TicketNumber] = []
        for (step, version) in done {
            if let commands = step.undo {
                steps.append(BulkAct.Step(takingBack: commands, on: step.number, from: version))
            } else {
                lasting.append(step.number)
            }
        }
        return Undo(bulk: BulkUndo(steps: steps, lasting: lasting), success: act.success(done.count))
    }

    // MARK: - Events

    mutating func handle(_ event: InputEvent, in area: Rect, _ scene: Scene) -> [Effect] {
        guard case .key(let key) = event, isOver else { return [] }
        switch key {
        case KeyChord(.down), .typing("j"): top = min(top + 1, max(0, refused.count - 1))
        case KeyChord(.up), .typing("k"): top = max(0, top - 1)
        default: break
        }
        return []
    }

    mutating func perform(_ action: ActionID, key: KeyChord?, in area: Rect, _ scene: Scene) -> [Effect] {
        guard action == "question.answer" || action == "question.cancel" else { return [] }
        if isOver { return [.close(.finished)] }
        // What is under way is finished first; the rest is left as it is.
        if action == "question.cancel" { isStopped = true }
        return []
    }

    // MARK: - Drawing

    func draw(on surface: inout Surface, in area: Rect, _ scene: Scene) {
        let rows = isOver ? min(refused.count, area.rows - 6) + 4 : 4
        let box = area.centred(Size(columns: min(area.columns, 90), rows: max(4, rows)))
        surface.fill(box, Style(.dialog))
        surface.frame(
            box,
            Style(.dialog),
            title: scene.texts.bulkTitle(isUndo: act.isUndo),
            titleStyle: Style(.dialogTitle)
        )
        let inner = box.inset(columns: 2, rows: 1)
        surface.cursor = inner.origin
        guard isOver else {
            let meter = Rect(column: inner.column, row: inner.row, columns: max(10, inner.columns / 2), rows: 1)
            Meter(Double(index) / Double(max(1, act.steps.count)), style: Style(.dialog)).draw(on: &surface, in: meter)
            let text = Point(column: meter.endColumn + 1, row: inner.row)
            surface.write(scene.texts.progress(index, of: act.steps.count), at: text, Style(.dialog))
            surface.write(scene.texts.stopBulk, in: inner.line(1), Style(.dialog))
            return
        }
        surface.write(scene.texts.bulkRefused(refused.count), in: inner.line(0), Style(.dialog, .bold))
        let room = max(0, inner.rows - 2)
        for (line, entry) in refused.dropFirst(top).prefix(room).enumerated() {
            surface.write("\(entry.number)  \(entry.reason)", in: inner.line(line + 1), Style(.dialog))
        }
        surface.write(scene.texts.closeBulk, in: inner.line(inner.rows - 1), Style(.dialog))
    }
}
