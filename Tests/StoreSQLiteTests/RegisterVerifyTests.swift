import Domain
import GRDB
import Store
import TestSupport
import Testing

@testable import StoreSQLite

@Suite("Verify names what was tampered with in the registers")
struct RegisterVerifyTests {
    private static let maja = RecordReference(PeopleRegister.id, "maja")
    /// SQL that a person with the file could run, and what must be found.
    private static let tamperings: [(sql: String, finding: Finding)] = [
        (
            "DROP TRIGGER registerJournalIsTrue; "
                + "UPDATE registerJournal SET payload = replace(payload, 'Maja', 'Mona') WHERE sequence = 2",
            .registerJournal(.changedPayload(sequence: 2))
        ),
        (
            "DROP TRIGGER registerJournalIsTrue; UPDATE registerJournal SET actor = 'bo.ek' WHERE sequence = 2",
            .registerJournal(.brokenChain(sequence: 2))
        ),
        (
            "DROP TRIGGER registerJournalIsTrue; UPDATE registerJournal SET run = NULL WHERE sequence = 2",
            .registerJournal(.brokenChain(sequence: 2))
        ),
        (
            "UPDATE registerJournal SET payload = NULL, salt = NULL WHERE sequence = 2",
            .registerJournal(.unreadablePayload(sequence: 2))
        ),
        (
            "DROP TRIGGER registerJournalIsKept; DELETE FROM registerJournal WHERE sequence = 2",
            .registerJournal(.gap(after: 1))
        ),
        (
            "DROP TRIGGER registerJournalIsKept; DELETE FROM registerJournal WHERE sequence = 4",
            .recordDiffers(maja, parts: ["content", "version"])
        ),
        (
            "UPDATE registerRecord SET content = '{}' WHERE key = 'maja'",
            .recordDiffers(maja, parts: ["content", "title", "search"])
        ),
        ("UPDATE registerRecord SET content = 'x' WHERE key = 'maja'", .recordDiffers(maja, parts: ["content"])),
        ("UPDATE registerRecord SET version = 9 WHERE key = 'maja'", .recordDiffers(maja, parts: ["version"])),
        ("DELETE FROM registerRecord WHERE key = 'maja'", .registerJournal(.withoutRecord(sequence: 2))),
        ("DELETE FROM registerWord WHERE word = 'svensson'", .recordDiffers(maja, parts: ["search"])),
        ("UPDATE registerEntry SET text = ' annan'", .recordDiffers(maja, parts: ["search"])),
        ("DELETE FROM registerLink", .recordDiffers(RecordReference(PeopleRegister.id, "bo"), parts: ["links"])),
    ]

    private func tamperedStore() async throws -> SQLiteStore {
        let store = try await StoreBackend.memory.make().store
        let fields = [PeopleRegister.name, PeopleRegister.role, PeopleRegister.manager]
        var maja = RegisterRecord(PeopleRegister.id, "maja")
        maja.set(PeopleRegister.name, to: ["Maja Svensson"])
        maja.set(PeopleRegister.role, to: ["anställd"])
        var bo = maja
        bo.key = "bo"
        bo.set(PeopleRegister.manager, to: ["maja"])
        let file = RegisterDelivery(
            register: PeopleRegister.id,
            fields: fields,
            rows: [DeliveredRow(maja), DeliveredRow(bo)],
            source: DeliverySource(file: "p.csv", digest: "00")
        )
        _ = try await store.take([file], by: .admin, at: .monday)
        maja.set(PeopleRegister.role, to: ["konsult"])
        let edit = RegisterDelivery(register: PeopleRegister.id, fields: fields, rows: [DeliveredRow(maja)])
        _ = try await store.take([edit], by: .anna, at: .monday)
        return store
    }

    @Test("Each kind of tampering with SQL", arguments: tamperings.indices)
    func tampering(index: Int) async throws {
        let store = try await tamperedStore()
        #expect(try await store.verify { _ in }.isClean)
        let tampering = Self.tamperings[index]
        try await store.database.write { db in try db.execute(sql: tampering.sql) }
        let findings = try await store.verify { _ in }.findings
        #expect(findings.contains(tampering.finding), "\(tampering.sql): \(findings)")
    }

    @Test("The journal can neither be changed, shortened nor lengthened out of turn")
    func triggers() async throws {
        let store = try await tamperedStore()
        for sql in [
            "UPDATE registerJournal SET payload = '{}'", "DELETE FROM registerJournal",
            "UPDATE registerJournal SET actor = 'x', payload = NULL, salt = NULL",
            "INSERT INTO registerJournal SELECT sequence + 10, NULL, 0, run, actor, recorded, type, payload, salt, digest, "
                + "hash FROM registerJournal WHERE sequence = 1",
        ] {
            await #expect(throws: DatabaseError.self) {
                try await store.database.write { db in try db.execute(sql: sql) }
            }
        }
        #expect(try await store.verify { _ in }.isClean)
    }

    @Test("A store of the version before gets its registers")
    func upgrade() async throws {
        let path = try TemporaryFolder().file("old.db")
        let queue = try DatabaseQueue(path: path)
        var migrator = DatabaseMigrator()
        migrator.registerMigration(V0001.identifier, migrate: V0001.migrate)
        try migrator.migrate(queue)
        try queue.close()
        let store = try SQLiteStore.open(path, readTerms: { _ in throw StoreError(.noAgreement, about: "") })
        defer { store.close() }
        let record = RegisterRecord(MunicipalitiesRegister.id, "T", [MunicipalitiesRegister.name: ["Tranemo"]])
        let edit = RegisterDelivery(
            register: MunicipalitiesRegister.id,
            fields: [MunicipalitiesRegister.name],
            rows: [DeliveredRow(record)]
        )
        #expect(try await store.take([edit], by: .admin, at: .monday).first?.added == 1)
        #expect(try await store.verify { _ in }.isClean)
    }

    @Test("Lists, look-up and links are read by index alone")
    func plans() async throws {
        let store = try await tamperedStore()
        let questions = [
            "SELECT 1 FROM registerWord WHERE register = 1 AND word >= 'a' AND word < 'b'",
            "SELECT record FROM registerEntry WHERE register = 1 ORDER BY isGone, sortKey, record LIMIT 9",
            "SELECT source FROM registerLink WHERE target = 1", "SELECT target FROM registerLink WHERE source = 1",
            "SELECT payload FROM registerJournal WHERE record = 1 ORDER BY version",
            "SELECT record FROM registerUnique WHERE register = 1 AND field = 'email' AND value = 'x'",
        ]
        for sql in questions {
            let plan = try await store.database.read { db in
                try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String? ?? "" }
            }
            #expect(plan.allSatisfy { $0.hasPrefix("SEARCH") }, "\(sql): \(plan)")
        }
    }
}
