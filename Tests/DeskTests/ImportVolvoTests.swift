import Desk
import Domain
import Foundation
import Instants
import Store
import Testing

@Suite("The real log of Volvo IT", .enabled(if: RealLog.path != nil, "the log is not at hand: set LINJE_EVENT_LOG"))
struct ImportVolvoTests {
    /// What a case comes to, by the script in `Fixtures`.
    private struct Expected {
        var fields: [String]

        init(_ line: Substring) {
            fields = line.split(separator: "\t").map(String.init)
        }
    }

    private func expectations() throws -> [Expected] {
        let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Fixtures/volvo-cases.tsv")
        return try String(contentsOf: fixture, encoding: .utf8).split(separator: "\n").map(Expected.init)
    }

    private func bringIn(at now: Instant) async throws -> (MemoryTransfer, EventLogImport) {
        let desk = try ShippedDesk()
        let path = try #require(RealLog.path)
        let log = try EventLogImport(file: path, mapping: desk.mapping, portions: try RealLog.portions(path))
        let store = MemoryTransfer([desk.terms])
        _ = try await log.bring(into: store, by: .person(Account("a")), at: now)
        return (store, log)
    }

    @Test("Every one of its 7,554 cases comes to what an independent script says")
    func cases() async throws {
        // At the last row nothing that was solved within the last five working days is closed yet.
        let now = try #require(Instant("2012-05-22T23:22:25Z"))
        let (store, log) = try await bringIn(at: now)
        #expect(log.rows == 65_533)
        #expect(log.tickets == 7_554)
        let expectations = try expectations()
        #expect(expectations.count == 7_554)
        for expected in expectations {
            let ticket = try #require(store.tickets[expected.fields[0]])
            #expect(described(ticket, isSolvedInLog: expected.fields[1] == "löst") == expected.fields)
        }
    }

    @Test("Years later all that was solved is closed, and only eight cases are live")
    func later() async throws {
        let (store, _) = try await bringIn(at: Instant(seconds: 1_795_000_000))
        #expect(store.tickets.values.count { $0.isOpen } == 8)
        #expect(store.tickets.values.count { $0.state == .resolved } == 0)
    }

    /// The ticket as the script writes it; what the import closed by itself counts as solved.
    private func described(_ ticket: Ticket, isSolvedInLog: Bool) -> [String] {
        func text(_ instant: Instant?) -> String { instant.map { String($0.seconds) } ?? "-" }
        let isClosedByImport = ticket.state == .closed && isSolvedInLog
        return [
            ticket.source ?? "",
            isClosedByImport ? "löst" : ticket.state.rawValue,
            ticket.owner?.rawValue ?? "-",
            ticket.place.team.rawValue,
            String(ticket.place.line.rawValue),
            String(ticket.handovers),
            String(ticket.reopenings),
            String(ticket.highestLine.rawValue),
            text(ticket.received),
            text(ticket.resolution?.instant),
            isClosedByImport ? "-" : text(ticket.closed),
        ]
    }
}
