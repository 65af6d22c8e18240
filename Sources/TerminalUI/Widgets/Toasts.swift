/// Short messages that go away by themselves and stay in a list that can be read later.
nonisolated package struct Toasts: Hashable, Sendable {
    package enum Level: Hashable, Sendable {
        case info
        case warning
        case danger

        var role: Role {
            switch self {
            case .info: .toastInfo
            case .warning: .toastWarning
            case .danger: .toastDanger
            }
        }
    }

    nonisolated package struct Message: Hashable, Sendable {
        package let level: Level
        package let text: String
        /// When it was said, in the time of whoever said it.
        package let time: Duration
    }

    /// Everything that was said, the oldest first; at most the last 500.
    package private(set) var messages: [Message] = []
    private var visible: [Visible] = []

    nonisolated private struct Visible: Hashable, Sendable {
        let message: Message
        let end: Duration
    }

    package init() {}

    /// Says something at a time, counted from any fixed moment.
    ///
    /// A danger stays longer than an information.
    package mutating func say(_ text: String, _ level: Level = .info, at time: Duration) {
        let message = Message(level: level, text: text, time: time)
        messages.append(message)
        if messages.count > 500 { messages.removeFirst() }
        let seconds: Int64 = level == .danger ? 12 : 6
        // The same said again stays longer, rather than stand there twice.
        visible.removeAll { $0.message.text == text && $0.message.level == level }
        visible.append(Visible(message: message, end: time + .seconds(seconds)))
        if visible.count > 3 { visible.removeFirst() }
    }

    /// Takes away what has been seen long enough; true when something went.
    package mutating func expire(at time: Duration) -> Bool {
        let before = visible.count
        visible.removeAll { $0.end <= time }
        return visible.count != before
    }

    /// Takes all away at once, on Esc for instance.
    package mutating func dismiss() {
        visible = []
    }

    /// When the next one goes, nil when none is shown: ask for a timer only then.
    package var nextExpiry: Duration? { visible.map(\.end).min() }

    package var isEmpty: Bool { visible.isEmpty }

    /// Draws the messages at the lower right corner of an area, the newest lowest.
    package func draw(on surface: inout Surface, in area: Rect) {
        for (index, toast) in visible.reversed().enumerated() where index < area.rows {
            let text = " \(toast.message.text) ".truncated(to: area.columns, ellipsis: surface.symbols.ellipsis)
            let columns = text.columns
            let place = Rect(column: area.endColumn - columns, row: area.endRow - 1 - index, columns: columns, rows: 1)
            surface.write(text, in: place, Style(toast.message.level.role))
        }
    }
}
