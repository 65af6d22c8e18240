import Instants

extension Ticket {
    /// The ticket that a journal tells of, or nil when it does not begin with an opening.
    package static func fold(_ entries: some Sequence<TicketEntry>) -> Ticket? {
        var ticket: Ticket?
        for entry in entries {
            if ticket == nil {
                ticket = Ticket(entry)
                if ticket == nil { return nil }
            } else {
                ticket?.apply(entry.event, entry.origin)
            }
        }
        return ticket
    }

    /// The ticket that an opening makes; nil for any other event.
    package init?(_ entry: TicketEntry) {
        guard case .opened(let opening) = entry.event else { return nil }
        number = entry.ticket
        version = 1
        classification = opening.classification
        subject = opening.subject
        description = opening.description
        requester = opening.requester
        channel = opening.channel
        tags = opening.tags
        informationClass = opening.informationClass
        source = opening.source
        state = .new
        place = opening.place
        watchers = []
        received = opening.received
        changed = entry.origin.recorded
        stops = []
        agreement = opening.agreement
        promise = 1
        promiseBegan = entry.origin.happened
        unownedSince = entry.origin.happened
        unownedStretches = 1
        waits = 0
        fired = []
        isMarkedLate = false
        isAcknowledged = false
        handovers = 0
        reopenings = 0
        highestLine = opening.place.line
        ownMinutes = 0
        links = []
        ownAttachments = []
        absorbed = [:]
    }

    /// The same ticket one event later.
    ///
    /// Never refuses: what may happen is decided before it is written, and what is written did happen.
    package func applying(_ event: TicketEvent, _ origin: EventOrigin) -> Ticket {
        var ticket = self
        ticket.apply(event, origin)
        return ticket
    }

    /// Takes the ticket one event further.
    package mutating func apply(_ event: TicketEvent, _ origin: EventOrigin) {
        version += 1
        changed = max(changed, origin.recorded)
        switch event {
        case .opened, .noted, .answered: break
        case .ownerChanged(let account): changeOwner(to: account, at: origin.happened)
        case .routed(let place, _, _): route(to: place, at: origin.happened)
        case .paused(let waiting, let until, _): pause(waiting, until: until, origin)
        case .resumed: resume(at: origin.happened)
        case .classified(let classification): reclassify(as: classification, at: origin.happened)
        case .edited(let changes): take(changes, at: origin.happened)
        case .attached(let file): ownAttachments.append(file)
        case .timeLogged(let minutes, _): ownMinutes = ownMinutes &+ minutes
        case .linked(let link): links.insert(link)
        case .unlinked(let link): links.remove(link)
        case .merged(let target): mergeAway(into: target, origin)
        case .absorbed(let ticket, let content): absorbed[ticket] = content
        case .unmerged: comeBack(at: origin.happened)
        case .detached(let ticket): absorbed[ticket] = nil
        case .acknowledged(_, let endsAlarm): if endsAlarm ?? true { isAcknowledged = true }
        case .resolved(let solution, let team, let line, let outcome):
            resolve(
                Resolution(instant: origin.happened, solution: solution, team: team, line: line, outcome: outcome),
                origin
            )
        case .closed: close(at: origin.happened)
        case .reopened: reopen(at: origin.happened)
        case .cancelled: cancel(at: origin.happened)
        case .escalated(let step): take(step)
        case .agreementApplied(let version):
            agreement = version
            beginPromise(at: origin.happened)
        case .imported(let row): takeImported(row, origin)
        }
    }

    // MARK: - Ownership and place

    private mutating func changeOwner(to account: Account?, at instant: Instant) {
        owner = account
        if account == nil {
            beginUnowned(at: instant)
            if state == .inProgress { state = .new }
        } else {
            unownedSince = nil
            if state == .new { state = .inProgress }
        }
    }

    private mutating func route(to place: Place, at instant: Instant) {
        endStop(at: instant)
        move(to: place)
        owner = nil
        state = .new
        beginUnowned(at: instant)
    }

    mutating func move(to place: Place) {
        if place != self.place { handovers += 1 }
        self.place = place
        highestLine = max(highestLine, place.line)
    }

    mutating func beginUnowned(at instant: Instant) {
        unownedSince = instant
        unownedStretches += 1
    }

    // MARK: - The clock

    mutating func pause(_ waiting: Waiting, until: Instant?, _ origin: EventOrigin) {
        endStop(at: origin.happened)
        waits += 1
        state = .waiting(waiting)
        waitsUntil = until
        beginStop(.waiting(waiting), by: origin.actor, at: origin.happened)
    }

    private mutating func resume(at instant: Instant) {
        endStop(at: instant)
        state = owner == nil ? .new : .inProgress
    }

    private mutating func beginStop(_ cause: ClockStop.Cause, by actor: Actor, at instant: Instant) {
        // A clock that was turned back must not make stops overlap.
        let start = max(instant, stops.last?.span.to ?? instant)
        stops.append(ClockStop(cause: cause, span: InstantSpan(from: start, to: nil), actor: actor))
    }

    mutating func endStop(at instant: Instant) {
        waitsUntil = nil
        guard let last = stops.indices.last, stops[last].span.to == nil else { return }
        stops[last].span.to = max(stops[last].span.from, instant)
    }

    private mutating func beginPromise(at instant: Instant) {
        promise += 1
        promiseBegan = instant
        isMarkedLate = false
    }

    private mutating func reclassify(as classification: Classification, at instant: Instant) {
        let before = self.classification
        self.classification = classification
        let isMeasuredAnew =
            before.kind != classification.kind || before.intefunktion != classification.intefunktion
            || before.isSerious != classification.isSerious
        if isMeasuredAnew {
            beginPromise(at: instant)
            isAcknowledged = false
        }
    }

    private mutating func take(_ changes: Edit, at instant: Instant) {
        if changes.clears(.requester) { requester = nil }
        if changes.clears(.informationClass) { informationClass = nil }
        if let subject = changes.subject { self.subject = subject }
        if let description = changes.description { self.description = description }
        if let requester = changes.requester { self.requester = requester }
        if let channel = changes.channel { self.channel = channel }
        if let tags = changes.tags { self.tags = tags }
        if let watchers = changes.watchers { self.watchers = watchers }
        if let informationClass = changes.informationClass { self.informationClass = informationClass }
        if let received = changes.received {
            self.received = received
            beginPromise(at: instant)
        }
    }

    private mutating func take(_ step: EscalatedStep) {
        fired.insert(step.key)
        if step.marksLate { isMarkedLate = true }
        if let priority = step.priority { classification.priority = priority }
    }

    // MARK: - Solution and end

    mutating func resolve(_ resolution: Resolution, _ origin: EventOrigin) {
        endStop(at: origin.happened)
        state = .resolved
        self.resolution = resolution
        if firstResolved == nil { firstResolved = origin.happened }
        unownedSince = nil
        beginStop(.resolved, by: origin.actor, at: origin.happened)
    }

    mutating func close(at instant: Instant) {
        state = .closed
        closed = instant
    }

    mutating func cancel(at instant: Instant) {
        endStop(at: instant)
        state = .cancelled
        closed = instant
        unownedSince = nil
    }

    private mutating func reopen(at instant: Instant) {
        endStop(at: instant)
        reopenings += 1
        resolution = nil
        closed = nil
        state = owner == nil ? .new : .inProgress
        if owner == nil { beginUnowned(at: instant) }
    }

    // MARK: - Merging

    private mutating func mergeAway(into target: TicketNumber, _ origin: EventOrigin) {
        let stop = stops.last.flatMap { $0.span.to == nil ? $0 : nil }
        beforeMerge = BeforeMerge(state: state, closed: closed, stop: stop, waitsUntil: waitsUntil)
        endStop(at: origin.happened)
        beginStop(.merged, by: origin.actor, at: origin.happened)
        mergedInto = target
        state = .closed
        closed = origin.happened
    }

    private mutating func comeBack(at instant: Instant) {
        guard let before = beforeMerge else { return }
        endStop(at: instant)
        state = before.state
        closed = before.closed
        if let stop = before.stop { beginStop(stop.cause, by: stop.actor, at: instant) }
        waitsUntil = before.waitsUntil
        mergedInto = nil
        beforeMerge = nil
    }
}
