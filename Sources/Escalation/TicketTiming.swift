package import Instants

/// What lists and the engine need to know of a ticket's time.
package struct TicketTiming: Hashable, Sendable {
    /// When the promise runs out, or ran out; nil without a promise, and while a wait keeps the clock still.
    package var due: Instant?
    /// When the engine must look at the ticket next; nil when nothing is to come.
    package var next: Instant?

    package init(due: Instant?, next: Instant?) {
        self.due = due
        self.next = next
    }
}
