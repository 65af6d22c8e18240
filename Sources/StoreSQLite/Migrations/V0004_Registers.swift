import GRDB

/// The registers: records, how they are found, what they name, and their journal.
enum V0004 {
    static let identifier = "0004-registers"

    @Sendable
    static func migrate(_ db: Database) throws {
        for part in [records, lookup, links, journal, hint] { try db.execute(sql: part) }
    }

    private static let records = """
        CREATE TABLE register (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE
        ) STRICT;
        CREATE TABLE registerRecord (
            id INTEGER PRIMARY KEY,
            register INTEGER NOT NULL,
            key TEXT NOT NULL,
            version INTEGER NOT NULL,
            isGone INTEGER NOT NULL,
            title TEXT NOT NULL,
            sortKey TEXT NOT NULL,
            content TEXT NOT NULL,
            UNIQUE (register, key)
        ) STRICT;
        """

    /// `registerEntry` lies in the order of lists with all that look-up reads; `registerWord` leads to it from rare words.
    private static let lookup = """
        CREATE TABLE registerEntry (
            register INTEGER NOT NULL,
            isGone INTEGER NOT NULL,
            sortKey TEXT NOT NULL,
            record INTEGER NOT NULL,
            text TEXT NOT NULL,
            digits TEXT NOT NULL,
            PRIMARY KEY (register, isGone, sortKey, record)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE registerWord (
            register INTEGER NOT NULL,
            word TEXT NOT NULL,
            record INTEGER NOT NULL,
            PRIMARY KEY (register, word, record)
        ) STRICT, WITHOUT ROWID;
        """

    private static let links = """
        CREATE TABLE registerLink (
            target INTEGER NOT NULL,
            source INTEGER NOT NULL,
            PRIMARY KEY (target, source)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX registerLinkOfSource ON registerLink (source, target);
        CREATE TABLE registerUnique (
            register INTEGER NOT NULL,
            field TEXT NOT NULL,
            value TEXT NOT NULL,
            record INTEGER NOT NULL,
            PRIMARY KEY (register, field, value)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX registerUniqueOfRecord ON registerUnique (record);
        """

    private static let journal = """
        CREATE TABLE registerJournal (
            sequence INTEGER PRIMARY KEY,
            record INTEGER CHECK (record > 0),
            version INTEGER NOT NULL CHECK (version >= 0),
            run INTEGER,
            actor TEXT NOT NULL,
            recorded INTEGER NOT NULL,
            type TEXT NOT NULL,
            payload TEXT,
            salt BLOB,
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT;
        CREATE UNIQUE INDEX registerJournalOfRecord ON registerJournal (record, version) WHERE record IS NOT NULL;
        CREATE TRIGGER registerJournalIsGapless BEFORE INSERT ON registerJournal
        WHEN NEW.sequence <> 1 + (SELECT coalesce(max(sequence), 0) FROM registerJournal)
        BEGIN SELECT RAISE(ABORT, 'the journal has no gaps'); END;
        CREATE TRIGGER registerJournalIsKept BEFORE DELETE ON registerJournal
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
        CREATE TRIGGER registerJournalIsTrue BEFORE UPDATE ON registerJournal
        WHEN NEW.payload IS NOT NULL OR NEW.salt IS NOT NULL
            OR NEW.sequence IS NOT OLD.sequence OR NEW.record IS NOT OLD.record OR NEW.version IS NOT OLD.version
            OR NEW.run IS NOT OLD.run OR NEW.actor IS NOT OLD.actor OR NEW.recorded IS NOT OLD.recorded
            OR NEW.type IS NOT OLD.type OR NEW.digest IS NOT OLD.digest OR NEW.hash IS NOT OLD.hash
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
        """

    private static let hint = "ALTER TABLE hint ADD COLUMN registers INTEGER NOT NULL DEFAULT 0"
}
