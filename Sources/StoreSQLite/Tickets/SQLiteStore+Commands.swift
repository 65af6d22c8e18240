package import Domain
import Escalation
package import Instants
package import Store

extension SQLiteStore: TicketCommands {
    package func execute(_ request: CommandRequest, at now: Instant) async throws(StoreError) -> Committed {
        try await writeDesk { desk in
            let snapshot = try desk.snapshot(for: request)
            let terms =
                if let ticket = snapshot.ticket { try desk.shelf.terms(of: ticket, desk.db) } else {
                    try desk.shelf.terms(at: request.happened ?? now, desk.db)
                }
            switch decide(request, snapshot, terms.agreement, now: now) {
            case .refuse(let refusal):
                throw StoreError(.refused(refusal), about: request.ticket?.description ?? "")
            case .accept(let changes):
                let recorded = desk.journal.recordingTime(at: now)
                for change in changes { try desk.append(change, by: request.actor, recorded: recorded) }
                return try desk.outcome(for: request.ticket ?? changes.first?.ticket)
            }
        }
    }

    package func keep(_ bytes: [UInt8], named name: String) async throws(StoreError) -> Attachment {
        try await write { db in try AttachmentTable.write(bytes, named: name, db) }
    }

    package func bytes(of attachment: Attachment) async throws(StoreError) -> [UInt8] {
        try await read { db in try AttachmentTable.bytes(of: attachment, db) }
    }
}

extension DeskWrite {
    fileprivate mutating func snapshot(for request: CommandRequest) throws -> Snapshot {
        let staff = try staff
        var snapshot = Snapshot(ticket: nil, staff: staff, nextNumber: try TicketTable.nextNumber(db))
        if let other = request.command.otherTicket { snapshot.other = try ticket(other) }
        guard let number = request.ticket else { return snapshot }
        snapshot.ticket = try ticket(number)
        guard snapshot.ticket != nil else { throw StoreError(.refused(.noSuchTicket(number)), about: "\(number)") }
        if let version = request.expectedVersion, let ticket = snapshot.ticket, 0..<ticket.version ~= version {
            snapshot.meanwhile = try JournalTable.entries(of: number, coding, db).dropFirst(version).map(\.event)
        }
        if request.command.needsMessages, case .person(let account) = request.actor {
            let unread = try InboxTable.unread(of: number, to: staff.inboxes(of: account), db)
            for entry in try JournalTable.entries(of: number, coding, db) where unread.contains(entry.sequence) {
                snapshot.pendingMessages[entry.sequence] = entry.event
            }
        }
        return snapshot
    }

    fileprivate mutating func outcome(for number: TicketNumber?) throws -> Committed {
        guard let number, let ticket = try ticket(number) else {
            throw StoreError(.refused(.noSuchTicket(number)), about: number?.description ?? "")
        }
        return Committed(ticket: ticket, row: try settle(number))
    }
}
