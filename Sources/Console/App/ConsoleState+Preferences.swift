import Domain
import Instants
import Store
import TerminalUI

extension ConsoleState {
    /// Takes over what the person wants, and tells what of it does not count.
    mutating func adopt(_ preferences: ConsolePreferences) -> [Order] {
        scene.preferences = preferences
        var table = ActionTable.standard
        var problems = preferences.problems
        if let map = preferences.keyMap {
            let (remapped, wrong) = table.remapped(by: map)
            table = remapped
            problems += wrong.map { $0.text(scene.language == .swedish ? .swedish : .english) }
        }
        scene.actions = preferences.isReadOnly ? table.readingOnly : table
        pendingKeys = nil
        return problems.flatMap { say($0, .warning) }
    }

    mutating func reloaded(_ preferences: ConsolePreferences) -> [Order] {
        let orders = adopt(preferences)
        guard orders.isEmpty, preferences.problems.isEmpty else { return orders + [.redraw] }
        return say(scene.texts.reloaded, .info) + [.redraw]
    }

    mutating func themeChanged(_ name: String, _ problem: String?) -> [Order] {
        if let problem { return say(problem, .warning) }
        scene.preferences.theme = name
        return say(scene.texts.themeInUse(name), .info) + [.redraw]
    }

    // MARK: - Sounds

    /// Tells of new messages, in the ways that were asked for, and not more often than one can bear.
    mutating func tell(of count: Int) -> [Order] {
        let preferences = scene.preferences
        guard preferences.rings || preferences.notifies, alarm.sounds(at: scene.uptime) else { return [] }
        // A notice may be seen by anybody who passes: it says how many, not what.
        return (preferences.rings ? [.ring] : [])
            + (preferences.notifies ? [.notify(scene.texts.newMessages(count))] : [])
    }

    // MARK: - Waiting

    /// Whether the key ends a wait that is long enough to be seen.
    func isGivingUp(_ key: KeyChord) -> Bool {
        (key == .escape || key == .control("c")) && waiting.isShown(at: scene.uptime) && !waiting.questions.isEmpty
    }

    /// Waits no longer for answers; what has been asked to be changed goes on.
    mutating func giveUp() -> [Order] {
        let given = waiting.questions
        var orders: [Order] = [.cancel(given.map { Stamp.Place(layer: $0.layer, slot: $0.slot) })]
        exportPath = nil
        for key in given {
            waiting.end(key)
            // Answers that are on their way already come too late.
            generations[key] = (generations[key] ?? 0) + 1
            guard let index = layers.firstIndex(where: { $0.id == key.layer }) else { continue }
            orders += apply(layers[index].layer.receive(.cancelled, for: key.slot, scene), from: key.layer)
        }
        return orders + say(scene.texts.gaveUp, .info)
    }
}

extension ActionTable {
    /// The table without what changes anything: of what is about tickets, only what is known to read stays.
    var readingOnly: ActionTable {
        let changing: Set<ActionContext> = [.ticket, .marked, .openTicket, .newTicket, .saved]
        return ActionTable(
            actions.filter { action in
                if ActionTable.changingElsewhere.contains(action.id) { return false }
                return action.contexts.isDisjoint(with: changing) || ActionTable.reading.contains(action.id)
            }
        )
    }

    private static let reading: Set<ActionID> = [
        "ticket.clock", "ticket.history", "ticket.save-file", "ticket.write", "tie.next", "tie.open", "copy.number",
        "copy.text", "copy.address", "ticket.open",
    ]
    private static let changingElsewhere: Set<ActionID> = [
        "new.open", "undo", "inbox.acknowledge", "registers.add", "record.edit",
    ]
}
