import Domain
import Instants
import Store
import Testing

@Suite("The filter language")
struct FilterLanguageTests {
    static let conditions: [(String, FilterCondition)] = [
        ("skrivare", .word("skrivare")),
        ("\"vill inte starta\"", .word("vill inte starta")),
        ("\"säger \\\"nej\\\"\"", .word("säger \"nej\"")),
        ("kö:andra", .queue(QueueID("andra-linjen"))),
        ("ko:ANDRA", .queue(QueueID("andra-linjen"))),
        ("queue:infra", .queue(QueueID("natet"))),
        ("grupp:anv", .team(TeamID("anvandarstod"))),
        ("team:nätet", .team(TeamID("natet"))),
        ("linje:2", .line(.second)),
        ("line:3", .line(.third)),
        ("status:pågår", .state(.inProgress)),
        ("status:pagar", .state(.inProgress)),
        ("status:in-progress", .state(.inProgress)),
        ("status:väntar", .isWaiting),
        ("status:waiting", .isWaiting),
        ("status:väntar-på-kund", .state(.waiting(.customer))),
        ("status:\"väntar på kund\"", .state(.waiting(.customer))),
        ("status:ny", .state(.new)),
        ("slag:fråga", .kind(.question)),
        ("kind:security", .kind(.securityIncident)),
        ("prioritet:hög", .priority(.high)),
        ("priority:urgent", .priority(.urgent)),
        ("ägare:mig", .ownedByAsker),
        ("owner:me", .ownedByAsker),
        ("följer:mig", .watchedByAsker),
        ("watching:me", .watchedByAsker),
        ("följer:anna", .watcher(Account("anna.lind"))),
        ("ägare:-", .hasNoOwner),
        ("ägare:anna", .owner(Account("anna.lind"))),
        ("ägare:anders.berg", .owner(Account("anders.berg"))),
        ("ägare:Siebel", .owner(Account("Siebel"))),
        ("ägare:\"anna\"", .owner(Account("anna"))),
        ("intefunktion:ja", .hasIntefunktion),
        ("intefunktion:utskrift", .intefunktion(IntefunktionID("utskrift"))),
        ("intefunktion:tråd", .intefunktion(IntefunktionID("tradlost"))),
        ("försenad:ja", .isLate),
        ("late:yes", .isLate),
        ("senast:<4h", .dueWithin(seconds: 14_400)),
        ("due:<30min", .dueWithin(seconds: 1_800)),
        ("senast:<2d", .dueWithin(seconds: 172_800)),
        ("etikett:VPN", .tag("vpn")),
        ("enhet:stenbock", .unit("stenbock")),
        ("unit:\"Särskilt boende\"", .unit("Särskilt boende")),
        ("kund:åkesson", .requester("åkesson")),
        ("customer:Berg", .requester("Berg")),
        ("nummer:104233", .number(TicketNumber(104_233))),
        ("källa:1-364285768", .source("1-364285768")),
        ("person:anna.zorn", .record(RecordReference(PeopleRegister.id, "anna.zorn"))),
        ("enhetsnyckel:sten", .record(RecordReference(UnitsRegister.id, "sten"))),
        ("unitkey:sten", .record(RecordReference(UnitsRegister.id, "sten"))),
        ("utrustning:PC-48213", .record(RecordReference(DevicesRegister.id, "PC-48213"))),
        ("device:PC-48213", .record(RecordReference(DevicesRegister.id, "PC-48213"))),
        ("system:\"lön 2\"", .record(RecordReference(SystemsRegister.id, "lön 2"))),
        ("mottagen:2026-11-20", .receivedIn(SmallDesk.days("2026-11-20", "2026-11-21"))),
        ("mottagen:idag", .receivedIn(SmallDesk.days("2026-11-20", "2026-11-21"))),
        ("received:yesterday", .receivedIn(SmallDesk.days("2026-11-19", "2026-11-20"))),
        ("mottagen:förra-månaden", .receivedIn(SmallDesk.days("2026-10-01", "2026-11-01"))),
        ("mottagen:forra-m", .receivedIn(SmallDesk.days("2026-10-01", "2026-11-01"))),
        ("received:last-month", .receivedIn(SmallDesk.days("2026-10-01", "2026-11-01"))),
        ("mottagen:denna-månad", .receivedIn(SmallDesk.days("2026-11-01", "2026-12-01"))),
        ("mottagen:denna-vecka", .receivedIn(SmallDesk.days("2026-11-16", "2026-11-23"))),
        ("mottagen:förra-veckan", .receivedIn(SmallDesk.days("2026-11-09", "2026-11-16"))),
        ("mottagen:i-år", .receivedIn(SmallDesk.days("2026-01-01", "2027-01-01"))),
        ("mottagen:förra-året", .receivedIn(SmallDesk.days("2025-01-01", "2026-01-01"))),
        ("mottagen:oktober", .receivedIn(SmallDesk.days("2026-10-01", "2026-11-01"))),
        ("mottagen:december", .receivedIn(SmallDesk.days("2025-12-01", "2026-01-01"))),
        ("mottagen:mars..maj", .receivedIn(SmallDesk.days("2026-03-01", "2026-06-01"))),
        ("mottagen:2026-11", .receivedIn(SmallDesk.days("2026-11-01", "2026-12-01"))),
        ("mottagen:2026", .receivedIn(SmallDesk.days("2026-01-01", "2027-01-01"))),
        ("löst:2026-11-01..2026-11-20", .resolvedIn(SmallDesk.days("2026-11-01", "2026-11-21"))),
        ("avslutad:2024-02", .closedIn(SmallDesk.days("2024-02-01", "2024-03-01"))),
        ("closed:2026..", .closedIn(InstantSpan(from: SmallDesk.days("2026-01-01", "2026-01-01").from, to: nil))),
    ]

    @Test("reads every condition, in both languages", arguments: conditions)
    func condition(_ text: String, _ condition: FilterCondition) throws {
        #expect(try SmallDesk.parse(text) == Filter([FilterTerm(condition)]))
        #expect(try SmallDesk.parse("-" + text) == Filter([FilterTerm(condition, isNegated: true)]))
    }

    @Test(
        "takes no for the opposite of yes",
        arguments: [("försenad:nej", FilterCondition.isLate), ("intefunktion:no", .hasIntefunktion)]
    )
    func no(_ text: String, _ condition: FilterCondition) throws {
        #expect(try SmallDesk.parse(text) == Filter([FilterTerm(condition, isNegated: true)]))
        #expect(try SmallDesk.parse("-" + text) == Filter([FilterTerm(condition)]))
    }

    @Test("joins conditions with and")
    func several() throws {
        let filter = try SmallDesk.parse("  skrivare\tkö:andra -status:väntar ")
        #expect(
            filter.terms == [
                FilterTerm(.word("skrivare")),
                FilterTerm(.queue(QueueID("andra-linjen"))),
                FilterTerm(.isWaiting, isNegated: true),
            ]
        )
    }

    @Test("means every ticket when empty", arguments: ["", "   "])
    func empty(_ text: String) throws {
        #expect(try SmallDesk.parse(text).isEmpty)
    }
}
