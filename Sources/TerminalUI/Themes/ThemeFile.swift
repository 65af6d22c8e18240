internal import TOMLKit
internal import TOMLText

/// Reads themes from TOML.
nonisolated package enum ThemeFile {
    /// Reads a theme from the contents of a file, whose name stands in the error.
    ///
    /// Every role must have its line. Nothing is taken in when anything is wrong.
    package static func parse(_ text: String, file: String) throws(ThemeProblem) -> Theme {
        let table: TOMLTable
        do {
            table = try TOMLText.table(text)
        } catch {
            throw ThemeProblem(file: file, line: error.line, column: error.column, kind: .syntax(error.reason))
        }
        return try ThemeReader(text: text, file: file).theme(from: table)
    }
}

/// What is wrong with a theme file, and where.
nonisolated package struct ThemeProblem: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case syntax(String)
        case missing(String)
        case unknownRole(String)
        case unknownKey(String)
        case notAColor(String)
        case notAnAttribute(String)
    }

    package let file: String
    /// Counted from one.
    package let line: Int
    package let column: Int
    package let kind: Kind
}

nonisolated private struct ThemeReader {
    let text: String
    let file: String

    func theme(from table: TOMLTable) throws(ThemeProblem) -> Theme {
        for key in table.keys where !["name", "summary", "ground", "roles"].contains(key) {
            throw problem(.unknownKey(key), at: key)
        }
        guard let name = table["name"]?.string else { throw problem(.missing("name"), at: nil) }
        guard let roles = table["roles"]?.table else { throw problem(.missing("roles"), at: nil) }
        for key in roles.keys where Role(rawValue: key) == nil { throw problem(.unknownRole(key), at: key) }
        var paints: [Role: Paint] = [:]
        for role in Role.allCases {
            guard let line = roles[role.rawValue]?.table else { throw problem(.missing(role.rawValue), at: "[roles]") }
            paints[role] = try paint(line, role.rawValue)
        }
        let ground = table["ground"] == nil ? nil : try number(table["ground"], "ground", "ground")
        return Theme(name: name, summary: table["summary"]?.string ?? "", ground: ground, paints: paints)
    }

    private func paint(_ line: TOMLTable, _ role: String) throws(ThemeProblem) -> Paint {
        var paint = Paint()
        for key in line.keys {
            switch key {
            case "fg": paint.foreground = try number(line[key], role, key)
            case "bg": paint.background = try number(line[key], role, key)
            case "fg16": paint.foreground16 = try name(line[key], role, key)
            case "bg16": paint.background16 = try name(line[key], role, key)
            case "attributes": paint.attributes = try attributes(line[key], role, key)
            case "mono": paint.monochrome = try attributes(line[key], role, key)
            default: throw problem(.unknownKey(key), at: role)
            }
        }
        return paint
    }

    private func number(_ value: (any TOMLValueConvertible)?, _ role: String, _ key: String) throws(ThemeProblem) -> Int
    {
        guard let number = value?.int, (0...255).contains(number) else { throw problem(.notAColor(key), at: role) }
        return number
    }

    private func name(_ value: (any TOMLValueConvertible)?, _ role: String, _ key: String) throws(ThemeProblem) -> Int {
        guard let name = value?.string, let number = Self.colorNames.firstIndex(of: name) else {
            throw problem(.notAColor(value?.string ?? key), at: role)
        }
        return number
    }

    private func attributes(
        _ value: (any TOMLValueConvertible)?,
        _ role: String,
        _ key: String
    ) throws(ThemeProblem) -> Attributes {
        guard let array = value?.array else { throw problem(.notAnAttribute(key), at: role) }
        var result: Attributes = []
        for element in array {
            guard let name = element.string, let attribute = Self.attributeNames[name] else {
                throw problem(.notAnAttribute(element.string ?? key), at: role)
            }
            result.insert(attribute)
        }
        return result
    }

    /// The library tells no places of values, so the line is the one that begins with the key.
    private func problem(_ kind: ThemeProblem.Kind, at key: String?) -> ThemeProblem {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let index = key.flatMap { key in
            lines.firstIndex { line in
                let start = line.drop { $0 == " " || $0 == "\"" }
                guard start.hasPrefix(key) else { return false }
                let next = start.dropFirst(key.count).first
                return next == nil || next == " " || next == "=" || next == "\"" || next == "\r"
            }
        }
        return ThemeProblem(file: file, line: (index ?? 0) + 1, column: 1, kind: kind)
    }

    private static let attributeNames: [String: Attributes] = [
        "bold": .bold, "dim": .dim, "reverse": .reverse, "underline": .underline,
    ]

    private static let colorNames = [
        "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
        "bright-black", "bright-red", "bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan",
        "bright-white",
    ]
}
