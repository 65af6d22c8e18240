package import Domain
package import Instants
package import Store

extension SQLiteStore: Inboxes {
    package func messages(
        to account: Account,
        includingAcknowledged: Bool,
        limit: Int
    ) async throws(StoreError) -> [InboxItem] {
        try await read { db in
            let coding = EventCoding()
            var items: [InboxItem] = []
            for inbox in try self.staffTable.staff(coding, db).inboxes(of: account) {
                items += try InboxTable.messages(
                    in: inbox,
                    includingAcknowledged: includingAcknowledged,
                    limit: max(0, limit),
                    coding,
                    db
                )
            }
            items.sort { ($0.id, $1.message.recipient.description) > ($1.id, $0.message.recipient.description) }
            return Array(items.prefix(max(0, limit)))
        }
    }

    package func unreadCount(of account: Account) async throws(StoreError) -> Int {
        try await read { db in
            try InboxTable.unreadCount(in: self.staffTable.staff(EventCoding(), db).inboxes(of: account), db)
        }
    }
}

extension SQLiteStore: Outbox {
    package func undelivered(at now: Instant, limit: Int) async throws(StoreError) -> [OutboxItem] {
        try await read { db in try OutboxTable.undelivered(at: now, limit: max(0, limit), EventCoding(), db) }
    }

    package func delivered(_ id: Int64, at now: Instant) async throws(StoreError) {
        try await write { db in
            try OutboxTable.delivered(id, at: now, db)
            try HintTable.bump([.outbox, .tickets], db)
        }
    }

    package func failed(_ id: Int64, error: String, next: Instant?) async throws(StoreError) {
        try await write { db in
            try OutboxTable.failed(id, error: error, next: next, db)
            try HintTable.bump(.outbox, db)
        }
    }

    package func outbox(_ state: OutboxItem.State, limit: Int) async throws(StoreError) -> [OutboxItem] {
        try await read { db in try OutboxTable.items(in: state, limit: max(0, limit), EventCoding(), db) }
    }

    package func retry(_ id: Int64, at now: Instant) async throws(StoreError) {
        try await write { db in
            try OutboxTable.retry(id, at: now, db)
            try HintTable.bump(.outbox, db)
        }
    }
}
