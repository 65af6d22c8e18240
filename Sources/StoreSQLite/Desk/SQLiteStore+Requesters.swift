package import Domain
import GRDB
package import Store

extension SQLiteStore: RequesterDirectory {
    package func requesters(matching text: String, limit: Int) async throws(StoreError) -> [Requester] {
        try await read { db in try RequesterTable.matching(text, limit: max(0, limit), EventCoding(), db) }
    }
}

extension SQLiteStore: DeskHistory {
    package func foundingEvents() async throws(StoreError) -> [DeskEvent] {
        try await read { db in
            let coding = EventCoding()
            return try JournalTable.records(after: 0, limit: 100, db).compactMap { record in
                guard record.ticket == nil, let payload = record.payload else { return nil }
                return try coding.value(DeskEvent.self, from: payload)
            }
        }
    }
}
