import Domain
import GRDB

/// Keeps what follows from a record in step with it: its place in lists, its words, what it names and what only it has.
struct RegisterIndex {
    let numbers: RegisterTable.Numbers
    private var titles: [RecordReference: String?] = [:]
    private var words: [Word] = []

    /// A row of the index of words.
    private struct Word: Comparable {
        var word: String
        var register: Int64
        var record: Int64

        static func < (left: Word, right: Word) -> Bool {
            (left.register, left.word, left.record) < (right.register, right.word, right.record)
        }
    }

    init(_ numbers: RegisterTable.Numbers) {
        self.numbers = numbers
    }

    /// What look-up is to know a record by.
    mutating func entry(of stored: StoredRecord, _ schema: RegisterSchema, _ db: Database) throws -> LookupEntry {
        var known: [RecordReference: String] = [:]
        for (field, target) in schema.references where field.isSearchable {
            for key in stored.record.all(field.id) {
                let reference = RecordReference(target, key)
                known[reference] = try title(of: reference, db)
            }
        }
        return LookupEntry(stored.record, schema) { known[$0] }
    }

    /// Takes a record out of lists and words, as it stood when it had this place.
    func remove(_ stored: StoredRecord, _ register: Int64, _ db: Database) throws {
        let place: [any DatabaseValueConvertible] = [register, stored.isGone, stored.sortKey, stored.id]
        let reading = try db.cachedStatement(
            sql: """
                SELECT text, digits FROM registerEntry
                WHERE register = ? AND isGone = ? AND sortKey = ? AND record = ?
                """
        )
        guard let row = try Row.fetchOne(reading, arguments: StatementArguments(place)) else { return }
        let old = LookupEntry(
            text: try row.decode(String.self, atIndex: 0),
            digits: try row.decode(String.self, atIndex: 1)
        )
        let forgetting = try db.cachedStatement(
            sql: "DELETE FROM registerWord WHERE register = ? AND word = ? AND record = ?"
        )
        for word in old.index { try forgetting.execute(arguments: [register, word, stored.id]) }
        let removal = try db.cachedStatement(
            sql: "DELETE FROM registerEntry WHERE register = ? AND isGone = ? AND sortKey = ? AND record = ?"
        )
        try removal.execute(arguments: StatementArguments(place))
    }

    /// Puts a record into the lists; its words follow with `finish`.
    mutating func add(_ stored: StoredRecord, _ schema: RegisterSchema, _ register: Int64, _ db: Database) throws {
        let entry = try entry(of: stored, schema, db)
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO registerEntry (register, isGone, sortKey, record, text, digits) VALUES (?, ?, ?, ?, ?, ?)
                """
        )
        statement.setUncheckedArguments([
            register, stored.isGone, stored.sortKey, stored.id, entry.text, entry.digits,
        ])
        try statement.execute()
        for word in entry.index { words.append(Word(word: word, register: register, record: stored.id)) }
    }

    /// Writes the gathered words in the order of their index, which is many times faster than in that of the records.
    mutating func finish(_ db: Database) throws {
        words.sort()
        let statement = try db.cachedStatement(
            sql: "INSERT OR IGNORE INTO registerWord (register, word, record) VALUES (?, ?, ?)"
        )
        for word in words {
            statement.setUncheckedArguments([word.register, word.word, word.record])
            try statement.execute()
        }
        words = []
    }

    private mutating func title(of reference: RecordReference, _ db: Database) throws -> String? {
        if let known = titles[reference] { return known }
        let title = try RegisterTable.title(of: reference, numbers, db)
        titles[reference] = title
        return title
    }
}

/// What records name, and the values that only one may have.
enum RegisterLinks {
    /// Notes what a record names; every record that it names must be there.
    static func write(
        _ record: RegisterRecord,
        _ id: Int64,
        _ schema: RegisterSchema,
        _ numbers: RegisterTable.Numbers,
        isNew: Bool,
        _ db: Database
    ) throws {
        if !isNew {
            try db.cachedStatement(sql: "DELETE FROM registerLink WHERE source = ?").execute(arguments: [id])
        }
        let statement = try db.cachedStatement(
            sql: "INSERT OR IGNORE INTO registerLink (target, source) VALUES (?, ?)"
        )
        for target in try targets(of: record, schema, numbers, db) {
            try statement.execute(arguments: [target, id])
        }
    }

    /// The numbers of the records that a record names.
    static func targets(
        of record: RegisterRecord,
        _ schema: RegisterSchema,
        _ numbers: RegisterTable.Numbers,
        _ db: Database
    ) throws -> Set<Int64> {
        var targets: Set<Int64> = []
        for (field, target) in schema.references {
            for key in record.all(field.id) {
                if let id = try RegisterTable.id(of: RecordReference(target, key), numbers, db) { targets.insert(id) }
            }
        }
        return targets
    }

    static func releaseValues(of id: Int64, _ db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM registerUnique WHERE record = ?").execute(arguments: [id])
    }

    static func claimValues(
        of record: RegisterRecord,
        _ id: Int64,
        _ schema: RegisterSchema,
        _ register: Int64,
        _ db: Database
    ) throws {
        let statement = try db.cachedStatement(
            sql: "INSERT INTO registerUnique (register, field, value, record) VALUES (?, ?, ?, ?)"
        )
        for field in schema.fields where field.isUnique {
            for value in record.all(field.id) {
                let folded = RegisterBackground.folded(value)
                try statement.execute(arguments: [register, field.id.rawValue, folded, id])
            }
        }
    }
}
