import BusinessCalendar
import Domain
import Escalation
import Instants
import Store
import TerminalUI

/// Sök: every ticket there ever was, as one types.
struct SearchScreen: Layer {
    var prompt = Prompt("/")
    var list = TicketList(TicketQuery(), columns: [])
    /// What is wrong with the text, as a filter.
    private(set) var problem: FilterError?
    private(set) var hasSearched = false
    private(set) var words: [String] = []

    var takesText: Bool { true }
    var contexts: [ActionContext] { [.search, .list, .everywhere] }

    mutating func start(_ scene: Scene) -> [Effect] {
        list.table.columns = TicketColumns(scene: scene).columns(showsQueue: true)
        return []
    }

    // MARK: - Events

    mutating func handle(_ event: InputEvent, in area: Rect, _ scene: Scene) -> [Effect] {
        let layout = SearchLayout(area)
        if case .mouse(let mouse) = event, layout.list.contains(mouse.point) { return walk(event, layout) }
        guard case .changed(let text)? = prompt.handle(event, in: layout.prompt) else { return [] }
        return search(text, scene)
    }

    mutating func perform(_ action: ActionID, key: KeyChord?, in area: Rect, _ scene: Scene) -> [Effect] {
        guard let key else { return [] }
        switch action {
        case "search.close": return [.close(.finished)]
        case "search.next": return walk(.key(KeyChord(.down)), SearchLayout(area))
        // Home and End are for the text; the list has the other keys.
        case "list.top", "list.end": return handle(.key(key), in: area, scene)
        default: return walk(.key(key), SearchLayout(area))
        }
    }

    private mutating func walk(_ event: InputEvent, _ layout: SearchLayout) -> [Effect] {
        let outcome = list.table.handle(event, in: layout.list)
        if outcome == .activated, let number = list.table.selected {
            return [.found(list.table.list.ids, at: number), .open(TicketScreen(number, row: list.rows[number]))]
        }
        return list.more()
    }

    private mutating func search(_ text: String, _ scene: Scene) -> [Effect] {
        problem = nil
        guard text.contains(where: { !$0.isWhitespace }) else {
            hasSearched = false
            words = []
            list = TicketList(TicketQuery(), columns: list.table.columns)
            // Whatever is still being looked for comes too late.
            return [.ask(.page(SearchScreen.nothing, after: nil, limit: 1), .page)]
        }
        do {
            let filter = try FilterLanguage.parse(text, in: scope(scene))
            words = filter.terms.compactMap { term in
                if case .word(let word) = term.condition, !term.isNegated { word } else { nil }
            }
            hasSearched = true
            let query = TicketQuery(filter: filter, includesClosed: true, order: .newest, asker: scene.account)
            return [list.show(query)]
        } catch {
            problem = error
            return []
        }
    }

    /// A question that no ticket answers.
    private static let nothing = TicketQuery(filter: Filter([FilterTerm(.number(TicketNumber(0)))]))

    private func scope(_ scene: Scene) -> FilterScope {
        let zone = scene.terms.calendar.zone
        return FilterScope(
            agreement: scene.agreement,
            staff: scene.staff,
            today: zone.date(at: scene.now),
            startOfDay: { zone.instant($0, .midnight) }
        )
    }

    mutating func receive(_ answer: Answer, for slot: Slot, _ scene: Scene) -> [Effect] {
        switch (answer, slot) {
        case (.page(let page), .page) where hasSearched: list.take(page)
        case (.page(let page), .more): list.takeMore(page)
        case (.cancelled, _): list.failed()
        case (.failed(let error), _):
            list.failed()
            return [.say(error.text(in: scene.language), .warning)]
        default: break
        }
        return []
    }

    mutating func notice(_ hint: ChangeHint, _ scene: Scene) -> [Effect] {
        hasSearched && hint.contains(.tickets) ? [list.refresh()] : []
    }

    mutating func uncovered(_ scene: Scene) -> [Effect] {
        hasSearched ? [list.refresh()] : []
    }
}

/// Where the parts of Sök stand.
struct SearchLayout {
    let prompt: Rect
    let problem: Rect
    let list: Rect

    init(_ area: Rect) {
        let rows = area.splitRows(.fixed(1), .fixed(1), .flexible())
        prompt = rows[0].inset(columns: 1)
        problem = rows[1].inset(columns: 1)
        list = rows[2].inset(columns: 1)
    }
}
