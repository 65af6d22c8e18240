import Domain
import Foundation
import Store
import StoreSQLite
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("Writing what is shown to a file")
struct FileTests {
    /// The text that is to be written, and where.
    private func file(_ robot: Robot) -> (path: String, text: String, replacing: Bool)? {
        for case .saveFile(let path, let text, let replacing) in robot.orders.reversed() {
            return (path, text, replacing)
        }
        return nil
    }

    @Test("A list is written whole: a table for programs, columns for people")
    func list() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press("<left><end><up><up>:skriv öppna.csv<enter>")
        let csv = try #require(file(robot))
        #expect(csv.path == "öppna.csv")
        let lines = csv.text.components(separatedBy: "\r\n")
        #expect(lines.first == "Ärende,Läge,Mottaget,Senast,Rubrik,Kund,Ägare,Kö")
        #expect(lines.count == 8)
        #expect(lines.contains { $0.hasPrefix("10001,") && $0.contains("T") && $0.contains("Karin Berg") })
        try await robot.press(":skriv öppna.txt<enter>")
        let text = try #require(file(robot))
        #expect(text.text.contains("försenat"))
        #expect(text.text.split(separator: "\n").count == 8)
    }

    @Test("A screen that is no list is written as text, and never as a table")
    func screen() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10001<enter>c:skriv tiden.csv<enter>")
        #expect(file(robot) == nil)
        #expect(robot.screen.contains("ingen tabell"))
        try await robot.press(":skriv tiden.txt<enter>")
        #expect(try #require(file(robot)).text.contains("Kan inte logga in på datorn"))
    }

    @Test("A file that is there is only replaced after a question")
    func replacing() async throws {
        let desk = try await DeskFixture()
        let folder = try TemporaryFolder()
        let path = folder.path + "/lista.txt"
        #expect(TextFile.write("gammalt", to: path, replacing: false) == .written)
        #expect(TextFile.write("nytt", to: path, replacing: false) == .exists)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "gammalt")

        var robot = try await Robot(desk.store)
        await robot.send([.fileWritten(path: path, text: "nytt", .exists)])
        #expect(robot.screen.contains("Ersätta filen?"))
        try await robot.press("<enter>")
        #expect(file(robot) == nil)
        await robot.send([.fileWritten(path: path, text: "nytt", .exists)])
        try await robot.press("<tab><enter>")
        #expect(try #require(file(robot)).replacing)
        #expect(TextFile.write("nytt", to: path, replacing: true) == .written)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "nytt")
    }

    @Test("A place that cannot be written is told with the reason")
    func unwritable() async throws {
        let desk = try await DeskFixture()
        #expect(TextFile.write("x", to: "/finns/inte/x.txt", replacing: false) == .failed(ENOENT))
        var robot = try await Robot(desk.store)
        await robot.send([.fileWritten(path: "/finns/inte/x.txt", text: "x", .failed(ENOENT))])
        #expect(robot.screen.contains("kunde inte skrivas"))
        try await robot.press(":skriv<enter>")
        #expect(robot.screen.contains("Ange en fil"))
    }

    @Test("A cell keeps its commas and lines, and is no formula")
    func cells() {
        let table = TableText(header: ["a", "b"], rows: [["1,5 \"tum\"", "=HYPERLINK()"], ["två\nrader", "-"]])
        #expect(table.csv == "a,b\r\n\"1,5 \"\"tum\"\"\",'=HYPERLINK()\r\n\"två\nrader\",-\r\n")
    }
}
