import GRDB

/// Words as a question to the index of trigrams.
///
/// The index knows which tickets hold three letters in a row but not where, so it names candidates, and `instr` on their texts decides.
/// Every trigram more costs a walk through its tickets, and every false candidate the reading of a text, so some are asked for and not all:
/// the rarest ones of each word.
enum TrigramQuery {
    /// Trigrams asked for in all, as long as each word has two.
    private static let choice = 5
    /// Trigrams whose rarity is looked into, however long the words are.
    private static let limit = 30
    /// Newest texts by which rarity is judged.
    private static let sample = 120

    /// The candidates' condition, such as `"skr" AND "iva"`; nil when no word has three letters.
    static func match(_ words: [String], _ db: Database) throws -> String? {
        let spellings = words.map { Array(trigrams(of: $0).prefix(limit)) }.filter { !$0.isEmpty }
        let all = Set(spellings.joined()).sorted()
        guard all.count > choice else { return match(all) }
        let counts = try frequencies(of: Array(all.prefix(limit)), db)
        let share = max(2, choice / spellings.count)
        var chosen: [String] = []
        for trigrams in spellings {
            let rarest = trigrams.sorted { counts[$0, default: 0] < counts[$1, default: 0] }.prefix(share)
            for trigram in rarest where !chosen.contains(trigram) { chosen.append(trigram) }
        }
        return match(chosen)
    }

    /// The condition that all of these trigrams stand in a ticket; nil for none.
    static func match(_ trigrams: [String]) -> String? {
        guard !trigrams.isEmpty else { return nil }
        return trigrams.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: " AND ")
    }

    /// The trigrams of a word, none that holds NUL, which ends a question.
    static func trigrams(of word: String) -> [String] {
        let scalars = Array(word.unicodeScalars)
        guard scalars.count >= 3 else { return [] }
        return (0...(scalars.count - 3)).map { scalars[$0..<$0 + 3] }.filter { !$0.contains("\0") }.map { trigram in
            var text = String.UnicodeScalarView()
            text.append(contentsOf: trigram)
            return String(text)
        }
    }

    /// In how many of the newest tickets each trigram stands.
    private static func frequencies(of trigrams: [String], _ db: Database) throws -> [String: Int] {
        let sums = trigrams.map { _ in "total(instr(text, ?) > 0)" }.joined(separator: ", ")
        let statement = try db.cachedStatement(
            sql: "SELECT \(sums) FROM (SELECT text FROM searchText ORDER BY number DESC LIMIT \(sample))"
        )
        guard let row = try Row.fetchOne(statement, arguments: StatementArguments(trigrams)) else { return [:] }
        var counts: [String: Int] = [:]
        for (index, trigram) in trigrams.enumerated() {
            counts[trigram] = Int(try row.decode(Double.self, atIndex: index))
        }
        return counts
    }
}
