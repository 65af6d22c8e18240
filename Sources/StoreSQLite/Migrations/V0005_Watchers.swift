import GRDB

/// Who follows which ticket becomes a table, so that the list of what somebody follows costs what it shows.
enum V0005 {
    static let identifier = "0005-watchers"

    @Sendable
    static func migrate(_ db: Database) throws {
        try db.execute(sql: table)
        try db.execute(sql: history)
    }

    private static let table = """
        CREATE TABLE ticketWatcher (
            account TEXT NOT NULL,
            isOpen INTEGER NOT NULL,
            number INTEGER NOT NULL,
            PRIMARY KEY (account, isOpen, number)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX ticketWatcherOfTicket ON ticketWatcher (number);
        """

    /// The latest edit that names the followers counts, and what tickets that are still merged in brought along.
    private static let history = """
        CREATE TEMP TABLE followed AS
        SELECT ticket, version, type,
            CASE type
                WHEN 'edited' THEN json_extract(payload, '$.edited.changes.watchers')
                WHEN 'absorbed' THEN json_extract(payload, '$.absorbed.content.watchers')
            END AS watchers,
            CASE type
                WHEN 'absorbed' THEN json_extract(payload, '$.absorbed.ticket')
                WHEN 'detached' THEN json_extract(payload, '$.detached.ticket')
            END AS other
        FROM journal WHERE type IN ('edited', 'absorbed', 'detached') AND payload IS NOT NULL;
        CREATE INDEX temp.followedTicket ON followed (ticket, type, version);
        INSERT OR IGNORE INTO ticketWatcher (account, isOpen, number)
        SELECT who.value, t.isOpen, t.number
        FROM followed f JOIN ticket t ON t.number = f.ticket, json_each(f.watchers) who
        WHERE f.watchers IS NOT NULL AND (
            f.type = 'edited' AND NOT EXISTS (
                SELECT 1 FROM followed later
                WHERE later.ticket = f.ticket AND later.type = 'edited' AND later.watchers IS NOT NULL
                    AND later.version > f.version
            )
            OR f.type = 'absorbed' AND NOT EXISTS (
                SELECT 1 FROM followed later
                WHERE later.ticket = f.ticket AND later.type IN ('absorbed', 'detached') AND later.other = f.other
                    AND later.version > f.version
            )
        );
        DROP TABLE followed;
        """
}
