import BusinessCalendar
package import Domain
package import Escalation
package import Instants
package import Store
import Synchronization

/// A made-up support desk for two municipalities: its people, and as many tickets as are asked for.
///
/// The same seed, size, terms and moment give the same desk. About 3 in 1,000 tickets are open (25 at least, as far as there are so many), with
/// promises that run out around now. Nobody in it exists; telephone numbers and addresses belong to series set aside for fiction.
package struct DemonstrationDesk: Sendable {
    /// Tickets in all.
    package let tickets: Int
    package let seed: UInt64
    let terms: Terms
    let now: Instant
    let firstNumber: TicketNumber
    let days: DemonstrationDays
    let live: [LiveTicket]
    /// Who calls, from where and with which computer.
    let town: DemonstrationTown

    /// A ticket that is to be open.
    struct LiveTicket: Sendable {
        var received: Instant
        var sort: LiveSort
    }

    /// `firstNumber` is the number that the store gives its next ticket: merged tickets name each other by it.
    package init(
        tickets: Int,
        seed: UInt64 = 1,
        terms: Terms,
        now: Instant,
        firstNumber: TicketNumber = TicketNumber(10_001)
    ) {
        self.tickets = max(0, tickets)
        self.seed = seed
        self.terms = terms
        self.now = now
        self.firstNumber = firstNumber
        let open = min(max(25, self.tickets / 333), (self.tickets + 1) / 2)
        live = DemonstrationDesk.liveTickets(open, terms, now, seed)
        town = DemonstrationTown(tickets: self.tickets, seed: seed)
        days = DemonstrationDays(tickets: self.tickets - open, calendar: terms.calendar, now: now, seed: seed)
    }

    /// The people who work at the desk.
    package var staff: [StaffMember] { DemonstrationStaff.members }

    /// Why the people were registered, by which such a desk is known again.
    private static let reason = "demonstration"

    /// Whether a store was made as a demonstration desk.
    package static func made(_ store: some DeskHistory) async throws(StoreError) -> Bool {
        try await store.foundingEvents().contains { event in
            if case .staffRegistered(_, reason) = event { true } else { false }
        }
    }

    /// The tickets' histories in order of their numbers, made as they are asked for.
    package func histories() -> DemonstrationHistories {
        DemonstrationHistories(desk: self)
    }

    /// What the registers are to hold: the town's people, devices, units, systems and what belongs to them.
    package var registers: [RegisterDelivery] { town.deliveries }

    /// Registers the people and brings the tickets into an empty store; `progress` is told tickets.
    ///
    /// Whoever asks must be allowed to register people.
    package func bring(
        into store: some JournalTransfer & StaffRegister,
        by actor: Actor,
        progress: @escaping @Sendable (StoreProgress) -> Void = { _ in }
    ) async throws(StoreError) -> ImportOutcome {
        for member in staff { try await store.register(member, reason: DemonstrationDesk.reason, by: actor, at: now) }
        let source = Mutex((histories: histories(), done: 0))
        let total = tickets
        return try await store.bringIn(
            isAtomic: false,
            run: .historyImported(file: "linje demo", mapping: "frö \(seed)", rows: total, tickets: total),
            by: actor,
            at: now
        ) {
            let (portion, done) = source.withLock { source in
                var portion: [ImportedHistory] = []
                while portion.count < 4_000, let history = source.histories.next() { portion.append(history) }
                source.done += portion.count
                return (portion, source.done)
            }
            guard !portion.isEmpty else { return nil }
            progress(StoreProgress(done: Int64(done), total: Int64(total)))
            return portion
        }
    }

    private static func liveTickets(_ count: Int, _ terms: Terms, _ now: Instant, _ seed: UInt64) -> [LiveTicket] {
        var random = DemonstrationRandom(seed: seed, stream: 1)
        var live: [LiveTicket] = []
        for index in 0..<count {
            let sort: LiveSort =
                switch index % 20 {
                case ..<5: .unowned
                case ..<13: .soonDue
                case ..<15: .overdue
                default: .waiting
                }
            let minutes =
                switch sort {
                case .unowned: random.number(1, 150)
                case .soonDue: random.number(30, 530)
                case .overdue: random.number(545, 1_100)
                case .waiting: random.number(300, 5_000)
                }
            live.append(LiveTicket(received: moment(openMinutes: minutes, before: now, terms), sort: sort))
        }
        return live.sorted { $0.received < $1.received }
    }

    private static func moment(openMinutes: Int, before now: Instant, _ terms: Terms) -> Instant {
        do {
            return try terms.calendar.dueBefore(now, openSeconds: openMinutes * 60)
        } catch {
            return now - Int64(openMinutes) * 60
        }
    }
}

/// The histories of a made-up desk, one after the other; holds no more than one outage at a time.
package struct DemonstrationHistories: Sequence, IteratorProtocol, Sendable {
    private let desk: DemonstrationDesk
    private var past = 0
    private var live = 0
    private var made = 0
    private var waiting: [ImportedHistory] = []
    private var outages = 0

    init(desk: DemonstrationDesk) {
        self.desk = desk
    }

    package mutating func next() -> ImportedHistory? {
        while waiting.isEmpty {
            guard made < desk.tickets else { return nil }
            let scripts = makeScripts()
            guard !scripts.isEmpty else { return nil }
            waiting = scripts.reversed().map(\.history)
            made += scripts.count
        }
        return waiting.popLast()
    }

    private mutating func makeScripts() -> [DemonstrationScript] {
        let number = TicketNumber(desk.firstNumber.rawValue + Int64(made))
        var random = DemonstrationRandom(seed: desk.seed, stream: 2, index: made)
        let pastReceived = past < desk.days.total ? desk.days.received(past, &random) : nil
        var life = DemonstrationLife(terms: desk.terms, now: desk.now, town: desk.town, random: random)
        if live < desk.live.count, pastReceived.map({ desk.live[live].received <= $0 }) ?? true {
            defer { live += 1 }
            let ticket = desk.live[live]
            return life.liveTicket(number, received: ticket.received, ticket.sort).map { [$0] } ?? []
        }
        guard let received = pastReceived else { return [] }
        let callers = callers(received, &life.random)
        if callers > 0 {
            let scripts = life.outage(number, received: received, callers: callers)
            past += scripts.count
            return scripts
        }
        past += 1
        return life.pastTicket(number, received: received).map { [$0] } ?? []
    }

    /// How many more people call about the outage that a ticket is the first of; 0 for most tickets.
    private mutating func callers(_ received: Instant, _ random: inout DemonstrationRandom) -> Int {
        let left = desk.days.total - past - 1
        guard desk.terms.calendar.isOpen(at: received), received < desk.now - 172_800 else { return 0 }
        let isBadMonday = desk.terms.calendar.zone.date(at: received) == desk.days.badMonday
        guard random.chance(isBadMonday && outages < 3 ? 120 : 2) else { return 0 }
        outages += isBadMonday ? 1 : 0
        return Swift.min(left, isBadMonday ? random.number(8, 16) : random.number(1, 4))
    }
}
