import Domain
import Escalation
import Instants
import Reports
import Store
import StoreSQLite
import TestSupport
import Testing

@Suite("Tickets in words")
struct TicketTextTests {
    private static let dueTexts: [(Int64, String, String)] = [
        (0, "tis 09:00", " "), (1_320, "2 h", " "), (1_321, "1 h 59 min", "!"), (1_440, "0 min", "!"),
        (1_520, "försenat 1 h 20", "‼"), (5_760, "försenat 3 dygn", "‼"),
    ]

    private func words(_ language: Language = .swedish) throws -> DeskWords {
        DeskWords(terms: try .fixture(), language: language)
    }

    /// The row of a printing fault that came in on Monday at 09:00, due on Tuesday at 09:00.
    private func row() async throws -> TicketRow {
        let made = try await StoreBackend.memory.make()
        let ticket = try await made.store.run(.fixture(intefunktion: "utskrift") as OpenTicket)
        return try #require(try await made.store.row(ticket.number))
    }

    @Test(
        "A deadline in a list: the weekday, the time left today, and how late",
        arguments: dueTexts
    )
    func due(minutes: Int64, text: String, sign: String) async throws {
        let now = Instant.monday.adding(minutes: minutes)
        let row = try await row()
        #expect(try words().due(of: row, at: now) == text)
        #expect(Urgency(of: row, at: now).sign == sign)
    }

    @Test("A list fits its width, whatever a subject holds", arguments: [20, 40, 60, 80, 100, 120, 200])
    func width(width: Int) async throws {
        var row = try await row()
        row.subject = String(repeating: "日本\u{1B}[2J ", count: 60)
        let table = TicketTable(words: try words(), now: .monday, width: width)
        #expect(!table.line(of: row).contains("\u{1B}"))
        if width >= 60 {
            #expect(table.line(of: row).padded(to: width).fitted(to: width) == table.line(of: row).padded(to: width))
        }
    }

    @Test("Every event has words in both languages, and they differ", arguments: EventFixture.all)
    func events(fixture: EventFixture) throws {
        let swedish = try words(.swedish).text(of: fixture.event, by: .anna)
        let english = try words(.english).text(of: fixture.event, by: .anna)
        #expect(!swedish.headline.isEmpty)
        #expect(swedish.headline != english.headline || fixture.isAlikeInBoth)
    }

    @Test("The engine's steps say which rung, and whom they told")
    func steps() throws {
        let step = EscalatedStep(
            key: StepKey(rule: RuleID("lofte-75"), promise: 1, occurrence: 1),
            planned: .monday,
            told: [.person(.anna), .team(.anvandarstod)]
        )
        let text = try words().text(of: .escalated(step: step), by: .engine)
        #expect(text.headline == "75 % av tiden har gått: anna.lind och gruppen Användarstöd underrättad")
        #expect(text.tone == .engine)
    }
}

/// An event of each kind.
struct EventFixture: Sendable, CustomTestStringConvertible {
    var event: TicketEvent
    /// Names and numbers alone read the same in any language.
    var isAlikeInBoth = false

    var testDescription: String { event.name }

    private static let place = Place(queue: .andra, team: .anvandarstod, line: .second)

    static let all: [EventFixture] = [
        EventFixture(event: .noted(text: "x")), EventFixture(event: .answered(text: "x")),
        EventFixture(event: .ownerChanged(to: .anna)), EventFixture(event: .ownerChanged(to: .bo)),
        EventFixture(event: .ownerChanged(to: nil)),
        EventFixture(event: .routed(to: place, reason: HandoverReasonID("djupare"), text: "x"), isAlikeInBoth: true),
        EventFixture(event: .paused(waiting: .customer, until: .monday, text: "")), EventFixture(event: .resumed),
        EventFixture(event: .classified(as: Classification(kind: .order))),
        EventFixture(event: .edited(changes: Edit(subject: "x", received: .monday))),
        EventFixture(event: .attached(file: Attachment(name: "a", size: 1, digest: ""))),
        EventFixture(event: .timeLogged(minutes: 5, text: "")),
        EventFixture(event: .linked(link: TicketLink(other: TicketNumber(2), relation: .related))),
        EventFixture(event: .unlinked(link: TicketLink(other: TicketNumber(2), relation: .related))),
        EventFixture(event: .merged(into: TicketNumber(2))), EventFixture(event: .unmerged(from: TicketNumber(2))),
        EventFixture(event: .detached(ticket: TicketNumber(2))), EventFixture(event: .acknowledged(message: nil)),
        EventFixture(event: .resolved(solution: "x", team: .anvandarstod, line: .first)),
        EventFixture(event: .closed(cause: .manual)), EventFixture(event: .closed(cause: .automatic)),
        EventFixture(event: .reopened(text: "x")), EventFixture(event: .cancelled(text: "x")),
        EventFixture(event: .agreementApplied(version: AgreementVersion("prov-2027"))),
    ]
}
