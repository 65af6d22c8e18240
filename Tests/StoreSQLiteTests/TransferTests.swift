import Domain
import Escalation
import Foundation
import GRDB
import Instants
import RandomSupport
import Store
import Synchronization
import TestSupport
import Testing

@testable import StoreSQLite

@Suite("Journals travel whole")
struct TransferTests {
    @Test("What is exported and imported is the same store: entries, rows, files, inboxes, outbox")
    func roundTrip() async throws {
        let test = try await furnished()
        let bytes = try await exported(test.store)
        let copy = try empty(in: test.folder)
        let entries = try await take(bytes, into: copy)
        #expect(entries == (try await test.store.health().entries))
        #expect(try await copy.verify { _ in }.isClean)
        #expect(try await exported(copy) == bytes)
        for table in [
            "journal", "ticket", "ticketTag", "requester", "searchText", "openText", "inbox", "outbox", "firedStep",
        ] {
            #expect(try await contents(of: table, copy) == contents(of: table, test.store), "\(table)")
        }
        #expect(try await copy.staff() == test.store.staff())
        let file = try #require(try await copy.detail(TicketNumber(10_001))?.ticket.attachments.first)
        #expect(try await copy.bytes(of: file) == [1, 2, 3])
        #expect(try await copy.run(OpenTicket.fixture()).number == TicketNumber(10_003))
    }

    @Test("A journal is only taken into a store without one")
    func notEmpty() async throws {
        let test = try await furnished()
        let error = await #expect(throws: StoreError.self) { try await take([], into: test.store) }
        #expect(error?.code == .notEmpty)
    }

    @Test("A changed, cut, doubled or senseless line is refused with its number, and nothing is taken in")
    func broken() async throws {
        let test = try await furnished()
        let lines = try await exported(test.store).split(separator: UInt8(ascii: "\n")).map { Array($0) }
        let first = try #require(lines.firstIndex { String(decoding: $0, as: UTF8.self).contains("\"entry\"") })
        var damages: [([[UInt8]], Int?)] = [
            (Array(lines.dropFirst()), 1), (Array(lines.dropLast()), lines.count), ([], 1),
            (lines + [lines[first]], lines.count + 1), ([Array("hej".utf8)] + lines, 1),
            (Array(lines[..<first]) + [lines[first], lines[first]] + lines[(first + 1)...], first + 2),
            (Array(lines[..<first]) + lines[(first + 1)...], first + 1),
        ]
        for (old, new) in [
            ("\"actor\":\"admin\"", "\"actor\":\"evil\""), ("\"happened\":1", "\"happened\":2"),
            ("\"salt\":\"", "\"salt\":\"zz"),
        ] {
            let changed = String(decoding: lines[first], as: UTF8.self).replacing(old, with: new, maxReplacements: 1)
            damages.append((Array(lines[..<first]) + [Array(changed.utf8)] + lines[(first + 1)...], first + 1))
        }
        for (index, damage) in damages.enumerated() {
            let copy = try empty(in: test.folder, name: "copy\(index).db")
            let bytes = Array(damage.0.joined(separator: [UInt8(ascii: "\n")]))
            let error = await #expect(throws: StoreError.self, "\(index)") { try await take(bytes, into: copy) }
            #expect(error?.code == .invalidInput(line: damage.1), "\(index)")
            #expect(try await copy.health().entries == 0)
        }
    }

    @Test("Random bytes and random damage never trap", arguments: [11, 12, 13])
    func fuzz(seed: UInt64) async throws {
        let test = try await furnished()
        let bytes = try await exported(test.store)
        var random = SeededRandom(seed: seed)
        for _ in 0..<40 {
            var damaged = bytes
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0..<damaged.count, using: &random)
                damaged[place] = UInt8.random(in: 0...255, using: &random)
            }
            let copy = try SQLiteStore.inMemory(readTerms: Terms.reading)
            do { _ = try await take(damaged, into: copy) } catch let error as StoreError {
                guard case .invalidInput(let line) = error.code else { throw error }
                // Bytes of a file that belong to no line of the journal are only missed when all has been read.
                let isWhole = error.detail.hasPrefix("the file ") || error.detail.hasPrefix("agreement ")
                #expect(line != nil || isWhole, "seed \(seed): \(error.detail)")
            }
        }
    }

    @Test(
        "A line of a megabyte, a NUL and bytes that are no UTF-8 are refused with their line",
        arguments: [
            [UInt8](repeating: 0x61, count: 1_000_000), [UInt8](repeating: 0x5B, count: 1_000_000), [0], [0xFF, 0xFE],
            Array("{\"entry\":\"".utf8) + [0xC3, 0x28], Array("{\"inbox\":{\"sequence\":9223372036854775808}}".utf8),
        ]
    )
    func hostile(line: [UInt8]) async throws {
        let test = try await furnished()
        let header = try #require(try await exported(test.store).split(separator: UInt8(ascii: "\n")).first)
        let bytes: [UInt8] = Array(header) + [0x0A] + line + [0x0A]
        let copy = try SQLiteStore.inMemory(readTerms: Terms.reading)
        let error = await #expect(throws: StoreError.self) {
            try await take(bytes, into: copy)
        }
        #expect(error?.code == .invalidInput(line: 2))
    }

    @Test("A history comes in once, is told to nobody, and lives on")
    func histories() async throws {
        let test = try await StoreBackend.file.make()
        let run = DeskEvent.historyImported(file: "logg.csv", mapping: "m", rows: 2, tickets: 1)
        for (turn, expected) in [
            (1, ImportOutcome(tickets: 2, events: 4, known: 0)), (2, ImportOutcome(tickets: 0, events: 0, known: 2)),
        ] {
            let portions = Mutex<[[ImportedHistory]]>([[history("A-1")], [history("A-2")]])
            let outcome = try await test.store.bringIn(isAtomic: turn == 1, run: run, by: .admin, at: .monday) {
                portions.withLock { $0.isEmpty ? nil : $0.removeFirst() }
            }
            #expect(outcome == expected)
        }
        let query = TicketQuery(filter: Filter([FilterTerm(.source("A-2"))]))
        let rows = try await test.store.page(of: query, after: nil, limit: 5, at: .monday).rows
        #expect(rows.map { $0.owner } == [.bo])
        #expect(try await test.store.unreadCount(of: .bo) == 0)
        #expect(try await test.store.undelivered(at: .monday, limit: 5).isEmpty)
        #expect(try await test.store.verify { _ in }.isClean)
    }

    @Test("An error while histories come in leaves nothing of them")
    func atomically() async throws {
        struct BadRow: Error {}
        let test = try await StoreBackend.file.make()
        let before = try await test.store.health().entries
        let turns = Mutex(0)
        let error = await #expect(throws: StoreError.self) {
            try await test.store.bringIn(
                isAtomic: true,
                run: .historyImported(file: "", mapping: "", rows: 0, tickets: 0),
                by: .admin,
                at: .monday
            ) {
                try turns.withLock { turn in
                    turn += 1
                    if turn == 3 { throw BadRow() }
                    return [history("B-\(turn)")]
                }
            }
        }
        #expect(error?.code == .invalidInput(line: nil))
        #expect(try await test.store.health().entries == before)
    }

    private func history(_ source: String) -> ImportedHistory {
        let place = Place(queue: .andra, team: .anvandarstod, line: .second)
        let opening = Opening(
            classification: Classification(kind: .question),
            subject: source,
            channel: .import,
            place: place,
            received: .monday - 900,
            agreement: AgreementVersion("prov-2026"),
            source: source
        )
        return ImportedHistory(
            events: [
                (.opened(ticket: opening), .imported("x"), .monday - 900),
                (.ownerChanged(to: .bo), .imported("x"), .monday - 600),
            ],
            recorded: .monday
        )
    }

    private func furnished() async throws -> TestStore {
        let test = try await StoreBackend.file.make()
        let store = test.store
        let one = try await store.run(
            OpenTicket.fixture(requester: .fixture(email: "k@exempel.se"), intefunktion: "utskrift", tags: ["å"])
        ).number
        let two = try await store.run(OpenTicket.fixture("Två")).number
        let file = try await store.keep([1, 2, 3], named: "a.bin")
        try await store.run(AttachFile(file), on: one)
        try await store.run(NoteTicket(text: "Rad ett\nrad \"två\" \u{1F5A8}"), on: two)
        _ = try await store.runEngine(at: .monday + 86_400 * 3)
        try await store.run(AcknowledgeTicket(), on: one, at: .monday + 86_400 * 3)
        try await store.run(ResolveTicket(solution: "Klart"), on: two, at: .monday + 86_400 * 3)
        if let id = try await store.undelivered(at: .monday, limit: 1).first?.id {
            try await store.delivered(id, at: .monday)
        }
        return test
    }

    private func empty(in folder: TemporaryFolder, name: String = "copy.db") throws -> SQLiteStore {
        try SQLiteStore.create(folder.file(name), founding: nil, readTerms: Terms.reading)
    }

    private func exported(_ store: SQLiteStore) async throws -> [UInt8] {
        let bytes = Mutex<[UInt8]>([])
        try await store.exportJournal { chunk in bytes.withLock { $0 += chunk } }
        return bytes.withLock { $0 }
    }

    /// Hands over in small pieces, so that lines are cut anywhere.
    private func take(_ bytes: [UInt8], into store: SQLiteStore) async throws -> Int64 {
        let place = Mutex(0)
        return try await store.importJournal {
            place.withLock { place in
                guard place < bytes.count else { return nil }
                defer { place += 1_000 }
                return Array(bytes[place..<min(place + 1_000, bytes.count)])
            }
        } progress: { _ in
        }
    }

    private func contents(of table: String, _ store: SQLiteStore) async throws -> [[DatabaseValue]] {
        try await store.database.read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM \(table) ORDER BY 1, 2").map { Array($0.databaseValues) }
        }
    }
}
