import Domain
import Instants
import Store
import StoreSQLite
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("Tickets whose text means no good")
struct HostileTicketTests {
    /// Marks that turn the direction of writing, joiners and blanks of no width, and far too many marks on one letter.
    nonisolated private static let marks: [Unicode.Scalar] = [
        "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{200B}", "\u{200E}", "\u{FEFF}", "\u{AD}",
    ]
    nonisolated private static let subject =
        "faktura" + marks.map { String(Character($0)) }.joined(separator: "x") + "fdp.exe e"
        + String(repeating: "\u{301}", count: 60)
    nonisolated static let ways = ["", "<enter>", "/faktura", "<enter>a", "<enter>c", ":"]

    private func desk(subject: String) async throws -> DeskFixture {
        let desk = try await DeskFixture()
        let requester = Requester(name: subject, unit: subject)
        let open = OpenTicket(subject: subject, description: subject, requester: requester)
        _ = try await desk.store.execute(CommandRequest(open, by: .bo), at: DeskFixture.now)
        return desk
    }

    @Test("No mark that could lead the eye astray reaches a screen", arguments: ways)
    func marks(way: String) async throws {
        let desk = try await desk(subject: HostileTicketTests.subject)
        var robot = try await Robot(desk.store)
        try await robot.press("<left><end><up><up><right><end>" + way)
        #expect(robot.screen.contains("faktura"))
        #expect(!robot.screen.unicodeScalars.contains { HostileTicketTests.marks.contains($0) })
        // A letter may carry a few marks, as languages need; not a tower of them.
        #expect(robot.screen.count { $0.unicodeScalars.count > 16 } == 0)
    }

    @Test(
        "Letters from everywhere leave the columns where they are",
        arguments: ["日本語の印刷機", "👨‍👩‍👧 🇸🇪 👍🏽", "e\u{301}a\u{30A}", "ไทย กำลัง", "åäö"]
    )
    func columns(subject: String) async throws {
        let desk = try await desk(subject: subject)
        var robot = try await Robot(desk.store)
        try await robot.press("<left><end><up><up><right><end>")
        let surface = robot.surface
        let line = try #require(surface.cursor).row
        let frame = try #require((0..<surface.size.columns).first { surface[$0, line - 1].text == "│" })
        #expect(surface[frame, line].text == "│")
        // The owner, whom nobody is, stands in the same column as for the ticket above.
        let header = surface.rowText(2)
        let start = try #require(header.firstRange(of: "Ägare")).lowerBound
        let owner = header.distance(from: header.startIndex, to: start)
        #expect(surface[owner, line].text == "–")
    }
}
