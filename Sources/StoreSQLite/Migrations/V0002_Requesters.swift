import GRDB

/// Requesters are found by unit, address and device too, however many there are.
enum V0002 {
    static let identifier = "0002-requesters"

    @Sendable
    static func migrate(_ db: Database) throws {
        for part in [words, index] { try db.execute(sql: part) }
    }

    /// What has been looked through so far is the name and the telephone number, a line each; the other fields follow them.
    ///
    /// Letters beyond the Swedish ones keep their case until the person calls again.
    private static let words = """
        UPDATE requester SET folded = folded
            || char(10) || \(folded("unit")) || char(10) || \(folded("email")) || char(10) || \(folded("device"));
        """

    /// Filled up to the requester that `requesterIndexed` names.
    private static let index = """
        CREATE VIRTUAL TABLE requesterSearch USING fts5 (
            folded, content = 'requester', content_rowid = 'id', columnsize = 0, detail = none,
            tokenize = 'trigram case_sensitive 1'
        );
        INSERT INTO requesterSearch (requesterSearch) VALUES ('rebuild');
        CREATE TABLE requesterIndexed (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            last INTEGER NOT NULL
        ) STRICT;
        INSERT INTO requesterIndexed SELECT 1, coalesce(max(id), 0) FROM requester;
        """

    private static func folded(_ field: String) -> String {
        let letters = [("Å", "å"), ("Ä", "ä"), ("Ö", "ö"), ("É", "é"), ("Ü", "ü")]
        return letters.reduce("lower(coalesce(json_extract(content, '$.\(field)'), ''))") { sql, letter in
            "replace(\(sql), '\(letter.0)', '\(letter.1)')"
        }
    }
}
