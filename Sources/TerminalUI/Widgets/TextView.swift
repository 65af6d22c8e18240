/// Text to read, wrapped and scrolled.
nonisolated package struct TextView: Hashable, Sendable {
    /// One paragraph: its text is wrapped; what stands in front of it is not.
    nonisolated package struct Paragraph: Hashable, Sendable {
        package var lead: TextSpan
        package var text: TextSpan

        /// Wrapped lines are indented by the columns of the lead.
        package init(_ text: TextSpan, lead: TextSpan = "") {
            self.text = text
            self.lead = lead
        }
    }

    package var paragraphs: [Paragraph] {
        didSet { if paragraphs != oldValue { wrapped = Memo() } }
    }
    private var top = 0
    /// The lines for a number of columns: a long text is wrapped once, not at every key.
    private(set) var wrapped = Memo<Int, [[TextSpan]]>()

    package init(_ paragraphs: [Paragraph] = []) {
        self.paragraphs = paragraphs
    }

    /// Puts the end of the text on the screen, for a journal whose newest entry stands last.
    package mutating func scrollToEnd(in area: Rect) {
        top = max(0, lines(columns: area.columns).count - area.rows)
    }

    /// Handles scrolling; nil when the event is nothing of that.
    package mutating func handle(_ event: InputEvent, in area: Rect) -> ListOutcome? {
        let last = max(0, lines(columns: area.columns).count - area.rows)
        let page = max(1, area.rows - 1)
        switch event {
        case .key(KeyChord(.down)), .key(KeyChord(.character("j"))): top += 1
        case .key(KeyChord(.up)), .key(KeyChord(.character("k"))): top -= 1
        case .key(KeyChord(.pageDown)), .key(KeyChord(.character(" "))): top += page
        case .key(KeyChord(.pageUp)): top -= page
        case .key(KeyChord(.home)), .key(KeyChord(.character("g"))): top = 0
        case .key(KeyChord(.end)), .key(KeyChord(.character("G"))): top = last
        case .mouse(let mouse) where area.contains(mouse.point) && mouse.action == .wheelDown: top += 3
        case .mouse(let mouse) where area.contains(mouse.point) && mouse.action == .wheelUp: top -= 3
        default: return nil
        }
        top = min(max(0, top), last)
        return .moved
    }

    /// The first line that is seen: readers follow the terminal's cursor.
    package func cursor(in area: Rect) -> Point? {
        area.isEmpty ? nil : area.origin
    }

    package func draw(on surface: inout Surface, in area: Rect, focused: Bool) {
        let lines = lines(columns: area.columns)
        let first = min(top, max(0, lines.count - area.rows))
        surface.clipped(to: area) { surface in
            for (index, line) in lines.dropFirst(first).prefix(area.rows).enumerated() {
                surface.write(line, at: area.line(index).origin, columns: area.columns)
            }
            if first + area.rows < lines.count, !area.isEmpty {
                let corner = Point(column: area.endColumn - 1, row: area.endRow - 1)
                surface.put(surface.symbols.more, at: corner, Style(.accent))
            }
        }
        if focused { surface.cursor = cursor(in: area) }
    }

    private func lines(columns: Int) -> [[TextSpan]] {
        wrapped.value(for: columns) { wrap(to: columns) }
    }

    private func wrap(to columns: Int) -> [[TextSpan]] {
        paragraphs.flatMap { paragraph in
            let indent = min(paragraph.lead.text.columns, columns / 2)
            let wrapped = paragraph.text.text.wrapped(to: columns - indent)
            return wrapped.enumerated().map { index, line in
                let lead =
                    index == 0
                    ? TextSpan(paragraph.lead.text.fitted(to: indent), paragraph.lead.style)
                    : TextSpan(String(repeating: " ", count: indent), paragraph.text.style)
                return [lead, TextSpan(line, paragraph.text.style)]
            }
        }
    }
}
