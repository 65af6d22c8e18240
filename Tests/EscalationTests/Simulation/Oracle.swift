import Domain
import Instants

/// Something the engine did or should have done.
struct Deed: Hashable, CustomStringConvertible {
    var ran: Int64
    var rule: String
    var promise = 0
    var occurrence = 0
    var planned: Int64 = 0
    var told: [String] = []
    var marksLate = false
    var raisedTo: Priority?

    /// A ticket closed itself; the journal keeps no planned moment for that.
    static let closing = "avsluta"

    var description: String {
        "\(Instant(seconds: ran)) \(rule) \(promise).\(occurrence) planned \(Instant(seconds: planned)) -> \(told)"
            + (marksLate ? " late" : "") + (raisedTo.map { " raised to \($0)" } ?? "")
    }
}

/// What must happen to one ticket, found by living through its life minute by minute.
///
/// Reads what people did and when the engine ran, and knows the rules of the design only from their words.
struct Oracle {
    enum Standing {
        case open
        case waiting(Waiting)
        case solved
        case closed
        case cancelled
    }

    static let shares = [75, 100, 150]

    let hours: HandmadeHours
    let born: Int
    var minute: Int
    /// For each minute of the life so far: whether the clock stood still.
    var stoodStill: [Bool] = []

    var standing = Standing.open
    var isMerged = false
    var owner: String?
    var team: String
    var priority: Priority
    var received: Int
    var solvedAt = 0
    var closes: Int64 = 0

    var kind: TicketKind
    var function: String?
    var isSerious: Bool
    var isAcknowledged = false
    var promise = 0
    var promiseBegan: Int64 = 0
    var length = 0
    var consumed = 0
    /// The second in which each share was used up.
    var reached: [Int: Int64] = [:]
    var done: Set<Int> = []
    var alarms = 0

    var stretch = 1
    var unownedMinutes = 0
    var unownedReached: Int64?
    var toldStretches: Set<Int> = []

    var waits = 0
    var until: Int64?
    var remindedWaits: Set<Int> = []

    init(_ opening: Opening, hours: HandmadeHours) {
        self.hours = hours
        born = HandmadeHours.minute(opening.received)
        minute = born
        received = born
        team = opening.place.team.rawValue
        kind = opening.classification.kind
        function = opening.classification.intefunktion?.rawValue
        isSerious = opening.classification.isSerious
        priority = opening.classification.priority
        newPromise(at: opening.received.seconds)
    }

    var isOpen: Bool {
        if isMerged { return false }
        return switch standing {
        case .open, .waiting: true
        case .solved, .closed, .cancelled: false
        }
    }

    private var standsStill: Bool {
        if isMerged { return true }
        return switch standing {
        case .solved, .closed, .waiting(.customer): true
        case .open, .waiting, .cancelled: false
        }
    }

    private var hasPromise: Bool { kind == .fault && function != nil }

    // MARK: - Time passes

    mutating func live(until end: Int) {
        while minute < end {
            stoodStill.append(standsStill)
            if hours.isOpen(minute) {
                countPromise(minute, stopped: standsStill)
                countUnowned(minute)
            }
            minute += 1
        }
    }

    private mutating func countPromise(_ minute: Int, stopped: Bool) {
        guard hasPromise, minute >= received else { return }
        if stopped && consumed < length { return }
        consumed += 1
        for share in Oracle.shares where reached[share] == nil && consumed * 100 >= length * share {
            // What was used of the minute beyond the share, in hundredths of a minute.
            let over = consumed * 100 - length * share
            reached[share] = HandmadeHours.seconds(minute + 1) - Int64(over * 60 / 100)
        }
    }

    private mutating func countUnowned(_ minute: Int) {
        guard owner == nil, unownedReached == nil, !standsStill else { return }
        unownedMinutes += 1
        if unownedMinutes == 30 { unownedReached = HandmadeHours.seconds(minute + 1) }
    }

    private mutating func newPromise(at moment: Int64) {
        promise += 1
        promiseBegan = moment
        done = []
        alarms = 0
        recount()
    }

    private mutating func recount() {
        consumed = 0
        reached = [:]
        guard hasPromise else { return }
        length = hours.promisedMinutes(from: received)
        for past in min(received, minute)..<minute where hours.isOpen(past) {
            countPromise(past, stopped: past >= born && stoodStill[past - born])
        }
    }

    // MARK: - People do things

    mutating func happens(_ event: TicketEvent, at moment: Instant) {
        live(until: HandmadeHours.minute(moment))
        switch event {
        case .ownerChanged(let account):
            owner = account?.rawValue
            if account == nil { beginStretch() }
        case .routed(let place, _, _):
            team = place.team.rawValue
            standing = .open
            owner = nil
            until = nil
            beginStretch()
        case .paused(let waiting, let end, _):
            standing = .waiting(waiting)
            waits += 1
            until = end?.seconds
        case .resumed: standing = .open
        case .classified(let new): classify(as: new, at: moment)
        case .edited(let changes):
            guard let corrected = changes.received else { return }
            received = HandmadeHours.minute(corrected)
            newPromise(at: moment.seconds)
        case .acknowledged(_, let endsAlarm): if endsAlarm ?? true { isAcknowledged = true }
        case .resolved:
            standing = .solved
            solvedAt = minute
            closes = HandmadeHours.seconds(hours.sameTime(after: minute, days: 5))
        case .closed: standing = .closed
        case .reopened:
            standing = .open
            if owner == nil { beginStretch() }
        case .cancelled: standing = .cancelled
        case .merged: isMerged = true
        case .unmerged: isMerged = false
        default: break
        }
    }

    private mutating func beginStretch() {
        stretch += 1
        unownedMinutes = 0
        unownedReached = nil
    }

    private mutating func classify(as new: Classification, at moment: Instant) {
        priority = new.priority
        if kind == new.kind && function == new.intefunktion?.rawValue && isSerious == new.isSerious { return }
        kind = new.kind
        function = new.intefunktion?.rawValue
        isSerious = new.isSerious
        isAcknowledged = false
        newPromise(at: moment.seconds)
    }
}
