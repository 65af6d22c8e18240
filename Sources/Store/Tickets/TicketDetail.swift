package import Domain
package import Instants

/// Everything about one ticket: its fold, its row and its journal.
package struct TicketDetail: Sendable {
    package var ticket: Ticket
    package var row: TicketRow
    package var journal: [TicketEntry]
    /// What was sent or is to be sent to the requester, oldest first.
    package var letters: [LetterStatus]

    package init(ticket: Ticket, row: TicketRow, journal: [TicketEntry], letters: [LetterStatus]) {
        self.ticket = ticket
        self.row = row
        self.journal = journal
        self.letters = letters
    }
}

/// How far a letter to the requester has come.
package struct LetterStatus: Hashable, Sendable {
    package var kind: Letter.Kind
    package var queued: Instant
    /// Nil until the configured command has taken it: the ticket says `köat`.
    package var delivered: Instant?

    package init(kind: Letter.Kind, queued: Instant, delivered: Instant?) {
        self.kind = kind
        self.queued = queued
        self.delivered = delivered
    }
}

/// Where a page of a list ended; the next page begins after it.
package struct PageKey: Hashable, Sendable {
    package var isLate: Bool
    package var due: Instant?
    package var priority: Priority
    package var received: Instant
    package var number: TicketNumber

    package init(after row: TicketRow) {
        isLate = row.isMarkedLate
        due = row.due
        priority = row.classification.priority
        received = row.received
        number = row.number
    }

    /// In the order of `newest`, what comes before a number; a search that looked through a stretch in vain ends there.
    package init(before number: TicketNumber) {
        isLate = false
        due = nil
        priority = .low
        received = Instant(seconds: 0)
        self.number = number
    }
}

/// Which tickets a list holds.
package struct TicketQuery: Hashable, Sendable {
    package var filter: Filter
    /// Whether closed and solved ones are in it too.
    package var includesClosed: Bool
    package var order: TicketOrder
    /// Whom `ägare:mig` means.
    package var asker: Account?

    package init(
        filter: Filter = Filter(),
        includesClosed: Bool = false,
        order: TicketOrder = .urgency,
        asker: Account? = nil
    ) {
        self.filter = filter
        self.includesClosed = includesClosed
        self.order = order
        self.asker = asker
    }
}

/// Rows of a list, and whether there may be more after them.
///
/// A page may hold fewer rows than asked for, even none, and still have a `next`: whoever wants all of them goes on until it is nil.
package struct TicketPage: Sendable {
    package var rows: [TicketRow]
    package var next: PageKey?

    package init(rows: [TicketRow], next: PageKey?) {
        self.rows = rows
        self.next = next
    }
}

/// How many open tickets a queue holds.
package struct QueueCount: Hashable, Sendable {
    package var queue: QueueID
    package var open: Int
    package var late: Int

    package init(queue: QueueID, open: Int, late: Int) {
        self.queue = queue
        self.open = open
        self.late = late
    }
}

/// How many open tickets there are, by queue and in the standing views.
package struct DeskCounts: Hashable, Sendable {
    package var queues: [QueueCount]
    package var open: Int
    package var late: Int
    package var unowned: Int

    package init(queues: [QueueCount], open: Int, late: Int, unowned: Int) {
        self.queues = queues
        self.open = open
        self.late = late
        self.unowned = unowned
    }
}
