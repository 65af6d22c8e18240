import Domain
import Reports
import Store
import TerminalUI

/// A record of any register, edited or added by a form made from the register's schema.
///
/// Only the fields that were changed are written, so that what others change meanwhile stays.
struct RecordForm: Layer {
    static let formName = "record.edit"

    let schema: RegisterSchema
    /// The key of the record that is edited; nil for a new one.
    let key: String?
    private var fields: ChoiceForm
    private var before: [String: String] = [:]
    private var isSaving = false
    /// The field that records are looked for.
    private var looking: String?

    private static let keyField = "=key"
    private static let registerField = "=register"

    /// A form for a new record.
    init(_ schema: RegisterSchema, _ scene: Scene) {
        self.init(schema, key: nil, scene)
    }

    /// A form for a record that is there.
    init(_ schema: RegisterSchema, editing known: KnownRecord, _ scene: Scene) {
        self.init(schema, key: known.record.key, scene)
        for field in schema.fields {
            let text = known.record.all(field.id).joined(separator: Self.separator(of: field))
            before[field.id.rawValue] = text
            fields.fill(field.id.rawValue, text)
        }
    }

    /// The form that a draft tells of; nil when its register is no more.
    init?(_ draft: Draft.Content, _ scene: Scene) {
        guard let register = draft.fields[Self.registerField], let schema = Registers[RegisterID(register)] else {
            return nil
        }
        self.init(schema, key: draft.fields[Self.keyField], scene)
        for (id, value) in draft.fields {
            if id.hasPrefix("=") { before[String(id.dropFirst())] = value } else { fields.fill(id, value) }
        }
        for field in schema.fields where draft.fields[field.id.rawValue] == nil {
            fields.fill(field.id.rawValue, before[field.id.rawValue] ?? "")
        }
    }

    private init(_ schema: RegisterSchema, key: String?, _ scene: Scene) {
        self.schema = schema
        self.key = key
        let columns = key == nil ? schema.columns : schema.fields
        fields = ChoiceForm(columns.map { Self.field($0, scene) }, labelColumns: Self.labelColumns(columns, scene))
        for field in columns {
            guard case .choice(let choices) = field.kind, !field.isList else { continue }
            let options = choices.map { PickerOption($0.value, $0.name.text(in: scene.language)) }
            fields.allow(options, in: field.id.rawValue)
        }
    }

    private static func labelColumns(_ columns: [RegisterField], _ scene: Scene) -> Int {
        min(24, (columns.map { $0.name.text(in: scene.language).width }.max() ?? 0) + 2)
    }

    private static func field(_ field: RegisterField, _ scene: Scene) -> FormField<String> {
        let label = field.name.text(in: scene.language).capitalisedFirst
        let id = field.id.rawValue
        if field.isList {
            let isProse = if case .prose = field.kind { true } else { false }
            return isProse
                ? .area(id, label, rows: 2, isRequired: field.isRequired)
                : .line(id, label, placeholder: scene.texts.separatedByBars, isRequired: field.isRequired)
        }
        switch field.kind {
        case .prose: return .area(id, label, rows: 2, isRequired: field.isRequired)
        case .choice: return .choice(id, label, placeholder: scene.texts.typeToChoose, isRequired: field.isRequired)
        case .reference: return .choice(id, label, placeholder: scene.texts.typeToFind, isRequired: field.isRequired)
        case .date: return .line(id, label, placeholder: scene.texts.dateShape, isRequired: field.isRequired)
        default: return .line(id, label, isRequired: field.isRequired)
        }
    }

    /// What stands between the values of a field: a line break in long texts, a bar in others.
    private static func separator(of field: RegisterField) -> String {
        if case .prose = field.kind { "\n" } else { " | " }
    }

    var isOverlay: Bool { true }
    var takesText: Bool { true }
    var contexts: [ActionContext] { [.form, .everywhere] }

    /// What was changed, with what it was changed from, and whose it is.
    var draft: Draft.Content? {
        let changed = fields.contents.filter { $0.value != before[$0.key] ?? "" }
        guard !changed.isEmpty else { return nil }
        var values = changed
        for (id, value) in before { values["=" + id] = value }
        values[Self.registerField] = schema.id.rawValue
        values[Self.keyField] = key
        return Draft.Content(form: Self.formName, ticket: nil, fields: values)
    }

    // MARK: - Events

    mutating func handle(_ event: InputEvent, in area: Rect, _ scene: Scene) -> [Effect] {
        switch fields.handle(event, in: formArea(in: area)) {
        case .submitted: return save(scene)
        case .changed(let id):
            guard let target = schema[FieldID(id)]?.target, schema[FieldID(id)]?.isList == false,
                let text = fields.form[id]?.text, !text.isEmpty
            else { return [] }
            looking = id
            return [.ask(.registers(.find(text, in: [target], limit: 8)), .registers)]
        default: return []
        }
    }

    mutating func perform(_ action: ActionID, key: KeyChord?, in area: Rect, _ scene: Scene) -> [Effect] {
        switch action {
        case "form.save": return save(scene)
        case "form.close":
            // Esc closes a list of choices first.
            if let key, fields.handle(.key(key), in: formArea(in: area)) != nil { return [] }
            return [.close(draft == nil ? .finished : .keptAsDraft)]
        case "form.discard":
            if draft == nil { return [.close(.finished)] }
            return [.open(ConfirmPanel(scene.texts.discardQuestion, effects: [], closesBelow: true))]
        default: return key.map { handle(.key($0), in: area, scene) } ?? []
        }
    }

    mutating func receive(_ answer: Answer, for slot: Slot, _ scene: Scene) -> [Effect] {
        switch (answer, slot) {
        case (.registers(.records(let found)), .registers):
            guard let looking, looking == fields.form.focused else { return [] }
            let options = found.map { PickerOption($0.record.key, $0.record.key, detail: $0.line(in: scene.language)) }
            fields.offer(options, in: looking)
        case (.registers(.taken(let reference)), .command):
            let said = scene.texts.recordSaved(reference.key)
            return [.close(.finished), .say(said, .info)] + (key == nil ? [.open(RecordScreen(reference))] : [])
        case (.registers(.exists(let reference)), .command):
            isSaving = false
            fields.setProblem(
                FormProblem(field: schema.key.id.rawValue, text: scene.texts.recordExists(reference.key))
            )
        case (.failed(let error), _):
            isSaving = false
            return [.say(error.text(in: scene.language), .danger)]
        default: break
        }
        return []
    }

    // MARK: - Saving

    private mutating func save(_ scene: Scene) -> [Effect] {
        guard !isSaving else { return [] }
        fields.setProblem(nil)
        do throws(FormProblem) {
            let delivery = try delivery(scene)
            isSaving = true
            return [.write(.take(delivery, isNew: key == nil))]
        } catch {
            fields.setProblem(error)
            return []
        }
    }

    private func delivery(_ scene: Scene) throws(FormProblem) -> RegisterDelivery {
        let answers = fields.contents
        var record = RegisterRecord(schema.id, try writtenKey(answers, scene))
        var changed: [FieldID] = []
        for field in schema.fields {
            let text = answers[field.id.rawValue] ?? ""
            guard key == nil || text != before[field.id.rawValue] ?? "" else { continue }
            changed.append(field.id)
            record.set(field.id, to: try checked(field, text, scene))
        }
        guard !changed.isEmpty else {
            throw FormProblem(field: fields.form.focused ?? "", text: scene.texts.nothingChanged)
        }
        return RegisterDelivery(register: schema.id, fields: changed, rows: [DeliveredRow(record)])
    }

    private func writtenKey(_ answers: [String: String], _ scene: Scene) throws(FormProblem) -> String {
        if let key { return key }
        let texts = try checked(schema.key, answers[schema.key.id.rawValue] ?? "", scene)
        return texts.first ?? ""
    }

    private func checked(_ field: RegisterField, _ text: String, _ scene: Scene) throws(FormProblem) -> [String] {
        let mark: Character = if case .prose = field.kind { "\n" } else { "|" }
        let texts = field.isList ? text.split(separator: mark).map { String($0) } : [text]
        do throws(FieldProblem) {
            return try field.checked(texts)
        } catch {
            throw FormProblem(field: field.id.rawValue, text: error.text(in: scene.language))
        }
    }

    // MARK: - Drawing

    private func box(in area: Rect) -> Rect {
        let columns = min(area.columns, 110)
        return Rect(
            column: area.column + (area.columns - columns) / 2,
            row: area.row,
            columns: columns,
            rows: area.rows
        )
    }

    private func formArea(in area: Rect) -> Rect { box(in: area).inset(columns: 2, rows: 1) }

    func draw(on surface: inout Surface, in area: Rect, _ scene: Scene) {
        let box = box(in: area)
        surface.fill(box, Style(.dialog))
        let name = schema.singular.text(in: scene.language).capitalisedFirst
        let title = key.map { name + " " + $0 } ?? scene.texts.newRecord(schema.singular.text(in: scene.language))
        surface.frame(box, Style(.dialog), title: title, titleStyle: Style(.dialogTitle))
        fields.form.draw(on: &surface, in: formArea(in: area), focused: true)
    }
}
