/// What has been asked of the store and not been answered, and since when.
struct StoreWait {
    private var since: [ConsoleState.SlotKey: Duration] = [:]

    /// How long one waits before it is shown, so that quick answers do not flicker.
    static let patience = Duration.milliseconds(200)

    mutating func begin(_ key: ConsoleState.SlotKey, at uptime: Duration) {
        // What the frame asks for by itself is no reason to show anything.
        guard key.layer != .desk || key.slot.isCommand || key.slot == .export || key.slot == .copy else { return }
        since[key] = since[key] ?? uptime
    }

    mutating func end(_ key: ConsoleState.SlotKey) {
        since[key] = nil
    }

    /// Forgets what a layer waited for.
    mutating func forget(_ layer: LayerID) {
        since = since.filter { $0.key.layer != layer }
    }

    /// Whether something takes so long that it is shown.
    func isShown(at uptime: Duration) -> Bool {
        since.values.contains { uptime - $0 >= StoreWait.patience }
    }

    /// When the next one becomes long; nil when all that is waited for is shown already.
    func nextChange(after uptime: Duration) -> Duration? {
        since.values.map { $0 + StoreWait.patience }.filter { $0 > uptime }.min()
    }

    /// What can be given up: all but commands, whose end must be known.
    var questions: [ConsoleState.SlotKey] { since.keys.filter { !$0.slot.isCommand } }
}

extension Slot {
    var isCommand: Bool {
        if case .command = self { true } else { false }
    }
}
