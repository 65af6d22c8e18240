import Domain
import Instants
import RandomSupport
import Store
import Testing

@Suite("A filter as text")
struct FilterPrintingTests {
    @Test("reads back as the same filter, in both languages", arguments: [UInt64](1...8))
    func roundTrip(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        for _ in 0..<500 {
            let filter = Filter((0..<Int.random(in: 0...4, using: &random)).map { _ in random.filterTerm() })
            for language in Language.allCases {
                let text = filter.text(in: language, scope: SmallDesk.scope)
                #expect(try SmallDesk.parse(text) == filter, "seed \(seed): \(text)")
            }
        }
    }

    @Test(
        "is short where it can be",
        arguments: [
            "skrivare", "kö:andra-linjen", "försenad:nej", "mottagen:2026-11", "mottagen:2026-11-20", "mottagen:2026",
            "senast:<4h", "ägare:anna.lind", "ägare:-", "-status:väntar", "status:väntar-på-kund", "ägare:\"anna\"",
        ]
    )
    func shortness(_ text: String) throws {
        #expect(try SmallDesk.parse(text).text(in: .swedish, scope: SmallDesk.scope) == text)
    }

    @Test("Random text is read or refused, and what is read prints and reads back", arguments: [UInt64](1...8))
    func fuzz(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        for _ in 0..<2_000 {
            let text = random.filterText()
            do {
                let filter = try SmallDesk.parse(text)
                let printed = filter.text(in: .swedish, scope: SmallDesk.scope)
                #expect(try SmallDesk.parse(printed) == filter, "seed \(seed): \(text.debugDescription)")
            } catch {
                #expect((0...text.count).contains(error.position), "seed \(seed): \(text.debugDescription)")
                #expect(error.position + error.length <= text.count, "seed \(seed): \(text.debugDescription)")
                _ = error.pointed(at: text, in: .swedish)
            }
        }
    }
}

extension SeededRandom {
    fileprivate mutating func text() -> String {
        let pieces = [
            "a", "skrivare", "å", "-", "!", ":", "\"", "\\", " ", "<", "..", "1", "anna", "mig", "ja", "utskrift",
        ]
        return (0..<Int.random(in: 1...4, using: &self)).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
    }

    fileprivate mutating func span() -> InstantSpan {
        let from = Instant(seconds: Int64.random(in: 0...4_000_000_000, using: &self))
        switch Int.random(in: 0..<4, using: &self) {
        case 0: return InstantSpan(from: from, to: nil)
        case 1: return InstantSpan(from: from, to: from + Int64.random(in: 1...100_000_000, using: &self))
        case 2:
            let day = SmallDesk.scope.startOfDay(LocalDate(daysSinceEpoch: Int.random(in: 0...40_000, using: &self)))
            return InstantSpan(from: day, to: day + 86_400)
        default: return InstantSpan(from: Instant(seconds: -62_135_596_800), to: from)
        }
    }

    fileprivate mutating func filterTerm() -> FilterTerm {
        let conditions: [FilterCondition] = [
            .record(RecordReference(DevicesRegister.id, "PC 1")), .record(RecordReference(PeopleRegister.id, "a")),
            .word(text()), .queue(QueueID(text())), .queue(QueueID("andra-linjen")), .team(TeamID(text())),
            .line(SupportLine.allCases.randomElement(using: &self) ?? .first),
            .state(TicketState.all.randomElement(using: &self) ?? .new), .isWaiting,
            .kind(TicketKind.allCases.randomElement(using: &self) ?? .fault),
            .priority(Priority.allCases.randomElement(using: &self) ?? .low),
            .owner(Account(text())), .owner(Account("anna.lind")), .ownedByAsker, .hasNoOwner, .hasIntefunktion,
            .watcher(Account(text())), .watcher(Account("anna.lind")), .watchedByAsker,
            .intefunktion(IntefunktionID(text())), .isLate,
            .dueWithin(seconds: Int64.random(in: 0...1_000_000, using: &self)),
            .receivedIn(span()), .resolvedIn(span()), .closedIn(span()),
            .tag(text().lowercased()), .number(TicketNumber(Int64.random(in: 0 ... .max, using: &self))),
            .source(text()), .unit(text()), .requester(text()),
        ]
        return FilterTerm(conditions.randomElement(using: &self) ?? .isLate, isNegated: Bool.random(using: &self))
    }

    fileprivate mutating func filterText() -> String {
        let pieces = [
            "kö:", "owner:", "status:", "mottagen:", "senast:", "intefunktion:", "nummer:", "-", "!", "enhet:",
            "förra-", "\"", "\\", " ", "  ",
            "..", "2026", "-11", "<4h", "andra", "ja", "anna", "väntar", "\u{0301}", "\u{1B}", "\0", "👩‍👩‍👧",
            "999999999999",
            "T08:00:00Z", ":", "0001-01-01", "9999-12-31", "9999", "idag",
        ]
        return (0..<Int.random(in: 0...8, using: &self)).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
    }
}
