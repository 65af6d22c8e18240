import Domain
import Reports
import Store
package import TerminalUI

extension ConsoleState {
    /// The whole screen as it is now.
    package func draw(symbols: Symbols) -> Surface {
        var surface = Surface(size, symbols: symbols)
        guard !Frame.isTooSmall(size) else {
            surface.showOnly(scene.texts.tooSmall(columns: Frame.least.columns, rows: Frame.least.rows))
            return surface
        }
        let frame = frame
        drawHeader(on: &surface, in: frame)
        let first = layers.lastIndex { !$0.layer.isOverlay } ?? 0
        for opened in layers[first...] {
            surface.cursor = nil
            opened.layer.draw(on: &surface, in: frame.content, scene)
        }
        if let tour = scene.tour { TourPanel(tour: tour, scene: scene).draw(on: &surface, in: frame.guide) }
        drawPendingKeys(on: &surface, in: frame.content)
        footer.draw(on: &surface, in: frame.footer)
        if let line = frame.announcement {
            drawAnnouncement(on: &surface, in: line)
            return surface
        }
        let corner = Rect(
            column: 0,
            row: frame.content.row,
            columns: size.columns,
            rows: max(0, frame.content.rows)
        )
        toasts.draw(on: &surface, in: corner)
        return surface
    }

    // MARK: - The row on top

    var tabRow: TabRow {
        TabRow(
            Tab.allCases.map { TabRow.Tab($0.title.text(in: scene.language)) },
            current: tab.rawValue
        )
    }

    private func drawHeader(on surface: inout Surface, in frame: Frame) {
        surface.fill(frame.header, Style(.tab))
        surface.write(" " + scene.texts.product, at: frame.header.origin, Style(.title))
        let used = tabRow.draw(on: &surface, in: frame.tabs)
        let start = frame.tabs.column + used + 1
        let room = Rect(column: start, row: 0, columns: frame.header.endColumn - start, rows: 1)
        let spans = condition(surface.symbols, room: room.columns)
        let width = spans.reduce(0) { $0 + $1.text.width }
        let place = Point(column: max(room.column, room.endColumn - width), row: 0)
        surface.write(spans, at: place, columns: room.columns)
    }

    /// Messages, trouble, who and when; what matters least goes first when the room is small.
    private func condition(_ symbols: Symbols, room: Int) -> [TextSpan] {
        var parts: [[TextSpan]] = []
        if !scene.storeAnswers { parts.append([TextSpan(scene.texts.storeIsSilent, Style(.danger))]) }
        if !scene.engineRuns { parts.append([TextSpan(scene.texts.engineStands, Style(.warning))]) }
        if waiting.isShown(at: scene.uptime) { parts.append([TextSpan(scene.texts.working, Style(.strong))]) }
        if scene.preferences.isReadOnly { parts.append([TextSpan(scene.texts.readOnlyMark, Style(.warning))]) }
        if scene.unread > 0, scene.preferences.isAccessible {
            parts.append([TextSpan(scene.texts.unread(scene.unread), Style(.strong))])
        } else if scene.unread > 0 {
            parts.append([TextSpan("\(String(Character(symbols.envelope))) \(scene.unread)", Style(.strong))])
        }
        let clock = scene.time.weekday(scene.now) + " " + scene.time.date(scene.now, now: scene.now) + " "
        let minutes = scene.time.clock(scene.now)
        let sign = scene.storeAnswers && scene.engineRuns ? symbols.bullet : "!"
        let end = TextSpan(
            " \(String(Character(sign))) ",
            Style(scene.storeAnswers && scene.engineRuns ? .success : .danger)
        )
        let full = [TextSpan("\(scene.account) · \(clock)\(minutes)", Style(.tab)), end]
        let short = [TextSpan(minutes, Style(.tab)), end]
        func joined(_ last: [TextSpan]) -> [TextSpan] {
            Array((parts + [last]).joined(separator: [TextSpan("   ", Style(.tab))]))
        }
        let wide = joined(full)
        return wide.reduce(0) { $0 + $1.text.width } <= room ? wide : joined(short)
    }

    // MARK: - What lies over the screen

    /// How the keys that were pressed can go on, above the row at the bottom.
    private func drawPendingKeys(on surface: inout Surface, in area: Rect) {
        guard let chords = pendingKeys?.chords, let layer = layers.last?.layer else { return }
        let lines = scene.actions.continuations(of: chords, in: layer.contexts).map { continuation in
            (
                keys: KeySequence(chords).label(in: scene.language) + " "
                    + continuation.rest.label(in: scene.language),
                text: continuation.action.name.text(in: scene.language) + " – "
                    + continuation.action.help.text(in: scene.language)
            )
        }
        let rows = min(lines.count, area.rows)
        let box = Rect(column: area.column, row: area.endRow - rows, columns: area.columns, rows: rows)
        surface.fill(box, Style(.dialog))
        let width = (lines.map(\.keys.columns).max() ?? 0) + 2
        for (index, line) in lines.prefix(rows).enumerated() {
            let place = Point(column: box.column + 1, row: box.row + index)
            surface.write(line.keys, at: place, Style(.dialogTitle))
            let text = Point(column: place.column + width, row: place.row)
            surface.write(line.text, at: text, Style(.dialog), columns: box.columns - width - 2)
        }
        surface.cursor = box.origin
    }

    /// The latest message, with its weight as a word.
    private func drawAnnouncement(on surface: inout Surface, in line: Rect) {
        guard let message = toasts.messages.last else { return }
        surface.write(scene.texts.announcement(message), in: line, Style(message.level.textRole))
    }

    // MARK: - The row at the bottom

    /// The actions that the footer offers, in its order.
    var footerActions: [Action] {
        guard let layer = layers.last?.layer else { return [] }
        let about = actionScene
        let takesText = layer.takesText
        return scene.actions.footer(in: layer.contexts).filter { action in
            if takesText, action.allKeys.first?.chords.first?.typed != nil { return false }
            if action.id == "back", layers.count == 1 { return false }
            return action.availability(about) == .available
        }
    }

    /// What the footer shows however narrow it is.
    private static let essential: Set<ActionID> = ["help", "back", "form.save", "form.close", "prompt.close"]

    var footer: KeyHints {
        let about = actionScene
        return KeyHints(
            footerActions.map { action in
                let name = (action.label(about) ?? action.name).text(in: scene.language)
                return KeyHints.Hint(
                    action.keyLabels(in: scene.language).first ?? "",
                    name,
                    isEssential: ConsoleState.essential.contains(action.id)
                )
            }
        )
    }
}

extension Tab {
    var title: Wording {
        switch self {
        case .queues: Wording("Köer", "Queues")
        case .mine: Wording("Mina", "Mine")
        }
    }
}
