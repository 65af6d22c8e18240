import Domain
import Foundation
import Store
import StoreSQLite
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("Long texts in one's own editor")
struct EditorTests {
    /// An editor that does something to the file and ends with a status.
    private func editor(
        _ folder: TemporaryFolder,
        variables: [String: String] = ["EDITOR": "ed-itor --wait"],
        status: Int32 = 0,
        _ change: @escaping (String) -> Void
    ) -> TextEditor {
        TextEditor(environment: variables, folder: folder.path) { program, arguments in
            #expect(program == "/bin/sh")
            #expect(arguments[1] == (variables["VISUAL"] ?? variables["EDITOR"] ?? "") + " \"$1\"")
            change(arguments[3])
            return (status, [.resumed])
        }
    }

    @Test("What the editor saved comes back, and nothing of it stays on the disk")
    func changed() async throws {
        let folder = try TemporaryFolder()
        let editor = editor(folder) { path in
            #expect((try? String(contentsOfFile: path, encoding: .utf8)) == "Före\n")
            try? "Före\nEfter\n".write(toFile: path, atomically: true, encoding: .utf8)
        }
        let outcome = await editor.edit("Före")
        #expect(outcome.text == .changed("Före\nEfter"))
        #expect(outcome.events == [.resumed])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test("Left unchanged, or with a failure, the text stays", arguments: [0, 1, 130])
    func unchanged(status: Int32) async throws {
        let editor = editor(try TemporaryFolder(), status: status) { path in
            if status != 0 { try? "Annat".write(toFile: path, atomically: true, encoding: .utf8) }
        }
        #expect(await editor.edit("Före").text == .unchanged)
    }

    @Test("VISUAL goes before EDITOR; without either nothing is run")
    func choice() async throws {
        let folder = try TemporaryFolder()
        let both = ["VISUAL": "nano", "EDITOR": "ed"]
        #expect(await editor(folder, variables: both) { _ in }.edit("x").text == .unchanged)
        #expect(await editor(folder, variables: ["EDITOR": " "]) { _ in }.edit("x").text == EditedText.none)
    }

    @Test("An editor that is not there, and one that leaves no text, are told of")
    func trouble() async throws {
        let folder = try TemporaryFolder()
        #expect(await editor(folder, status: 127) { _ in }.edit("x").text == .notStarted("ed-itor --wait"))
        let binary = editor(folder) { path in try? Data([0xFF, 0xFE]).write(to: URL(fileURLWithPath: path)) }
        #expect(await binary.edit("x").text == .notText)
    }

    @Test("Ctrl-X hands the text over, and what comes back stands in the form and in its draft")
    func inForm() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10001<enter>aFöre<ctrl+x>")
        let asked = robot.orders.compactMap { order -> (String, Stamp)? in
            if case .edit(let text, let stamp) = order { (text, stamp) } else { nil }
        }
        let (text, stamp) = try #require(asked.last)
        #expect(text == "Före")
        await robot.send([.answer(.edited(.changed("Före\nEfter")), stamp)])
        let form = try #require(try robot.top as? TicketForm)
        #expect(form.draft?.fields == ["text": "Före\nEfter"])
        try await robot.press("<F2>")
        let detail = try #require(try await desk.store.detail(TicketNumber(10001)))
        #expect(detail.journal.last?.event == .noted(text: "Före\nEfter"))
    }

    @Test("In a field of one line Ctrl-X says where it works")
    func oneLine() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10001<enter>d<ctrl+x>")
        #expect(robot.screen.contains("Ctrl-X öppnar redigeraren i fält för lång text."))
    }
}
