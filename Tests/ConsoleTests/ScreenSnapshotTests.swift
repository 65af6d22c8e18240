import Domain
import Instants
import Store
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("Screens as text")
struct ScreenSnapshotTests {
    /// How one comes from the first screen to another one.
    nonisolated struct Way: Sendable, CustomTestStringConvertible {
        let name: String
        let keys: String

        var testDescription: String { name }
    }

    nonisolated static let ways = [
        Way(name: "queues", keys: ":10001<enter>q<left><end><up><up><right>"),
        Way(name: "mine", keys: "2"),
        Way(name: "new", keys: "nKarin<down><enter>inlogg<tab>Kommer inte in"),
        Way(name: "new-solved", keys: "nKarin<down><enter>inlogg<tab>Kommer inte in<F4>Nytt lösenord."),
        Way(name: "new-business", keys: "nKarin<down><enter><tab>Installera<F6>"),
        Way(name: "saved", keys: "nKarin<down><enter>inlogg<tab>Kommer inte in<F7><F2>"),
        Way(name: "drafts", keys: "nOlle Ny<esc>:10001<enter>aHon ringde igen.<esc>y"),
        Way(name: "tour", keys: ":rundtur<enter>:10002<enter>t"),
        Way(name: "ticket", keys: ":10001<enter>"),
        Way(name: "note", keys: ":10001<enter>aHon ringde igen."),
        Way(name: "route", keys: ":10001<enter>e"),
        Way(name: "classify", keys: ":10001<enter>i"),
        Way(name: "edit", keys: ":10001<enter>d"),
        Way(name: "merge", keys: ":10001<enter>xwifi"),
        Way(name: "linked", keys: ":10001<enter>k10006<tab>ihop<F2><tab>"),
        Way(name: "history", keys: ":10001<enter>h"),
        Way(name: "pause", keys: ":10003<enter>pkund<tab>tor 9"),
        Way(name: "clock", keys: ":10001<enter>c"),
        Way(name: "search", keys: "/skriv"),
        Way(name: "search-mistake", keys: "/skriv kö:finnsinte"),
        Way(name: "marked", keys: "<left><end><up><up><right><home>  E"),
        Way(name: "bulk-question", keys: "<left><end><up><up><right><home>  t"),
        Way(name: "bulk-refused", keys: "<left><end><up><up><right><home>At<tab><enter>"),
        Way(name: "columns", keys: "<left><end><up><up><right>o<down><enter>"),
        Way(name: "filter", keys: "<left><end><up><up><right>istenb -skriv status:"),
        Way(name: "filtered", keys: "<left><end><up><up><right>istenb -skriv<enter>"),
        Way(name: "search-begin", keys: "/docka<enter>q<esc>/"),
        Way(name: "help", keys: "?"),
        Way(name: "palette", keys: ":s"),
        Way(name: "registers", keys: "R"),
        Way(name: "register-find", keys: "Rkarin"),
        Way(name: "record", keys: "Rkarin<enter>"),
        Way(name: "record-edit", keys: "Rkarin<enter>d"),
        Way(name: "confirm", keys: ":10007<enter>:avsluta<enter>"),
    ]

    nonisolated static let sizes = [(80, 24), (110, 30), (160, 50), (60, 20)]

    @Test("Every screen looks as it is kept", arguments: ways, sizes)
    func screens(way: Way, size: (Int, Int)) async throws {
        let desk = try await DeskFixture.withRegisters(for: way.name)
        var robot = try await Robot(desk.store, size: Size(columns: size.0, rows: size.1))
        try await robot.press(way.keys)
        try expectSnapshot(robot.screen, named: "\(way.name)-\(size.0)x\(size.1)")
    }

    @Test("Without Unicode and in English the screens say the same", arguments: ways)
    func plain(way: Way) async throws {
        let desk = try await DeskFixture.withRegisters(for: way.name)
        var robot = try await Robot(desk.store, size: Size(columns: 110, rows: 30), language: .english)
        robot.symbols = .ascii
        try await robot.press(way.keys.replacing(":avsluta", with: ":close").replacing(":rundtur", with: ":tour"))
        try expectSnapshot(robot.screen, named: "\(way.name)-ascii-english")
    }

    @Test("The cursor is seen on every screen", arguments: ways, sizes)
    func cursor(way: Way, size: (Int, Int)) async throws {
        let desk = try await DeskFixture.withRegisters(for: way.name)
        var robot = try await Robot(desk.store, size: Size(columns: size.0, rows: size.1))
        try await robot.press(way.keys)
        #expect(robot.surface.cursor != nil)
    }

    @Test("A walk through sizes ends where it began, and a window too small says how to leave")
    func resizing() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store, size: Size(columns: 200, rows: 60))
        try await robot.press(":10001<enter>aHalvskriven")
        let before = robot.screen
        for rows in stride(from: 60, through: 5, by: -1) {
            await robot.send([.input(.resize(Size(columns: rows * 3 + 20, rows: rows)))])
            #expect(robot.surface.size.rows == rows)
        }
        await robot.send([.input(.resize(Size(columns: 20, rows: 5)))])
        #expect(robot.screen.contains("q "))
        await robot.send([.input(.resize(Size(columns: 200, rows: 60)))])
        #expect(robot.screen == before)
    }
}
