// How a row of another system's log changes a ticket: it sets state, owner and place outright.

extension Ticket {
    mutating func takeImported(_ row: ImportedRow, _ origin: EventOrigin) {
        guard let state = row.state else { return }
        move(to: row.place)
        if !self.state.isOpen && state.isOpen { reopenings += 1 }
        owner = row.owner
        if state.isOpen && owner == nil {
            if unownedSince == nil { beginUnowned(at: origin.happened) }
        } else {
            unownedSince = nil
        }
        become(state, row, origin)
    }

    private mutating func become(_ state: TicketState, _ row: ImportedRow, _ origin: EventOrigin) {
        switch state {
        case .new, .inProgress:
            endStop(at: origin.happened)
            clearEnd()
            self.state = state
        case .waiting(let waiting):
            clearEnd()
            if self.state != state { pause(waiting, until: nil, origin) }
        case .resolved:
            // Solved once more without having been opened between: the first of them was the solution.
            if resolution == nil {
                closed = nil
                solve(row, origin)
            }
        case .closed:
            if resolution == nil { solve(row, origin) }
            close(at: origin.happened)
        case .cancelled:
            cancel(at: origin.happened)
        }
    }

    private mutating func clearEnd() {
        resolution = nil
        closed = nil
    }

    private mutating func solve(_ row: ImportedRow, _ origin: EventOrigin) {
        let place = row.place
        resolve(
            Resolution(instant: origin.happened, solution: row.note ?? "", team: place.team, line: place.line),
            origin
        )
    }
}
