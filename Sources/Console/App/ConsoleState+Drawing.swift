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
        footer.draw(on: &surface, in: frame.footer)
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
        if scene.unread > 0 {
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

    // MARK: - The row at the bottom

    /// The actions that the footer offers, in its order.
    var footerActions: [Action] {
        guard let layer = layers.last?.layer else { return [] }
        let about = actionScene
        return ActionTable.standard.actions(in: layer.contexts)
            .filter { action in
                guard action.footer != nil, let key = action.keys.first else { return false }
                if key.typed != nil, layer.takesText { return false }
                if action.id == "back", layers.count == 1 { return false }
                return action.availability(about) == .available
            }
            .sorted { ($0.footer ?? 0) < ($1.footer ?? 0) }
    }

    var footer: KeyHints {
        let about = actionScene
        return KeyHints(
            footerActions.map { action in
                let name = (action.label(about) ?? action.name).text(in: scene.language)
                return KeyHints.Hint(
                    action.keys.first.map { $0.label(in: scene.language) } ?? "",
                    name,
                    isEssential: action.id == "help" || action.id == "back" || action.id == "form.save"
                        || action.id == "form.close"
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
