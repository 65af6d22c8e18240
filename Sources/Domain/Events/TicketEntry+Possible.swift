extension TicketEntry {
    /// Whether any desk could have written it: a journal from elsewhere may hold every figure and text that its format has.
    package var isPossible: Bool {
        TicketNumber.possible.contains(ticket) && event.hasPossibleFigures
            && !event.texts.contains { $0.unicodeScalars.contains("\0") }
    }
}

extension TicketNumber {
    /// What a ticket may be called by, on the telephone too.
    package static let possible = TicketNumber(1)...TicketNumber(999_999_999_999)
}

extension TicketEvent {
    private static let possibleMinutes = -100_000_000...100_000_000

    fileprivate var hasPossibleFigures: Bool {
        switch self {
        case .timeLogged(let minutes, _): TicketEvent.possibleMinutes.contains(minutes)
        case .absorbed(let ticket, let content):
            TicketNumber.possible.contains(ticket) && TicketEvent.possibleMinutes.contains(content.minutes)
                && content.attachments.allSatisfy { $0.size >= 0 }
        case .attached(let file): file.size >= 0
        case .escalated(let step): step.key.promise >= 1 && step.key.occurrence >= 1 && step.key.occurrence < .max
        case .imported(let row): row.line >= 1
        case .merged(let ticket), .unmerged(let ticket), .detached(let ticket): TicketNumber.possible.contains(ticket)
        case .linked(let link), .unlinked(let link): TicketNumber.possible.contains(link.other)
        default: true
        }
    }

    /// What people wrote.
    fileprivate var texts: [String] {
        switch self {
        case .opened(let ticket): [ticket.subject, ticket.description] + ticket.tags + texts(of: ticket.requester)
        case .edited(let edit):
            [edit.subject, edit.description].compactMap(\.self) + (edit.tags ?? []) + texts(of: edit.requester)
        case .noted(let text), .answered(let text), .paused(_, _, let text), .timeLogged(_, let text),
            .routed(_, _, let text), .resolved(let text, _, _, _), .reopened(let text), .cancelled(let text):
            [text]
        case .attached(let file): [file.name]
        case .imported(let row): [row.note].compactMap(\.self) + row.columns.values
        default: []
        }
    }

    private func texts(of requester: Requester?) -> [String] {
        let typed = [requester?.name, requester?.unit, requester?.telephone, requester?.email, requester?.device]
        return typed.compactMap(\.self) + (requester?.keys.references.map(\.key) ?? [])
    }
}
