import BusinessCalendar
package import Domain
import Escalation
package import Instants

extension DeskWords {
    /// How much of its promise a ticket has consumed, such as `115 % av en arbetsdag`; nil without a promise, and when it is ended.
    ///
    /// The terms must be those the ticket is measured by.
    package func consumed(by ticket: Ticket, at now: Instant) -> String? {
        guard ticket.isOpen, let promise = terms.promise(of: ticket), promise.length > 0 else { return nil }
        let percent = promise.consumed(at: now) * 100 / promise.length
        let days = terms.agreement.promisedWorkingDays
        let length =
            days == 1
            ? language("en arbetsdag", "one working day")
            : language("\(days) arbetsdagar", "\(days) working days")
        return "\(percent) % " + language("av ", "of ") + length
    }
}
