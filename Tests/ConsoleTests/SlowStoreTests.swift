import Domain
import Foundation
import Store
import StoreSQLite
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("The console on a store that keeps it waiting", .serialized)
struct SlowStoreTests {
    /// Keeps a store in memory, which serves one at a time, so that every question waits until it is let go.
    private struct Hold {
        private let letGo = DispatchSemaphore(value: 0)
        private let work: Task<Void, Never>

        struct Undone: Error {}

        /// Begins an import that never gets its first row, and returns when the store is busy with it.
        init(_ store: SQLiteStore) async {
            let (letGo, held) = (letGo, DispatchSemaphore(value: 0))
            let now = DeskFixture.now
            work = Task.detached {
                let run = DeskEvent.historyImported(file: "prov", mapping: "prov", rows: 0, tickets: 0)
                _ = try? await store.bringIn(isAtomic: true, run: run, by: .admin, at: now) {
                    held.signal()
                    letGo.wait()
                    throw Undone()
                }
            }
            await withCheckedContinuation { continuation in
                DispatchQueue.global().async {
                    held.wait()
                    continuation.resume()
                }
            }
        }

        func end() async {
            letGo.signal()
            await work.value
        }
    }

    /// The running console, with its loop of events, on a screen in memory.
    private struct Running {
        let app: ConsoleApp
        let driver: MemoryDriver

        init(_ store: SQLiteStore) async throws {
            let folder = try TemporaryFolder()
            let scene = Scene(
                account: .anna,
                language: .swedish,
                terms: try await store.terms(at: DeskFixture.now),
                staff: try await store.staff(),
                now: DeskFixture.now
            )
            driver = MemoryDriver(Size(columns: 110, rows: 30))
            app = try ConsoleApp(
                scene: scene,
                store: store,
                driver: driver,
                surroundings: ConsoleApp.Surroundings(
                    clock: { [now = DeskFixture.now] in now },
                    drafts: DraftFolder(path: folder.path + "/drafts")
                )
            )
        }

        func press(_ script: String) throws {
            for event in try KeyScript.parse(script) { app.arrive(.input(event)) }
        }

        /// Waits until the screen is as one wants it; half a minute is for machines that have much else to do.
        func expect(
            _ text: String,
            isShown: Bool = true,
            sourceLocation: SourceLocation = #_sourceLocation
        ) async {
            await SlowStoreTests.wait { driver.surface.dump().contains(text) == isShown }
            let screen = driver.surface.dump()
            #expect(screen.contains(text) == isShown, "\(text)\n\(screen)", sourceLocation: sourceLocation)
        }
    }

    /// Waits without the threads that tasks share, which the held store may keep busy.
    private static func wait(until condition: () -> Bool) async {
        for _ in 0..<3_000 {
            if condition() { return }
            await withCheckedContinuation { continuation in
                DispatchQueue.main.asyncAfter(deadline: .now() + .milliseconds(10)) { continuation.resume() }
            }
        }
    }

    @Test("It says that it works, keys go on, and Esc waits no longer")
    func busy() async throws {
        let desk = try await DeskFixture()
        let console = try await Running(desk.store)
        let running = Task { await console.app.run() }
        await console.expect("10002")
        let hold = await Hold(desk.store)

        try console.press("/skriv")
        await console.expect("arbetar …")
        try console.press("are")
        await console.expect("skrivare")
        try console.press("<esc>")
        await console.expect("Väntan avbruten")
        await console.expect("arbetar …", isShown: false)
        try console.press("<F1>")
        await console.expect("Sök i hjälpen")
        try console.press("<esc>")
        await console.expect("Sök i hjälpen", isShown: false)

        await hold.end()
        try console.press("<esc>")
        await console.expect("Nätverksskrivaren")
        try console.press("q")
        await running.value
    }

    @Test("What was asked to be saved is saved when the store is free again, and the program waits for it at its end")
    func command() async throws {
        let desk = try await DeskFixture()
        let console = try await Running(desk.store)
        let running = Task { await console.app.run() }
        try console.press(":10002<enter>")
        await console.expect("Tranemo")
        let hold = await Hold(desk.store)

        try console.press("t")
        await console.expect("arbetar …")
        try console.press("<esc>qq")
        await SlowStoreTests.wait { console.app.state.isOver }
        #expect(console.app.state.isOver)

        await hold.end()
        await running.value
        #expect(try await desk.store.row(TicketNumber(10002))?.owner == .anna)
    }
}
