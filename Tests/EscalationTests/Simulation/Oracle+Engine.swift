import Domain
import Instants

extension Oracle {
    /// What a run of the engine at a moment must do, in order.
    mutating func run(at now: Int64) -> [Deed] {
        // People act at the beginning of a minute, so the rest of this one is settled.
        live(until: Int((now - HandmadeHours.base) / 60) + 1)
        var deeds: [Deed] = []
        while let deed = nextDeed(at: now) {
            remember(deed)
            deeds.append(deed.rule == Deed.closing ? Deed(ran: now, rule: deed.rule) : deed)
        }
        return deeds
    }

    /// The earliest planned of all that is due; of several at one moment the first in the ladder's order.
    private func nextDeed(at now: Int64) -> Deed? {
        var first: Deed?
        func consider(_ deed: Deed?) {
            guard var deed, deed.planned < first?.planned ?? .max else { return }
            deed.ran = now
            first = deed
        }
        consider(unowned(at: now))
        for share in Oracle.shares where reached[share] != nil { consider(self.share(share, at: now)) }
        consider(alarm(at: now))
        consider(reminder(at: now))
        consider(closing(at: now))
        return first
    }

    private func unowned(at now: Int64) -> Deed? {
        guard let planned = unownedReached, planned <= now, isOpen, owner == nil else { return nil }
        guard !toldStretches.contains(stretch) else { return nil }
        return deed("utan-agare", stretch, at: planned, telling: ["team:" + team])
    }

    private func share(_ percent: Int, at now: Int64) -> Deed? {
        guard let planned = reached[percent], planned <= now, !done.contains(percent), !isMerged else { return nil }
        switch standing {
        case .cancelled: return nil
        case .solved, .closed: if planned >= HandmadeHours.seconds(solvedAt) { return nil }
        case .open, .waiting: break
        }
        switch percent {
        case 75: return deed("varning", 1, at: planned, telling: [ownerOrTeam])
        case 100:
            var late = deed("forsenat", 1, at: planned, telling: ["lead:" + team])
            late.marksLate = true
            late.raisedTo = Priority(rawValue: priority.rawValue + 1)
            return late
        default: return deed("it-chef", 1, at: planned, telling: ["role:it-chef"])
        }
    }

    /// The quarter of an hour that has struck last since the promise began, if it has not sounded yet.
    private func alarm(at now: Int64) -> Deed? {
        guard isSerious, !isAcknowledged, isOpen else { return nil }
        var number = 0
        var quarter = promiseBegan
        while quarter <= now {
            number += 1
            quarter += 900
        }
        guard number > alarms else { return nil }
        return deed("larm", number, at: quarter - 900, telling: ["lead:" + team, "role:it-chef"])
    }

    private func reminder(at now: Int64) -> Deed? {
        guard let until, until <= now, isOpen, case .waiting = standing else { return nil }
        guard !remindedWaits.contains(waits) else { return nil }
        return deed("påminnelse", waits, at: until, telling: [ownerOrTeam])
    }

    private func closing(at now: Int64) -> Deed? {
        guard case .solved = standing, !isMerged, closes <= now else { return nil }
        return Deed(ran: now, rule: Deed.closing, planned: closes)
    }

    private var ownerOrTeam: String { owner.map { "person:" + $0 } ?? "team:" + team }

    private func deed(_ rule: String, _ occurrence: Int, at planned: Int64, telling told: [String]) -> Deed {
        Deed(ran: 0, rule: rule, promise: promise, occurrence: occurrence, planned: planned, told: told)
    }

    private mutating func remember(_ deed: Deed) {
        switch deed.rule {
        case "utan-agare": toldStretches.insert(stretch)
        case "varning": done.insert(75)
        case "forsenat":
            done.insert(100)
            if let raised = deed.raisedTo { priority = raised }
        case "it-chef": done.insert(150)
        case "larm": alarms = deed.occurrence
        case "påminnelse": remindedWaits.insert(waits)
        default: standing = .closed
        }
    }

    /// When the promise runs out if nothing more happens; nil without one, and while a wait holds it.
    func due() -> Int64? {
        guard kind == .fault, function != nil else { return nil }
        if case .cancelled = standing { return nil }
        if let ranOut = reached[100] { return ranOut }
        var minute = minute
        switch standing {
        case .waiting(.customer): return nil
        case .solved, .closed: minute = solvedAt
        case .open, .waiting, .cancelled: if isMerged { return nil }
        }
        var left = length - consumed
        while left > 0 {
            if hours.isOpen(minute), minute >= received { left -= 1 }
            minute += 1
        }
        return HandmadeHours.seconds(minute)
    }
}
