import Domain
import Instants
import Reports
import Store
import TerminalUI

/// Register: every register with its records, found as one types.
///
/// Without a register it looks in all of them, and shows what there is while nothing has been typed.
struct RegistersScreen: Layer {
    /// A row: a register to go into, or a record.
    nonisolated enum Row: Hashable, Sendable {
        case register(RegisterID)
        case record(RecordReference)
    }

    let register: RegisterID?
    private var prompt: Prompt
    private var list = ListState<Row>()
    private var counts: [RegisterID: RegisterCount] = [:]
    private var records: [RecordReference: KnownRecord] = [:]
    private var isLoaded = false
    /// Where the next page begins; nil when everything is there.
    private var next: RegisterPlace?

    private static let pageSize = 100
    /// Records of each register that a search in all of them shows.
    private static let hits = 12

    init(_ register: RegisterID? = nil, text: String = "") {
        self.register = register
        prompt = Prompt("/", text: text)
    }

    var takesText: Bool { true }
    var contexts: [ActionContext] { [.registers, .list, .everywhere] }

    // MARK: - Questions

    mutating func start(_ scene: Scene) -> [Effect] { look() }

    mutating func notice(_ hint: ChangeHint, _ scene: Scene) -> [Effect] { hint.contains(.registers) ? look() : [] }

    mutating func uncovered(_ scene: Scene) -> [Effect] { look() }

    private var isTyped: Bool { prompt.text.contains { !$0.isWhitespace } }

    private mutating func look() -> [Effect] {
        let registers = register.map { [$0] } ?? Registers.all.map(\.id)
        if isTyped {
            let limit = register == nil ? Self.hits : Self.pageSize
            return [.ask(.registers(.find(prompt.text, in: registers, limit: limit)), .registers)]
        }
        guard let register else { return [.ask(.registers(.counts), .registers)] }
        let limit = max(Self.pageSize, list.ids.count)
        return [.ask(.registers(.page(register, after: nil, limit: limit)), .registers)]
    }

    private mutating func more() -> [Effect] {
        guard let register, let next, !isTyped, let index = list.selectedIndex,
            index + Self.pageSize / 2 > list.ids.count
        else { return [] }
        self.next = nil
        return [.ask(.registers(.page(register, after: next, limit: Self.pageSize)), .more)]
    }

    mutating func receive(_ answer: Answer, for slot: Slot, _ scene: Scene) -> [Effect] {
        switch (answer, slot) {
        case (.registers(.counts(let found)), _):
            counts = Dictionary(found.map { ($0.register, $0) }, uniquingKeysWith: { first, _ in first })
            records = [:]
            list.refresh(found.map { .register($0.register) })
            isLoaded = true
        case (.registers(.records(let found)), .registers):
            records = [:]
            list.refresh(take(found))
            isLoaded = true
        case (.registers(.records(let found)), .more): list.append(take(found))
        case (.failed(let error), _): return [.say(error.text(in: scene.language), .warning)]
        default: break
        }
        return []
    }

    private mutating func take(_ found: [KnownRecord]) -> [Row] {
        next = isTyped || found.count < Self.pageSize ? nil : found.last?.place
        let new = found.filter { records.updateValue($0, forKey: $0.record.reference) == nil }
        return new.map { .record($0.record.reference) }
    }

    // MARK: - Keys

    mutating func handle(_ event: InputEvent, in area: Rect, _ scene: Scene) -> [Effect] {
        let layout = SearchLayout(area)
        if case .mouse(let mouse) = event, layout.list.contains(mouse.point) { return walk(event, layout) }
        guard case .changed? = prompt.handle(event, in: layout.prompt) else { return [] }
        list = ListState()
        isLoaded = false
        return look()
    }

    mutating func perform(_ action: ActionID, key: KeyChord?, in area: Rect, _ scene: Scene) -> [Effect] {
        switch action {
        case "registers.close": return [.close(.finished)]
        case "registers.add": return add(scene)
        // Home and End are for the text; the list has the other keys.
        case "list.top", "list.end": return key.map { handle(.key($0), in: area, scene) } ?? []
        default: return key.map { walk(.key($0), SearchLayout(area)) } ?? []
        }
    }

    private mutating func walk(_ event: InputEvent, _ layout: SearchLayout) -> [Effect] {
        guard list.handle(event, in: layout.list) == .activated, let row = list.selected else { return more() }
        switch row {
        case .register(let register): return [.open(RegistersScreen(register))]
        case .record(let reference): return [.open(RecordScreen(reference))]
        }
    }

    private func add(_ scene: Scene) -> [Effect] {
        guard scene.mayWork else { return [.say(scene.texts.mayNotEditRecords(scene.account), .warning)] }
        guard let chosen = register ?? chosenRegister, let schema = Registers[chosen] else {
            return [.say(scene.texts.chooseRegisterFirst, .info)]
        }
        return [.open(RecordForm(schema, scene))]
    }

    private var chosenRegister: RegisterID? {
        switch list.selected {
        case .register(let register): register
        case .record(let reference): reference.register
        case nil: nil
        }
    }

    // MARK: - Drawing

    func draw(on surface: inout Surface, in area: Rect, _ scene: Scene) {
        let layout = SearchLayout(area)
        var prompt = prompt
        prompt.label = title(scene) + " /"
        prompt.note = isTyped && isLoaded ? scene.texts.hits(list.ids.count, more: false) : ""
        prompt.draw(on: &surface, in: layout.prompt, focused: true)
        surface.line(layout.problem, Style(.border))
        if list.isEmpty {
            let text = isLoaded ? scene.texts.noRecords : scene.texts.loading
            surface.write(text, at: Point(column: layout.list.column + 2, row: layout.list.row), Style(.muted))
        }
        let visible = list.visible(rows: layout.list.rows)
        for index in visible {
            let line = layout.list.line(index - visible.lowerBound)
            let style = Style(index == list.selectedIndex ? .selection : .text)
            surface.fill(line, style)
            let place = Point(column: line.column + 1, row: line.row)
            surface.write(text(of: list.ids[index], scene), at: place, style, columns: line.columns - 2)
        }
        surface.cursor = prompt.cursor(in: layout.prompt)
    }

    private func title(_ scene: Scene) -> String {
        register.flatMap { Registers[$0] }.map { $0.name.text(in: scene.language).capitalisedFirst }
            ?? scene.texts.registers
    }

    private func text(of row: Row, _ scene: Scene) -> String {
        switch row {
        case .register(let id):
            let name = Registers[id]?.name.text(in: scene.language).capitalisedFirst ?? id.rawValue
            return name.padded(to: 18) + scene.texts.recordCount(counts[id]?.living ?? 0, gone: counts[id]?.gone ?? 0)
        case .record(let reference):
            let line = records[reference]?.line(in: scene.language) ?? reference.key
            guard register == nil, let schema = Registers[reference.register] else { return line }
            return schema.singular.text(in: scene.language).padded(to: 14) + line
        }
    }
}

extension String {
    /// With a capital letter first, as in a heading.
    nonisolated var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
