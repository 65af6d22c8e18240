import Domain
import Instants
import Reports
import Store
import TerminalUI

/// The columns of a list of tickets and what stands in them.
///
/// The first column is always the sign of urgency; the others are chosen.
struct TicketColumns {
    let scene: Scene
    var arrangement = ListArrangement()

    private var chosen: [ListColumn] { arrangement.columns ?? scene.listColumns }

    /// The column's place among the table's, which begin with the sign.
    func key(at column: Int) -> TicketSortKey? {
        chosen.indices.contains(column - 1) ? chosen[column - 1].key : nil
    }

    /// The table's column that takes the notes about who is there.
    var noteColumn: Int {
        (chosen.firstIndex { $0.key == .subject } ?? chosen.count - 1) + 1
    }

    /// Sign and the chosen columns; of those that have no width of their own, some go first when the list is narrow.
    func columns() -> [TableColumn] {
        [TableColumn("", .fixed(Urgency.columns(scene)))]
            + chosen.map { column in
                let marker = arrangement.sort.flatMap { $0.key == column.key ? ($0.descending ? " ↓" : " ↑") : nil }
                return TableColumn(column.key.title(scene.texts) + (marker ?? ""), extent(of: column))
            }
    }

    private func extent(of column: ListColumn) -> Extent {
        let keep = column.key.keep
        if let width = column.width { return .flexible(weight: 1, min: width, max: width, keep: keep) }
        return switch column.key {
        // One more for the sign of the order behind the title.
        case .number: .fixed(arrangement.sort?.key == .number ? 8 : 7)
        case .due: .flexible(weight: 1, min: 15, max: 17, keep: keep)
        case .subject: .flexible(weight: 9, min: 20, keep: keep)
        case .requester: .flexible(weight: 2, min: 10, max: 24, keep: keep)
        case .unit: .flexible(weight: 2, min: 10, max: 28, keep: keep)
        case .owner: .flexible(weight: 1, min: 7, max: 14, keep: keep)
        case .queue: .flexible(weight: 1, min: 14, max: 24, keep: keep)
        case .state, .kind: .flexible(weight: 1, min: 10, max: 22, keep: keep)
        case .priority: .flexible(weight: 1, min: 10, max: 11, keep: keep)
        case .received, .changed: .flexible(weight: 1, min: 12, max: 16, keep: keep)
        }
    }

    func cells(_ row: TicketRow, words: DeskWords) -> TableRow {
        let urgency = Urgency(of: row, at: scene.now)
        let style = Style(urgency.role)
        return TableRow([TextSpan(urgency.mark(scene), style)] + chosen.map { cell($0.key, of: row, style, words) })
    }

    private func cell(_ key: TicketSortKey, of row: TicketRow, _ style: Style, _ words: DeskWords) -> TextSpan {
        switch key {
        case .number: TextSpan(row.number.description, style)
        case .due:
            TextSpan(
                scene.memory.showsMoments ? words.dueMoment(of: row, at: scene.now) : words.due(of: row, at: scene.now),
                style
            )
        case .subject: TextSpan(row.subject)
        case .requester: TextSpan(row.requester ?? "–")
        case .unit: TextSpan(row.unit ?? "–")
        case .owner:
            TextSpan(row.owner.map { scene.shortName($0) } ?? "–", Style(row.owner == nil ? .muted : .text))
        case .queue: TextSpan(words.name(of: row.place.queue), Style(.muted))
        case .state: TextSpan(row.state.text(in: scene.language))
        case .kind: TextSpan(row.classification.kind.text(in: scene.language))
        case .priority: TextSpan(row.classification.priority.text(in: scene.language))
        case .received: TextSpan(scene.time.short(row.received, now: scene.now))
        case .changed: TextSpan(scene.time.short(row.changed, now: scene.now))
        }
    }
}

extension TicketSortKey {
    /// What stands above the column.
    func title(_ texts: Texts) -> String {
        switch self {
        case .number: texts.columnNumber
        case .due: texts.columnDue
        case .subject: texts.columnSubject
        case .requester: texts.columnRequester
        case .unit: texts.unit
        case .owner: texts.columnOwner
        case .queue: texts.columnQueue
        case .state: texts.columnState
        case .kind: texts.kind
        case .priority: texts.columnPriority
        case .received: texts.columnReceived
        case .changed: texts.columnChanged
        }
    }

    /// How long the column stays when the list becomes narrow.
    fileprivate var keep: Int {
        switch self {
        case .number: 11
        case .subject: 10
        case .due: 9
        case .state: 6
        case .owner: 5
        case .requester: 4
        case .queue: 3
        case .unit, .kind, .priority, .received, .changed: 2
        }
    }
}

extension Urgency {
    /// What stands first in a ticket's row: the sign, or the word where readers listen.
    func mark(_ scene: Scene) -> String {
        scene.preferences.isAccessible ? word(in: scene.language) : sign
    }

    /// The width that the marks take.
    static func columns(_ scene: Scene) -> Int {
        scene.preferences.isAccessible ? 8 : 1
    }

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
