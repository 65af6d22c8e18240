import Domain
import Instants
import Store
import StoreSQLite
import TerminalUI
import TestSupport

@testable import Console

/// Sits at the console: presses keys, carries out what it asks of the store, and looks at the screen.
struct Robot {
    private(set) var state: ConsoleState
    let clerk: StoreClerk
    var now = DeskFixture.now
    private(set) var uptime: Duration = .zero
    private(set) var savedDrafts: [Draft] = []
    private(set) var discarded: [Draft.ID] = []
    private(set) var orders: [Order] = []
    var symbols = Symbols.unicode

    init(
        _ store: SQLiteStore,
        account: Account = .anna,
        size: Size = Size(columns: 110, rows: 30),
        language: Language = .swedish,
        drafts: [Draft] = [],
        preferences: ConsolePreferences = ConsolePreferences(),
        history: [String] = [],
        memory: ListMemory = ListMemory()
    ) async throws {
        let terms = try await store.terms(at: DeskFixture.now)
        var scene = Scene(
            account: account,
            language: language,
            terms: terms,
            staff: try await store.staff(),
            now: DeskFixture.now
        )
        scene.drafts = drafts
        scene.preferences = preferences
        scene.memory = memory
        clerk = StoreClerk(store, account: account)
        state = ConsoleState(scene: scene, size: size, session: "prov", history: history)
        await carryOut(state.start())
        await rest()
    }

    /// Presses keys by the toolkit's script, such as `n`, `<F2>` or `Karin<enter>`, and waits for what comes of each.
    mutating func press(_ script: String) async throws {
        for event in try KeyScript.parse(script) { await send([.input(event)]) }
        await rest()
    }

    /// Lets events happen in one batch.
    mutating func send(_ events: [ConsoleEvent]) async {
        await carryOut(state.update(events, now: now, uptime: uptime))
    }

    /// Lets a short time pass, so that the preview is read.
    mutating func rest(_ time: Duration = .milliseconds(100)) async {
        uptime += time
        await carryOut(state.update([], now: now, uptime: uptime))
    }

    private mutating func carryOut(_ orders: [Order]) async {
        self.orders += orders
        for order in orders {
            switch order {
            case .ask(let question, let stamp):
                let answer = await clerk.answer(question, at: now)
                await send([.answer(answer, stamp)])
            case .announce(let ticket, let activity): await clerk.announce(ticket, activity, at: now)
            case .saveDraft(let draft):
                savedDrafts.removeAll { $0.id == draft.id }
                savedDrafts.append(draft)
            case .discardDraft(let id):
                savedDrafts.removeAll { $0.id == id }
                discarded.append(id)
            default: break
            }
        }
    }

    var surface: Surface { state.draw(symbols: symbols) }

    /// The screen as text, with the place of the cursor.
    var screen: String { surface.dump(.cursor) }

    /// The row at the bottom.
    var footer: String { surface.rowText(state.size.rows - 1) }

    var top: any Layer {
        get throws {
            guard let layer = state.layers.last?.layer else { throw NoLayer() }
            return layer
        }
    }

    struct NoLayer: Error {}
}
