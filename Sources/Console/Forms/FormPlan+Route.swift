import Domain
import Store
import TerminalUI

extension FormPlan {
    /// To another queue, with the reason that every hand-over must have.
    static let route = FormPlan(
        fields: { texts, _ in
            [
                .choice("queue", texts.toQueue, placeholder: texts.typeToChoose),
                .choice("reason", texts.reason, placeholder: texts.typeToChoose),
                .area("text", texts.why, rows: 3),
            ]
        },
        options: { field, scene, row in
            field == "queue"
                ? RouteChoices.queues(scene, except: row.place.queue) : RouteChoices.reasons(scene)
        },
        commands: { answers, scene, _ in RouteChoices.command(answers, scene).map { [$0] } },
        success: { answers, _, outcome, scene in outcome.routed(to: RouteChoices.name(answers["queue"], scene)) },
        undo: { answers, row in
            // Where it lay before, with the same reason, so that the journal tells of both ways.
            [
                RouteTicket(
                    to: row.place.queue,
                    reason: HandoverReasonID(answers["reason"]),
                    text: "↩ " + answers["text"]
                )
            ]
        }
    )
}

/// Queues and reasons to choose from when a ticket is handed over.
enum RouteChoices {
    static func queues(_ scene: Scene, except current: QueueID?) -> [PickerOption<String>] {
        scene.agreement.queues.filter { $0.id != current }.map { queue in
            PickerOption(queue.id.rawValue, scene.teamName(queue.team) + " · " + queue.name, detail: queue.help)
        }
    }

    static func reasons(_ scene: Scene) -> [PickerOption<String>] {
        scene.agreement.handoverReasons.map { PickerOption($0.id.rawValue, $0.name) }
    }

    static func name(_ queue: String, _ scene: Scene) -> String {
        guard let queue = scene.agreement.queue(QueueID(queue)) else { return queue }
        return scene.teamName(queue.team) + " · " + queue.name
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
