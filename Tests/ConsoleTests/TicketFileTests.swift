import Domain
import Foundation
import Instants
import Store
import StoreSQLite
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("Files of a ticket")
struct TicketFileTests {
    private func ticket(_ number: Int64, in desk: DeskFixture) async throws -> Ticket {
        let detail = try await desk.store.detail(TicketNumber(number))
        return try #require(detail).ticket
    }

    @Test("b attaches a file by its path, v saves it again, byte for byte")
    func attachAndSave() async throws {
        let (desk, folder) = (try await DeskFixture(), try TemporaryFolder())
        let content = Data((0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 7) })
        try content.write(to: URL(fileURLWithPath: folder.path + "/bild.png"))
        var robot = try await Robot(desk.store)
        try await robot.press(":10001<enter>b\(folder.path)/bild.png<F2>")
        #expect(try await ticket(10001, in: desk).attachments.map(\.name) == ["bild.png"])
        #expect(robot.screen.contains("bild.png är bifogad till 10001."))
        try await robot.press("vbild<tab>\(folder.path)/kopia.png<F2>")
        #expect(FileManager.default.contents(atPath: folder.path + "/kopia.png") == content)
    }

    @Test("Tab goes on with a path as far as there is no doubt")
    func completion() async throws {
        let (desk, folder) = (try await DeskFixture(), try TemporaryFolder())
        for name in ["logg-1.txt", "logg-2.txt"] {
            try Data().write(to: URL(fileURLWithPath: folder.path + "/" + name))
        }
        var robot = try await Robot(desk.store)
        try await robot.press(":10001<enter>b\(folder.path)/lo<tab>")
        let form = try #require(try robot.top as? TicketForm)
        #expect(form.draft?.fields["path"] == folder.path + "/logg-")
    }

    @Test("A file that is not there, is no file or is too large is told at its field, and the form stays")
    func trouble() async throws {
        let (desk, folder) = (try await DeskFixture(), try TemporaryFolder())
        let large = folder.path + "/stor"
        #expect(FileManager.default.createFile(atPath: large, contents: nil))
        try FileHandle(forWritingTo: URL(fileURLWithPath: large)).truncate(atOffset: 20_000_000)
        var robot = try await Robot(desk.store)
        try await robot.press(":10001<enter>b\(folder.path)/saknas<F2>")
        #expect(robot.screen.contains("finns inte"))
        try await robot.press("<ctrl+u>\(folder.path)<F2>")
        #expect(robot.screen.contains("är ingen fil"))
        try await robot.press("<ctrl+u>\(large)<F2>")
        #expect(robot.screen.contains("Filen är 20 MB; högst 10 MB går att bifoga."))
        #expect(try await ticket(10001, in: desk).attachments.isEmpty)
    }

    @Test("A ticket is written as text or JSON, and an existing file only replaced after Yes")
    func write() async throws {
        let (desk, folder) = (try await DeskFixture(), try TemporaryFolder())
        let path = folder.path + "/arende.txt"
        var robot = try await Robot(desk.store)
        try await robot.press(":10001<enter>:skriv-ärende<enter>\(path)<F2>")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains("10001  Kan inte logga in på datorn"))
        #expect(text.contains("» Prova att logga in igen nu."))
        try "annat".write(toFile: path, atomically: true, encoding: .utf8)
        try await robot.press(":skriv-ärende<enter>\(path)<F2>")
        #expect(try robot.top is ConfirmPanel)
        try await robot.press("<enter>")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "annat")
        try await robot.press("<F2><left><enter>")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
        try await robot.press(":skriv \(folder.path)/arende.json<enter>")
        #expect(try robot.top is TicketScreen)
        let json = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/arende.json"))
        let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        #expect(object["number"] as? Int == 10001)
    }
}
