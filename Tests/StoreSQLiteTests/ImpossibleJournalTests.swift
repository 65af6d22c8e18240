import Domain
import Escalation
import Foundation
import GRDB
import Instants
import Store
import Synchronization
import TestSupport
import Testing

@testable import StoreSQLite

/// Journals whose chain is whole and whose events never could have been.
@Suite("Impossible journals")
struct ImpossibleJournalTests {
    static let impossible: [TicketEvent] = [
        .timeLogged(minutes: .max, text: ""), .timeLogged(minutes: .min, text: ""),
        .absorbed(ticket: TicketNumber(2), content: Absorbed(minutes: .max, watchers: [], attachments: [])),
        .attached(file: Attachment(name: "a", size: -1, digest: "")), .merged(into: TicketNumber(.max)),
        .linked(link: TicketLink(other: TicketNumber(.min), relation: .duplicate)),
        .noted(text: "a\u{0}b"), .edited(changes: Edit(received: Instant(seconds: .max))),
        .edited(changes: Edit(received: Instant(seconds: .min))),
        .paused(waiting: .customer, until: Instant(seconds: 253_402_300_800), text: ""),
        .escalated(
            step: EscalatedStep(
                key: StepKey(rule: RuleID("r"), promise: 1, occurrence: .max),
                planned: .monday,
                told: []
            )
        ),
    ]

    @Test(
        "An event that no desk could have written is refused with its line, and nothing is taken in",
        arguments: impossible
    )
    func events(event: TicketEvent) async throws {
        try await refuses([event], line: 4)
    }

    @Test("A moment outside the years 1 to 9999 is refused", arguments: [Int64.min, -62_135_596_801, .max])
    func moments(seconds: Int64) async throws {
        try await refuses([.resumed], at: Instant(seconds: seconds), line: 4)
    }

    @Test("A number that nobody could say is refused in those words", arguments: [Int64.max, 1_000_000_000_000, 0, -1])
    func numbers(number: Int64) async throws {
        let error = try await refuses([.resumed], number: TicketNumber(number), line: 3)
        #expect(error?.detail == "no ticket has the number \(number)")
    }

    @Test("A wait that ends before it begins is taken in and lasts no time")
    func backwards() async throws {
        let store = try empty()
        let events: [TicketEvent] = [
            .paused(waiting: .customer, until: nil, text: ""), .resumed, .resumed,
            .paused(waiting: .supplier, until: .monday - 5, text: ""),
        ]
        _ = try await take(try journal(events, earlier: 1_000), into: store)
        let detail = try #require(try await store.detail(TicketNumber(10_001)))
        #expect(detail.ticket.state == .waiting(.supplier))
        #expect(detail.ticket.stops.first.map { $0.span.to == $0.span.from } == true)
    }

    // MARK: - Making and taking

    @discardableResult
    private func refuses(
        _ events: [TicketEvent],
        number: TicketNumber = TicketNumber(10_001),
        at moment: Instant = .monday,
        line: Int
    ) async throws -> StoreError? {
        let store = try empty()
        let bytes = try journal(events, number: number, at: moment)
        let error = await #expect(throws: StoreError.self) { try await take(bytes, into: store) }
        #expect(error?.code == .invalidInput(line: line), "\(String(describing: error))")
        #expect(try await store.database.read { db in try JournalTable.entries(of: number, EventCoding(), db) }.isEmpty)
        return error
    }

    private func empty() throws -> SQLiteStore {
        try SQLiteStore.create(try TemporaryFolder().file("copy.db"), founding: nil, readTerms: Terms.reading)
    }

    /// A journal of one ticket; each event lies so many seconds before the last.
    private func journal(
        _ events: [TicketEvent],
        number: TicketNumber = TicketNumber(10_001),
        at moment: Instant = .monday,
        earlier: Int64 = 0
    ) throws -> [UInt8] {
        let opening = Opening(
            classification: Classification(kind: .question),
            subject: "Skrivaren",
            channel: .telephone,
            place: Place(queue: .forsta, team: .anvandarstod, line: .first),
            received: .monday,
            agreement: AgreementVersion("prov-2026")
        )
        var lines = [
            TransferLine(header: .current), TransferLine(agreement: .init(version: "prov-2026", text: "prov-2026")),
        ]
        var head = JournalHead.beginning
        for (index, event) in ([.opened(ticket: opening)] + events).enumerated() {
            let happened = index == 0 ? Instant.monday : moment - Int64(index) * earlier
            let record = try record(event, number: number, version: index + 1, at: happened, after: head)
            head = JournalHead(sequence: record.sequence, hash: record.hash, recorded: record.recorded)
            lines.append(TransferLine(entry: .init(record)))
        }
        lines.append(TransferLine(end: .init(entries: head.sequence, head: head.hash.hexadecimal)))
        return Array(try lines.map { try EventCoding().text(of: $0) + "\n" }.joined().utf8)
    }

    private func record(
        _ event: TicketEvent,
        number: TicketNumber,
        version: Int,
        at moment: Instant,
        after head: JournalHead
    ) throws -> JournalRecord {
        let payload = try EventCoding().text(of: event)
        let salt = [UInt8](repeating: 7, count: 16)
        var record = JournalRecord(
            sequence: head.sequence + 1,
            ticket: number,
            version: version,
            actor: Actor.anna.description,
            happened: moment,
            recorded: .monday,
            type: EventCoding.type(of: payload),
            payload: payload,
            salt: salt,
            digest: JournalRecord.digest(salt: salt, payload: payload),
            hash: []
        )
        record.hash = record.hash(after: head.hash)
        return record
    }

    private func take(_ bytes: [UInt8], into store: SQLiteStore) async throws -> Int64 {
        let rest = Mutex<[UInt8]?>(bytes)
        return try await store.importJournal {
            rest.withLock { rest in
                defer { rest = nil }
                return rest
            }
        } progress: { _ in
        }
    }
}
