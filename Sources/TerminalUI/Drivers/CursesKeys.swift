internal import CNcurses

/// Which key the codes of ncurses stand for on this terminal.
enum CursesKeys {
    /// Codes of keys with modifiers are given out at run time and differ by terminal, so they are asked for by name.
    static func table() -> [Int32: KeyChord] {
        var table = fixed
        for number in 1...63 {
            // The codes go on with Shift (F13 and on) and Control (F25 and on), twelve at a time, where known.
            let modifiers: Modifiers = number <= 12 ? [] : number <= 24 ? .shift : number <= 36 ? .control : []
            let base = number <= 36 ? (number - 1) % 12 + 1 : number
            table[LinjeKeyFunctionZero + Int32(number)] = KeyChord(.function(base), modifiers)
        }
        for (name, key) in capabilities {
            for parameter in 2...8 {
                let code = linje_key_code(parameter == 2 ? name : name + String(parameter))
                if code != 0 { table[code] = KeyChord(key, ControlSequence.modifiers(parameter)) }
            }
        }
        for name in ["kcbt", "kcbt2"] {
            let code = linje_key_code(name)
            if code != 0 { table[code] = .backTab }
        }
        return table
    }

    private static let capabilities: [(String, Key)] = [
        ("kUP", .up), ("kDN", .down), ("kLFT", .left), ("kRIT", .right), ("kHOM", .home), ("kEND", .end),
        ("kNXT", .pageDown), ("kPRV", .pageUp), ("kDC", .delete), ("kIC", .insert),
    ]

    private static let fixed: [Int32: KeyChord] = [
        KEY_UP: KeyChord(.up), KEY_DOWN: KeyChord(.down), KEY_LEFT: KeyChord(.left), KEY_RIGHT: KeyChord(.right),
        KEY_HOME: KeyChord(.home), KEY_END: KeyChord(.end), KEY_NPAGE: KeyChord(.pageDown),
        KEY_PPAGE: KeyChord(.pageUp), KEY_IC: KeyChord(.insert), KEY_DC: KeyChord(.delete),
        KEY_BACKSPACE: KeyChord(.backspace), KEY_ENTER: .enter, KEY_BTAB: .backTab, KEY_SR: KeyChord(.up, .shift),
        KEY_SF: KeyChord(.down, .shift), KEY_SLEFT: KeyChord(.left, .shift), KEY_SRIGHT: KeyChord(.right, .shift),
        KEY_SHOME: KeyChord(.home, .shift), KEY_SEND: KeyChord(.end, .shift), KEY_SNEXT: KeyChord(.pageDown, .shift),
        KEY_SPREVIOUS: KeyChord(.pageUp, .shift), KEY_SDC: KeyChord(.delete, .shift),
        KEY_FIND: KeyChord(.home), KEY_SELECT: KeyChord(.end), KEY_A1: KeyChord(.home), KEY_C1: KeyChord(.end),
        KEY_A3: KeyChord(.pageUp), KEY_C3: KeyChord(.pageDown),
    ]
}
