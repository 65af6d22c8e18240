import Domain
import GRDB
import Store

/// Finds records by what somebody types, a register at a time.
///
/// A rare word leads to its records through the index of words. When every word is common, the beginning of the list is read in its order,
/// which mostly has as many as are wanted; those that stand late in it, or that have words which seldom meet, come from what the index says of
/// all words together. Every way looks at the same texts in the end, so they find the same.
struct RegisterLookup {
    /// When which way is taken; what is found is the same.
    struct Effort {
        /// Records from which a word counts as common.
        var common = 800
        /// Records that are read in their order before the index is asked for common words.
        var patience = 4_000
        /// Records of a word beyond which reading on in order costs less than the index.
        var everywhere = 12_000
        /// Records beyond which reading on in order costs less than putting them in order.
        var ordered = 3_000
    }

    private let query: LookupQuery
    private let numbers: RegisterTable.Numbers
    private let effort: Effort
    private let db: Database

    init(_ query: LookupQuery, _ numbers: RegisterTable.Numbers, _ db: Database, effort: Effort = Effort()) {
        self.effort = effort
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
        let hasNumbers = Registers[register]?.hasNumbers ?? false
        let rest =
            try rarest(in: number, hasNumbers).map { try candidates($0, number, limit) }
            ?? common(number, hasNumbers, limit)
        for id in rest where found.count < limit && !found.contains(id) { found.append(id) }
        return found
    }

    // MARK: - By rare words

    /// The stretches of the index of words that a part leads to; nil when the index cannot tell.
    private func stretches(of part: LookupQuery.Part, _ hasNumbers: Bool) -> [String]? {
        switch part {
        case .word(let word): return [LookupText.plain(word)]
        case .number(let run, let words):
            guard hasNumbers else { return Array(words.prefix(1)) }
            guard run.utf8.count >= LookupEntry.shortestRun else { return nil }
            return [run] + words.prefix(1)
        }
    }

    /// The part with the fewest records; nil when all are common.
    private func rarest(in register: Int64, _ hasNumbers: Bool) throws -> [String]? {
        var best: (stretches: [String], count: Int)?
        for part in query.parts {
            guard let stretches = stretches(of: part, hasNumbers) else { continue }
            var count = 0
            for stretch in stretches { count += try self.count(stretch, register) }
            if count < best?.count ?? effort.common { best = (stretches, count) }
        }
        return best?.stretches
    }

    private func count(_ word: String, _ register: Int64) throws -> Int {
        let statement = try db.cachedStatement(
            sql: """
                SELECT count(*) FROM (
                    SELECT 1 FROM registerWord WHERE register = ? AND word >= ? AND word < ? LIMIT ?)
                """
        )
        return try Int.fetchOne(statement, arguments: [register, word, Self.end(of: word), effort.common]) ?? 0
    }

    private func candidates(_ stretches: [String], _ register: Int64, _ limit: Int) throws -> [Int64] {
        let (conditions, arguments) = conditions
        let ranges = stretches.map { _ in
            "SELECT DISTINCT record FROM registerWord WHERE register = ? AND word >= ? AND word < ?"
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

    // MARK: - By common words

    private func common(_ register: Int64, _ hasNumbers: Bool, _ limit: Int) throws -> [Int64] {
        let first = try walk(register, upTo: effort.patience, limit)
        if first.count >= limit { return first }
        guard let met = try meeting(in: register, hasNumbers), met.count <= effort.ordered else {
            return try walk(register, upTo: -1, limit)
        }
        return try ordered(met, limit)
    }

    /// The records that the index has for every part that it knows; nil when some part is nearly everywhere, or none is known.
    private func meeting(in register: Int64, _ hasNumbers: Bool) throws -> [Int64]? {
        var met: [Int64]?
        for part in query.parts {
            guard let stretches = stretches(of: part, hasNumbers), let records = try records(stretches, register) else {
                continue
            }
            met = met.map { Self.shared($0, records) } ?? records
        }
        return met
    }

    /// Every record of some stretches, in ascending order and each once; nil when there are too many.
    private func records(_ stretches: [String], _ register: Int64) throws -> [Int64]? {
        let statement = try db.cachedStatement(
            sql: "SELECT record FROM registerWord WHERE register = ? AND word >= ? AND word < ? LIMIT ?"
        )
        var all: [Int64] = []
        for stretch in stretches {
            let most = effort.everywhere + 1 - all.count
            all += try Int64.fetchAll(statement, arguments: [register, stretch, Self.end(of: stretch), most])
            if all.count > effort.everywhere { return nil }
        }
        all.sort()
        var last: Int64?
        return all.filter { record in
            defer { last = record }
            return record != last
        }
    }

    /// What two ascending lists have in common.
    private static func shared(_ one: [Int64], _ other: [Int64]) -> [Int64] {
        var shared: [Int64] = []
        var rest = other[...]
        for record in one {
            while let next = rest.first, next < record { rest.removeFirst() }
            if rest.first == record { shared.append(record) }
        }
        return shared
    }

    /// Those of some records that have every part, in the order in which they are shown.
    private func ordered(_ records: [Int64], _ limit: Int) throws -> [Int64] {
        let list = "[" + records.map { String($0) }.joined(separator: ",") + "]"
        let order = try db.cachedStatement(
            sql: """
                SELECT r.id FROM json_each(?) j CROSS JOIN registerRecord r ON r.id = j.value
                ORDER BY r.isGone, r.sortKey, r.id
                """
        )
        let (conditions, arguments) = conditions
        let check = try db.cachedStatement(
            sql: """
                SELECT 1 FROM registerRecord r CROSS JOIN registerEntry e
                    ON e.register = r.register AND e.isGone = r.isGone AND e.sortKey = r.sortKey AND e.record = r.id
                WHERE r.id = ? AND \(conditions)
                """
        )
        var found: [Int64] = []
        for record in try Int64.fetchAll(order, arguments: [list]) where found.count < limit {
            if try Int64.fetchOne(check, arguments: [record] + arguments) != nil { found.append(record) }
        }
        return found
    }

    /// The first records of the list that have every part; looks at so many, or at all for a negative number.
    private func walk(_ register: Int64, upTo count: Int, _ limit: Int) throws -> [Int64] {
        let (conditions, arguments) = conditions
        let statement = try db.cachedStatement(
            sql: """
                SELECT e.record FROM (
                    SELECT * FROM registerEntry WHERE register = ? ORDER BY isGone, sortKey, record LIMIT ?
                ) e WHERE \(conditions) LIMIT ?
                """
        )
        return try Int64.fetchAll(statement, arguments: [register, count] + arguments + [limit])
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

extension RegisterSchema {
    /// Whether its records are found by telephone numbers.
    fileprivate var hasNumbers: Bool { fields.contains { $0.kind == .telephone && $0.isSearchable } }
}
