import GRDB

/// The first shape of a store: journal, tickets, search, desk, engine.
enum V0001 {
    static let identifier = "0001-spine"

    @Sendable
    static func migrate(_ db: Database) throws {
        try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
        for part in [journal, tickets, ticketIndexes, search, desk, messages, engine] {
            try db.execute(sql: part)
        }
    }

    private static let journal = """
        CREATE TABLE journal (
            sequence INTEGER PRIMARY KEY,
            ticket INTEGER CHECK (ticket > 0),
            version INTEGER NOT NULL CHECK (version >= 0),
            actor TEXT NOT NULL,
            happened INTEGER NOT NULL,
            recorded INTEGER NOT NULL,
            type TEXT NOT NULL,
            payload TEXT,
            salt BLOB,
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT;
        CREATE UNIQUE INDEX journalOfTicket ON journal (ticket, version) WHERE ticket IS NOT NULL;
        CREATE TRIGGER journalIsGapless BEFORE INSERT ON journal
        WHEN NEW.sequence <> 1 + (SELECT coalesce(max(sequence), 0) FROM journal)
        BEGIN SELECT RAISE(ABORT, 'the journal has no gaps'); END;
        CREATE TRIGGER journalIsKept BEFORE DELETE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
        CREATE TRIGGER journalIsTrue BEFORE UPDATE ON journal
        WHEN NEW.payload IS NOT NULL OR NEW.salt IS NOT NULL
            OR NEW.sequence IS NOT OLD.sequence OR NEW.ticket IS NOT OLD.ticket OR NEW.version IS NOT OLD.version
            OR NEW.actor IS NOT OLD.actor OR NEW.happened IS NOT OLD.happened OR NEW.recorded IS NOT OLD.recorded
            OR NEW.type IS NOT OLD.type OR NEW.digest IS NOT OLD.digest OR NEW.hash IS NOT OLD.hash
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
        """

    private static let tickets = """
        CREATE TABLE ticket (
            number INTEGER PRIMARY KEY,
            version INTEGER NOT NULL,
            isOpen INTEGER NOT NULL,
            rank BLOB NOT NULL,
            kind TEXT NOT NULL,
            intefunktion TEXT,
            category TEXT,
            priority INTEGER NOT NULL,
            isSerious INTEGER NOT NULL,
            subject TEXT NOT NULL,
            requester TEXT,
            unit TEXT,
            state TEXT NOT NULL,
            queue TEXT NOT NULL,
            team TEXT NOT NULL,
            line INTEGER NOT NULL,
            owner TEXT,
            tags TEXT NOT NULL,
            received INTEGER NOT NULL,
            changed INTEGER NOT NULL,
            resolved INTEGER,
            closed INTEGER,
            waitsUntil INTEGER,
            due INTEGER,
            next INTEGER,
            isMarkedLate INTEGER NOT NULL,
            handovers INTEGER NOT NULL,
            reopenings INTEGER NOT NULL,
            highestLine INTEGER NOT NULL,
            source TEXT
        ) STRICT;
        CREATE TABLE ticketTag (
            tag TEXT NOT NULL,
            number INTEGER NOT NULL,
            PRIMARY KEY (tag, number)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX ticketTagOfTicket ON ticketTag (number);
        CREATE TABLE requester (
            id INTEGER PRIMARY KEY,
            latest INTEGER NOT NULL,
            folded TEXT NOT NULL,
            content TEXT NOT NULL UNIQUE
        ) STRICT;
        CREATE INDEX requesterLatest ON requester (latest);
        """

    /// Partial over the open tickets for what people look at all day; over all of them only where a history is read in order.
    private static let ticketIndexes = """
        CREATE INDEX ticketOpen ON ticket (rank) WHERE isOpen = 1;
        CREATE INDEX ticketOpenQueue ON ticket (queue, rank) WHERE isOpen = 1;
        CREATE INDEX ticketOpenOwner ON ticket (owner, rank) WHERE isOpen = 1;
        CREATE INDEX ticketOpenTeam ON ticket (team, rank) WHERE isOpen = 1;
        CREATE INDEX ticketOpenLine ON ticket (line, rank) WHERE isOpen = 1;
        CREATE INDEX ticketOpenState ON ticket (state, rank) WHERE isOpen = 1;
        CREATE INDEX ticketOpenNewest ON ticket (number) WHERE isOpen = 1;
        CREATE INDEX ticketOpenCount ON ticket (queue, due, owner) WHERE isOpen = 1;
        CREATE INDEX ticketNext ON ticket (next) WHERE next IS NOT NULL;
        CREATE UNIQUE INDEX ticketSource ON ticket (source) WHERE source IS NOT NULL;
        CREATE INDEX ticketRank ON ticket (rank);
        CREATE INDEX ticketQueue ON ticket (queue);
        CREATE INDEX ticketOwner ON ticket (owner) WHERE owner IS NOT NULL;
        CREATE INDEX ticketReceived ON ticket (received);
        CREATE INDEX ticketResolved ON ticket (resolved) WHERE resolved IS NOT NULL;
        CREATE INDEX ticketClosed ON ticket (closed) WHERE closed IS NOT NULL;
        """

    /// `searchText` holds every ticket's words, folded; `openText` once more those of open tickets, which lie close together so
    /// that a scan of them is fast.
    private static let search = """
        CREATE TABLE searchText (
            number INTEGER PRIMARY KEY,
            text TEXT NOT NULL
        ) STRICT;
        CREATE TABLE openText (
            number INTEGER PRIMARY KEY,
            text TEXT NOT NULL
        ) STRICT;
        CREATE VIRTUAL TABLE search USING fts5 (
            text, content = 'searchText', content_rowid = 'number', columnsize = 0, detail = none,
            tokenize = 'trigram case_sensitive 1'
        );
        """

    private static let desk = """
        CREATE TABLE agreement (
            id INTEGER PRIMARY KEY,
            version TEXT NOT NULL UNIQUE,
            validFrom INTEGER NOT NULL,
            digest BLOB NOT NULL,
            text TEXT NOT NULL
        ) STRICT;
        CREATE TABLE staff (
            account TEXT PRIMARY KEY,
            member TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE attachment (
            digest BLOB PRIMARY KEY,
            bytes BLOB NOT NULL
        ) STRICT;
        CREATE TABLE presence (
            account TEXT PRIMARY KEY,
            ticket INTEGER NOT NULL,
            activity TEXT NOT NULL,
            since INTEGER NOT NULL,
            seen INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE hint (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            tickets INTEGER NOT NULL,
            inboxes INTEGER NOT NULL,
            presence INTEGER NOT NULL,
            agreements INTEGER NOT NULL,
            staff INTEGER NOT NULL,
            outbox INTEGER NOT NULL
        ) STRICT;
        INSERT INTO hint VALUES (1, 0, 0, 0, 0, 0, 0);
        """

    private static let messages = """
        CREATE TABLE inbox (
            sequence INTEGER NOT NULL,
            recipient TEXT NOT NULL,
            ticket INTEGER NOT NULL,
            message TEXT NOT NULL,
            told INTEGER NOT NULL,
            acknowledgedBy TEXT,
            acknowledged INTEGER,
            PRIMARY KEY (recipient, sequence)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX inboxUnread ON inbox (recipient, sequence) WHERE acknowledged IS NULL;
        CREATE INDEX inboxOfTicket ON inbox (ticket, recipient) WHERE acknowledged IS NULL;
        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            sequence INTEGER NOT NULL,
            ticket INTEGER NOT NULL,
            content TEXT NOT NULL,
            isLetter INTEGER NOT NULL,
            queued INTEGER NOT NULL,
            attempts INTEGER NOT NULL,
            nextAttempt INTEGER,
            lastError TEXT,
            delivered INTEGER,
            state TEXT NOT NULL
        ) STRICT;
        CREATE INDEX outboxState ON outbox (state, id);
        CREATE INDEX outboxWaiting ON outbox (nextAttempt, id) WHERE nextAttempt IS NOT NULL;
        CREATE INDEX outboxLetters ON outbox (ticket) WHERE isLetter = 1;
        """

    private static let engine = """
        CREATE TABLE firedStep (
            ticket INTEGER NOT NULL,
            rule TEXT NOT NULL,
            promise INTEGER NOT NULL,
            occurrence INTEGER NOT NULL,
            PRIMARY KEY (ticket, rule, promise, occurrence)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE engineBeat (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            instant INTEGER NOT NULL
        ) STRICT;
        """
}
