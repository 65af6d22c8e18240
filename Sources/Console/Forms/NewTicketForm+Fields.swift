import Domain
import Store
import TerminalUI

extension NewTicketForm {
    /// What is asked further before a ticket is saved.
    enum Extra: CaseIterable {
        /// How it was solved.
        case solution
        /// Where it goes.
        case route
        /// Which task it is that is the business's own.
        case handBack

        /// The fields that it adds, by which a draft tells it.
        var fields: [String] {
            switch self {
            case .solution: ["solution"]
            case .route: ["queue", "reason", "text"]
            case .handBack: ["undertaking"]
            }
        }

        init?(in draft: [String: String]) {
            guard let extra = Extra.allCases.first(where: { $0.fields.contains { draft[$0] != nil } }) else {
                return nil
            }
            self = extra
        }
    }

    static let labelColumns = 13

    static func fields(_ texts: Texts, extra: Extra?) -> [FormField<String>] {
        let fields: [FormField<String>] = [
            .choice("requester", texts.requester, placeholder: texts.typeName, isRequired: false),
            .line("unit", texts.unit, isRequired: false),
            .line("telephone", texts.telephone, isRequired: false),
            .line("email", texts.email, isRequired: false),
            .choice("device", texts.device, isRequired: false),
            .choice("kind", texts.kind),
            .choice("function", texts.function, placeholder: texts.typeToChoose, isRequired: false),
            .line("subject", texts.subject),
            .area("description", texts.description, rows: 4, isRequired: false),
        ]
        switch extra {
        case .solution: return fields + [.area("solution", texts.solution, rows: 3)]
        case .route:
            return fields + [
                .choice("queue", texts.toQueue, placeholder: texts.typeToChoose),
                .choice("reason", texts.reason, placeholder: texts.typeToChoose),
                .area("text", texts.why, rows: 2),
            ]
        case .handBack: return fields + [.area("undertaking", texts.undertaking, rows: 3)]
        case nil: return fields
        }
    }

    mutating func allowChoices(_ scene: Scene) {
        fields.allow(
            TicketKind.allCases.map { PickerOption($0.rawValue, $0.text(in: scene.language)) },
            in: "kind"
        )
        let functions = scene.agreement.intefunktioner.map {
            PickerOption($0.id.rawValue, $0.name, detail: $0.text)
        }
        fields.allow(functions, in: "function")
        fields.allow(RouteChoices.queues(scene, except: scene.agreement.intake), in: "queue")
        fields.allow(RouteChoices.reasons(scene), in: "reason")
    }

    /// Adds the fields of a further question and goes to the first of them.
    mutating func ask(_ wanted: Extra, _ scene: Scene) {
        let before = fields.typed
        extra = wanted
        fields.form = Form(NewTicketForm.fields(scene.texts, extra: wanted), labelColumns: NewTicketForm.labelColumns)
        for (id, value) in before { fields.fill(id, value) }
        if let first = wanted.fields.first { fields.form.focus(first) }
        fields.openChoices()
    }

    /// The field that a refusal is about; nil when it is about none of them.
    func field(of refusal: Refusal) -> String? {
        let id: String? =
            switch refusal {
            case .notAnEmail: "email"
            case .noSuchIntefunktion, .intefunktionNeedsFault: "function"
            case .missing(let text), .tooLong(let text, _), .controlCharacter(let text, _): text.rawValue
            default: nil
            }
        return id.flatMap { fields.form[$0]?.id }
    }

    /// A number or an address of somebody unknown goes where it belongs too, so that it need not be typed again.
    mutating func keepContact() {
        guard caller == nil, let typed = fields.form["requester"]?.text else { return }
        let isNumber = !typed.contains(where: \.isLetter) && typed.count(where: \.isNumber) >= 5
        if isNumber, fields.form["telephone"]?.text.isEmpty == true { fields.fill("telephone", typed) }
        if typed.contains("@"), fields.form["email"]?.text.isEmpty == true { fields.fill("email", typed) }
    }
}
