import Domain
import TerminalUI

extension ActionTable {
    /// The table with the keys that a person wants, and the lines of their map that do not count.
    ///
    /// A line that would take a key from another action does not count: nobody shall lose a key by a slip. What the lines before it gave away is free.
    func remapped(by map: KeyMap) -> (table: ActionTable, problems: [KeyMapProblem]) {
        var remapping = Remapping(self, map)
        for binding in map.bindings { remapping.read(binding) }
        remapping.settle()
        return (ActionTable(remapping.actions), (map.problems + remapping.problems).sorted { $0.line < $1.line })
    }
}

/// A table on its way to other keys.
private struct Remapping {
    private let standard: ActionTable
    private let map: KeyMap
    private(set) var actions: [Action]
    private(set) var problems: [KeyMapProblem] = []
    /// The line that each action got its keys from; those that have none keep their own.
    private var lines: [ActionID: Int] = [:]

    init(_ standard: ActionTable, _ map: KeyMap) {
        self.standard = standard
        self.map = map
        actions = standard.actions
    }

    // MARK: - Lines

    mutating func read(_ binding: KeyMap.Binding) {
        switch binding.target {
        case .action(let name):
            guard let index = actions.firstIndex(where: { $0.id.rawValue == name }) else {
                return report(.unknownAction(name), binding.line)
            }
            let reachable = binding.keys.filter { isReachable($0, actions[index], binding.line) }
            guard !reachable.isEmpty || binding.keys.isEmpty else { return }
            give(reachable, to: index)
            lines[actions[index].id] = binding.line
        case .command(let text):
            guard let first = text.split(separator: " ").first.map(String.init),
                Int64(first) != nil || standard.named(first) != nil
            else { return report(.unknownCommand(text), binding.line) }
            for keys in binding.keys { add(text, keys, binding.line) }
        }
    }

    private mutating func add(_ text: String, _ keys: KeySequence, _ line: Int) {
        let id = ActionID("command.\(keys.name)")
        var action = Action(
            id: id,
            name: Wording(text, text),
            help: Wording("Kommandot :\(text)", "The command :\(text)"),
            contexts: [.screens],
            keys: []
        )
        action.run = { _ in [.command(text)] }
        actions.append(action)
        give([keys], to: actions.count - 1)
        lines[id] = line
    }

    private mutating func isReachable(_ keys: KeySequence, _ action: Action, _ line: Int) -> Bool {
        guard keys.chords.first?.typed != nil, action.contexts.isSubset(of: ActionContext.typing) else { return true }
        report(.isText(keys), line)
        return false
    }

    // MARK: - Conflicts

    /// Takes away, line by line, the keys that mean something else already.
    mutating func settle() {
        let mapped = actions.indices.filter { lines[actions[$0].id] != nil }
            .sorted { (lines[actions[$0].id] ?? 0) < (lines[actions[$1].id] ?? 0) }
        for index in mapped {
            var kept: [KeySequence] = []
            for keys in actions[index].allKeys {
                if let other = owner(of: keys, besides: index) {
                    report(.taken(keys, by: other.id.rawValue), lines[actions[index].id] ?? 1)
                } else {
                    kept.append(keys)
                }
            }
            let lostAll = kept.isEmpty && !actions[index].allKeys.isEmpty
            give(lostAll ? freeDefaults(of: index) : kept, to: index)
        }
    }

    /// Keys that the action has anyway, as far as nobody else has got them.
    private func freeDefaults(of index: Int) -> [KeySequence] {
        (standard[actions[index].id]?.allKeys ?? []).filter { owner(of: $0, besides: index) == nil }
    }

    /// Another action that the keys mean where this one can be done, and that has the older right to them.
    private func owner(of keys: KeySequence, besides index: Int) -> Action? {
        let action = actions[index]
        let line = lines[action.id] ?? 0
        return actions.first { other in
            other.id != action.id && (lines[other.id] ?? 0) < line && other.allKeys.contains(keys)
                && meets(action, other) && !sharesByDefault(keys, action, other)
        }
    }

    private func meets(_ one: Action, _ other: Action) -> Bool {
        ActionContext.together.contains {
            !one.contexts.isDisjoint(with: $0) && !other.contexts.isDisjoint(with: $0)
        }
    }

    /// Some keys mean something narrower in one place on purpose, such as k in a list and on a ticket.
    private func sharesByDefault(_ keys: KeySequence, _ one: Action, _ other: Action) -> Bool {
        [one, other].allSatisfy { standard[$0.id]?.allKeys.contains(keys) ?? false }
    }

    // MARK: - Parts

    private mutating func give(_ keys: [KeySequence], to index: Int) {
        actions[index].keys = keys.compactMap(\.single)
        actions[index].sequences = keys.filter { $0.single == nil }
    }

    private mutating func report(_ kind: KeyMapProblem.Kind, _ line: Int) {
        problems.append(KeyMapProblem(file: map.file, line: line, kind))
    }
}
