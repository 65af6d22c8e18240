import Domain
import Instants
import Store
import TestSupport
import Testing

@testable import Console

@Suite("Which tickets are alike")
struct SimilarTicketsTests {
    private func row(
        _ number: Int64,
        _ subject: String,
        unit: String? = nil,
        function: String? = nil,
        kind: TicketKind = .fault
    ) -> TicketRow {
        TicketRow(
            number: TicketNumber(number),
            version: 1,
            classification: Classification(kind: kind, intefunktion: function.map { IntefunktionID($0) }),
            subject: subject,
            requester: nil,
            unit: unit,
            state: .new,
            place: Place(queue: .forsta, team: .anvandarstod, line: .first),
            owner: nil,
            tags: [],
            received: .monday,
            changed: .monday,
            resolved: nil,
            closed: nil,
            waitsUntil: nil,
            due: nil,
            next: nil,
            isMarkedLate: false,
            handovers: 0,
            reopenings: 0,
            highestLine: .first,
            source: nil
        )
    }

    private func found(_ matter: NewMatter, among rows: [TicketRow]) -> [Int64] {
        var similar = SimilarTickets()
        similar.setRecent(rows)
        return similar.found(for: matter).map(\.row.number.rawValue)
    }

    @Test("The unit counts with and without its municipality, the function by itself, and two words together")
    func alike() {
        let rows = [
            row(1, "Wifi nere", unit: "Stenbocksskolan, Ulricehamn"), row(2, "Hjälp", function: "utskrift"),
            row(3, "Skrivaren på plan 2 krånglar"), row(4, "Skrivaren är slut"), row(5, "Docka", unit: "Ekero"),
        ]
        #expect(found(NewMatter(unit: "stenbocksskolan", function: nil, subject: ""), among: rows) == [1])
        let function = IntefunktionID("utskrift")
        #expect(found(NewMatter(unit: "", function: function, subject: ""), among: rows) == [2])
        #expect(found(NewMatter(unit: "", function: nil, subject: "Skrivare på plan 3 krånglar"), among: rows) == [3])
        #expect(found(NewMatter(unit: "", function: nil, subject: "Skrivare"), among: rows) == [])
        #expect(found(NewMatter(unit: "", function: nil, subject: ""), among: rows) == [])
    }

    @Test("The likest comes first, the newest first among equals")
    func order() {
        let rows = [
            row(3, "Hjälp", unit: "Ekero"), row(4, "Hjälp", unit: "Ekero"),
            row(2, "Wifi och skrivare", unit: "Ekero", function: "utskrift"),
        ]
        let matter = NewMatter(unit: "Ekero", function: IntefunktionID("utskrift"), subject: "")
        #expect(found(matter, among: rows) == [2, 4, 3])
    }

    @Test("An outage is offered before everything else, whatever the matter, and once")
    func outages() {
        let outage = row(9, "E-posten nere", kind: .outage)
        var similar = SimilarTickets()
        similar.setRecent([outage, row(8, "Hjälp", unit: "Ekero")])
        similar.setOutages([outage])
        let matter = NewMatter(unit: "Ekero", function: nil, subject: "")
        #expect(similar.candidates(for: matter) == [TicketNumber(9), TicketNumber(8)])
        #expect(similar.isOutage(TicketNumber(9)))
        #expect(!similar.isOutage(TicketNumber(8)))
    }
}
