import Domain
import TerminalUI

/// Every action of the console; the one place where they are registered.
struct ActionTable {
    let actions: [Action]
    private let byID: [ActionID: Action]
    private let footers = Memo<[ActionContext], [Action]>()

    static let standard = ActionTable(
        ListActions.all + TicketActions.all + BulkActions.all + FormActions.all + QueueActions.all + ViewActions.all
            + ScreenActions.all + RegisterActions.all + ProgramActions.all + PromptActions.all + TourActions.all
    )

    init(_ actions: [Action]) {
        self.actions = actions
        byID = Dictionary(actions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(id: ActionID) -> Action? { byID[id] }

    /// The action of a key where the narrowest of these contexts has one.
    func action(for key: KeyChord, in contexts: [ActionContext]) -> Action? {
        action(for: [key], in: contexts)
    }

    /// The action of keys that were pressed one after the other.
    func action(for chords: [KeyChord], in contexts: [ActionContext]) -> Action? {
        for context in contexts {
            let here = actions.first { action in
                guard action.contexts.contains(context) else { return false }
                if let key = chords.first, chords.count == 1 { return action.keys.contains(key) }
                return action.sequences.contains { $0.chords == chords }
            }
            if let here { return here }
        }
        return nil
    }

    /// How the keys that were pressed can go on, and to what.
    func continuations(of chords: [KeyChord], in contexts: [ActionContext]) -> [Continuation] {
        actions(in: contexts).flatMap { action in
            action.sequences.compactMap { sequence in
                sequence.rest(after: chords).map { Continuation(rest: KeySequence($0), action: action) }
            }
        }
    }

    struct Continuation {
        let rest: KeySequence
        let action: Action
    }

    /// The action that is called so after `:`, in either language or by its identifier; the beginning of a name is enough when no other begins so.
    func named(_ text: String) -> Action? {
        let text = text.lowercased()
        let exact = actions.first { $0.isCalled(text) }
        if let exact { return exact }
        let begun = actions.filter { action in
            action.command.map { $0.swedish.hasPrefix(text) || $0.english.hasPrefix(text) } ?? false
        }
        return begun.count == 1 ? begun[0] : nil
    }

    /// The actions that the keys mean in these contexts, each once, the narrowest context first.
    func actions(in contexts: [ActionContext]) -> [Action] {
        var seen: Set<ActionID> = []
        var taken: Set<KeyChord> = []
        var found: [Action] = []
        for context in contexts {
            let here = actions.filter { $0.contexts.contains(context) && seen.insert($0.id).inserted }
            // A key that a narrower context has given away means nothing else here.
            found += here.filter { $0.keys.isEmpty || !taken.isSuperset(of: $0.keys) }
            taken.formUnion(here.flatMap(\.keys))
        }
        return found
    }

    /// The actions that the footer may offer in these contexts, in its order.
    ///
    /// Worked out once for each screen that is shown, since the footer is drawn at every key.
    func footer(in contexts: [ActionContext]) -> [Action] {
        footers.value(for: contexts) {
            actions(in: contexts).filter { $0.footer != nil && !$0.allKeys.isEmpty }
                .sorted { ($0.footer ?? 0) < ($1.footer ?? 0) }
        }
    }

    /// Keys that two actions of one context share; empty when the table is sound.
    var conflicts: [(key: KeyChord, context: ActionContext, first: ActionID, second: ActionID)] {
        ActionContext.allCases.flatMap { context in
            let here = actions.filter { $0.contexts.contains(context) }
            return here.indices.flatMap { index in
                here[..<index].flatMap { other in
                    other.keys.filter(here[index].keys.contains).map { ($0, context, other.id, here[index].id) }
                }
            }
        }
    }
}
