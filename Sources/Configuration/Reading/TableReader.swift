import Domain
import Instants

/// Takes the values out of a table one by one, and complains about what is left.
struct TableReader {
    let file: String
    /// The key that leads to the table; empty for the document.
    let path: String
    private var values: [String: ConfigurationValue]
    private var known: [String] = []

    init(_ values: [String: ConfigurationValue], file: String, path: String = "") {
        self.values = values
        self.file = file
        self.path = path
    }

    /// What is left; for tables whose keys are data.
    var keys: [String] { values.keys.sorted() }

    func error(_ key: String, _ problem: ConfigurationError.Problem) -> ConfigurationError {
        ConfigurationError(file: file, key: self.key(key), problem)
    }

    func key(_ name: String) -> String {
        if name.isEmpty { return path }
        return path.isEmpty ? name : path + "." + name
    }

    /// Refuses keys that nothing has asked for.
    func finish() throws(ConfigurationError) {
        guard let key = values.keys.min() else { return }
        throw error(key, .unknownKey(suggestion: Similarity.nearest(to: key, among: known)))
    }

    mutating func value(_ key: String) -> ConfigurationValue? {
        known.append(key)
        return values.removeValue(forKey: key)
    }

    private mutating func required(_ key: String) throws(ConfigurationError) -> ConfigurationValue {
        guard let value = value(key) else { throw error(key, .missing) }
        return value
    }

    func mismatch(
        _ key: String,
        _ expected: ConfigurationError.ValueKind,
        _ found: ConfigurationValue
    ) -> ConfigurationError {
        error(key, .wrongType(expected: expected, found: found.kind))
    }

    // MARK: - Single values

    mutating func text(_ key: String, limit: Int = 4_000) throws(ConfigurationError) -> String {
        guard let text = try optionalText(key, limit: limit) else { throw error(key, .missing) }
        return text
    }

    mutating func optionalText(_ key: String, limit: Int = 4_000) throws(ConfigurationError) -> String? {
        guard let value = value(key) else { return nil }
        guard case .text(let text) = value else { throw mismatch(key, .text, value) }
        guard text.contains(where: { !$0.isWhitespace }) else { throw error(key, .empty) }
        guard text.count <= limit else { throw error(key, .tooLong(limit: limit)) }
        return text
    }

    mutating func integer(_ key: String, in range: ClosedRange<Int64>) throws(ConfigurationError) -> Int64 {
        let value = try required(key)
        guard case .integer(let integer) = value else { throw mismatch(key, .integer, value) }
        guard range.contains(integer) else {
            throw error(key, .outOfRange(integer, lowest: range.lowerBound, highest: range.upperBound))
        }
        return integer
    }

    /// The same, with another value where the key is missing.
    mutating func flag(_ key: String, unless missing: Bool) throws(ConfigurationError) -> Bool {
        guard let value = value(key) else { return missing }
        guard case .truth(let truth) = value else { throw mismatch(key, .truth, value) }
        return truth
    }

    /// False where the key is missing.
    mutating func flag(_ key: String) throws(ConfigurationError) -> Bool {
        guard let value = value(key) else { return false }
        guard case .truth(let truth) = value else { throw mismatch(key, .truth, value) }
        return truth
    }

    /// A TOML date, or a text that says one.
    mutating func date(_ key: String) throws(ConfigurationError) -> LocalDate {
        try date(try required(key), key)
    }

    func date(_ value: ConfigurationValue, _ key: String) throws(ConfigurationError) -> LocalDate {
        switch value {
        case .date(let date): return date
        case .text(let text):
            guard let date = LocalDate(text) else { throw error(key, .notADate(text)) }
            return date
        default: throw mismatch(key, .date, value)
        }
    }

    /// One of the words that a value may be.
    mutating func choice<Value>(_ key: String, _ choices: [(String, Value)]) throws(ConfigurationError) -> Value {
        try choice(try text(key), key, choices)
    }

    func choice<Value>(
        _ word: String,
        _ key: String,
        _ choices: [(String, Value)]
    ) throws(ConfigurationError) -> Value {
        guard let choice = choices.first(where: { $0.0 == word }) else {
            throw error(key, .notOneOf(word, allowed: choices.map(\.0)))
        }
        return choice.1
    }

    /// A name of small letters, digits and hyphens.
    mutating func identifier(_ key: String) throws(ConfigurationError) -> String {
        let text = try text(key)
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
            default: false
            }
        }
        guard isPlain, text.utf8.count <= 60, text.first != "-" else { throw error(key, .notAnIdentifier(text)) }
        return text
    }

    // MARK: - Lists and tables

    /// The elements of a list; none where the key is missing.
    mutating func list(_ key: String) throws(ConfigurationError) -> [ConfigurationValue] {
        guard let value = value(key) else { return [] }
        guard case .list(let list) = value else { throw mismatch(key, .list, value) }
        return list
    }

    /// A list of texts; none where the key is missing.
    mutating func texts(_ key: String) throws(ConfigurationError) -> [String] {
        var texts: [String] = []
        for (index, element) in try list(key).enumerated() {
            guard case .text(let text) = element else { throw mismatch("\(key)[\(index + 1)]", .text, element) }
            texts.append(text)
        }
        return texts
    }

    mutating func table(_ key: String) throws(ConfigurationError) -> TableReader {
        guard let table = try optionalTable(key) else { throw error(key, .missing) }
        return table
    }

    mutating func optionalTable(_ key: String) throws(ConfigurationError) -> TableReader? {
        guard let value = value(key) else { return nil }
        guard case .table(let values) = value else { throw mismatch(key, .table, value) }
        return TableReader(values, file: file, path: self.key(key))
    }

    /// The tables of a list of tables, of which there must be one at least.
    mutating func tables(_ key: String) throws(ConfigurationError) -> [TableReader] {
        let tables = try optionalTables(key)
        guard !tables.isEmpty else { throw error(key, .missing) }
        return tables
    }

    mutating func optionalTables(_ key: String) throws(ConfigurationError) -> [TableReader] {
        var tables: [TableReader] = []
        for (index, element) in try list(key).enumerated() {
            let name = "\(key)[\(index + 1)]"
            guard case .table(let values) = element else { throw mismatch(name, .table, element) }
            tables.append(TableReader(values, file: file, path: self.key(name)))
        }
        return tables
    }
}
