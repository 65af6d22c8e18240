/// Turns what the terminal sends into events.
///
/// Pure: it reads nothing itself.
///
/// Sequences that nobody knows are swallowed whole, so that an odd key never cancels a form (its ESC) or types
/// rubbish (the rest). Pasted text is collected byte by byte and never read as keys.
nonisolated package struct InputDecoder: Sendable {
    /// One thing read from the terminal.
    package enum Token: Hashable, Sendable {
        case scalar(UInt32)
        case code(Int32)
        case byte(UInt8)
    }

    /// Bytes that one paste may bring; the rest of a longer one is dropped.
    package static let pasteLimit = 1 << 20

    private enum State {
        case ground
        case escape
        case sequence(introducer: UInt8, body: [UInt8])
        case paste(PasteAssembler)
    }

    private let keys: [Int32: KeyChord]
    private var state = State.ground

    /// Creates a decoder that knows the key codes of this terminal.
    package init(keys: [Int32: KeyChord] = [:]) {
        self.keys = keys
    }

    /// Whether the next token must be a raw byte, because a paste is under way.
    package var wantsBytes: Bool {
        if case .paste = state { return true }
        return false
    }

    /// Takes one token in.
    package mutating func feed(_ token: Token, into events: inout [InputEvent]) {
        switch token {
        case .byte(let byte): feed(byte: byte, into: &events)
        case .scalar(let value): feed(scalar: value, into: &events)
        case .code(let code):
            finishEscape(into: &events)
            if let chord = keys[code] { events.append(.key(chord)) }
        }
    }

    /// Says that nothing more is there at the moment: a lone ESC was the key.
    package mutating func endOfInput(into events: inout [InputEvent]) {
        if case .escape = state { finishEscape(into: &events) }
    }

    /// Ends a paste whose terminator never came.
    package mutating func abandonPaste(into events: inout [InputEvent]) {
        guard case .paste(let assembler) = state else { return }
        state = .ground
        events.append(.paste(assembler.text))
    }

    // MARK: - States

    private mutating func feed(byte: UInt8, into events: inout [InputEvent]) {
        guard case .paste(var assembler) = state else { return feed(scalar: UInt32(byte), into: &events) }
        // Moved out of the state meanwhile, else each byte would copy everything before it.
        state = .ground
        let isFinished = assembler.feed(byte)
        if isFinished {
            events.append(.paste(assembler.text))
        } else {
            state = .paste(assembler)
        }
    }

    private mutating func feed(scalar value: UInt32, into events: inout [InputEvent]) {
        switch state {
        case .paste:
            feed(byte: UInt8(truncatingIfNeeded: value), into: &events)
        case .ground:
            if value == 0x1B {
                state = .escape
            } else if let chord = Self.chord(value) {
                events.append(.key(chord))
            }
        case .escape:
            if value == UInt32(UInt8(ascii: "[")) || value == UInt32(UInt8(ascii: "O")) {
                state = .sequence(introducer: UInt8(value), body: [])
            } else {
                finishEscape(into: &events)
                feed(scalar: value, into: &events)
            }
        case .sequence(let introducer, let body):
            continueSequence(introducer, body, value, into: &events)
        }
    }

    private mutating func finishEscape(into events: inout [InputEvent]) {
        if case .escape = state { events.append(.key(.escape)) }
        if !wantsBytes { state = .ground }
    }

    private mutating func continueSequence(
        _ introducer: UInt8,
        _ body: [UInt8],
        _ value: UInt32,
        into events: inout [InputEvent]
    ) {
        switch value {
        case 0x20..<0x40 where body.count < 32:
            state = .sequence(introducer: introducer, body: body + [UInt8(value)])
        case 0x40..<0x7F:
            state = .ground
            finish(ControlSequence(introducer: introducer, body: body, final: UInt8(value)), into: &events)
        default:
            state = .ground
            if value == 0x1B { state = .escape }
        }
    }

    private mutating func finish(_ sequence: ControlSequence, into events: inout [InputEvent]) {
        switch sequence.meaning {
        case .pasteStart: state = .paste(PasteAssembler(limit: Self.pasteLimit))
        case .event(let event): events.append(event)
        case nil: break
        }
    }

    /// The key for a character as the terminal sends it in raw mode.
    private static func chord(_ value: UInt32) -> KeyChord? {
        switch value {
        case 0x0A, 0x0D: return .enter
        case 0x09: return .tab
        case 0x08, 0x7F: return KeyChord(.backspace)
        case 0x1F: return .control("_")
        case 0x01...0x1A:
            return Unicode.Scalar(value + 0x60).map { .control(Character($0)) }
        case 0x00..<0x20, 0x80..<0xA0: return nil
        default: return Unicode.Scalar(value).map { .typing(Character($0)) }
        }
    }
}
