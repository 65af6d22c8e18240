import GRDB

/// Which records of the registers a ticket's requester is.
enum V0006 {
    static let identifier = "0006-ticket-records"

    @Sendable
    static func migrate(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE ticketRecord (
                    register TEXT NOT NULL,
                    key TEXT NOT NULL,
                    number INTEGER NOT NULL,
                    PRIMARY KEY (register, key, number)
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX ticketRecordOfTicket ON ticketRecord (number);
                """
        )
    }
}
