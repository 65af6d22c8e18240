import Domain
import Store
import TerminalUI

/// Which columns a list shows, in what order and how wide, and what it is sorted by; what is chosen shows at once in the list below.
struct ColumnsPanel: Layer {
    private var arrangement: ListArrangement
    private let view: String?
    private let query: TicketQuery
    private var list: ListState<TicketSortKey>
    /// The columns that are shown, in order.
    private var shown: [ListColumn]

    /// The arrangement is of a saved view, or of the queues when none is named.
    init(_ arrangement: ListArrangement, view: String?, _ query: TicketQuery, _ scene: Scene) {
        self.arrangement = arrangement
        self.view = view
        self.query = query
        shown = arrangement.columns ?? scene.listColumns
        list = ListState(ColumnsPanel.keys(shown))
        if let sort = arrangement.sort { list.select(sort.key) }
    }

    /// All columns, those that are shown first.
    private static func keys(_ shown: [ListColumn]) -> [TicketSortKey] {
        let keys = shown.map(\.key)
        return keys + TicketSortKey.allCases.filter { !keys.contains($0) }
    }

    /// The column that is chosen.
    var selected: TicketSortKey? { list.selected }

    var isOverlay: Bool { true }
    var contexts: [ActionContext] { [.columns, .list, .everywhere] }

    // MARK: - Events

    mutating func handle(_ event: InputEvent, in area: Rect, _ scene: Scene) -> [Effect] {
        list.handle(event, in: rows(of: box(in: area))) == .activated ? sort(scene) : []
    }

    mutating func perform(_ action: ActionID, key: KeyChord?, in area: Rect, _ scene: Scene) -> [Effect] {
        switch action {
        case "columns.close": return [.close(.finished)]
        case "columns.sort": return sort(scene)
        case "columns.show": return toggle(scene)
        case "columns.later": return move(1)
        case "columns.earlier": return move(-1)
        case "columns.wider": return widen(2)
        case "columns.narrower": return widen(-2)
        case "columns.reset":
            arrangement = ListArrangement()
            shown = scene.listColumns
            list.refresh(ColumnsPanel.keys(shown))
            return [.remember(.arrange(view: view, arrangement))]
        default: return key.map { handle(.key($0), in: area, scene) } ?? []
        }
    }

    /// Sorts by the chosen column; the second time the other way, the third time by urgency again.
    private mutating func sort(_ scene: Scene) -> [Effect] {
        guard let key = list.selected else { return [] }
        let effects = ColumnsPanel.sort(by: key, arrangement, view: view, query, scene)
        if case .remember(.arrange(_, let new))? = effects.first { arrangement = new }
        return effects
    }

    static func sort(
        by key: TicketSortKey,
        _ arrangement: ListArrangement,
        view: String?,
        _ query: TicketQuery,
        _ scene: Scene
    ) -> [Effect] {
        var new = arrangement
        new.sort =
            switch arrangement.sort {
            case ListSort(key): ListSort(key, descending: true)
            case ListSort(key, descending: true): nil
            default: ListSort(key)
            }
        var sorted = query
        sorted.order = new.order
        guard sorted.isOrderBounded else { return [.say(scene.texts.cannotSort(key.title(scene.texts)), .warning)] }
        return [.remember(.arrange(view: view, new))]
    }

    private mutating func toggle(_ scene: Scene) -> [Effect] {
        guard let key = list.selected else { return [] }
        if let index = shown.firstIndex(where: { $0.key == key }) {
            guard shown.count > 1 else { return [.say(scene.texts.oneColumnStays, .info)] }
            shown.remove(at: index)
        } else {
            shown.append(ListColumn(key))
        }
        return keep()
    }

    private mutating func move(_ step: Int) -> [Effect] {
        guard let index = shown.firstIndex(where: { $0.key == list.selected }),
            shown.indices.contains(index + step)
        else { return [] }
        shown.swapAt(index, index + step)
        return keep()
    }

    private mutating func widen(_ step: Int) -> [Effect] {
        guard let index = shown.firstIndex(where: { $0.key == list.selected }) else { return [] }
        let width = shown[index].width ?? 16
        shown[index].width = min(max(width + step, ListColumn.widths.lowerBound), ListColumn.widths.upperBound)
        return keep()
    }

    private mutating func keep() -> [Effect] {
        list.refresh(ColumnsPanel.keys(shown))
        arrangement.columns = shown
        return [.remember(.arrange(view: view, arrangement))]
    }

    // MARK: - Drawing

    private func box(in area: Rect) -> Rect {
        let rows = min(area.rows, TicketSortKey.allCases.count + 2)
        let columns = min(area.columns, 44)
        return Rect(column: area.endColumn - columns, row: area.endRow - rows, columns: columns, rows: rows)
    }

    private func rows(of box: Rect) -> Rect {
        box.inset(columns: 1, rows: 1)
    }

    func draw(on surface: inout Surface, in area: Rect, _ scene: Scene) {
        let box = box(in: area)
        surface.fill(box, Style(.dialog))
        surface.frame(box, Style(.dialog), title: scene.texts.columnsTitle, titleStyle: Style(.dialogTitle))
        let inner = rows(of: box)
        let visible = list.visible(rows: inner.rows)
        for index in visible {
            let key = list.ids[index]
            let line = inner.line(index - visible.lowerBound)
            let style = Style(index == list.selectedIndex ? .selection : .dialog)
            surface.fill(line, style)
            let column = shown.first { $0.key == key }
            surface.write(column == nil ? "[ ]" : "[x]", at: Point(column: line.column + 1, row: line.row), style)
            surface.write(key.title(scene.texts), at: Point(column: line.column + 5, row: line.row), style, columns: 14)
            let facts = [column?.width.map { scene.texts.columnWidth($0) }, sortText(key, scene.texts)]
            let text = facts.compactMap(\.self).joined(separator: " · ")
            surface.write(text, at: Point(column: line.column + 20, row: line.row), style, columns: line.columns - 21)
            if index == list.selectedIndex { surface.cursor = line.origin }
        }
    }

    private func sortText(_ key: TicketSortKey, _ texts: Texts) -> String? {
        guard let sort = arrangement.sort, sort.key == key else { return nil }
        return sort.descending ? texts.sortedDown : texts.sortedUp
    }
}
