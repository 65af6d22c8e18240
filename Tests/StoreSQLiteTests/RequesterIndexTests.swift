import Domain
import GRDB
import Store
import TestSupport
import Testing

@testable import StoreSQLite

@Suite("Requesters beyond those who called lately")
struct RequesterIndexTests {
    @Test("Somebody who called long ago, before thousands of others, is found by the index")
    func longAgo() async throws {
        let store = try await StoreBackend.memory.make().store
        try await store.database.write { db in
            let coding = EventCoding()
            for number in 1...6_000 {
                let name = number == 7 ? "Zeynep Åkerö" : "Nils Nummer\(number)"
                let requester = Requester(name: name, unit: "Enhet \(number % 40)", device: "PC-\(10_000 + number)")
                try RequesterTable.write(requester, of: TicketNumber(Int64(number)), coding, db)
                if number % 2_500 == 0 { try RequesterTable.index(db) }
            }
            try RequesterTable.index(db)
        }
        for text in ["zeyn", "åkerö zey", "pc-10007"] {
            #expect(
                try await store.requesters(matching: text, limit: 20).map { $0.name } == ["Zeynep Åkerö"],
                "\(text)"
            )
        }
        let latest = try await store.requesters(matching: "nils", limit: 3).map { $0.name }
        #expect(latest == ["Nils Nummer6000", "Nils Nummer5999", "Nils Nummer5998"])
    }

    @Test("A store of the first shape is brought up to date, and its requesters are found by every field")
    func migration() throws {
        let queue = try DatabaseQueue(configuration: SQLiteStore.configuration())
        try Schema.migrator.migrate(queue, upTo: V0001.identifier)
        try queue.write { db in
            let content =
                #"{"device":"PC-7","email":"EVA@x.se","name":"Eva Ek","telephone":"0321-1","unit":"Ängens SKOLA"}"#
            try db.execute(
                sql: "INSERT INTO requester (latest, folded, content) VALUES (10001, ?, ?)",
                arguments: ["eva ek\n03211", content]
            )
        }
        try Schema.migrator.migrate(queue)
        try queue.read { db in
            for text in ["ängens", "eva@x", "pc-7", "03211"] {
                let found = try RequesterTable.matching(text, limit: 5, EventCoding(), db)
                #expect(found.map { $0.name } == ["Eva Ek"], "\(text)")
            }
        }
        let next = Requester(name: "Bo Ek", device: "PC-8")
        try queue.write { db in
            try RequesterTable.write(next, of: TicketNumber(10_002), EventCoding(), db)
            try RequesterTable.index(db)
            #expect(try Int64.fetchOne(db, sql: "SELECT last FROM requesterIndexed") == 2)
        }
    }
}
