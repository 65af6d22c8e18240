import RandomSupport
import TerminalUI
import Testing

@Suite("Lists and tables")
struct ListTests {
    private let area = Rect(column: 0, row: 0, columns: 20, rows: 5)

    @Test(
        "The keys of lists move the selection",
        arguments: [
            ("j", 1), ("<down><down>", 2), ("jjk", 1), ("G", 99), ("Ggj", 1), ("<end><up>", 98), ("<pagedown>", 4),
            ("G<pageup>", 95), ("k", 0), ("<home>", 0), ("<pagedown><pagedown>k", 7),
        ]
    )
    func keys(script: String, expected: Int) throws {
        var list = ListState(Array(0..<100))
        for event in try KeyScript.parse(script) { #expect(list.handle(event, in: area) == .moved) }
        #expect(list.selected == expected)
        #expect(list.visible(rows: 5).contains(expected))
    }

    @Test("After a refresh the same item is selected, on the same line of the screen")
    func refresh() {
        var list = ListState(Array(100..<200))
        for _ in 0..<50 { _ = list.handle(.typed("j"), in: area) }
        let line = 150 - 100 - list.visible(rows: 5).lowerBound
        list.refresh(Array(90..<200))
        #expect(list.selected == 150)
        #expect(60 - list.visible(rows: 5).lowerBound == line)
        list.refresh(Array(90..<150) + Array(151..<200))
        #expect(list.selected == 151)
        list.refresh([])
        #expect(list.selected == nil)
        list.refresh([7])
        #expect(list.selected == 7)
    }

    @Test("Headings are passed over and seen above the first item")
    func headings() {
        var list = ListState([-1, 1, 2, -2, 3], unselectable: [-1, -2])
        #expect(list.selected == 1)
        _ = list.handle(.typed("j"), in: area)
        _ = list.handle(.typed("j"), in: area)
        #expect(list.selected == 3)
        _ = list.handle(.typed("g"), in: area)
        #expect(list.selected == 1)
        #expect(list.visible(rows: 2).lowerBound == 0)
    }

    @Test("A click selects, a double click opens, the wheel moves")
    func mouse() {
        var list = ListState(Array(0..<100))
        let point = Point(column: 3, row: 2)
        #expect(list.handle(.mouse(MouseEvent(.press(button: 1), at: point)), in: area) == .moved)
        #expect(list.selected == 2)
        #expect(list.handle(.mouse(MouseEvent(.doubleClick, at: point)), in: area) == .activated)
        _ = list.handle(.mouse(MouseEvent(.wheelDown, at: point)), in: area)
        #expect(list.selected == 5)
        #expect(list.handle(.mouse(MouseEvent(.wheelUp, at: Point(column: 30, row: 2))), in: area) == nil)
    }

    @Test("A table asks only for the rows that it shows")
    func asksForVisible() {
        var table = Table([TableColumn("Number", .fixed(8))], ids: Array(0..<1_000_000))
        _ = table.handle(.typed("G"), in: area)
        var asked: [Int] = []
        var surface = surface(20, 5)
        table.draw(on: &surface, in: area, focused: true) { id in
            asked.append(id)
            return TableRow([TextSpan(String(id))])
        }
        #expect(asked == Array(999_996..<1_000_000))
        #expect(surface.cursor == Point(column: 0, row: 4))
    }

    @Test("Random keys and refreshes keep the selection valid and visible", arguments: 0..<30 as Range<UInt64>)
    func random(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var list = ListState(Array(0..<30))
        let keys: [Key] = [.up, .down, .pageUp, .pageDown, .home, .end, .enter]
        for _ in 0..<300 {
            let rows = Int.random(in: 0...8, using: &random)
            if Int.random(in: 0..<4, using: &random) == 0 {
                let ids = (0..<60).filter { _ in Bool.random(using: &random) }
                list.refresh(ids, unselectable: Set(ids.filter { $0 % 7 == 0 }))
            } else {
                let area = Rect(column: 0, row: 0, columns: 9, rows: rows)
                _ = list.handle(.press(keys.randomElement(using: &random) ?? .up), in: area)
            }
            guard let index = list.selectedIndex else {
                #expect(list.ids.allSatisfy { $0 % 7 == 0 }, "seed \(seed)")
                continue
            }
            #expect(!list.unselectable.contains(list.ids[index]), "seed \(seed)")
            #expect(rows == 0 || list.visible(rows: rows).contains(index), "seed \(seed)")
        }
    }

    @Test("A table at three widths", arguments: [80, 50, 24])
    func snapshot(columns: Int) {
        var table = Table<Int>(
            [
                TableColumn("", .fixed(1)), TableColumn("Ärende", .fixed(6), alignment: .trailing),
                TableColumn("Senast", .fixed(14)), TableColumn("Rubrik", .flexible(weight: 3, min: 10, keep: 9)),
                TableColumn("Kund", .flexible(min: 12, keep: 1)),
                TableColumn("Ägare", .flexible(min: 6, max: 8, keep: 0)),
            ],
            gap: 1
        )
        table.list.refresh([0, 10_482, 10_485, 10_491, 10_500], unselectable: [0])
        table.marked = [10_491]
        var surface = surface(columns, 7)
        table.draw(on: &surface, in: surface.bounds, focused: true) { id in
            switch id {
            case 0: TableRow(heading: TextSpan("Nu", Style(.heading)))
            case 10_482:
                TableRow([
                    TextSpan("‼", Style(.danger)), "10482", TextSpan("försenat 1 h 20", Style(.danger)),
                    "Kan inte logga in på datorn 日本語", "K. Berg", "omar",
                ])
            case 10_485: TableRow(["!", "10485", "1 h 12 min", "Skrivaren \u{1B}[31mplan 2", "M. Öberg", "–"])
            case 10_491: TableRow([" ", "10491", "mån 10:12", "Behörighet", "S. Åkesson", "–"])
            default: nil
            }
        }
        expectSnapshot(surface, "table-\(columns)", [.cursor, .styles])
    }
}
