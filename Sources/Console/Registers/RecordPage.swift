import Domain
import Instants
import Reports
import Store
import TerminalUI

/// The page of a record as lines of so many columns.
struct RecordPage {
    /// What Enter opens.
    enum Target {
        case record(RecordReference)
        case ticket(TicketRow)
    }

    struct Line {
        var lead = ""
        var text: String
        var target: Target?
        var isHeading = false
    }

    private(set) var lines: [Line] = []
    private let leadColumns: Int
    private let columns: Int
    private let scene: Scene

    /// The tickets are nil where records of the register have none.
    init(_ view: RecordView?, tickets: [TicketRow]?, columns: Int, _ scene: Scene) {
        self.columns = columns
        self.scene = scene
        let schema = view.flatMap { Registers[$0.known.record.register] }
        let names = schema?.columns.map { $0.name.text(in: scene.language).width } ?? []
        leadColumns = min(names.max() ?? 0, columns / 2) + 2
        guard let view, let schema else { return }
        addFields(view.known, schema)
        if let tickets { add(tickets) }
        for mention in view.mentions { add(mention) }
        addHistory(view.history, schema)
    }

    private mutating func addFields(_ known: KnownRecord, _ schema: RegisterSchema) {
        lines.append(Line(lead: schema.key.name.text(in: scene.language), text: known.record.key))
        for field in schema.fields {
            let targets = field.target.map { target in
                known.record.all(field.id).map { Target.record(RecordReference(target, $0)) }
            }
            for (index, word) in known.words(field, in: scene.language).enumerated() {
                let lead = index == 0 ? field.name.text(in: scene.language) : ""
                add(word, lead: lead, targets?[index])
            }
        }
    }

    /// A value in as many lines as it needs; each of them leads where the first does.
    private mutating func add(_ text: String, lead: String, _ target: Target?) {
        let wrapped = text.visible().lines(of: max(10, columns - leadColumns - 1))
        for (index, part) in wrapped.enumerated() {
            lines.append(Line(lead: index == 0 ? lead : "", text: part, target: target))
        }
    }

    private mutating func head(_ text: String) {
        lines.append(Line(text: "", isHeading: true))
        lines.append(Line(text: text, isHeading: true))
    }

    private mutating func add(_ tickets: [TicketRow]) {
        head(scene.texts.latestTickets)
        if tickets.isEmpty { lines.append(Line(lead: "", text: scene.texts.noTickets)) }
        for row in tickets {
            let day = scene.time.short(row.received, now: scene.now)
            let text = "\(row.subject) · \(row.state.text(in: scene.language)) · \(day)"
            lines.append(Line(lead: row.number.description, text: text, target: .ticket(row)))
        }
    }

    private mutating func add(_ mention: RecordView.Mention) {
        guard let schema = Registers[mention.register] else { return }
        let isFull = mention.records.count == RegisterClerk.mentionLimit
        head(schema.name.text(in: scene.language).capitalisedFirst + (isFull ? " " + scene.texts.theFirst : ""))
        for known in mention.records {
            lines.append(Line(text: known.line(in: scene.language), target: .record(known.record.reference)))
        }
    }

    private mutating func addHistory(_ entries: [RegisterEntry], _ schema: RegisterSchema) {
        head(scene.texts.recordHistory)
        for entry in entries.reversed() {
            let text = entry.line(schema, scene.time.short(entry.recorded, now: scene.now), in: scene.language)
            for part in text.lines(of: max(10, columns - 1)) { lines.append(Line(text: part)) }
        }
    }

    // MARK: - Drawing

    func draw(_ index: Int, isSelected: Bool, on surface: inout Surface, in area: Rect) {
        let line = lines[index]
        let style = Style(line.isHeading ? .heading : isSelected ? .selection : .text)
        surface.fill(area, line.isHeading ? .text : style)
        let muted = isSelected ? style : Style(.muted)
        let link = isSelected ? style : Style(line.target == nil ? .text : .accent)
        let lead = line.lead.isEmpty && !isField(index) ? "" : line.lead.padded(to: leadColumns)
        let text = TextSpan(line.text, line.isHeading ? Style(.heading) : link)
        surface.write([TextSpan(lead, muted), text], at: area.origin, columns: area.columns)
    }

    /// Whether a line without a name belongs to the field above it.
    private func isField(_ index: Int) -> Bool {
        index < (lines.firstIndex(where: \.isHeading) ?? lines.endIndex)
    }
}
