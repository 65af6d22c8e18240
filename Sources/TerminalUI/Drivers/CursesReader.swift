internal import CNcurses

/// Reads keys, mouse and pastes from ncurses without waiting.
struct CursesReader {
    private var decoder = InputDecoder(keys: CursesKeys.table())
    private var lastPasteByte: ContinuousClock.Instant?
    private var lastPress: (point: Point, time: ContinuousClock.Instant)?

    /// Everything that is there, up to a bound that no keyboard reaches, so that a flood cannot keep us from drawing.
    mutating func read(into events: inout [InputEvent]) {
        abandonStalePaste(into: &events)
        var budget = InputDecoder.pasteLimit
        while budget > 0, readOne(into: &events) { budget -= 1 }
        decoder.endOfInput(into: &events)
        if decoder.wantsBytes { lastPasteByte = .now }
    }

    private mutating func readOne(into events: inout [InputEvent]) -> Bool {
        if decoder.wantsBytes {
            let byte = linje_read_byte()
            guard byte >= 0 else { return false }
            decoder.feed(.byte(UInt8(truncatingIfNeeded: byte)), into: &events)
            return true
        }
        var value: UInt32 = 0
        switch linje_read(&value) {
        case LinjeScalar:
            decoder.feed(.scalar(value), into: &events)
        case LinjeKeyCode where value == UInt32(KEY_MOUSE):
            readMouse(into: &events)
        case LinjeKeyCode:
            decoder.feed(.code(Int32(truncatingIfNeeded: value)), into: &events)
        default:
            return false
        }
        return true
    }

    /// A paste that stopped for two seconds has lost its end; what comes now is typed by a person.
    private mutating func abandonStalePaste(into events: inout [InputEvent]) {
        guard decoder.wantsBytes, let lastPasteByte else { return }
        if ContinuousClock.now - lastPasteByte > .seconds(2) { decoder.abandonPaste(into: &events) }
    }

    private mutating func readMouse(into events: inout [InputEvent]) {
        var raw = LinjeMouse()
        guard linje_mouse_event(&raw) != 0 else { return }
        let point = Point(column: Int(raw.column), row: Int(raw.row))
        let modifiers = Modifiers(rawValue: UInt8(truncatingIfNeeded: raw.modifiers))
        events.append(.mouse(MouseEvent(action(raw, at: point), at: point, modifiers)))
    }

    private mutating func action(_ raw: LinjeMouse, at point: Point) -> MouseEvent.Action {
        switch LinjeMouseKind(UInt32(raw.kind)) {
        case LinjeWheelUp: return .wheelUp
        case LinjeWheelDown: return .wheelDown
        case LinjeDoubleClick: return .doubleClick
        case LinjeRelease: return .release(button: Int(raw.button))
        default: break
        }
        guard raw.button == 1 else { return .press(button: Int(raw.button)) }
        let now = ContinuousClock.now
        if let lastPress, lastPress.point == point, now - lastPress.time < .milliseconds(400) {
            self.lastPress = nil
            return .doubleClick
        }
        lastPress = (point, now)
        return .press(button: 1)
    }
}
