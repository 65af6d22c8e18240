import Domain
import Store
import TerminalUI

/// Sök: every ticket there ever was, as one types.
///
/// While nothing is typed it offers what was searched for and read lately.
struct SearchScreen: Layer {
    /// A line below the prompt.
    nonisolated enum Line: Hashable, Sendable {
        case hit(TicketNumber)
        /// The line of the ticket above in which a word stands.
        case excerpt(TicketNumber)
        case heading(String)
        case search(String)
        case read(TicketNumber)
    }

    var prompt = FilterPrompt("/")
    /// The hits, read page by page.
    var list = TicketList(TicketQuery(), columns: [])
    /// Hits and excerpts as they are shown.
    var lines = Table<Line>([], gap: 1)
    private(set) var hasSearched = false
    private(set) var excerpts: [TicketNumber: String] = [:]
    private(set) var readRows: [TicketNumber: TicketRow] = [:]
    /// Hits whose excerpts have been asked for, and those whose answer is awaited.
    private var looked: Set<TicketNumber> = []
    private var awaited: [TicketNumber] = []

    /// Hits whose excerpts are read at once.
    private static let portion = 40
    /// Searches and tickets that are offered.
    private static let recent = (searches: 6, tickets: 12)

    var takesText: Bool { true }
    var contexts: [ActionContext] { [.search, .list, .everywhere] }

    mutating func start(_ scene: Scene) -> [Effect] {
        offerRecent(scene)
        let numbers = scene.memory.read.suffix(SearchScreen.recent.tickets)
        return numbers.isEmpty ? [] : [.ask(.rows(Array(numbers)), .read)]
    }

    private mutating func offerRecent(_ scene: Scene) {
        var ids: [Line] = []
        let searches = scene.memory.searches.suffix(SearchScreen.recent.searches).reversed()
        if !searches.isEmpty { ids.append(.heading(scene.texts.recentSearches)) }
        ids += searches.map { .search($0) }
        let tickets = scene.memory.read.suffix(SearchScreen.recent.tickets).reversed().filter { readRows[$0] != nil }
        if !tickets.isEmpty { ids.append(.heading(scene.texts.recentTickets)) }
        ids += tickets.map { .read($0) }
        lines.list = ListState(ids, unselectable: Set(ids.filter(\.isPassedOver)))
    }

    // MARK: - Events

    mutating func handle(_ event: InputEvent, in area: Rect, _ scene: Scene) -> [Effect] {
        let layout = SearchLayout(area)
        if case .mouse(let mouse) = event, layout.list.contains(mouse.point) { return walk(event, layout, scene) }
        return prompt.handle(event, in: layout.prompt, scene) ? search(scene) : []
    }

    mutating func perform(_ action: ActionID, key: KeyChord?, in area: Rect, _ scene: Scene) -> [Effect] {
        switch action {
        case "search.close": return [.close(.finished)]
        case "search.next": return walk(.key(KeyChord(.down)), SearchLayout(area), scene)
        case "search.complete": return prompt.complete(1, scene) ? search(scene) : []
        case "search.completeback": return prompt.complete(-1, scene) ? search(scene) : []
        default: break
        }
        guard let key else { return [] }
        switch action {
        // Home and End are for the text; the list has the other keys.
        case "list.top", "list.end": return handle(.key(key), in: area, scene)
        default: return walk(.key(key), SearchLayout(area), scene)
        }
    }

    private mutating func walk(_ event: InputEvent, _ layout: SearchLayout, _ scene: Scene) -> [Effect] {
        let outcome = lines.handle(event, in: layout.list)
        if outcome == .activated { return activate(scene) }
        guard case .hit(let number)? = lines.selected else { return [] }
        list.table.list.select(number)
        return list.more() + lookCloser(from: number)
    }

    private mutating func activate(_ scene: Scene) -> [Effect] {
        switch lines.selected {
        case .hit(let number):
            return [
                .remember(.search(prompt.text)), .found(list.table.list.ids, at: number),
                .open(TicketScreen(number, row: list.rows[number])),
            ]
        case .read(let number): return [.open(TicketScreen(number, row: readRows[number]))]
        case .search(let text):
            prompt.setText(text, scene)
            return search(scene)
        case .excerpt, .heading, nil: return []
        }
    }

    private mutating func search(_ scene: Scene) -> [Effect] {
        guard !prompt.isBlank else {
            hasSearched = false
            list = TicketList(TicketQuery(), columns: [])
            offerRecent(scene)
            // Whatever is still being looked for comes too late.
            return [.ask(.page(SearchScreen.nothing, after: nil, limit: 1), .page)]
        }
        guard prompt.problem == nil else { return [] }
        hasSearched = true
        let query = TicketQuery(
            filter: prompt.filter,
            includesClosed: true,
            order: .newest,
            asker: scene.account
        )
        return [list.show(query)]
    }

    /// A question that no ticket answers.
    private static let nothing = TicketQuery(filter: QueuesScreen.nothing)

    // MARK: - Answers

    mutating func receive(_ answer: Answer, for slot: Slot, _ scene: Scene) -> [Effect] {
        switch (answer, slot) {
        case (.page(let page), .page) where hasSearched:
            let isOther = !list.isLoaded
            list.take(page)
            if isOther { forgetExcerpts() }
            showHits(anew: isOther)
            return list.more() + lookCloser(from: list.table.selected)
        case (.page(let page), .more):
            list.takeMore(page)
            showHits(anew: false)
            return list.more() + lookCloser(from: list.table.selected)
        case (.excerpts(let found), .excerpts):
            excerpts.merge(found) { $1 }
            looked.formUnion(awaited)
            awaited = []
            showHits(anew: false)
        case (.rows(let rows), .read):
            readRows = Dictionary(rows.map { ($0.number, $0) }, uniquingKeysWith: { $1 })
            if !hasSearched { offerRecent(scene) }
        case (.failed, .excerpts), (.cancelled, .excerpts): awaited = []
        case (.cancelled, _): list.failed()
        case (.failed(let error), _):
            list.failed()
            return [.say(error.text(in: scene.language), .warning)]
        default: break
        }
        return []
    }

    private mutating func forgetExcerpts() {
        excerpts = [:]
        looked = []
        awaited = []
    }

    /// Lays out the hits with the lines that are known to hold the words.
    private mutating func showHits(anew: Bool) {
        guard hasSearched else { return }
        let ids = list.table.list.ids.flatMap { number -> [Line] in
            excerpts[number] == nil ? [.hit(number)] : [.hit(number), .excerpt(number)]
        }
        let passedOver = Set(ids.filter(\.isPassedOver))
        if anew {
            lines.list = ListState(ids, unselectable: passedOver)
        } else {
            lines.list.refresh(ids, unselectable: passedOver)
        }
    }

    /// Asks where the words stand in a hit and in those below it, unless that is known or being asked.
    private mutating func lookCloser(from number: TicketNumber?) -> [Effect] {
        let words = prompt.words
        guard let number, awaited.isEmpty, !words.isEmpty, !looked.contains(number) else { return [] }
        let ids = list.table.list.ids
        guard let index = ids.firstIndex(of: number) else { return [] }
        awaited = Array(ids[index...].prefix(SearchScreen.portion))
        return [.ask(.excerpts(awaited, words: words), .excerpts)]
    }

    mutating func notice(_ hint: ChangeHint, _ scene: Scene) -> [Effect] {
        hasSearched && hint.contains(.tickets) ? [list.refresh()] : []
    }

    mutating func uncovered(_ scene: Scene) -> [Effect] {
        hasSearched ? [list.refresh()] : start(scene)
    }
}

extension SearchScreen.Line {
    /// Whether the selection passes it over.
    fileprivate var isPassedOver: Bool {
        switch self {
        case .excerpt, .heading: true
        case .hit, .search, .read: false
        }
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
