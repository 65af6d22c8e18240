import BusinessCalendar
import Domain
import Escalation
import Instants
import Store
import TerminalUI

extension NewTicketForm {
    mutating func save(_ wanted: Extra?, _ scene: Scene) -> [Effect] {
        guard !isSaving else { return [] }
        if let wanted, extra != wanted {
            ask(wanted, scene)
            return [.say(scene.texts.missing(wanted), .info)]
        }
        fields.setProblem(nil)
        let skipped = Set(wanted == nil ? extra?.fields ?? [] : [])
        if let missing = fields.form.missing.first(where: { !skipped.contains($0) }) {
            let label = fields.form[missing]?.label ?? ""
            fields.setProblem(FormProblem(field: missing, text: scene.texts.required(label)))
            return []
        }
        switch commands(wanted, scene) {
        case .failure(let problem):
            fields.setProblem(problem)
            return []
        case .success(let commands):
            isSaving = true
            return [.execute(Job(commands, on: nil))]
        }
    }

    private func commands(_ wanted: Extra?, _ scene: Scene) -> Result<[any TicketCommand], FormProblem> {
        let answers = fields.answers
        guard let kind = TicketKind(rawValue: answers["kind"]) else {
            return .failure(FormProblem(field: "kind", text: scene.texts.chooseFromList(scene.texts.kind)))
        }
        guard let classification = classification(kind) else {
            return .failure(FormProblem(field: "function", text: scene.texts.chooseFromList(scene.texts.function)))
        }
        let open = OpenTicket(
            subject: answers["subject"],
            description: answers["description"],
            requester: typedRequester(answers),
            classification: classification
        )
        let opening = [open as any TicketCommand] + linking
        switch wanted {
        case nil: return .success(opening)
        case .solution: return .success(opening + [ResolveTicket(solution: answers["solution"])])
        case .route: return RouteChoices.command(answers, scene).map { opening + [$0] }
        case .handBack:
            let answer = ResolveTicket(solution: answers["undertaking"], outcome: .businessResponsibility)
            return .success(opening + [answer, CloseTicket()])
        }
    }

    /// What ties the new ticket to the one that was chosen: an outage stands above those who call about it.
    private var linking: [any TicketCommand] {
        guard let link else { return [] }
        return [LinkTicket(to: link, as: similar.isOutage(link) ? .parent : .related)]
    }

    /// Nil when the function's field holds something that is none.
    private func classification(_ kind: TicketKind) -> Classification? {
        let typed = fields.form["function"]?.text ?? ""
        if typed.allSatisfy(\.isWhitespace) { return Classification(kind: kind) }
        guard let function else { return nil }
        return Classification(kind: kind, intefunktion: function)
    }

    private func typedRequester(_ answers: FormAnswers) -> Requester? {
        let typed = FormAnswers(values: fields.typed)["requester"]
        guard !typed.isEmpty else { return nil }
        func text(_ id: String) -> String? { answers[id].isEmpty ? nil : answers[id] }
        let requester = Requester(
            name: typed,
            unit: text("unit"),
            telephone: text("telephone"),
            email: text("email"),
            device: text("device")
        )
        return caller?.recalled(in: requester) ?? requester
    }

    /// The function that is chosen, or that what is typed can only mean.
    var function: IntefunktionID? {
        let answer = fields.answers["function"]
        return answer.isEmpty ? nil : IntefunktionID(answer)
    }

    /// When the ticket would be due if it were saved now; nil without a promise.
    func due(_ scene: Scene) -> Instant? {
        guard let kind = TicketKind(rawValue: fields.answers["kind"]), let classification = classification(kind),
            classification.hasPromise
        else { return nil }
        let allowance = Allowance.workingDays(scene.agreement.promisedWorkingDays)
        return try? PromiseClock(calendar: scene.terms.calendar, received: scene.now, allowance: allowance).runOut
    }
}
