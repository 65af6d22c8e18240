import Domain
import Instants
import Reports
import Store
import TerminalUI

/// One record of a register: what it says, its tickets, who names it, and what has happened to it.
///
/// Enter follows what a row names: another record, or a ticket.
struct RecordScreen: Layer {
    let reference: RecordReference
    private var view: RecordView?
    private var tickets: [TicketRow]?
    private var isMissing = false
    private var list = ListState<Int>()

    private static let ticketLimit = 8

    init(_ reference: RecordReference) {
        self.reference = reference
    }

    var contexts: [ActionContext] { [.record, .list, .screens, .everywhere] }

    // MARK: - Questions

    mutating func start(_ scene: Scene) -> [Effect] {
        var effects: [Effect] = [.ask(.registers(.record(reference)), .detail)]
        if reference.isOfTickets {
            let filter = Filter([FilterTerm(.record(reference))])
            let query = TicketQuery(filter: filter, includesClosed: true, order: .newest)
            effects.append(.ask(.page(query, after: nil, limit: Self.ticketLimit), .related))
        }
        return effects
    }

    mutating func notice(_ hint: ChangeHint, _ scene: Scene) -> [Effect] {
        hint.isDisjoint(with: [.registers, .tickets]) ? [] : start(scene)
    }

    mutating func uncovered(_ scene: Scene) -> [Effect] { start(scene) }

    mutating func receive(_ answer: Answer, for slot: Slot, _ scene: Scene) -> [Effect] {
        switch (answer, slot) {
        case (.registers(.record(let found)), .detail):
            view = found
            isMissing = found == nil
        case (.page(let page), .related): tickets = page.rows
        case (.failed(let error), _): return [.say(error.text(in: scene.language), .warning)]
        default: break
        }
        return []
    }

    // MARK: - Keys

    mutating func handle(_ event: InputEvent, in area: Rect, _ scene: Scene) -> [Effect] {
        let body = body(of: area)
        let page = page(of: body.columns, scene)
        refresh(&list, page)
        guard list.handle(event, in: body) == .activated, let selected = list.selected else { return [] }
        switch page.lines[selected].target {
        case .record(let other): return [.open(RecordScreen(other))]
        case .ticket(let row): return [.open(TicketScreen(row.number, row: row))]
        case nil: return []
        }
    }

    mutating func perform(_ action: ActionID, key: KeyChord?, in area: Rect, _ scene: Scene) -> [Effect] {
        switch action {
        case "record.edit":
            guard let known = view?.known, let schema = Registers[reference.register] else { return [] }
            guard scene.mayWork else { return [.say(scene.texts.mayNotEditRecords(scene.account), .warning)] }
            return [.open(RecordForm(schema, editing: known, scene))]
        case "record.tickets":
            guard reference.isOfTickets else { return [.say(scene.texts.noTicketsOfRegister, .info)] }
            return [.command("search.open " + filterText(scene))]
        default: return key.map { handle(.key($0), in: area, scene) } ?? []
        }
    }

    private func filterText(_ scene: Scene) -> String {
        Filter([FilterTerm(.record(reference))]).text(in: scene.language, scope: scene.filterScope)
    }

    // MARK: - Drawing

    private func body(of area: Rect) -> Rect {
        Rect(column: area.column + 1, row: area.row + 2, columns: area.columns - 2, rows: max(1, area.rows - 2))
    }

    private func page(of columns: Int, _ scene: Scene) -> RecordPage {
        RecordPage(view, tickets: reference.isOfTickets ? tickets ?? [] : nil, columns: columns, scene)
    }

    private func refresh(_ list: inout ListState<Int>, _ page: RecordPage) {
        let passive = page.lines.indices.filter { page.lines[$0].isHeading }
        list.refresh(Array(page.lines.indices), unselectable: Set(passive))
    }

    func draw(on surface: inout Surface, in area: Rect, _ scene: Scene) {
        let register = Registers[reference.register]?.singular.text(in: scene.language).capitalisedFirst ?? ""
        let title = TextSpan(view?.known.title ?? reference.key, Style(.heading))
        let mark = TextSpan(view?.known.isGone == true ? " · " + scene.texts.gone : "", Style(.warning))
        let head = area.line(0).inset(columns: 1)
        surface.write([TextSpan(register + "  ", Style(.muted)), title, mark], at: head.origin, columns: head.columns)
        let body = body(of: area)
        surface.cursor = body.origin
        guard view != nil else {
            let text = isMissing ? scene.texts.noSuchRecord(reference.key) : scene.texts.loading
            surface.write(text, at: body.origin, Style(.muted))
            return
        }
        let page = page(of: body.columns, scene)
        var list = list
        refresh(&list, page)
        let visible = list.visible(rows: body.rows)
        for index in visible {
            let line = body.line(index - visible.lowerBound)
            page.draw(index, isSelected: index == list.selectedIndex, on: &surface, in: line)
            if index == list.selectedIndex { surface.cursor = line.origin }
        }
    }
}
