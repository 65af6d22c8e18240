import BusinessCalendar
import Desk
import Domain
import Escalation
import Instants
import Reports
import Store
import TerminalUI

// What a ticket is about: classification, texts, requester, tags.

extension FormPlan {
    static let classify = FormPlan(
        fields: { texts in
            [
                .choice("kind", texts.kind, placeholder: texts.typeToChoose),
                .choice("function", texts.function, placeholder: texts.noFunction, isRequired: false),
                .line("category", texts.category, isRequired: false),
                .choice("priority", texts.priorityLabel, placeholder: texts.typeToChoose),
                .choice("serious", texts.serious, placeholder: texts.typeToChoose),
                .line("class", texts.informationClass, placeholder: texts.informationClassHint, isRequired: false),
            ]
        },
        options: { field, about in ClassifyAnswers.options(field, about) },
        filled: { ticket, _ in ClassifyAnswers.filled(ticket) },
        commands: { answers, about in ClassifyAnswers(answers: answers, about: about).commands },
        success: { _, about in about.outcome.classified(about.done?.classification) },
        undo: { answers, about in
            guard let ticket = about.ticket else { return nil }
            var commands: [any TicketCommand] = []
            if about.done?.classification != ticket.classification {
                commands.append(ClassifyTicket(as: ticket.classification))
            }
            if answers.isChanged("class") {
                let old = ticket.informationClass
                let edit = old.map { Edit(informationClass: $0) } ?? Edit(clears: [.informationClass])
                commands.append(EditTicket(edit))
            }
            return commands.isEmpty ? nil : commands
        }
    )

    static let edit = FormPlan(
        fields: { texts in
            [
                .line("subject", texts.subject),
                .area("description", texts.description, rows: 4, isRequired: false),
                .line("requester", texts.requester, isRequired: false),
                .line("unit", texts.unit, isRequired: false),
                .line("telephone", texts.telephone, isRequired: false),
                .line("email", texts.email, isRequired: false),
                .line("device", texts.device, isRequired: false),
                .choice("channel", texts.channel, placeholder: texts.typeToChoose),
                .line("received", texts.received),
            ]
        },
        options: { _, about in
            Channel.allCases.map { PickerOption($0.rawValue, $0.text(in: about.scene.language)) }
        },
        filled: { ticket, about in EditAnswers.filled(ticket, about) },
        commands: { answers, about in EditAnswers(answers: answers, about: about).edit.map { [EditTicket($0)] } },
        success: { _, about in about.outcome.edited },
        undo: { answers, about in
            about.ticket.flatMap { EditAnswers(answers: answers, about: about).takingBack($0) }.map { [EditTicket($0)] }
        }
    )

    /// Tags, apart by commas; what two people add or take away at a time fits together.
    static let tags = FormPlan(
        fields: { texts in [.line("tags", texts.tags, placeholder: texts.tagsHint, isRequired: false)] },
        filled: { ticket, _ in ["tags": TagList(ticket.tags).text] },
        joined: { _, before, mine, theirs in
            let (before, mine, theirs) = (TagList(before).tags, TagList(mine).tags, TagList(theirs).tags)
            return TagList(theirs.union(mine.subtracting(before)).subtracting(before.subtracting(mine))).text
        },
        commands: { answers, about in
            guard answers.isChanged("tags") else {
                return .failure(FormProblem(field: "tags", text: about.texts.nothingChanged))
            }
            return .success([EditTicket(Edit(tags: TagList(answers["tags"]).tags))])
        },
        success: { answers, about in about.outcome.tagged(TagList(about.done?.tags ?? []).text) },
        undo: { _, about in about.ticket.map { [EditTicket(Edit(tags: $0.tags))] } }
    )
}

/// Tags as they are typed.
struct TagList {
    let tags: Set<String>

    init(_ tags: Set<String>) {
        self.tags = tags
    }

    init(_ text: String) {
        let parts = text.split(separator: ",").map { FormAnswers(values: ["": String($0)])[""].lowercased() }
        tags = Set(parts.filter { !$0.isEmpty })
    }

    var text: String { tags.sorted().joined(separator: ", ") }
}

/// What the form of a classification means.
struct ClassifyAnswers {
    let answers: FormAnswers
    let about: FormScene

    private static let none = "-"

    static func options(_ field: String, _ about: FormScene) -> [PickerOption<String>] {
        let (scene, language) = (about.scene, about.scene.language)
        switch field {
        case "kind": return TicketKind.allCases.map { PickerOption($0.rawValue, $0.text(in: language)) }
        case "function":
            let functions = scene.agreement.intefunktioner
            return [PickerOption(none, scene.texts.noFunction)]
                + functions.map { PickerOption($0.id.rawValue, $0.name, detail: $0.text) }
        case "priority": return Priority.allCases.map { PickerOption($0.name, $0.text(in: language)) }
        case "serious": return [PickerOption("nej", language("nej", "no")), PickerOption("ja", language("ja", "yes"))]
        default: return []
        }
    }

    static func filled(_ ticket: Ticket) -> [String: String] {
        let classification = ticket.classification
        return [
            "kind": classification.kind.rawValue, "function": classification.intefunktion?.rawValue ?? none,
            "category": classification.category ?? "", "priority": classification.priority.name,
            "serious": classification.isSerious ? "ja" : "nej",
            "class": ticket.informationClass.map { "\($0.confidentiality) \($0.integrity) \($0.availability)" } ?? "",
        ]
    }

    var commands: Result<[any TicketCommand], FormProblem> {
        guard let kind = TicketKind(rawValue: answers["kind"]) else { return choose("kind", about.texts.kind) }
        guard let priority = Priority.allCases.first(where: { $0.name == answers["priority"] }) else {
            return choose("priority", about.texts.priorityLabel)
        }
        let function = answers["function"]
        guard function.isEmpty || function == Self.none || isKnown(function) else {
            return choose("function", about.texts.function)
        }
        var commands: [any TicketCommand] = []
        if ["kind", "function", "category", "priority", "serious"].contains(where: answers.isChanged) {
            let category = answers["category"]
            let hasFunction = !function.isEmpty && function != Self.none
            let classification = Classification(
                kind: kind,
                intefunktion: hasFunction ? IntefunktionID(function) : nil,
                category: category.isEmpty ? nil : category,
                priority: priority,
                isSerious: answers["serious"] == "ja"
            )
            commands.append(ClassifyTicket(as: classification))
        }
        if answers.isChanged("class"), answers["class"].isEmpty {
            commands.append(EditTicket(Edit(clears: [.informationClass])))
        } else if answers.isChanged("class") {
            guard let levels = informationClass else {
                return .failure(FormProblem(field: "class", text: about.texts.informationClassInvalid))
            }
            commands.append(EditTicket(Edit(informationClass: levels)))
        }
        guard !commands.isEmpty else {
            return .failure(FormProblem(field: "kind", text: about.texts.nothingChanged))
        }
        return .success(commands)
    }

    /// A function that the agreement no longer has stays possible while it is the ticket's own.
    private func isKnown(_ function: String) -> Bool {
        about.scene.agreement.intefunktion(IntefunktionID(function)) != nil
    }

    /// Three levels, 0 to 4, apart by blanks or written together.
    private var informationClass: InformationClass? {
        let digits = answers["class"].filter { !$0.isWhitespace && $0 != "," }.map(\.wholeNumberValue)
        let levels = digits.compactMap(\.self)
        guard digits.count == 3, levels.count == 3 else { return nil }
        return InformationClass(confidentiality: levels[0], integrity: levels[1], availability: levels[2])
    }

    private func choose(_ field: String, _ label: String) -> Result<[any TicketCommand], FormProblem> {
        .failure(FormProblem(field: field, text: about.texts.chooseFromList(label)))
    }
}

/// What the form of a correction means.
struct EditAnswers {
    let answers: FormAnswers
    let about: FormScene

    private static let requesterFields = ["requester", "unit", "telephone", "email", "device"]

    static func filled(_ ticket: Ticket, _ about: FormScene) -> [String: String] {
        let requester = ticket.requester
        let time = about.scene.time
        return [
            "subject": ticket.subject, "description": ticket.description, "requester": requester?.name ?? "",
            "unit": requester?.unit ?? "", "telephone": requester?.telephone ?? "", "email": requester?.email ?? "",
            "device": requester?.device ?? "", "channel": ticket.channel.rawValue,
            "received": time.zone.date(at: ticket.received).description + " " + time.clock(ticket.received),
        ]
    }

    var edit: Result<Edit, FormProblem> {
        var edit = Edit(subject: answers.changed("subject"), description: answers.changed("description"))
        if isWithoutRequester {
            edit.clears = about.ticket?.requester == nil ? nil : [.requester]
        } else if Self.requesterFields.contains(where: answers.isChanged) {
            guard !answers["requester"].isEmpty else {
                return .failure(
                    FormProblem(field: "requester", text: about.texts.required(about.texts.requester))
                )
            }
            edit.requester = requester
        }
        if let channel = answers.changed("channel") {
            guard let known = Channel(rawValue: channel) else {
                return .failure(FormProblem(field: "channel", text: about.texts.chooseFromList(about.texts.channel)))
            }
            edit.channel = known
        }
        if let received = answers.changed("received") {
            switch moment(received) {
            case .success(let moment): edit.received = moment
            case .failure(let problem): return .failure(problem)
            }
        }
        guard !edit.isEmpty else {
            return .failure(FormProblem(field: "subject", text: about.texts.nothingChanged))
        }
        return .success(edit)
    }

    private var isWithoutRequester: Bool { Self.requesterFields.allSatisfy { answers[$0].isEmpty } }

    /// What the same fields were before.
    func takingBack(_ ticket: Ticket) -> Edit? {
        guard case .success(let edit) = edit else { return nil }
        let hadNone = edit.requester != nil && ticket.requester == nil
        return Edit(
            subject: edit.subject == nil ? nil : ticket.subject,
            description: edit.description == nil ? nil : ticket.description,
            requester: edit.requester == nil && !edit.clears(.requester) ? nil : ticket.requester,
            channel: edit.channel == nil ? nil : ticket.channel,
            received: edit.received == nil ? nil : ticket.received,
            clears: hadNone ? [.requester] : nil
        )
    }

    private var requester: Requester {
        func optional(_ field: String) -> String? { answers[field].isEmpty ? nil : answers[field] }
        return Requester(
            name: answers["requester"],
            unit: optional("unit"),
            telephone: optional("telephone"),
            email: optional("email"),
            device: optional("device")
        ).recalling(about.ticket?.requester)
    }

    private func moment(_ text: String) -> Result<Instant, FormProblem> {
        do throws(TypedMomentError) {
            let zone = about.scene.terms.calendar.zone
            return .success(try TypedMoment(now: about.scene.now, zone: zone, direction: .back).parse(text))
        } catch {
            return .failure(FormProblem(field: "received", text: error.text(in: about.scene.language)))
        }
    }
}
