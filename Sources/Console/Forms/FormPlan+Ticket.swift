import BusinessCalendar
import Desk
import Domain
import Escalation
import Store
import TerminalUI

extension FormPlan {
    static let note = FormPlan(
        fields: { texts, _ in [.area("text", texts.noteLabel)] },
        commands: { answers, _, _ in .success([NoteTicket(text: answers["text"])]) },
        success: { _, _, outcome, _ in outcome.noted }
    )

    static let answer = FormPlan(
        fields: { texts, _ in [.area("text", texts.answerLabel)] },
        lead: { view, scene in
            view?.ticket.requester.map {
                scene.texts.answerGoesTo + " " + $0.name + ($0.email.map { " <\($0)>" } ?? "")
            }
        },
        commands: { answers, _, _ in .success([AnswerTicket(text: answers["text"])]) },
        success: { _, view, outcome, _ in
            view?.ticket.requester?.email == nil && view != nil ? outcome.answeredWithoutAddress : outcome.answered
        }
    )

    static let resolve = FormPlan(
        fields: { texts, _ in [.area("text", texts.solution), .line("minutes", texts.minutes, isRequired: false)] },
        commands: { answers, scene, _ in
            let solved: any TicketCommand = ResolveTicket(solution: answers["text"])
            guard !answers["minutes"].isEmpty else { return .success([solved]) }
            return minutes(answers, scene).map { [LogTime(minutes: $0), solved] }
        },
        success: { _, _, outcome, _ in outcome.resolved }
    )

    static let reopen = FormPlan(
        fields: { texts, _ in [.area("text", texts.why, rows: 3)] },
        commands: { answers, _, _ in .success([ReopenTicket(text: answers["text"])]) },
        success: { _, _, outcome, _ in outcome.reopened }
    )

    static let cancel = FormPlan(
        fields: { texts, _ in [.area("text", texts.why, rows: 3)] },
        commands: { answers, _, _ in .success([CancelTicket(text: answers["text"])]) },
        success: { _, _, outcome, _ in outcome.cancelled }
    )

    static let pause = FormPlan(
        fields: { texts, _ in
            [
                .choice("waiting", texts.waitFor, placeholder: texts.typeToChoose),
                .line("until", texts.until, placeholder: texts.untilHint, isRequired: false),
                .area("text", texts.why, rows: 3, isRequired: false),
            ]
        },
        options: { _, scene, _ in
            Waiting.allCases.map { PickerOption($0.rawValue, $0.text(in: scene.language)) }
        },
        commands: { answers, scene, _ in
            guard let waiting = Waiting(rawValue: answers["waiting"]) else {
                return .failure(FormProblem(field: "waiting", text: scene.texts.chooseFromList(scene.texts.waitFor)))
            }
            guard !answers["until"].isEmpty else {
                return .success([PauseTicket(for: waiting, text: answers["text"])])
            }
            do throws(TypedMomentError) {
                let moment = TypedMoment(now: scene.now, zone: scene.terms.calendar.zone, direction: .ahead)
                let until = try moment.parse(answers["until"])
                return .success([PauseTicket(for: waiting, until: until, text: answers["text"])])
            } catch {
                return .failure(FormProblem(field: "until", text: error.text(in: scene.language)))
            }
        },
        success: { _, _, outcome, _ in outcome.waiting },
        undo: { _, _ in [ResumeTicket()] }
    )

    static let assign = FormPlan(
        fields: { texts, _ in [.choice("owner", texts.colleague, placeholder: texts.typeToChoose)] },
        options: { _, scene, row in
            scene.staff.members.values.filter { $0.mayWork && $0.account != row.owner }
                .sorted { $0.account < $1.account }
                .map { PickerOption($0.account.rawValue, $0.account.rawValue, detail: $0.name) }
        },
        commands: { answers, scene, _ in
            let account = Account(answers["owner"])
            guard scene.staff[account] != nil else {
                return .failure(FormProblem(field: "owner", text: scene.texts.chooseFromList(scene.texts.colleague)))
            }
            return .success([AssignTicket(to: account)])
        },
        success: { answers, _, outcome, _ in outcome.assigned(to: Account(answers["owner"])) },
        undo: { _, row in [row.owner.map { AssignTicket(to: $0) } ?? ReleaseTicket()] }
    )

    static let logTime = FormPlan(
        fields: { texts, _ in
            [.line("minutes", texts.minutes), .line("text", texts.work, isRequired: false)]
        },
        commands: { answers, scene, _ in
            minutes(answers, scene).map { [LogTime(minutes: $0, text: answers["text"])] }
        },
        success: { _, _, outcome, _ in outcome.timeLogged },
        undo: { answers, _ in TypedLength(answers["minutes"]).map { [LogTime(minutes: -$0.minutes)] } }
    )

    static let link = FormPlan(
        fields: { texts, _ in
            [
                .line("other", texts.otherTicket),
                .choice("relation", texts.relation, placeholder: texts.typeToChoose),
            ]
        },
        options: { _, scene, _ in
            Relation.allCases.map { PickerOption($0.rawValue, $0.text(in: scene.language)) }
        },
        commands: { answers, scene, _ in
            guard let other = Int64(answers["other"]) else {
                return .failure(FormProblem(field: "other", text: scene.texts.numberInvalid))
            }
            guard let relation = Relation(rawValue: answers["relation"]) else {
                return .failure(FormProblem(field: "relation", text: scene.texts.chooseFromList(scene.texts.relation)))
            }
            return .success([LinkTicket(to: TicketNumber(other), as: relation)])
        },
        success: { _, _, outcome, _ in outcome.linked },
        undo: { answers, _ in
            guard let other = Int64(answers["other"]), let relation = Relation(rawValue: answers["relation"]) else {
                return nil
            }
            return [UnlinkTicket(TicketLink(other: TicketNumber(other), relation: relation))]
        }
    )

    /// The minutes typed, as `25`, `1h20` or `45 min`.
    private static func minutes(_ answers: FormAnswers, _ scene: Scene) -> Result<Int, FormProblem> {
        guard let length = TypedLength(answers["minutes"]), length.days == 0, length.minutes > 0 else {
            return .failure(FormProblem(field: "minutes", text: scene.texts.minutesInvalid))
        }
        return .success(length.minutes)
    }
}

extension FormField<String> {
    /// Several lines of text.
    static func area(_ id: String, _ label: String, rows: Int = 5, isRequired: Bool = true) -> FormField {
        FormField(id, label, .area(TextArea(), rows: rows), isRequired: isRequired)
    }

    /// One line of text.
    static func line(_ id: String, _ label: String, placeholder: String = "", isRequired: Bool = true) -> FormField {
        FormField(id, label, .text(TextField(placeholder: placeholder)), isRequired: isRequired)
    }

    /// A choice from a list.
    static func choice(_ id: String, _ label: String, placeholder: String = "", isRequired: Bool = true) -> FormField {
        FormField(id, label, .picker(Picker(placeholder: placeholder)), isRequired: isRequired)
    }
}
