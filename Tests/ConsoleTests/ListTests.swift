import Domain
import Instants
import Store
import StoreSQLite
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("Lists of tickets")
struct ListTests {
    private func robot(
        _ desk: DeskFixture,
        size: Size = Size(columns: 110, rows: 30),
        memory: ListMemory = ListMemory()
    ) async throws -> Robot {
        var robot = try await Robot(desk.store, size: size, memory: memory)
        try await robot.press("<left><home><down><down><down><down><down>")
        while try queues(robot).places.selected != .all { try await robot.press("<up>") }
        try await robot.press("<right><home>")
        return robot
    }

    private func queues(_ robot: Robot) throws -> QueuesScreen {
        try #require(try robot.top as? QueuesScreen)
    }

    private func numbers(_ robot: Robot) throws -> [Int64] {
        try queues(robot).list.table.list.ids.map(\.rawValue)
    }

    // MARK: - Filter

    @Test("A filter narrows the list as one types, counts what fits, and Esc restores list and selection")
    func filter() async throws {
        let desk = try await DeskFixture()
        var robot = try await robot(desk)
        try await robot.press("<down><down><down>")
        let before = robot.screen
        try await robot.press("iskriv")
        #expect(try numbers(robot) == [10002])
        #expect(robot.screen.contains("1 träff"))
        #expect(robot.surface.cursor != nil)
        try await robot.press("<backspace><backspace><backspace><backspace><backspace>")
        #expect(try numbers(robot).count == 6)
        try await robot.press("wifi<esc>")
        #expect(robot.screen == before)
    }

    @Test(
        "Inverse and field filters narrow a list",
        arguments: [
            ("!skriv", [10001, 10003, 10004, 10005, 10006]), ("-skriv enhet:stenbock", [10001, 10006]),
            ("ägare:-", [10002, 10005]), ("kund:öberg", [10002]), ("prioritet:hög", [10001]), ("status:löst", [10007]),
        ]
    )
    func fields(text: String, expected: [Int64]) async throws {
        let desk = try await DeskFixture()
        var robot = try await robot(desk)
        try await robot.press("i\(text)<enter>")
        #expect(try Set(numbers(robot)) == Set(expected))
        #expect(robot.screen.contains("Filter: \(text)"))
        try await robot.press("<esc>")
        #expect(try numbers(robot).count == 6)
    }

    @Test("Tab completes the filter, and a mistake is pointed at")
    func completion() async throws {
        let desk = try await DeskFixture()
        var robot = try await robot(desk)
        try await robot.press("ienh<tab>")
        #expect(try queues(robot).filter.text == "enhet:")
        try await robot.press("stenb<enter>")
        #expect(try numbers(robot) == [10001, 10006])
        try await robot.press("i finns:inte")
        #expect(robot.screen.contains("^^^^^"))
        #expect(robot.screen.contains("Det finns inget villkor finns:"))
    }

    // MARK: - Order and columns

    @Test(
        "A list is sorted by any column, the header shows it, and the selection stays",
        arguments: TicketSortKey.allCases
    )
    func sorting(key: TicketSortKey) async throws {
        let desk = try await DeskFixture()
        var robot = try await robot(desk)
        try await robot.press("<down><down>")
        let selected = try robot.top.subject?.number
        try await robot.press("o")
        while try #require(try robot.top as? ColumnsPanel).selected != key { try await robot.press("<down>") }
        try await robot.press("<enter><esc>")
        let ascending = try numbers(robot)
        #expect(Set(ascending).count == 6)
        #expect(try robot.top.subject?.number == selected)
        #expect(robot.state.scene.memory.arrangement.sort == ListSort(key))
        try await robot.press("o<enter><esc>")
        #expect(robot.state.scene.memory.arrangement.sort == ListSort(key, descending: true))
        #expect(try robot.top.subject?.number == selected)
        if ListColumn.standard.contains(where: { $0.key == key }) { #expect(robot.surface.rowText(2).contains("↓")) }
        try await robot.press("o<enter><esc>")
        #expect(robot.state.scene.memory.arrangement.sort == nil)
    }

    @Test("What is sorted and shown is so again at the next start")
    func restart() async throws {
        let desk = try await DeskFixture()
        var first = try await robot(desk)
        try await first.press("o<down><down><enter><esc>d")
        let second = try await robot(desk, memory: first.state.scene.memory)
        #expect(try numbers(second) == numbers(first))
        #expect(second.surface.rowText(2).contains("Rubrik ↑"))
        #expect(second.screen.contains("gick ut 12:38"))
    }

    @Test("Columns are shown, hidden, moved and given a width, and Del makes them as at first")
    func columns() async throws {
        let desk = try await DeskFixture()
        var robot = try await robot(desk)
        try await robot.press("o<down><down><down> <end> <right>---")
        let columns = try #require(robot.state.scene.memory.arrangement.columns)
        #expect(columns.map(\.key) == [.number, .changed, .due, .subject, .owner])
        #expect(columns[1].width == 18)
        #expect(robot.surface.rowText(2).contains("Ändrat"))
        #expect(!robot.surface.rowText(2).contains("Kund"))
        try await robot.press("<delete><esc>")
        #expect(robot.state.scene.memory.arrangement.columns == nil)
    }

    @Test("A click on a column's title sorts by it")
    func headerClick() async throws {
        let desk = try await DeskFixture()
        var robot = try await robot(desk)
        let header = robot.surface.rowText(2)
        let column = header.distance(
            from: header.startIndex,
            to: try #require(header.firstRange(of: "Kund")).lowerBound
        )
        let click = MouseEvent(.press(button: 1), at: Point(column: column, row: 2))
        await robot.send([.input(.mouse(click))])
        #expect(robot.state.scene.memory.arrangement.sort == ListSort(.requester))
    }

    @Test("The deadline is shown as time left or as a moment, on one key")
    func moments() async throws {
        let desk = try await DeskFixture()
        var robot = try await robot(desk)
        #expect(robot.screen.contains("försenat 1 h 24"))
        try await robot.press("d")
        #expect(robot.screen.contains("gick ut 12:38"))
        try await robot.press("d")
        #expect(robot.screen.contains("försenat 1 h 24"))
    }

    // MARK: - Panes

    @Test(
        "The preview stands beside or below by the size, and where it is wanted",
        arguments: [
            (80, PaneChoice.automatic, false), (110, .automatic, false), (160, .automatic, true), (110, .beside, true),
            (160, .below, false), (80, .beside, true), (50, .beside, false),
        ]
    )
    func panes(columns: Int, choice: PaneChoice, isBeside: Bool) {
        let area = Rect(column: 0, row: 1, columns: columns, rows: 28)
        let layout = QueuesLayout(area, isChoosingPlace: false, panes: choice)
        #expect(layout.previewIsBeside == isBeside)
        #expect(layout.preview.rows > 0)
        #expect(layout.list.columns >= 20)
    }

    @Test("F6 walks through the places of the preview, and hides it")
    func paneKey() async throws {
        let desk = try await DeskFixture()
        var robot = try await robot(desk)
        #expect(robot.screen.contains("115 % av en arbetsdag"))
        try await robot.press("<F6><F6><F6>")
        #expect(robot.state.scene.memory.panes == .hidden)
        #expect(!robot.screen.contains("115 % av en arbetsdag"))
        try await robot.press("<F6>")
        #expect(robot.state.scene.memory.panes == .automatic)
    }

    // MARK: - The most urgent, and colleagues

    @Test("b leads to the most urgent ticket without an owner, and takes it the second time")
    func urgent() async throws {
        let desk = try await DeskFixture()
        var robot = try await robot(desk)
        try await robot.press("b")
        #expect(try robot.top.subject?.number == TicketNumber(10002))
        #expect(try await desk.store.row(TicketNumber(10002))?.owner == nil)
        try await robot.press("b")
        #expect(try await desk.store.row(TicketNumber(10002))?.owner == .anna)
        try await robot.press("2bt")
        #expect(try await desk.store.row(TicketNumber(10005))?.owner == .anna)
        try await robot.press("b")
        #expect(robot.screen.contains("Alla öppna ärenden har en ägare."))
    }

    @Test("Who else reads or writes stands at the end of the row")
    func presence() async throws {
        let desk = try await DeskFixture()
        var anna = try await robot(desk)
        var cia = try await Robot(desk.store, account: .cia)
        try await cia.press(":10002<enter>")
        await anna.send([.hint(.presence)])
        #expect(anna.screen.contains("cia läser"))
        try await cia.press("a")
        await anna.send([.hint(.presence)])
        #expect(anna.screen.contains("cia skriver"))
        try await cia.press("<esc>q")
        await anna.send([.hint(.presence)])
        #expect(!anna.screen.contains("cia läser"))
    }

    @Test("The selection and the marks stay on their tickets while others come and the list is sorted")
    func selectionStays() async throws {
        let desk = try await DeskFixture()
        var robot = try await robot(desk)
        try await robot.press("<down> <down>")
        let selected = try #require(try robot.top.subject?.number)
        let urgent = OpenTicket(
            subject: "Alla skrivare står",
            classification: Classification(kind: .fault, intefunktion: IntefunktionID("utskrift"), priority: .urgent)
        )
        _ = try await desk.store.execute(CommandRequest(urgent, by: .bo), at: DeskFixture.now - 30 * 3_600)
        await robot.send([.hint([.tickets])])
        #expect(robot.screen.contains("Alla skrivare står"))
        #expect(try robot.top.subject?.number == selected)
        try await robot.press("o<end><enter><esc>")
        #expect(try robot.top.subject?.number == selected)
        #expect(try queues(robot).marks.numbers == [TicketNumber(10002)])
    }
}
