import BusinessCalendar
package import Domain
package import Instants
package import Store

/// How pressing a ticket is, for the sign before it and the words of its deadline.
package enum Urgency: Hashable, Sendable {
    case late
    /// Due within two hours.
    case soon
    case waiting
    case none

    package init(of row: TicketRow, at now: Instant) {
        if row.isLate(at: now) {
            self = .late
        } else if case .waiting = row.state {
            self = .waiting
        } else if row.state.isOpen, let due = row.due, due - now < Urgency.soonSeconds {
            self = .soon
        } else {
            self = .none
        }
    }

    private static let soonSeconds: Int64 = 2 * 3_600

    /// The word in the sign's place, for those who listen; blank when nothing presses.
    package func word(in language: Language) -> String {
        switch self {
        case .late: language("försenat", "late")
        case .soon: language("snart", "soon")
        case .waiting: language("väntar", "waiting")
        case .none: ""
        }
    }

    /// The sign before a ticket; a blank when nothing presses.
    package var sign: String {
        switch self {
        case .late: "‼"
        case .soon: "!"
        case .waiting: "⏸"
        case .none: " "
        }
    }
}

extension DeskWords {
    /// A ticket's deadline as a list shows it: `försenat 1 h 20`, `1 h 12 min`, `mån 10:12`, `väntar på kund`, or `–` without one.
    package func due(of row: TicketRow, at now: Instant) -> String {
        guard row.state.isOpen else { return row.state.text(in: language) }
        if row.isLate(at: now), let due = row.due {
            return language("försenat ", "late ") + DurationText.short(now - due, in: language)
        }
        if case .waiting = row.state { return row.state.text(in: language) }
        guard let due = row.due else { return "–" }
        if time.zone.date(at: due) == time.zone.date(at: now) { return DurationText.long(due - now, in: language) }
        return time.short(due, now: now)
    }

    /// The same as a moment: `mån 10:12`, `gick ut fre 12:42`, `väntar på kund`, or `–` without one.
    package func dueMoment(of row: TicketRow, at now: Instant) -> String {
        guard row.state.isOpen else { return row.state.text(in: language) }
        if row.isLate(at: now), let due = row.due {
            return language("gick ut ", "ran out ") + time.short(due, now: now)
        }
        if case .waiting = row.state { return row.state.text(in: language) }
        return row.due.map { time.short($0, now: now) } ?? "–"
    }

    /// The same in a sentence's length, for one ticket: when it must be solved, or when its time ran out.
    package func deadline(of row: TicketRow, at now: Instant) -> String {
        guard let due = row.due else { return withoutDue(row) }
        let moment = time.full(due, now: now)
        if row.isLate(at: now) {
            let late = DurationText.long((row.resolved ?? now) - due, in: language)
            return row.resolved == nil
                ? language("tiden gick ut \(moment), försenat \(late)", "the time ran out \(moment), late by \(late)")
                : language("löstes \(late) efter \(moment)", "resolved \(late) after \(moment)")
        }
        if row.state == .cancelled { return row.state.text(in: language) }
        if !row.state.isOpen { return language("löstes i tid, före \(moment)", "resolved in time, before \(moment)") }
        let left = DurationText.long(due - now, in: language)
        return language("åtgärdas senast \(moment), om \(left)", "due \(moment), in \(left)")
    }

    private func withoutDue(_ row: TicketRow) -> String {
        guard row.classification.hasPromise, case .waiting = row.state else {
            return language("ingen lovad tid", "no promised time")
        }
        return language("klockan står still medan ärendet väntar", "the clock stands still while the ticket waits")
    }
}
