import Instants
import TOMLKit
import TOMLText

/// A value of a TOML document, as a plain value.
enum ConfigurationValue: Hashable, Sendable {
    case text(String)
    case integer(Int64)
    case number(Double)
    case truth(Bool)
    /// Year, month and day as written; the TOML reader has checked that they are a date.
    case date(LocalDate)
    case time
    case list([ConfigurationValue])
    case table([String: ConfigurationValue])

    var kind: ConfigurationError.ValueKind {
        switch self {
        case .text: .text
        case .integer: .integer
        case .number: .number
        case .truth: .truth
        case .date: .date
        case .time: .time
        case .list: .list
        case .table: .table
        }
    }
}

extension ConfigurationValue {
    /// The table that a TOML text makes.
    static func parse(_ text: String, file: String) throws(ConfigurationError) -> [String: ConfigurationValue] {
        try ConfigurationText.check(text, file: file)
        let document: TOMLTable
        do {
            document = try TOMLText.table(text)
        } catch {
            throw ConfigurationError(file: file, line: error.line, column: error.column, .notTOML(error.reason))
        }
        return try values(of: document, Path(file: file, key: ""))
    }

    private struct Path {
        var file: String
        var key: String

        func appending(_ name: String) -> Path {
            Path(file: file, key: key.isEmpty ? name : key + "." + name)
        }

        func appending(_ index: Int) -> Path {
            Path(file: file, key: key + "[\(index + 1)]")
        }

        func error(_ problem: ConfigurationError.Problem) -> ConfigurationError {
            ConfigurationError(file: file, key: key, problem)
        }
    }

    private static func values(
        of table: TOMLTable,
        _ path: Path
    ) throws(ConfigurationError) -> [String: ConfigurationValue] {
        var values: [String: ConfigurationValue] = [:]
        for key in table.keys {
            // The library hands keys over as C strings, so that one with a NUL is cut and finds nothing.
            guard let value = table[key], values[key] == nil else {
                throw path.appending(key).error(.controlCharacter(code: 0))
            }
            try check(key, path.appending(key))
            values[key] = try ConfigurationValue(value, path.appending(key))
        }
        return values
    }

    private init(_ value: any TOMLValueConvertible, _ path: Path) throws(ConfigurationError) {
        if let table = value.table {
            self = .table(try ConfigurationValue.values(of: table, path))
        } else if let array = value.array {
            var list: [ConfigurationValue] = []
            for (index, element) in array.enumerated() {
                list.append(try ConfigurationValue(element, path.appending(index)))
            }
            self = .list(list)
        } else if let text = value.string {
            try ConfigurationValue.check(text, path)
            self = .text(text)
        } else if let truth = value.bool {
            self = .truth(truth)
        } else if let integer = value.int {
            self = .integer(Int64(integer))
        } else if let number = value.double {
            self = .number(number)
        } else if let date = value.date, let day = LocalDate(year: date.year, month: date.month, day: date.day) {
            self = .date(day)
        } else {
            self = .time
        }
    }

    /// Escapes can put control characters into a text that had none.
    private static func check(_ text: String, _ path: Path) throws(ConfigurationError) {
        if let scalar = text.unicodeScalars.first(where: ConfigurationText.isForbidden) {
            throw path.error(.controlCharacter(code: scalar.value))
        }
    }
}
