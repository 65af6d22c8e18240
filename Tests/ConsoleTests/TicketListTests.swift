import Domain
import Store
import Testing

@testable import Console

@Suite("Lists that come page by page")
struct TicketListTests {
    private let key = PageKey(before: TicketNumber(90_000))

    @Test("A page with nothing on it and more behind it is followed by the next one, until something is found")
    func emptyPage() {
        var list = TicketList(TicketQuery(), columns: [])
        _ = list.show(TicketQuery())
        list.take(TicketPage(rows: [], next: key))
        #expect(list.more().count == 1)
        #expect(list.more().isEmpty, "one question at a time")
        list.takeMore(TicketPage(rows: [], next: key))
        #expect(list.more().count == 1)
        list.takeMore(TicketPage(rows: [], next: nil))
        #expect(list.more().isEmpty)
    }
}
