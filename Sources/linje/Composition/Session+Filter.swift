import BusinessCalendar
import Escalation
import Store

extension Session {
    /// The filter that a text means, in this desk's own names and days.
    func filter(_ text: String, _ store: any TicketStore) async throws -> Filter {
        let terms = try await store.terms(at: now())
        let zone = terms.calendar.zone
        let scope = FilterScope(
            agreement: terms.agreement,
            staff: try await store.staff(),
            today: zone.date(at: now()),
            startOfDay: { zone.instant($0, .midnight) }
        )
        do { return try FilterLanguage.parse(text, in: scope) } catch { throw Failure.filter(error, text: text) }
    }
}
