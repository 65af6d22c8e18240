import BusinessCalendar
import Configuration
import Domain
import Escalation
import Instants
import Store

/// Turns the rows of one case into the history of a ticket.
struct EventLogHistory {
    let log: EventLog
    /// When the history is brought in.
    let now: Instant

    private typealias Event = (event: TicketEvent, actor: Actor, happened: Instant)

    /// When the case's first row happened.
    func received(_ number: Int) -> Instant {
        log.rowsOfCase[number].map { log.rows[Int($0)].instant }.min() ?? now
    }

    /// The case's events in order of time; rows of one moment, and rows that stand out of order, keep the file's order.
    func history(ofCase number: Int, terms: Terms) -> ImportedHistory {
        let rows = log.rowsOfCase[number].map { log.rows[Int($0)] }.enumerated()
            .sorted { ($0.element.instant, $0.offset) < ($1.element.instant, $1.offset) }
            .map(\.element)
        guard let first = rows.first else { return ImportedHistory(events: [], recorded: now) }
        var events: [Event] = [
            (.opened(ticket: opening(first, log.cases[number], terms)), actor(first), first.instant)
        ]
        var classification = classification(first)
        for row in rows {
            if self.classification(row) != classification {
                classification = self.classification(row)
                events.append((.classified(as: classification), actor(row), row.instant))
            }
            events.append((.imported(row: imported(row)), actor(row), row.instant))
        }
        events += ending(events, terms)
        return ImportedHistory(events: events, recorded: now)
    }

    // MARK: - What a row says

    private func opening(_ row: EventLog.Row, _ name: String, _ terms: Terms) -> Opening {
        let mapping = log.mapping
        func value(_ heading: String) -> String {
            heading == mapping.columns.ticket ? name : log.value(heading, of: row)
        }
        let subject = PlainText.line(mapping.subject.filled(value), limit: TextField.subject.limit)
        let tags = mapping.tags.map { PlainText.line($0.filled(value), limit: TextField.tag.limit).lowercased() }
        return Opening(
            classification: classification(row),
            subject: subject.isEmpty ? name : subject,
            description: PlainText.lines(mapping.description.filled(value), limit: TextField.description.limit),
            channel: .import,
            tags: Set(tags.filter { !$0.isEmpty }),
            place: place(row),
            received: row.instant,
            agreement: terms.agreement.version,
            source: name
        )
    }

    private func imported(_ row: EventLog.Row) -> ImportedRow {
        let rule = log.mapping.states[Int(row.state)]
        var columns: [String: String] = [:]
        for heading in log.mapping.columns.kept { columns[heading] = log.value(heading, of: row) }
        let owner = log.pool[row.owner]
        return ImportedRow(
            line: Int(row.line),
            columns: columns,
            state: rule.state,
            owner: rule.clearsOwner || owner.isEmpty ? nil : Account(owner),
            place: place(row),
            note: rule.state == nil ? note(rule, row) : nil
        )
    }

    /// What is remembered of a row that changes nothing: the values by which it was told.
    private func note(_ rule: EventLogMapping.StateRule, _ row: EventLog.Row) -> String {
        rule.when.tests.map { "\($0.column): \(log.value($0.column, of: row))" }.joined(separator: ", ")
    }

    private func place(_ row: EventLog.Row) -> Place {
        let rule = log.mapping.lines[Int(row.place)]
        return Place(queue: rule.queue, team: TeamID(log.pool[row.team]), line: rule.line)
    }

    private func classification(_ row: EventLog.Row) -> Classification {
        log.mapping.kinds[Int(row.kind)].classification
    }

    /// Who did it, as the log names them: the owner, or the team where nobody is named.
    private func actor(_ row: EventLog.Row) -> Actor {
        let owner = log.pool[row.owner]
        return .imported(owner.isEmpty ? log.pool[row.team] : owner)
    }

    // MARK: - What the import adds

    /// A ticket that was solved long ago is closed, and the rungs that a ticket has passed are put on record, so that none of them fires.
    private func ending(_ events: [Event], _ terms: Terms) -> [Event] {
        let entries = events.map { event in
            TicketEntry(
                ticket: TicketNumber(0),
                event: event.event,
                origin: EventOrigin(actor: event.actor, happened: event.happened, recorded: now)
            )
        }
        guard var ticket = Ticket.fold(entries) else { return [] }
        var ending: [Event] = []
        if ticket.state == .resolved, let closing = closing(ticket, terms), closing <= now {
            let event = TicketEvent.closed(cause: .automatic)
            ending.append((event, .engine, closing))
            ticket.apply(event, EventOrigin(actor: .engine, happened: closing, recorded: now))
        }
        let end = max(now, events.last?.happened ?? now)
        return ending + terms.pastEvents(for: ticket, at: now).map { ($0, .engine, end) }
    }

    private func closing(_ ticket: Ticket, _ terms: Terms) -> Instant? {
        guard let resolved = ticket.resolution?.instant else { return nil }
        do {
            return try terms.calendar.due(from: resolved, workingDays: terms.agreement.closesAfterWorkingDays)
        } catch {
            // A calendar that never opens again closes nothing by itself.
            return nil
        }
    }
}

/// Text of another system made fit for a ticket's fields.
enum PlainText {
    /// On one line, with single blanks and nothing that steers a terminal, cut at the limit.
    static func line(_ text: String, limit: Int) -> String {
        String(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").filter(isPlain).prefix(limit))
    }

    /// On as many lines as it has.
    static func lines(_ text: String, limit: Int) -> String {
        String(text.filter { $0.isNewline || $0 == "\t" || isPlain($0) }.prefix(limit))
    }

    private static func isPlain(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: false
            default: scalar.properties.generalCategory != .control
            }
        }
    }
}
