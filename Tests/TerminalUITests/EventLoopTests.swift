import TerminalUI
import Testing

@Suite("The loop of events")
@MainActor
struct EventLoopTests {
    private func make() throws -> (MemoryDriver, EventLoop) {
        let driver = MemoryDriver(Size(columns: 20, rows: 4))
        return (driver, try EventLoop(driver: driver))
    }

    @Test("Everything that is there comes in one batch, in its order")
    func batches() async throws {
        let (driver, loop) = try make()
        driver.send([.typed("a"), .typed("b")])
        loop.post([.typed("c")])
        #expect(await loop.next() == [.typed("a"), .typed("b"), .typed("c")])
    }

    @Test("Many wake-ups before one is seen are one")
    func wakes() async throws {
        let (_, loop) = try make()
        await Task.detached { for _ in 0..<100 { loop.wake() } }.value
        #expect(await loop.next() == [.wake])
        loop.wake()
        #expect(await loop.next() == [.wake])
        loop.post([.typed("x")])
        #expect(await loop.next() == [.typed("x")])
    }

    @Test("A tick comes once, and a later one replaces it")
    func ticks() async throws {
        let (_, loop) = try make()
        loop.tick(after: .seconds(3_600))
        loop.tick(after: .milliseconds(1))
        #expect(await loop.next() == [.tick])
        loop.tick(after: .milliseconds(1))
        loop.cancelTick()
        loop.wake()
        #expect(await loop.next() == [.wake])
    }

    @Test("Quitting ends the batches")
    func quit() async throws {
        let (_, loop) = try make()
        loop.post([.typed("q")])
        var seen = 0
        for await batch in loop.batches {
            seen += batch.count
            loop.quit()
        }
        #expect(seen == 1)
        #expect(await loop.next() == nil)
    }

    @Test("The driver in memory keeps the frame, with the cursor and the signs of its terminal")
    func memory() throws {
        let capabilities = TerminalCapabilities(colors: .monochrome, symbols: .ascii)
        let driver = MemoryDriver(Size(columns: 12, rows: 2), capabilities: capabilities)
        var surface = driver.newSurface()
        surface.write("a long line of text", at: Point(column: 0, row: 1), Style(.danger, .bold))
        surface.cursor = Point(column: 3, row: 1)
        driver.present(surface)
        let expected = "\na long line~\ncursor: row 1, column 3\nrow 1: 0-11 danger+bold\n"
        #expect(driver.surface.dump([.cursor, .styles]) == expected)
        driver.send([.resize(Size(columns: 30, rows: 5))])
        #expect(driver.size == Size(columns: 30, rows: 5))
        #expect(driver.readEvents() == [.resize(Size(columns: 30, rows: 5))])
        #expect(driver.readEvents().isEmpty)
    }

    @Test("Problems are told in both languages")
    func texts() {
        let problems: [TerminalProblem] = [
            .notATerminal, .dumbTerminal, .unknownTerminal(name: "x\u{1B}[2J"), .system(code: 24),
            .program(name: "vi", code: 2),
        ]
        for problem in problems {
            #expect(problem.text(.swedish) != problem.text(.english))
            #expect(!problem.text().contains("\u{1B}"))
        }
    }
}
