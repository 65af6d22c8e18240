package import Domain
package import Escalation
package import Instants
package import Store

/// Something a screen wants to know of the store, or wants done.
nonisolated package enum Question: Sendable {
    case counts
    case page(TicketQuery, after: PageKey?, limit: Int)
    case count(TicketQuery, upTo: Int)
    /// All pages of a list, as far as a file should go.
    case everyRow(TicketQuery)
    /// The rows of tickets by number, as far as they are there.
    case rows([TicketNumber])
    /// Where the words stand in these tickets.
    case excerpts([TicketNumber], words: [String])
    /// Who is at a ticket now.
    case presence
    case detail(TicketNumber)
    case requesters(String)
    case messages
    case unread
    case engineBeat
    case staff
    case terms
    case execute(Job)
    case file(FileTask)
    /// Since when tickets wait, those that do.
    case waits([TicketNumber])
    case registers(RegisterQuestion)

    /// Whether it changes something, so that its answer may not be dropped.
    var isCommand: Bool {
        switch self {
        case .execute, .registers(.take): true
        default: false
        }
    }
}

/// What the store answered.
nonisolated package enum Answer: Sendable {
    case counts(DeskCounts)
    case page(TicketPage)
    case count(Int)
    case rows([TicketRow])
    case excerpts([TicketNumber: String])
    case presence([Presence])
    /// Nil when there is no such ticket.
    case detail(TicketView?)
    case callers([Caller])
    case messages([InboxItem])
    case unread(Int)
    case engineBeat(Instant?)
    case staff(StaffDirectory)
    case terms(Terms)
    case done(Committed)
    case failed(StoreError)
    /// Somebody did not want to wait any longer; nothing more will come.
    case cancelled
    case files([FileEntry])
    /// A file was written, by this path.
    case written(String)
    case fileTrouble(FileProblem)
    /// What came of a text that was handed to an editor.
    case edited(EditedText)
    case waits([TicketNumber: Instant])
    case registers(RegisterAnswer)
    /// The first commands of a job were carried out, a later one was not.
    case halfDone(Committed, StoreError)
}

/// Commands that belong together, carried out one after the other on one ticket.
///
/// Where no ticket is named the first command opens one, and the others are about it.
nonisolated package struct Job: Sendable {
    package var commands: [any TicketCommand]
    package var ticket: TicketNumber?
    /// The version that was on the screen; nil when the commands fit any.
    package var expected: Int?

    package init(_ commands: [any TicketCommand], on ticket: TicketNumber?, expecting expected: Int? = nil) {
        self.commands = commands
        self.ticket = ticket
        self.expected = expected
    }
}

/// A ticket with everything that its screen shows.
nonisolated package struct TicketView: Sendable {
    package var detail: TicketDetail
    /// The agreement that the ticket is measured by.
    package var terms: Terms
    package var present: [Presence]
    /// The tickets that it is tied to, as far as they are there.
    package var linked: [TicketRow]

    package init(detail: TicketDetail, terms: Terms, present: [Presence], linked: [TicketRow] = []) {
        self.detail = detail
        self.terms = terms
        self.present = present
        self.linked = linked
    }

    var ticket: Ticket { detail.ticket }
}
