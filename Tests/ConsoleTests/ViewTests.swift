import Domain
import Foundation
import Instants
import Store
import StoreSQLite
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("Saved views")
struct ViewTests {
    private func queues(_ robot: Robot) throws -> QueuesScreen {
        try #require(try robot.top as? QueuesScreen)
    }

    @Test("A filter with its order is saved under a name, stands among the views with its count, and is there again")
    func saving() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press("<left><end><up><up><right>ienhet:stenbock<enter>")
        try await robot.press(":spara-vy Stenbock<enter>")
        #expect(robot.state.scene.memory.view("Stenbock")?.filter == "enhet:stenbock")
        #expect(robot.screen.contains("Stenbock           2"))
        var next = try await Robot(desk.store, memory: robot.state.scene.memory)
        try await next.press("<left><end><right>")
        #expect(try queues(next).list.table.list.ids == [TicketNumber(10001), TicketNumber(10006)])
    }

    @Test("A view saved in a queue keeps the queue; it is renamed, and removed after a question")
    func changing() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press("iägare:-<enter>:spara-vy Att ta<enter>")
        #expect(robot.state.scene.memory.view("Att ta")?.filter == "kö:forsta-linjen ägare:-")
        try await robot.press(":döp-om-vy Fel<enter>")
        #expect(robot.screen.contains("Ingen sparad vy är vald"))
        try await robot.press("<left><end><right>:döp-om-vy Lediga<enter>")
        #expect(robot.state.scene.memory.views.map(\.name) == ["Lediga"])
        try await robot.press(":ta-bort-vy<enter><enter>")
        #expect(robot.state.scene.memory.views.count == 1)
        try await robot.press(":ta-bort-vy<enter><tab><enter>")
        #expect(robot.state.scene.memory.views.isEmpty)
        #expect(try queues(robot).viewName == nil)
    }

    @Test("Without a name nothing is saved, and that is said")
    func nameless() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":spara-vy<enter>")
        #expect(robot.screen.contains("spara-vy NAMN"))
        #expect(robot.state.scene.memory.views.isEmpty)
    }

    @Test("A view is sorted for itself, and one over the history only as its index allows")
    func sorting() async throws {
        let desk = try await DeskFixture()
        var memory = ListMemory()
        memory.apply(.save(SavedView(name: "Lösta", filter: "status:löst", arrangement: ListArrangement())))
        var robot = try await Robot(desk.store, memory: memory)
        try await robot.press("<left><end><right>")
        #expect(try queues(robot).list.table.list.ids == [TicketNumber(10007)])
        try await robot.press("o<down><down><enter>")
        #expect(robot.screen.contains("kan inte ordnas efter Rubrik"))
        try await robot.press("<home><enter><esc>")
        #expect(robot.state.scene.memory.view("Lösta")?.arrangement.sort == ListSort(.number))
        #expect(robot.state.scene.memory.arrangement.sort == nil)
    }

    @Test("A view that is no longer understood is empty and says so")
    func notUnderstood() async throws {
        let desk = try await DeskFixture()
        var memory = ListMemory()
        memory.apply(.save(SavedView(name: "Gammal", filter: "kö:borta", arrangement: ListArrangement())))
        var robot = try await Robot(desk.store, memory: memory)
        try await robot.press("<left><end><right>")
        #expect(robot.screen.contains("Vyn Gammal går inte att förstå längre"))
    }

    @Test("Two consoles of one person remember both their views, and a broken file is as good as none")
    func file() throws {
        let folder = try TemporaryFolder()
        let file = ListMemoryFile(path: folder.path + "/state/lists.json")
        #expect(file.read() == ListMemory())
        let other = ListMemoryFile(path: folder.path + "/state/lists.json")
        #expect(file.update(.save(SavedView(name: "A", filter: "vpn", arrangement: ListArrangement()))))
        #expect(other.update(.save(SavedView(name: "B", filter: "", arrangement: ListArrangement()))))
        #expect(file.update(.arrange(view: nil, ListArrangement(sort: ListSort(.owner, descending: true)))))
        #expect(file.read().views.map(\.name) == ["A", "B"])
        #expect(file.read().arrangement.order == .column(.owner, descending: true))
        try Data("{ trasig".utf8).write(to: URL(filePath: folder.path + "/state/lists.json"))
        #expect(file.read() == ListMemory())
        try Data("{}".utf8).write(to: URL(filePath: folder.path + "/state/lists.json"))
        #expect(file.read() == ListMemory())
    }

    @Test("What is read and searched for is kept once each, the latest last, and not without end")
    func limits() {
        var memory = ListMemory()
        for index in 0..<200 { memory.apply(.read(TicketNumber(Int64(index % 60)))) }
        memory.apply(.read(TicketNumber(30)))
        #expect(memory.read.count == 50)
        #expect(memory.read.last == TicketNumber(30))
        #expect(Set(memory.read).count == 50)
    }
}
