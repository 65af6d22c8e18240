import Domain
import Store
import StoreSQLite
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("A store that takes its time")
struct WaitingTests {
    /// A console whose questions are not answered until somebody says so.
    private struct Slow {
        var state: ConsoleState
        let clerk: StoreClerk
        var uptime: Duration
        private(set) var unanswered: [(Question, Stamp)] = []
        private(set) var cancelled: [Stamp.Place] = []

        init(_ robot: Robot) {
            state = robot.state
            clerk = robot.clerk
            uptime = robot.uptime
        }

        mutating func press(_ script: String) throws {
            for event in try KeyScript.parse(script) { send([.input(event)]) }
        }

        mutating func pass(_ time: Duration) {
            uptime += time
            send([])
        }

        mutating func send(_ events: [ConsoleEvent]) {
            for order in state.update(events, now: DeskFixture.now, uptime: uptime) {
                if case .ask(let question, let stamp) = order { unanswered.append((question, stamp)) }
                if case .cancel(let places) = order { cancelled += places }
            }
        }

        mutating func answerAll() async {
            let waiting = unanswered
            unanswered = []
            for (question, stamp) in waiting {
                send([.answer(await clerk.answer(question, at: DeskFixture.now), stamp)])
            }
        }

        var screen: String { state.draw(symbols: .unicode).dump() }
    }

    @Test("After 200 ms the screen says that it works, keys go on working, and the answer ends it")
    func progress() async throws {
        let desk = try await DeskFixture()
        var console = Slow(try await Robot(desk.store))
        try console.press(":10001<enter>")
        console.pass(.milliseconds(150))
        #expect(!console.screen.contains("arbetar …"))
        #expect(console.state.nextWake <= .milliseconds(50))
        console.pass(.milliseconds(50))
        #expect(console.screen.contains("arbetar …"))
        try console.press("?")
        #expect(console.screen.contains("Sök i hjälpen"))
        try console.press("q")
        await console.answerAll()
        #expect(!console.screen.contains("arbetar …"))
    }

    @Test("Esc waits no longer, and what comes afterwards is dropped")
    func cancelled() async throws {
        let desk = try await DeskFixture()
        var console = Slow(try await Robot(desk.store))
        try console.press("/skriv")
        console.pass(.milliseconds(300))
        #expect(console.screen.contains("arbetar …"))
        try console.press("<esc>")
        #expect(console.screen.contains("Väntan avbruten"))
        #expect(!console.screen.contains("arbetar …"))
        #expect(console.cancelled.map(\.slot) == [.page])
        await console.answerAll()
        #expect(!console.screen.contains("Nätverksskrivaren plan 2"))
        #expect(console.state.layers.last?.layer is SearchScreen)
        try console.press("<esc>")
        #expect(console.state.layers.last?.layer is QueuesScreen)
    }

    @Test("A command that is on its way cannot be given up, and Esc does what it always does")
    func commands() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10002<enter>")
        var console = Slow(robot)
        try console.press("t")
        console.pass(.milliseconds(300))
        #expect(console.screen.contains("arbetar …"))
        try console.press("<esc>")
        #expect(console.cancelled.isEmpty)
        await console.answerAll()
        #expect(try await desk.store.row(TicketNumber(10002))?.owner == .anna)
        #expect(console.screen.contains("10002 är ditt."))
    }

    @Test("Nothing is shown for what the frame asks by itself")
    func frame() async throws {
        let desk = try await DeskFixture()
        var console = Slow(try await Robot(desk.store))
        console.send([.hint(.inboxes)])
        console.pass(.seconds(1))
        #expect(!console.screen.contains("arbetar …"))
    }
}
