import Domain
import Store
import StoreSQLite
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("Copying out of the console")
struct ClipboardTests {
    private func copied(_ robot: Robot) -> String? {
        robot.orders.compactMap { if case .copy(let text, _) = $0 { text } else { nil } }.last
    }

    @Test("Number, text and address are copied, from a list and from the ticket")
    func copies() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10001<enter>Cn")
        #expect(copied(robot) == "10001")
        try await robot.press("Ct")
        #expect(copied(robot) == "10001 Kan inte logga in på datorn\n\nKan inte logga in på datorn, sedan i morse.")
        try await robot.press("Ca")
        #expect(copied(robot) == "karin.berg@ulricehamn.se")
        try await robot.press("q:kopiera-nummer<enter>")
        #expect(Int(copied(robot) ?? "") != nil)
    }

    @Test("A customer without an address is told of, and nothing is copied")
    func noAddress() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10002<enter>Ca")
        #expect(copied(robot) == nil)
        #expect(robot.screen.contains("ingen e-postadress"))
    }

    @Test(
        "The message says which way it went",
        arguments: [(Multiplexer.none, "terminalens urklipp"), (.tmux, "genom tmux"), (.screen, "genom screen")]
    )
    func way(multiplexer: Multiplexer, words: String) async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        await robot.send([.copied(.sent(what: "Numret 10001", through: multiplexer))])
        #expect(robot.screen.contains(words))
        await robot.send([.copied(.tooLong(bytes: 90_000))])
        #expect(robot.screen.contains("för lång"))
    }
}
