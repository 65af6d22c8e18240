/// An escape sequence that ncurses has no key for.
nonisolated struct ControlSequence: Hashable, Sendable {
    enum Meaning {
        case event(InputEvent)
        case pasteStart
    }

    let introducer: UInt8
    let body: [UInt8]
    let final: UInt8

    /// What the sequence says, by the conventions of xterm; nil when it says nothing to us.
    var meaning: Meaning? {
        let numbers = parameters
        let isApplication = introducer == UInt8(ascii: "O")
        switch final {
        case UInt8(ascii: "~"):
            guard let first = numbers.first else { return nil }
            if first == 200 { return .pasteStart }
            return Self.numbered[first].map { event($0, numbers) }
        case UInt8(ascii: "I") where body.isEmpty && !isApplication: return .event(.focus(true))
        case UInt8(ascii: "O") where body.isEmpty && !isApplication: return .event(.focus(false))
        case UInt8(ascii: "Z") where !isApplication: return .event(.key(.backTab))
        case UInt8(ascii: "M") where isApplication: return .event(.key(.enter))
        default: return Self.lettered[final].map { event($0, numbers) }
        }
    }

    private var parameters: [Int] {
        body.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
            .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    }

    private func event(_ key: Key, _ numbers: [Int]) -> Meaning {
        .event(.key(KeyChord(key, numbers.count > 1 ? Self.modifiers(numbers[1]) : [])))
    }

    /// Xterm counts modifiers from one: 2 is Shift, 3 Alt, 5 Control, and sums of them.
    static func modifiers(_ parameter: Int) -> Modifiers {
        let bits = max(0, min(parameter, 16) - 1)
        var modifiers: Modifiers = []
        if bits & 1 != 0 { modifiers.insert(.shift) }
        if bits & 2 != 0 { modifiers.insert(.alt) }
        if bits & 4 != 0 { modifiers.insert(.control) }
        return modifiers
    }

    private static let lettered: [UInt8: Key] = [
        UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
        UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "P"): .function(1),
        UInt8(ascii: "Q"): .function(2), UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
    ]

    private static let numbered: [Int: Key] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
        11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5), 17: .function(6),
        18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10), 23: .function(11), 24: .function(12),
    ]
}
