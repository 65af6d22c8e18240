import Domain
import Store
import TerminalUI

extension FormPlan {
    /// To another queue, with the reason that every hand-over must have.
    static let route = FormPlan(
        fields: { texts in
            [
                .choice("queue", texts.toQueue, placeholder: texts.typeToChoose),
                .choice("reason", texts.reason, placeholder: texts.typeToChoose),
                .area("text", texts.why, rows: 3),
            ]
        },
        options: { field, about in
            field == "queue"
                ? RouteChoices.queues(about.scene, except: about.row.place.queue) : RouteChoices.reasons(about.scene)
        },
        commands: { answers, about in RouteChoices.command(answers, about.scene).map { [$0] } },
        success: { answers, about in about.outcome.routed(to: RouteChoices.name(answers["queue"], about.scene)) },
        undo: { answers, about in
            // Where it lay before, with the same reason, so that the journal tells of both ways.
            [
                RouteTicket(
                    to: about.row.place.queue,
                    reason: HandoverReasonID(answers["reason"]),
                    text: "↩ " + answers["text"]
                )
            ]
        }
    )

    static let assign = FormPlan(
        fields: { texts in [.choice("owner", texts.colleague, placeholder: texts.typeToChoose)] },
        options: { _, about in
            about.scene.staff.members.values.filter { $0.mayWork && $0.account != about.row.owner }
                .sorted { $0.account < $1.account }
                .map { PickerOption($0.account.rawValue, $0.account.rawValue, detail: $0.name) }
        },
        commands: { answers, about in
            let account = Account(answers["owner"])
            guard about.scene.staff[account] != nil else {
                return .failure(FormProblem(field: "owner", text: about.texts.chooseFromList(about.texts.colleague)))
            }
            return .success([AssignTicket(to: account)])
        },
        success: { answers, about in about.outcome.assigned(to: Account(answers["owner"])) },
        undo: { _, about in [about.row.owner.map { AssignTicket(to: $0) } ?? ReleaseTicket()] }
    )
}

/// Queues and reasons to choose from when a ticket is handed over.
enum RouteChoices {
    static func queues(_ scene: Scene, except current: QueueID?) -> [PickerOption<String>] {
        scene.agreement.queues.filter { $0.id != current }.map { queue in
            PickerOption(queue.id.rawValue, scene.queueNameWithTeam(queue.id), detail: queue.help)
        }
    }

    static func reasons(_ scene: Scene) -> [PickerOption<String>] {
        scene.agreement.handoverReasons.map { PickerOption($0.id.rawValue, $0.name) }
    }

    static func name(_ queue: String, _ scene: Scene) -> String {
        scene.queueNameWithTeam(QueueID(queue))
    }

    static func command(_ answers: FormAnswers, _ scene: Scene) -> Result<any TicketCommand, FormProblem> {
        let queue = QueueID(answers["queue"])
        guard scene.agreement.queue(queue) != nil else {
            return .failure(FormProblem(field: "queue", text: scene.texts.chooseFromList(scene.texts.toQueue)))
        }
        let reason = HandoverReasonID(answers["reason"])
        guard scene.agreement.handoverReason(reason) != nil else {
            return .failure(FormProblem(field: "reason", text: scene.texts.chooseFromList(scene.texts.reason)))
        }
        return .success(RouteTicket(to: queue, reason: reason, text: answers["text"]))
    }
}
