import RandomSupport
import TerminalUI
import Testing

@Suite("Widgets as they behave")
struct WidgetTests {
    private let area = Rect(column: 0, row: 0, columns: 40, rows: 10)

    @Test("The key that opened a dialog answers nothing, and Enter gives the harmless answer")
    func dialog() {
        var dialog = Dialog(
            title: "",
            message: "",
            buttons: [DialogButton(1, "Ja", key: .typing("d")), DialogButton(0, "Nej")],
            openedBy: .typing("d")
        )
        #expect(dialog.handle(.typed("d"), in: area) == .ignored)
        #expect(dialog.handle(.key(.enter), in: area) == .cancelled)
        #expect(dialog.handle(.key(.escape), in: area) == .cancelled)
        _ = dialog.handle(.key(.tab), in: area)
        #expect(dialog.handle(.key(.enter), in: area) == .answered(1))
    }

    @Test("Options that arrive do not take the focus or what is typed")
    func picker() throws {
        var picker = Picker<Int>()
        for event in try KeyScript.parse("kar") { _ = picker.handle(event, in: area) }
        picker.offer([PickerOption(1, "Karin"), PickerOption(2, "Karl")])
        #expect(picker.handle(.key(.enter), in: area) == nil)
        #expect(picker.handle(.typed("l"), in: area) == .queryChanged("karl"))
        picker.offer([PickerOption(2, "Karl")])
        _ = picker.handle(.press(.down), in: area)
        #expect(picker.handle(.key(.enter), in: area) == .chosen(2))
        #expect(picker.query == "Karl")
        #expect(!picker.isOpen)
        #expect(
            Picker.filter([PickerOption(1, "Plan 2 skrivare"), PickerOption(2, "Skrivare")], by: "skriv").first?.id == 2
        )
    }

    @Test("Tab, Shift-Tab and Enter walk through a form, and Enter in its last field submits")
    func form() throws {
        var form = Form<Int>([
            FormField(1, "A", .text(TextField()), isRequired: true), FormField(2, "B", .text(TextField())),
        ])
        #expect(form.missing == [1])
        for event in try KeyScript.parse("hej<tab>du<shift+tab>!") { _ = form.handle(event, in: area) }
        #expect(form[1]?.text == "hej!")
        #expect(form[2]?.text == "du")
        #expect(form.handle(.key(.enter), in: area) == .moved)
        #expect(form.handle(.key(.enter), in: area) == .submitted)
        #expect(form.handle(.press(.function(2)), in: area) == nil)
    }

    @Test("A long text in a field keeps the caret in view", arguments: [1, 2, 7, 20])
    func longField(columns: Int) throws {
        var field = TextField()
        let place = Rect(column: 3, row: 1, columns: columns, rows: 1)
        let script = "日本語 åäö och en lång rad<home><right><right><ctrl+right><end><left>x<backspace>"
        for event in try KeyScript.parse(script) {
            _ = field.handle(event, in: place)
            let cursor = try #require(field.cursor(in: place))
            #expect(place.contains(cursor))
        }
    }

    @Test("The caret of a text area moves up and down in its column")
    func textArea() throws {
        let place = Rect(column: 0, row: 0, columns: 10, rows: 3)
        var text = TextArea("lång rad ett\nb\nlång rad två")
        for event in try KeyScript.parse("<up><up><up>") { _ = text.handle(event, in: place) }
        _ = text.handle(.typed("X"), in: place)
        #expect(text.text.contains("X"))
        var random = SeededRandom(seed: 5)
        let keys: [Key] = [.up, .down, .left, .right, .home, .end, .enter, .backspace, .pageDown, .character("日")]
        for _ in 0..<2_000 {
            _ = text.handle(.press(keys.randomElement(using: &random) ?? .up), in: place)
            let cursor = try #require(text.cursor(in: place))
            #expect(place.contains(cursor))
        }
    }

    @Test("A prompt remembers what was answered before and what was begun")
    func prompt() throws {
        var prompt = Prompt(":", history: ["ett", "två"])
        for event in try KeyScript.parse("tre<up>") { _ = prompt.handle(event, in: area) }
        #expect(prompt.text == "två")
        for event in try KeyScript.parse("<up><up><down><down>") { _ = prompt.handle(event, in: area) }
        #expect(prompt.text == "tre")
        #expect(prompt.handle(.key(.enter), in: area) == .submitted("tre"))
    }

    @Test("Toasts go one by one and are kept in the list")
    func toasts() {
        var toasts = Toasts()
        toasts.say("a", at: .zero)
        toasts.say("b", .danger, at: .seconds(1))
        #expect(toasts.nextExpiry == .seconds(6))
        let went = [6, 7, 13].map { toasts.expire(at: .seconds($0)) }
        #expect(went == [true, false, true])
        #expect(toasts.nextExpiry == nil)
        #expect(toasts.messages.map(\.text) == ["a", "b"])
    }

    @Test("The same said again stands there once, stays longer, and is in the list twice")
    func sameToast() {
        var toasts = Toasts()
        toasts.say("a", at: .zero)
        toasts.say("a", at: .seconds(4))
        #expect(toasts.nextExpiry == .seconds(10))
        var surface = Surface(Size(columns: 10, rows: 3))
        toasts.draw(on: &surface, in: Rect(surface.size))
        #expect(surface.dump().filter { $0 == "a" } == "a")
        #expect(toasts.messages.map(\.text) == ["a", "a"])
    }

    @Test("Digits choose tabs, and clicks on tabs and hints find them")
    func tabs() {
        var tabs = TabRow([.init("Ett"), .init("Två")])
        #expect(tabs.handle(.typed("2"), in: area) == 1)
        #expect(tabs.handle(.typed("9"), in: area) == nil)
        #expect(tabs.handle(.mouse(MouseEvent(.press(button: 1), at: Point(column: 2, row: 0))), in: area) == 0)
        let hints = KeyHints([.init("n", "Nytt"), .init("?", "Hjälp")])
        #expect(hints.hit(.mouse(MouseEvent(.press(button: 1), at: Point(column: 12, row: 0))), in: area) == 1)
    }

    @Test(
        "A split never exceeds its room and gives all of it where something can grow",
        arguments: 0..<50 as Range<UInt64>
    )
    func split(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let columns = Int.random(in: 0...200, using: &random)
        let extents: [Extent] = (0..<Int.random(in: 1...6, using: &random)).map { _ in
            Bool.random(using: &random)
                ? .fixed(.random(in: -2...30, using: &random))
                : .flexible(
                    weight: .random(in: 0...3, using: &random),
                    min: .random(in: 0...30, using: &random),
                    keep: .random(in: 0...2, using: &random)
                )
        }
        let parts = Rect(column: 2, row: 0, columns: columns, rows: 1).splitColumns(extents, gap: 1)
        let present = parts.filter { !$0.isEmpty }
        #expect(present.allSatisfy { $0.column >= 2 && $0.endColumn <= 2 + columns }, "seed \(seed)")
        for (left, right) in zip(present, present.dropFirst()) {
            #expect(left.endColumn < right.column, "seed \(seed)")
        }
    }
}
