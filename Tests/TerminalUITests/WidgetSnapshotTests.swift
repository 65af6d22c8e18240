import TerminalUI
import Testing

@Suite("Widgets as they look")
struct WidgetSnapshotTests {
    @Test("A form with a required field, a problem, an open picker and a text", arguments: [Symbols.unicode, .ascii])
    func form(symbols: Symbols) throws {
        var form = Form<String>([
            FormField("kund", "Kund", .picker(Picker()), isRequired: true),
            FormField("rubrik", "Rubrik", .text(TextField("Kommer inte ut på wifi"))),
            FormField("text", "Beskrivning", .area(TextArea("Efter bytet av accesspunkt\ni torsdags"), rows: 3)),
        ])
        form.update("rubrik") { $0.problem = "För kort" }
        var surface = surface(50, 8, symbols: symbols)
        for event in try KeyScript.parse("kar") { _ = form.handle(event, in: surface.bounds) }
        form.offer(
            [
                PickerOption("1", "Karin Berg", detail: "Stenbocksskolan"),
                PickerOption("2", "Karl Östlund", detail: "Stadshuset"),
            ],
            for: "kund"
        )
        _ = form.handle(.press(.down), in: surface.bounds)
        form.draw(on: &surface, in: surface.bounds, focused: true)
        expectSnapshot(surface, "form-\(symbols.isASCII ? "ascii" : "unicode")", [.cursor, .styles])
        #expect(form.missing.isEmpty)
        #expect(form.handle(.key(.enter), in: surface.bounds) == .chosen("kund", option: "1"))
        #expect(form["kund"]?.text == "Karin Berg")
    }

    @Test("A dialog asks, with the harmless answer chosen", arguments: [Symbols.unicode, .ascii])
    func dialog(symbols: Symbols) {
        let dialog = Dialog(
            title: "Makulera",
            message: "Makulera 3 ärenden: 10482, 10485 och 10491?\nDet kan ångras med u.",
            buttons: [DialogButton(1, "Makulera", key: .typing("m")), DialogButton(0, "Avbryt")]
        )
        var surface = surface(60, 10, symbols: symbols)
        dialog.draw(on: &surface, in: surface.bounds)
        expectSnapshot(surface, "dialog-\(symbols.isASCII ? "ascii" : "unicode")", [.cursor, .styles])
    }

    @Test("Tabs, hints, prompt, meter and toasts", arguments: [80, 40])
    func rows(columns: Int) {
        var surface = surface(columns, 6)
        let tabs = ["Köer", "Mina", "Tavla", "Beredskap", "Drift", "Uppföljning"].map { TabRow.Tab($0) }
        TabRow(tabs, current: 1).draw(on: &surface, in: surface.bounds.line(0))
        var prompt = Prompt("Sök:", text: "skrivare")
        prompt.note = "12 träffar"
        prompt.draw(on: &surface, in: surface.bounds.line(1), focused: true)
        Meter(0.62).draw(on: &surface, in: Rect(column: 2, row: 2, columns: 20, rows: 1))
        var toasts = Toasts()
        toasts.say("10482 sparat", at: .seconds(1))
        toasts.say("Ingen motor har kört på fem minuter", .danger, at: .seconds(2))
        toasts.draw(on: &surface, in: Rect(column: 0, row: 3, columns: columns, rows: 2))
        KeyHints([
            .init("n", "Nytt ärende"), .init("t", "Ta", isEnabled: false), .init("e", "Skicka vidare"),
            .init("p", "Pausa"), .init("l", "Lös"), .init("Enter", "Öppna"), .init("?", "Hjälp", isEssential: true),
        ]).draw(on: &surface, in: surface.bounds.line(5))
        expectSnapshot(surface, "rows-\(columns)", [.cursor, .styles])
    }

    @Test("Help is searched as one types")
    func help() throws {
        var help = HelpView(
            [
                .init(
                    "Listor",
                    [.init(keys: "j  Ned", text: "nästa rad"), .init(keys: "k  Upp", text: "förra raden")]
                ),
                .init("Ärenden", [.init(keys: "n", text: "nytt ärende"), .init(keys: "t", text: "ta ärendet")]),
            ],
            searchLabel: "Sök:"
        )
        var surface = surface(40, 10)
        help.draw(on: &surface, in: surface.bounds, focused: true)
        expectSnapshot(surface, "help-all")
        for event in try KeyScript.parse("ärende nytt") { _ = help.handle(event, in: surface.bounds) }
        surface = TerminalUITests.surface(40, 10)
        help.draw(on: &surface, in: surface.bounds, focused: true)
        expectSnapshot(surface, "help-search")
        #expect(help.handle(.key(.escape), in: surface.bounds) == .moved)
        #expect(help.handle(.key(.escape), in: surface.bounds) == nil)
    }

    @Test("A text is wrapped behind its lead and scrolled")
    func textView() {
        var view = TextView([
            .init(TextSpan("Samtal. Nekas inloggning sedan i morse."), lead: TextSpan("12:42 anna ", Style(.muted))),
            .init(TextSpan("tog ärendet"), lead: TextSpan("15:10 omar ", Style(.muted))),
            .init(TextSpan("Kontot låst efter fem försök, låst upp."), lead: TextSpan("13:40 omar ", Style(.muted))),
        ])
        var surface = surface(30, 4)
        view.scrollToEnd(in: surface.bounds)
        _ = view.handle(.press(.up), in: surface.bounds)
        view.draw(on: &surface, in: surface.bounds, focused: true)
        expectSnapshot(surface, "text-view")
    }

    @Test("Every widget survives every size", arguments: 0..<12)
    func sizes(rows: Int) {
        for columns in 0..<30 {
            var surface = surface(columns, rows)
            let area = surface.bounds
            var form = Form<Int>([
                FormField(1, "Kund", .picker(Picker(text: "日本語日本語"))),
                FormField(2, "Text", .area(TextArea("a\n日本語 \u{301}"), rows: 3)),
            ])
            form.draw(on: &surface, in: area, focused: true)
            _ = form.handle(.key(.tab), in: area)
            _ = form.handle(.press(.pageDown), in: area)
            form.draw(on: &surface, in: area, focused: true)
            Dialog(title: "T", message: "日本語 text", buttons: [DialogButton(1, "Ja")]).draw(on: &surface, in: area)
            TabRow([.init("Ett"), .init("Två")]).draw(on: &surface, in: area)
            KeyHints([.init("n", "Nytt"), .init("?", "Hjälp", isEssential: true)]).draw(on: &surface, in: area)
            Prompt("Sök:").draw(on: &surface, in: area, focused: true)
            HelpView([.init("A", [.init(keys: "n", text: "t")])], searchLabel: "Sök:")
                .draw(on: &surface, in: area, focused: true)
            TextView([.init("a b c", lead: "12:00 ")]).draw(on: &surface, in: area, focused: true)
            surface.frame(area, .text, title: "Titel")
            surface.showOnly("För litet fönster. Tryck q för att avsluta.")
            #expect(surface.cursor.map { surface.bounds.contains($0) } ?? true)
        }
    }
}
