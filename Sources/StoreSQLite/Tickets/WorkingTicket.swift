import Domain
import GRDB

/// A ticket while a transaction works on it: how it stands, how it stood in the rows, and the words of its journal.
struct WorkingTicket {
    var ticket: Ticket
    /// The texts of its events, which search finds besides the ticket's own fields.
    var words: [String]
    let isNew: Bool
    /// Its row's values as `TicketTable` orders them, where they were read together with the journal.
    var kept: [DatabaseValue]?
    let wasOpen: Bool
    let oldTags: Set<String>
    let oldFollowers: Set<Account>
    /// Whether search would find other words than before.
    var hasNewWords: Bool
    var hasNewRequester: Bool

    /// A ticket that the rows know already.
    init(_ ticket: Ticket, _ entries: [TicketEntry]) {
        self.ticket = ticket
        words = entries.flatMap { SearchText.words(of: $0.event) }
        isNew = false
        wasOpen = ticket.isOpen
        oldTags = ticket.tags
        oldFollowers = ticket.followers
        hasNewWords = false
        hasNewRequester = false
    }

    /// A ticket that begins with this entry; nil when the entry is no opening.
    init?(opening entry: TicketEntry) {
        guard let ticket = Ticket(entry) else { return nil }
        self.ticket = ticket
        words = []
        isNew = true
        wasOpen = false
        oldTags = []
        oldFollowers = []
        hasNewWords = true
        hasNewRequester = ticket.requester != nil
    }

    mutating func apply(_ entry: TicketEntry) {
        let requester = ticket.requester
        ticket.apply(entry.event, entry.origin)
        let new = SearchText.words(of: entry.event)
        words += new
        if !new.isEmpty { hasNewWords = true }
        if case .edited = entry.event { hasNewWords = true }
        if ticket.requester != requester { hasNewRequester = true }
    }

    /// Everything that search looks through, folded.
    var searchText: String { SearchText.text(of: ticket, words: words) }
}
