import Domain
import Store
import TerminalUI

// One ticket and another: links and merging.

extension FormPlan {
    static let link = FormPlan(
        fields: { texts in
            [
                .choice("other", texts.otherTicket, placeholder: texts.numberOrWords),
                .choice("relation", texts.relation, placeholder: texts.typeToChoose),
            ]
        },
        options: { field, about in
            guard field == "relation" else { return [] }
            return Relation.allCases.map { PickerOption($0.rawValue, $0.text(in: about.scene.language)) }
        },
        suggestions: ["other": .tickets],
        commands: { answers, about in
            guard let other = TicketNumber(typed: answers["other"]) else {
                return .failure(FormProblem(field: "other", text: about.texts.numberInvalid))
            }
            guard let relation = Relation(rawValue: answers["relation"]) else {
                return .failure(FormProblem(field: "relation", text: about.texts.chooseFromList(about.texts.relation)))
            }
            return .success([LinkTicket(to: other, as: relation)])
        },
        success: { answers, about in about.outcome.linked(to: answers["other"]) },
        undo: { answers, _ in
            guard let other = TicketNumber(typed: answers["other"]),
                let relation = Relation(rawValue: answers["relation"])
            else { return nil }
            return [UnlinkTicket(TicketLink(other: other, relation: relation))]
        }
    )

    static let unlink = FormPlan(
        fields: { texts in [.choice("link", texts.linkLabel, placeholder: texts.typeToChoose)] },
        options: { _, about in
            (about.ticket?.links.sorted { $0.other < $1.other } ?? []).map { link in
                let subject = about.view?.linked.first { $0.number == link.other }?.subject
                return PickerOption(
                    link.code,
                    "\(link.other) \(link.relation.text(in: about.scene.language))",
                    detail: subject ?? ""
                )
            }
        },
        commands: { answers, about in
            guard let link = about.ticket?.links.first(where: { $0.code == answers["link"] }) else {
                return .failure(FormProblem(field: "link", text: about.texts.chooseFromList(about.texts.linkLabel)))
            }
            return .success([UnlinkTicket(link)])
        },
        success: { _, about in about.outcome.unlinked },
        undo: { answers, about in
            about.ticket?.links.first { $0.code == answers["link"] }.map { [LinkTicket(to: $0.other, as: $0.relation)] }
        }
    )

    static let merge = FormPlan(
        fields: { texts in [.choice("other", texts.mergeInto, placeholder: texts.numberOrWords)] },
        suggestions: ["other": .tickets],
        lead: { _, about in about.texts.mergeMeans },
        commands: { answers, about in
            guard let other = TicketNumber(typed: answers["other"]) else {
                return .failure(FormProblem(field: "other", text: about.texts.numberInvalid))
            }
            return .success([MergeTicket(into: other)])
        },
        success: { answers, about in about.outcome.merged(into: answers["other"]) },
        undo: { answers, _ in TicketNumber(typed: answers["other"]).map { [UnmergeTicket(from: $0)] } }
    )
}

extension TicketNumber {
    /// A number as somebody types it; nil for anything else.
    init?(typed text: String) {
        guard let number = Int64(text), number > 0 else { return nil }
        self.init(number)
    }
}

extension TicketLink {
    /// One word for the link, for choices and drafts.
    var code: String { "\(other) \(relation.rawValue)" }
}
