import Domain
import Reports
import Store
import TerminalUI

/// The columns of a list of tickets and what stands in them.
struct TicketColumns {
    let scene: Scene

    /// Sign and number, deadline, subject, requester, owner; the last two go first when the list is narrow.
    func columns(showsQueue: Bool = false) -> [TableColumn] {
        let texts = scene.texts
        var columns = [
            TableColumn("", .fixed(1)),
            TableColumn(texts.columnNumber, .fixed(7)),
            TableColumn(texts.columnDue, .flexible(weight: 1, min: 15, max: 17, keep: 9)),
            TableColumn(texts.columnSubject, .flexible(weight: 9, min: 20, keep: 10)),
            TableColumn(texts.columnRequester, .flexible(weight: 2, min: 10, max: 24, keep: 4)),
            TableColumn(texts.columnOwner, .flexible(weight: 1, min: 7, max: 14, keep: 5)),
        ]
        if showsQueue {
            columns.append(TableColumn(texts.columnQueue, .flexible(weight: 1, min: 14, max: 24, keep: 3)))
        }
        return columns
    }

    func cells(_ row: TicketRow, words: DeskWords, showsQueue: Bool = false, subject: [TextSpan]? = nil) -> TableRow {
        let urgency = Urgency(of: row, at: scene.now)
        let style = Style(urgency.role)
        var cells = [
            TextSpan(urgency.sign, style),
            TextSpan(row.number.description, style),
            TextSpan(words.due(of: row, at: scene.now), style),
            TextSpan(row.subject),
            TextSpan(row.requester ?? "–"),
            TextSpan(row.owner.map { scene.shortName($0) } ?? "–", Style(row.owner == nil ? .muted : .text)),
        ]
        if showsQueue { cells.append(TextSpan(words.name(of: row.place.queue), Style(.muted))) }
        return TableRow(cells)
    }
}

extension Urgency {
    /// The colour that goes with the sign.
    var role: TerminalUI.Role {
        switch self {
        case .late: .danger
        case .soon: .warning
        case .waiting: .muted
        case .none: .text
        }
    }
}
