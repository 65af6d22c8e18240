import Domain
import Store
import TerminalUI

/// What can be done with one ticket, selected in a list or open; by topic in lists of their own.
enum TicketActions {
    static let all =
        TicketWorkActions.all + TicketWordActions.all + TicketContentActions.all + TicketTieActions.all
        + TicketFileActions.all

    // MARK: - Parts

    static func form(
        _ id: ActionID,
        _ name: Wording,
        _ help: Wording,
        command: Wording,
        key: Character,
        in context: ActionContext = .ticket,
        footer: Int,
        undoneBy: ActionID? = nil,
        availability: @escaping (ActionScene) -> Availability,
        plan: FormPlan
    ) -> Action {
        Action(
            id: id,
            name: name,
            help: help,
            command: command,
            contexts: [context],
            keys: [.typing(key)],
            footer: footer,
            undoneBy: undoneBy,
            availability: availability,
            run: { openForm(id, plan, $0) }
        )
    }

    static func openForm(_ id: ActionID, _ plan: FormPlan, _ about: ActionScene) -> [Effect] {
        guard let row = about.subject else { return [] }
        let draft = about.scene.drafts.last { $0.content.form == id.rawValue && $0.content.ticket == row.number }
        return [
            .open(TicketForm(plan, action: id, on: row, about.scene, draft: draft?.content), continuing: draft?.id)
        ]
    }

    static func act(
        _ command: any TicketCommand,
        _ about: ActionScene,
        success: (Texts.Outcome) -> String,
        undo: (any TicketCommand)? = nil,
        undone: (Texts.Outcome) -> String = { $0.undone }
    ) -> [Effect] {
        guard let row = about.subject else { return [] }
        let outcome = about.scene.texts.outcome(of: row.number)
        return [
            .act(
                DeskAct(
                    job: Job([command], on: row.number, expecting: row.version),
                    success: success(outcome),
                    undo: undo.map { Undo(job: Job([$0], on: row.number), success: undone(outcome)) }
                )
            )
        ]
    }

    static func changing(_ about: ActionScene) -> Availability {
        guard about.subject != nil else { return .hidden }
        guard about.scene.mayWork else {
            return .unavailable(
                Wording(
                    "\(about.scene.account) får läsa men inte ändra ärenden.",
                    "\(about.scene.account) may read tickets but not change them."
                )
            )
        }
        return .available
    }

    static func whileOpen(_ about: ActionScene) -> Availability {
        guard let row = about.subject else { return .hidden }
        guard row.state.isOpen else {
            return .unavailable(
                Wording(
                    "\(row.number) är \(row.state.text(in: .swedish)). Tryck r för att återöppna.",
                    "\(row.number) is \(row.state.text(in: .english)). Press r to reopen."
                )
            )
        }
        return changing(about)
    }
}

extension TicketRow {
    /// Whether it waits for anybody.
    var isWaiting: Bool {
        if case .waiting = state { true } else { false }
    }
}
