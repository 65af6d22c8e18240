import Domain
import Foundation
import GRDB
import Store

/// A record as its row has it.
struct StoredRecord: Sendable {
    var id: Int64
    var record: RegisterRecord
    var version: Int
    var isGone: Bool
    var title: String
    var sortKey: String

    var place: RegisterPlace { RegisterPlace(isGone: isGone, sortKey: sortKey, number: id) }
}

/// Reads and writes the records of the registers.
enum RegisterTable {
    static let columns = "r.id, r.register, r.key, r.version, r.isGone, r.title, r.sortKey, r.content"

    /// The registers' numbers in this store, by name and back.
    struct Numbers {
        private var numbers: [RegisterID: Int64] = [:]
        private var names: [Int64: RegisterID] = [:]

        init(_ db: Database) throws {
            for row in try Row.fetchAll(db, sql: "SELECT id, name FROM register") {
                add(RegisterID(try row.decode(String.self, atIndex: 1)), try row.decode(Int64.self, atIndex: 0))
            }
        }

        /// Nil for a register that nothing was ever put into.
        subscript(register: RegisterID) -> Int64? { numbers[register] }

        subscript(number: Int64) -> RegisterID? { names[number] }

        /// The number of a register, which it gets if it has none.
        mutating func number(of register: RegisterID, _ db: Database) throws -> Int64 {
            if let number = numbers[register] { return number }
            try db.execute(sql: "INSERT INTO register (name) VALUES (?)", arguments: [register.rawValue])
            add(register, db.lastInsertedRowID)
            return db.lastInsertedRowID
        }

        private mutating func add(_ register: RegisterID, _ number: Int64) {
            numbers[register] = number
            names[number] = register
        }
    }

    static func stored(_ row: Row, _ numbers: Numbers) throws -> StoredRecord {
        let id = try row.decode(Int64.self, atIndex: 0)
        guard let register = numbers[try row.decode(Int64.self, atIndex: 1)] else {
            throw StoreError(.corrupt, about: "registerRecord \(id)")
        }
        return StoredRecord(
            id: id,
            record: RegisterRecord(
                register,
                try row.decode(String.self, atIndex: 2),
                try RecordContent.values(try row.decode(String.self, atIndex: 7))
            ),
            version: try row.decode(Int.self, atIndex: 3),
            isGone: try row.decode(Bool.self, atIndex: 4),
            title: try row.decode(String.self, atIndex: 5),
            sortKey: try row.decode(String.self, atIndex: 6)
        )
    }

    static func id(of reference: RecordReference, _ numbers: Numbers, _ db: Database) throws -> Int64? {
        guard let register = numbers[reference.register] else { return nil }
        let statement = try db.cachedStatement(sql: "SELECT id FROM registerRecord WHERE register = ? AND key = ?")
        return try Int64.fetchOne(statement, arguments: [register, reference.key])
    }

    static func stored(_ id: Int64, _ numbers: Numbers, _ db: Database) throws -> StoredRecord? {
        let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM registerRecord r WHERE r.id = ?")
        return try Row.fetchOne(statement, arguments: [id]).map { try stored($0, numbers) }
    }

    static func title(of reference: RecordReference, _ numbers: Numbers, _ db: Database) throws -> String? {
        guard let register = numbers[reference.register] else { return nil }
        let statement = try db.cachedStatement(sql: "SELECT title FROM registerRecord WHERE register = ? AND key = ?")
        return try String.fetchOne(statement, arguments: [register, reference.key])
    }

    /// Writes a record's row, a new one when it has no number, and gives its number.
    static func write(_ stored: StoredRecord, isNew: Bool, _ register: Int64, _ db: Database) throws -> Int64 {
        let content = RecordContent.text(of: stored.record)
        if isNew {
            let statement = try db.cachedStatement(
                sql: """
                    INSERT INTO registerRecord (register, key, version, isGone, title, sortKey, content)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """
            )
            statement.setUncheckedArguments([
                register, stored.record.key, stored.version, stored.isGone, stored.title, stored.sortKey, content,
            ])
            try statement.execute()
            return db.lastInsertedRowID
        }
        let statement = try db.cachedStatement(
            sql: """
                UPDATE registerRecord SET version = ?, isGone = ?, title = ?, sortKey = ?, content = ? WHERE id = ?
                """
        )
        statement.setUncheckedArguments([
            stored.version, stored.isGone, stored.title, stored.sortKey, content, stored.id,
        ])
        try statement.execute()
        return stored.id
    }
}

/// The values of a record as JSON: `{"name":["Maja Svensson"]}`, keys in order.
enum RecordContent {
    static func text(of record: RegisterRecord) -> String {
        var bytes: [UInt8] = [UInt8(ascii: "{")]
        bytes.reserveCapacity(400)
        for (index, field) in record.values.keys.sorted().enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(quoted: field.rawValue)
            bytes.append(contentsOf: ":[".utf8)
            for (place, value) in record.all(field).enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                bytes.append(quoted: value)
            }
            bytes.append(UInt8(ascii: "]"))
        }
        bytes.append(UInt8(ascii: "}"))
        return String(decoding: bytes, as: UTF8.self)
    }

    static func values(_ text: String) throws -> [FieldID: [String]] {
        let values = try JSONDecoder().decode([String: [String]].self, from: Data(text.utf8))
        return Dictionary(values.map { (FieldID($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    }
}
