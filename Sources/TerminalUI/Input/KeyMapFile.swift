internal import TOMLKit
internal import TOMLText

/// Reads key maps from TOML.
nonisolated package enum KeyMapFile {
    /// Reads what a file says; lines that are wrong become problems of the map.
    package static func parse(_ text: String, file: String) -> KeyMap {
        do {
            return KeyMapReader(text: text, file: file).map(from: try TOMLText.table(text))
        } catch {
            let problem = KeyMapProblem(file: file, line: error.line, .syntax(error.reason))
            return KeyMap(file: file, problems: [problem])
        }
    }
}

nonisolated private struct KeyMapReader {
    let text: String
    let file: String

    func map(from table: TOMLTable) -> KeyMap {
        var map = KeyMap(file: file)
        for name in table.keys {
            guard let section = table[name]?.table, name == "actions" || name == "commands" else {
                map.problems.append(problem(.unknownTable(name), at: name, in: nil))
                continue
            }
            for (key, value) in entries(of: section) {
                if name == "actions" { readAction(key, value, into: &map) } else { readCommand(key, value, into: &map) }
            }
        }
        map.bindings.sort { $0.line < $1.line }
        map.problems.sort { $0.line < $1.line }
        return map
    }

    /// A name with a point that was written without quotation marks is a table within the table.
    private func entries(of table: TOMLTable, below path: String = "") -> [(String, any TOMLValueConvertible)] {
        table.keys.flatMap { key -> [(String, any TOMLValueConvertible)] in
            guard let value = table[key] else { return [] }
            guard let inner = value.table else { return [(path + key, value)] }
            return entries(of: inner, below: path + key + ".")
        }
    }

    private func readAction(_ name: String, _ value: any TOMLValueConvertible, into map: inout KeyMap) {
        guard let list = value.array else {
            map.problems.append(problem(.wrongValue(name), at: name, in: "actions"))
            return
        }
        var keys: [KeySequence] = []
        for element in list {
            if let key = element.string.flatMap({ KeySequence($0) }) {
                keys.append(key)
            } else {
                map.problems.append(problem(.notAKey(element.string ?? "?"), at: name, in: "actions"))
            }
        }
        // Where none of the keys can be read, the action keeps those that it has.
        guard !keys.isEmpty || list.isEmpty else { return }
        map.bindings.append(KeyMap.Binding(.action(name), keys: keys, line: line(of: name, in: "actions")))
    }

    private func readCommand(_ name: String, _ value: any TOMLValueConvertible, into map: inout KeyMap) {
        guard let keys = KeySequence(name) else {
            map.problems.append(problem(.notAKey(name), at: name, in: "commands"))
            return
        }
        guard let command = value.string else {
            map.problems.append(problem(.wrongValue(name), at: name, in: "commands"))
            return
        }
        map.bindings.append(KeyMap.Binding(.command(command), keys: [keys], line: line(of: name, in: "commands")))
    }

    private func problem(_ kind: KeyMapProblem.Kind, at key: String, in section: String?) -> KeyMapProblem {
        KeyMapProblem(file: file, line: line(of: key, in: section), kind)
    }

    // MARK: - Places

    /// The library tells no places of values, so the line is the one that begins with the key; without a section, or with its heading.
    private func line(of key: String, in section: String?) -> Int {
        var current: String?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.drop { $0 == " " || $0 == "\t" }
            if line.hasPrefix("[") {
                current = String(line.dropFirst().prefix { $0 != "]" })
                if section == nil, current == key { return index + 1 }
            } else if section == nil || current == section, name(at: line) == key {
                return index + 1
            }
        }
        return 1
    }

    private func name(at line: Substring) -> String {
        guard let quote = line.first, quote == "\"" || quote == "'" else {
            return String(line.prefix { $0 != "=" }.reversed().drop { $0 == " " }.reversed())
        }
        return String(line.dropFirst().prefix { $0 != quote })
    }
}
