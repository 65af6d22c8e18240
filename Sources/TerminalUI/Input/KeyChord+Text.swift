nonisolated extension KeyChord {
    /// Reads `n`, `F2`, `ctrl+x`, `shift+tab`, `space`; nil for anything else.
    package init?(_ text: String) {
        var rest = text[...]
        var modifiers: Modifiers = []
        while let plus = rest.dropFirst().firstIndex(of: "+"),
            let modifier = Self.modifierNames[rest[..<plus].lowercased()]
        {
            modifiers.insert(modifier)
            rest = rest[rest.index(after: plus)...]
        }
        guard let key = Self.key(named: String(rest)) else { return nil }
        if case .character(let character) = key, !modifiers.isEmpty {
            guard modifiers == .control, character.isASCII, character.isLetter || character == "_" else { return nil }
            self.init(.character(Character(character.lowercased())), modifiers)
        } else {
            self.init(key, modifiers)
        }
    }

    /// The name that key maps use and people read: `n`, `F2`, `ctrl+x`, `shift+tab`.
    package var name: String {
        var name = ""
        if modifiers.contains(.control) { name += "ctrl+" }
        if modifiers.contains(.alt) { name += "alt+" }
        if modifiers.contains(.shift) { name += "shift+" }
        switch key {
        case .character(" "): return name + "space"
        case .character(let character): return name + String(character)
        case .function(let number): return name + "F\(number)"
        default: return name + (Self.keyNames.first { $0.key == key }?.name ?? "")
        }
    }

    private static let modifierNames: [String: Modifiers] = ["ctrl": .control, "alt": .alt, "shift": .shift]

    private static let keyNames: [(name: String, key: Key)] = [
        ("enter", .enter), ("esc", .escape), ("tab", .tab), ("backspace", .backspace), ("delete", .delete),
        ("insert", .insert), ("up", .up), ("down", .down), ("left", .left), ("right", .right), ("home", .home),
        ("end", .end), ("pageup", .pageUp), ("pagedown", .pageDown), ("space", .character(" ")),
    ]

    private static func key(named name: String) -> Key? {
        if name.count == 1, let character = name.first {
            return character == name.sanitised.first && character != " " ? .character(character) : nil
        }
        let lower = name.lowercased()
        if let named = keyNames.first(where: { $0.name == lower }) { return named.key }
        guard lower.first == "f", let number = Int(lower.dropFirst()), (1...24).contains(number) else { return nil }
        return .function(number)
    }
}
