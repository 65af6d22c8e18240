import Domain
import GRDB
import Store

/// Finds records by what somebody types, a register at a time.
///
/// A rare word leads to its records through the index of words; when every word is common, the list is read in its order, which soon has as
/// many as are wanted. Both ways look at the same texts in the end, so they find the same.
struct RegisterLookup {
    /// Records from which a word counts as common.
    private static let common = 800

    private let query: LookupQuery
    private let numbers: RegisterTable.Numbers
    private let db: Database

    init(_ query: LookupQuery, _ numbers: RegisterTable.Numbers, _ db: Database) {
        self.query = query
        self.numbers = numbers
        self.db = db
    }

    /// The numbers of the records of a register, in the order in which they are shown.
    func records(in register: RegisterID, limit: Int) throws -> [Int64] {
        guard !query.isEmpty, let number = numbers[register] else { return [] }
        var found: [Int64] = []
        if let exact = try RegisterTable.id(of: RecordReference(register, query.typed), numbers, db) {
            found.append(exact)
        }
        let rest = try rarest(in: number).map { try candidates($0, number, limit) } ?? walk(number, limit)
        for id in rest where found.count < limit && !found.contains(id) { found.append(id) }
        return found
    }

    // MARK: - By rare words

    /// The stretches of the index of words that a part leads to; nil when the index cannot tell.
    private func stretches(of part: LookupQuery.Part) -> [String]? {
        switch part {
        case .word(let word): return [LookupText.plain(word)]
        case .number(let run, let words):
            guard run.utf8.count >= LookupEntry.shortestRun else { return nil }
            return [run] + words.prefix(1)
        }
    }

    /// The part with the fewest records; nil when all are common.
    private func rarest(in register: Int64) throws -> [String]? {
        var best: (stretches: [String], count: Int)?
        for part in query.parts {
            guard let stretches = stretches(of: part) else { continue }
            var count = 0
            for stretch in stretches { count += try self.count(stretch, register) }
            if count < best?.count ?? Self.common { best = (stretches, count) }
        }
        return best?.stretches
    }

    private func count(_ word: String, _ register: Int64) throws -> Int {
        let statement = try db.cachedStatement(
            sql: """
                SELECT count(*) FROM (
                    SELECT 1 FROM registerWord WHERE register = ? AND word >= ? AND word < ? LIMIT \(Self.common))
                """
        )
        return try Int.fetchOne(statement, arguments: [register, word, Self.end(of: word)]) ?? 0
    }

    private func candidates(_ stretches: [String], _ register: Int64, _ limit: Int) throws -> [Int64] {
        let (conditions, arguments) = conditions
        let ranges = stretches.map { _ in
            "SELECT record FROM registerWord WHERE register = ? AND word >= ? AND word < ?"
        }
        let statement = try db.cachedStatement(
            sql: """
                SELECT r.id FROM (\(ranges.joined(separator: " UNION "))) w
                CROSS JOIN registerRecord r ON r.id = w.record
                CROSS JOIN registerEntry e
                    ON e.register = r.register AND e.isGone = r.isGone AND e.sortKey = r.sortKey AND e.record = r.id
                WHERE \(conditions)
                ORDER BY r.isGone, r.sortKey, r.id LIMIT ?
                """
        )
        var all = StatementArguments()
        for stretch in stretches { all += [register, stretch, Self.end(of: stretch)] }
        return try Int64.fetchAll(statement, arguments: all + arguments + [limit])
    }

    /// What comes after every word that begins so.
    private static func end(of word: String) -> String { word + "\u{10FFFF}" }

    // MARK: - In order

    private func walk(_ register: Int64, _ limit: Int) throws -> [Int64] {
        let (conditions, arguments) = conditions
        let statement = try db.cachedStatement(
            sql: """
                SELECT e.record FROM registerEntry e WHERE e.register = ? AND \(conditions)
                ORDER BY e.isGone, e.sortKey, e.record LIMIT ?
                """
        )
        return try Int64.fetchAll(statement, arguments: [register] + arguments + [limit])
    }

    /// Every part, as conditions on an entry's texts.
    private var conditions: (sql: String, arguments: StatementArguments) {
        var sql: [String] = []
        var arguments = StatementArguments()
        for part in query.parts {
            switch part {
            case .word(let word):
                sql.append("instr(e.text, ?) > 0")
                arguments += [" " + word]
            case .number(let run, let words):
                let typed = words.map { _ in "instr(e.text, ?) > 0" }.joined(separator: " AND ")
                sql.append("(instr(e.digits, ?) > 0 OR (\(typed)))")
                arguments += [run]
                for word in words { arguments += [" " + word] }
            }
        }
        return (sql.joined(separator: " AND "), arguments)
    }
}
