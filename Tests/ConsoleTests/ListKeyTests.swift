import Domain
import Store
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("Letters and arrows in lists")
struct ListKeyTests {
    /// Keys that mean the same wherever nothing is typed.
    nonisolated static let twins = [("j", "<down>"), ("jj", "<down><down>"), ("G", "<end>"), ("Gg", "<end><home>")]
    nonisolated static let screens = ["<left><end><up><up><right><home>", "2", ":10001<enter>", ":version<enter>"]

    private func screen(_ keys: String, _ desk: DeskFixture) async throws -> String {
        var robot = try await Robot(desk.store, size: Size(columns: 80, rows: 24))
        try await robot.press(keys)
        return robot.screen
    }

    @Test("A letter does what its arrow does", arguments: screens, twins)
    func letters(way: String, twin: (String, String)) async throws {
        let desk = try await DeskFixture()
        #expect(try await screen(way + twin.0, desk) == screen(way + twin.1, desk))
    }

    @Test("k goes up where it acknowledges nothing")
    func up() async throws {
        let desk = try await DeskFixture()
        let way = ListKeyTests.screens[0] + "<end>"
        #expect(try await screen(way + "k", desk) == screen(way + "<up>", desk))
        #expect(try await screen(way + "k", desk) != screen(way, desk))
    }

    @Test("Pages, beginning and end are reached where lists are: in the queues, in Mina, in a search")
    func pages() async throws {
        let desk = try await DeskFixture()
        for way in [ListKeyTests.screens[0], "2", "/e"] {
            let first = try await screen(way + "<home>", desk)
            #expect(try await screen(way + "<end>", desk) != first, "\(way)")
            #expect(try await screen(way + "<pagedown>", desk) != first, "\(way)")
            #expect(try await screen(way + "<end><pageup><pageup><pageup><pageup><pageup><home>", desk) == first)
        }
    }

    @Test("Pages are turned in the help too, while its field takes what is typed")
    func help() async throws {
        let desk = try await DeskFixture()
        let first = try await screen("?", desk)
        #expect(try await screen("?<pagedown>", desk) != first)
        #expect(try await screen("?<pagedown><pageup>", desk) == first)
    }
}
