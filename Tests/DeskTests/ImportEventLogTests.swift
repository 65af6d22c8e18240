import Configuration
import Desk
import Domain
import Escalation
import Instants
import Store
import Testing

@Suite("Importing an event log")
struct ImportEventLogTests {
    private static let heading =
        "case,time,status,substatus,impact,product,owner,team,org_line,function,"
        + "team_country,owner_country\n"
    private let desk: ShippedDesk
    private let now = Instant(seconds: 1_795_000_000)

    init() throws {
        desk = try ShippedDesk()
    }

    /// A row with the columns that matter.
    private func row(
        _ name: String,
        _ time: String,
        _ status: String,
        _ substatus: String,
        impact: String = "Low",
        owner: String = "Eva",
        team: String = "S42"
    ) -> String {
        "\(name),\(time),\(status),\(substatus),\(impact),PROD1,\(owner),\(team),A,B,se,se\n"
    }

    private func bring(_ text: String) async throws -> MemoryTransfer {
        let store = MemoryTransfer([desk.terms])
        _ = try await desk.log(Self.heading + text).bring(into: store, by: .person(Account("a")), at: now)
        return store
    }

    @Test("Each row is an event with its own time, actor and team; the first one also opens the ticket")
    func rows() throws {
        let log = try desk.log(
            Self.heading + row("1", "2012-01-02T08:00:00+01:00", "Queued", "Awaiting Assignment", team: "G1 2nd")
                + row("1", "2012-01-02T09:00:00+01:00", "Accepted", "In Progress", owner: "Ali", team: "G1 2nd")
        )
        let history = log.history(ofCase: 0, terms: desk.terms, at: now)
        #expect(history.recorded == now)
        let own = history.events.prefix(3)
        #expect(own.map(\.actor) == [.imported("Eva"), .imported("Eva"), .imported("Ali")])
        #expect(
            own.map(\.happened.description) == [
                "2012-01-02T07:00:00Z", "2012-01-02T07:00:00Z", "2012-01-02T08:00:00Z",
            ]
        )
        guard case .imported(let row) = history.events[2].event else { throw ImportError(file: "", .empty) }
        #expect(row.line == 3)
        #expect(row.place == Place(queue: QueueID("andra-linjen"), team: TeamID("G1 2nd"), line: .second))
        #expect(row.columns["owner"] == "Ali")
        #expect(row.state == .inProgress)
        #expect(row.owner == Account("Ali"))
    }

    static let states: [(String, String, TicketState)] = [
        ("Queued", "Awaiting Assignment", .new),
        ("Accepted", "Assigned", .inProgress),
        ("Accepted", "In Progress", .inProgress),
        ("Accepted", "Wait - User", .waiting(.customer)),
        ("Accepted", "Wait - Customer", .waiting(.customer)),
        ("Accepted", "Wait - Vendor", .waiting(.supplier)),
        ("Accepted", "Wait", .waiting(.ourselves)),
        ("Accepted", "Wait - Implementation", .waiting(.ourselves)),
        ("Completed", "Cancelled", .cancelled),
    ]

    @Test("Every status is a state of ours", arguments: states)
    func state(_ status: String, _ substatus: String, _ state: TicketState) async throws {
        let store = try await bring(row("1", "2012-01-02T08:00:00Z", status, substatus))
        #expect(store.tickets["1"]?.state == state)
        #expect(store.tickets["1"]?.owner == (state == .new ? nil : Account("Eva")))
    }

    @Test("What the mapping does not know stops the import, with the place")
    func unknownStatus() {
        let text = Self.heading + row("1", "2012-01-02T08:00:00Z", "Accepted", "Sleeping")
        let error = #expect(throws: ImportError.self) { try desk.log(text) }
        #expect(error?.line == 2)
        #expect(error?.problem == .noRuleFits(rule: .state, values: "status = Accepted, substatus = Sleeping"))
    }

    static let mistakes: [(String, String, Int, ImportError.Problem)] = [
        ("2012-01-02T08:00:00Z", "2012-01-02", 3, .notATime("2012-01-02")),
        ("1,", " ,", 1, .emptyValue(heading: "case")),
        (",se,se", ",se", 1, .wrongColumnCount(expected: 12, found: 11)),
        ("S42", "", 61, .emptyValue(heading: "team")),
    ]

    @Test("A bad row stops the import, with line and column", arguments: mistakes)
    func mistake(_ good: String, _ bad: String, _ column: Int, _ problem: ImportError.Problem) {
        let row = row("1", "2012-01-02T08:00:00Z", "Accepted", "In Progress")
        let text = Self.heading + row + row.replacing(good, with: bad, maxReplacements: 1)
        let error = #expect(throws: ImportError.self) { try desk.log(text) }
        #expect(error?.line == 3)
        #expect(error?.problem == problem)
        for language in Language.allCases { #expect(error?.text(in: language).hasPrefix("logg.csv:3:") == true) }
    }

    @Test("A missing column is told by its name")
    func missingColumn() {
        let error = #expect(throws: ImportError.self) { try desk.log("case,time\n1,2\n") }
        #expect(error?.problem == .missingHeading("team"))
    }

    @Test("An empty file is refused")
    func emptyFile() {
        #expect(throws: ImportError(file: "logg.csv", line: 1, column: 1, .empty)) { try desk.log("") }
    }

    @Test("Great impact is a computer that does not work, the rest a question")
    func kinds() async throws {
        let store = try await bring(
            row("1", "2012-01-02T08:00:00Z", "Accepted", "In Progress", impact: "Major")
                + row("2", "2012-01-02T08:00:00Z", "Accepted", "In Progress", impact: "Medium")
        )
        #expect(store.tickets["1"]?.classification.intefunktion == IntefunktionID("datorarbetsplats"))
        #expect(store.tickets["1"]?.classification.kind == .fault)
        #expect(store.tickets["2"]?.classification == Classification(kind: .question))
    }

    @Test("A case solved more than five working days ago is closed then, a later one is left")
    func closing() async throws {
        let log = try desk.log(Self.heading + row("1", "2026-11-10T15:00:00+01:00", "Completed", "Resolved"))
        let fiveDaysLater = try #require(Instant("2026-11-17T15:00:00+01:00"))
        let before = MemoryTransfer([desk.terms])
        _ = try await log.bring(into: before, by: .person(Account("a")), at: fiveDaysLater - 1)
        #expect(before.tickets["1"]?.state == .resolved)
        let after = MemoryTransfer([desk.terms])
        _ = try await log.bring(into: after, by: .person(Account("a")), at: fiveDaysLater + 86_400)
        #expect(after.tickets["1"]?.state == .closed)
        #expect(after.tickets["1"]?.closed == fiveDaysLater)
    }

    @Test("Nothing is left for the engine to do about the past")
    func noEscalation() async throws {
        let store = try await bring(
            row("1", "2012-01-02T08:00:00Z", "Queued", "Awaiting Assignment", impact: "High")
                + row("2", "2012-01-02T08:00:00Z", "Accepted", "In Progress", impact: "High")
                + row("3", "2012-01-02T08:00:00Z", "Accepted", "In Progress", impact: "High")
                + row("3", "2012-01-09T08:00:00Z", "Completed", "Closed", impact: "High")
        )
        for ticket in store.tickets.values {
            #expect(desk.terms.dueEvents(for: ticket, at: now).isEmpty)
            #expect(ticket.isMarkedLate)
        }
    }

    @Test("Running it twice adds nothing, and says nothing in the journal")
    func twice() async throws {
        let store = MemoryTransfer([desk.terms])
        let log = try desk.log(Self.heading + row("1", "2012-01-02T08:00:00Z", "Accepted", "In Progress"))
        let first = try await log.bring(into: store, by: .person(Account("a")), at: now)
        let second = try await log.bring(into: store, by: .person(Account("a")), at: now + 60)
        #expect(first.tickets == 1)
        #expect(second == ImportOutcome(tickets: 0, events: 0, known: 1))
        #expect(store.runs.count == 1)
    }

    @Test("Rows out of order are taken in order of time, those of one moment as they stand")
    func order() async throws {
        let store = try await bring(
            row("1", "2012-01-03T08:00:00Z", "Completed", "Closed")
                + row("1", "2012-01-02T08:00:00Z", "Queued", "Awaiting Assignment")
                + row("1", "2012-01-02T08:00:00Z", "Accepted", "In Progress", owner: "Ali")
        )
        #expect(store.tickets["1"]?.received.description == "2012-01-02T08:00:00Z")
        #expect(store.tickets["1"]?.state == .closed)
    }

    @Test("Each case is measured by the agreement in force when it was received")
    func agreements() async throws {
        let store = MemoryTransfer([
            try desk.terms(version: "ett", from: "2010-01-01T00:00:00Z"),
            try desk.terms(version: "tva", from: "2012-01-05T00:00:00Z"),
            try desk.terms(version: "tre", from: "2012-03-01T00:00:00Z"),
        ])
        let times = (1...28).map { day in "2012-01-\(day < 10 ? "0" : "")\(day)T08:00:00Z" } + ["2012-03-02T08:00:00Z"]
        let text = times.map { row($0, $0, "Accepted", "In Progress") }.joined()
        _ = try await desk.log(Self.heading + text).bring(into: store, by: .engine, at: now)
        for time in times {
            let expected = time < "2012-01-05" ? "ett" : time < "2012-03" ? "tva" : "tre"
            #expect(store.tickets[time]?.agreement == AgreementVersion(expected))
        }
        #expect(store.asked < times.count)
    }
}
