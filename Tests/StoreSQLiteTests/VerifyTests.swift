import Domain
import Foundation
import GRDB
import Store
import TestSupport
import Testing

@testable import StoreSQLite

@Suite("Verify names what was tampered with")
struct VerifyTests {
    /// SQL that a person with the file could run, and what must be found.
    private static let tamperings: [(sql: String, finding: Finding)] = [
        (
            "DROP TRIGGER journalIsTrue; UPDATE journal SET payload = replace(payload, 'Ringde', 'Glömde') WHERE sequence = 9",
            .changedPayload(sequence: 9)
        ),
        (
            "DROP TRIGGER journalIsTrue; UPDATE journal SET actor = 'bo.ek' WHERE sequence = 8",
            .brokenChain(sequence: 8)
        ),
        (
            "DROP TRIGGER journalIsTrue; UPDATE journal SET happened = happened - 60 WHERE sequence = 8",
            .brokenChain(sequence: 8)
        ),
        ("UPDATE journal SET payload = NULL, salt = NULL WHERE sequence = 8", .unreadablePayload(sequence: 8)),
        ("DROP TRIGGER journalIsKept; DELETE FROM journal WHERE sequence = 8", .gap(after: 7)),
        (
            "DROP TRIGGER journalIsKept; DELETE FROM journal WHERE sequence = 9",
            .rowDiffers(TicketNumber(10_001), columns: ["version"])
        ),
        ("UPDATE ticket SET due = due + 3600", .rowDiffers(TicketNumber(10_001), columns: ["due"])),
        ("UPDATE ticket SET owner = 'bo.ek'", .rowDiffers(TicketNumber(10_001), columns: ["owner"])),
        ("UPDATE ticket SET isOpen = 0", .rowDiffers(TicketNumber(10_001), columns: ["isOpen"])),
        ("UPDATE ticket SET state = 'uppäten'", .rowMissing(TicketNumber(10_001))),
        ("DELETE FROM ticketTag", .rowDiffers(TicketNumber(10_001), columns: ["ticketTag"])),
        ("DELETE FROM ticket", .rowMissing(TicketNumber(10_001))),
        ("UPDATE ticket SET number = 10005", .rowWithoutJournal(TicketNumber(10_005))),
        ("UPDATE searchText SET text = 'annat'", .searchDiffers(TicketNumber(10_001))),
        ("DELETE FROM openText", .searchDiffers(TicketNumber(10_001))),
        ("INSERT INTO search (search) VALUES ('delete-all')", .searchDiffers(TicketNumber(10_001))),
    ]

    @Test("Each kind of tampering with SQL", arguments: tamperings.indices)
    func tampering(index: Int) async throws {
        let test = try await tamperedStore()
        let tampering = Self.tamperings[index]
        try await test.store.database.write { db in try db.execute(sql: tampering.sql) }
        let findings = try await test.store.verify { _ in }.findings
        #expect(findings.contains { $0.isLike(tampering.finding) }, "\(tampering.sql): \(findings)")
    }

    @Test("A lost file is named")
    func attachment() async throws {
        let test = try await tamperedStore()
        let file = try await test.store.keep([1, 2, 3], named: "a.bin")
        try await test.store.run(AttachFile(file), on: TicketNumber(10_001))
        try await test.store.database.write { db in try db.execute(sql: "UPDATE attachment SET bytes = x'00'") }
        let findings = try await test.store.verify { _ in }.findings
        #expect(findings == [.attachmentMissing(TicketNumber(10_001), digest: file.digest)])
    }

    @Test("The journal can neither be changed, shortened nor lengthened out of turn")
    func triggers() async throws {
        let test = try await tamperedStore()
        for sql in [
            "UPDATE journal SET payload = '{}'", "UPDATE journal SET actor = 'x', payload = NULL, salt = NULL",
            "DELETE FROM journal",
            "INSERT INTO journal SELECT sequence + 10, NULL, 0, actor, happened, recorded, type, "
                + "payload, salt, digest, hash FROM journal WHERE sequence = 1",
        ] {
            await #expect(throws: DatabaseError.self) {
                try await test.store.database.write { db in try db.execute(sql: sql) }
            }
        }
        #expect(try await test.store.verify { _ in }.isClean)
    }

    @Test("A program of another make comes to the same hashes")
    func independently() async throws {
        let test = try await tamperedStore()
        let head = try await test.store.verify { _ in }.head
        test.store.close()
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let script = folder.appendingPathComponent("Fixtures/verify-journal.py").path
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", script, test.store.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(String(decoding: output, as: UTF8.self) == "9 \(head)\n")
    }

    /// Seven entries that furnish it, an opening as the eighth and a note as the ninth.
    private func tamperedStore() async throws -> TestStore {
        let test = try await StoreBackend.file.make()
        let number = try await test.store.run(OpenTicket.fixture(intefunktion: "utskrift", tags: ["å"])).number
        try await test.store.run(NoteTicket(text: "Ringde Åke"), on: number)
        return test
    }
}

extension Finding {
    /// The same kind of finding about the same thing; of columns the wanted ones must be among those found.
    fileprivate func isLike(_ wanted: Finding) -> Bool {
        guard case .rowDiffers(let number, let columns) = self, case .rowDiffers(number, let some) = wanted else {
            return self == wanted
        }
        return Set(some).isSubset(of: columns)
    }
}
