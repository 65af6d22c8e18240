package import Domain
package import Instants

/// Somebody who has a ticket on the screen just now.
package struct Presence: Hashable, Sendable {
    /// What they are doing there.
    package enum Activity: String, Hashable, Sendable {
        case reading = "läser"
        case writing = "skriver"
    }

    package var account: Account
    package var ticket: TicketNumber
    package var activity: Activity
    package var since: Instant

    package init(account: Account, ticket: TicketNumber, activity: Activity, since: Instant) {
        self.account = account
        self.ticket = ticket
        self.activity = activity
        self.since = since
    }
}
