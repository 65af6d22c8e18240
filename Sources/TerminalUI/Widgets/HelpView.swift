/// All keys of a screen with what they do, under headings, searched as one types.
nonisolated package struct HelpView: Hashable, Sendable {
    nonisolated package struct Entry: Hashable, Sendable {
        package var keys: String
        package var text: String

        package init(keys: String, text: String) {
            self.keys = keys
            self.text = text
        }
    }

    nonisolated package struct Section: Hashable, Sendable {
        package var title: String
        package var entries: [Entry]

        package init(_ title: String, _ entries: [Entry]) {
            self.title = title
            self.entries = entries
        }
    }

    package let sections: [Section]
    private var prompt: Prompt
    private var view = TextView()

    /// The label stands before the field in which one searches.
    package init(_ sections: [Section], searchLabel: String) {
        self.sections = sections
        prompt = Prompt(searchLabel)
        view.paragraphs = paragraphs
    }

    /// Typing searches, other keys scroll; Esc is left to the program while nothing is searched for.
    package mutating func handle(_ event: InputEvent, in area: Rect) -> ListOutcome? {
        if event == .key(.escape) {
            guard !prompt.text.isEmpty else { return nil }
            prompt = Prompt(prompt.label)
        } else if Self.scrolls(event) {
            return view.handle(event, in: body(of: area))
        } else {
            guard case .changed? = prompt.handle(event, in: area.line(0)) else { return nil }
        }
        view = TextView(paragraphs)
        return .moved
    }

    package func cursor(in area: Rect) -> Point? {
        prompt.cursor(in: area.line(0))
    }

    package func draw(on surface: inout Surface, in area: Rect, focused: Bool) {
        view.draw(on: &surface, in: body(of: area), focused: false)
        prompt.draw(on: &surface, in: area.line(0), focused: focused)
    }

    private static func scrolls(_ event: InputEvent) -> Bool {
        switch event {
        case .key(let chord):
            [.up, .down, .pageUp, .pageDown].contains(chord.key)
        case .mouse: true
        default: false
        }
    }

    private func body(of area: Rect) -> Rect {
        Rect(column: area.column, row: area.row + 2, columns: area.columns, rows: area.rows - 2)
    }

    private var paragraphs: [TextView.Paragraph] {
        let words = prompt.text.lowercased().split(separator: " ")
        let width = (sections.flatMap(\.entries).map(\.keys.columns).max() ?? 0) + 3
        return sections.flatMap { section -> [TextView.Paragraph] in
            let entries = section.entries.filter { entry in
                let text = (entry.keys + " " + entry.text).lowercased()
                return words.allSatisfy { text.contains($0) }
            }
            guard !entries.isEmpty else { return [] }
            return [TextView.Paragraph(TextSpan(section.title, Style(.heading)))]
                + entries.map { entry in
                    TextView.Paragraph(
                        TextSpan(entry.text),
                        lead: TextSpan(" " + entry.keys.fitted(to: width - 1), Style(.hintKey))
                    )
                } + [TextView.Paragraph("")]
        }
    }
}
