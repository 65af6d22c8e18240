import Domain
import Store
import TerminalUI

extension ConsoleState {
    mutating func handle(_ input: InputEvent) -> [Order] {
        switch input {
        case .key(let key): return press(key)
        case .mouse(let mouse): return click(mouse)
        case .paste: return forward(input)
        case .resize(let size):
            self.size = size
            return []
        case .resumed: return [.redraw] + refreshDesk() + notice(.everything)
        case .terminate, .hangUp: return quit()
        case .focus, .wake, .tick: return []
        }
    }

    private mutating func press(_ key: KeyChord) -> [Order] {
        guard !layers.isEmpty else { return [] }
        if Frame.isTooSmall(size) {
            return key == .typing("q") || key == .control("c") ? quit() : []
        }
        if isGivingUp(key) { return giveUp() }
        let pressed = (pendingKeys?.chords ?? []) + [key]
        if pressed.count == 1, key.typed != nil, layers[top].layer.takesText { return forward(.key(key)) }
        let contexts = layers[top].layer.contexts
        let action = scene.actions.action(for: pressed, in: contexts)
        if !scene.actions.continuations(of: pressed, in: contexts).isEmpty {
            pendingKeys = PendingKeys(chords: pressed, due: action.map { _ in scene.uptime + PendingKeys.patience })
            return []
        }
        if let action {
            pendingKeys = nil
            return perform(action, key: pressed.count == 1 ? key : nil)
        }
        if pendingKeys != nil { return goOnOtherwise(with: key) }
        return pressUnbound(key, in: contexts)
    }

    /// What a key does that is no action's.
    private mutating func pressUnbound(_ key: KeyChord, in contexts: [ActionContext]) -> [Order] {
        if let removed = ActionTable.standard.action(for: key, in: contexts) {
            // A key that was taken from its action means nothing, also to the widgets.
            guard scene.preferences.isReadOnly, scene.actions[removed.id] == nil else { return [] }
            return say(scene.texts.readOnly, .warning)
        }
        return forward(.key(key))
    }

    /// The key does not go on with what was begun: what was begun is done by itself, and the key is a new one.
    private mutating func goOnOtherwise(with key: KeyChord) -> [Order] {
        let hadMeaning = pendingKeys?.due != nil
        let begun = pendingKeys?.chords ?? []
        let orders = givePendingKeysUp()
        if hadMeaning { return orders + press(key) }
        guard key != .escape, key != .control("c") else { return orders }
        return orders + say(scene.texts.noSuchKeys(KeySequence(begun + [key]).label(in: scene.language)), .info)
    }

    /// Ends the waiting for another key, and does what the keys mean by themselves.
    mutating func givePendingKeysUp() -> [Order] {
        guard let begun = pendingKeys?.chords, !layers.isEmpty else { return [] }
        pendingKeys = nil
        return scene.actions.action(for: begun, in: layers[top].layer.contexts)
            .map { perform($0, key: begun.count == 1 ? begun.first : nil) } ?? []
    }

    /// Lets the top layer handle an event.
    mutating func forward(_ input: InputEvent) -> [Order] {
        guard !layers.isEmpty else { return [] }
        let effects = layers[top].layer.handle(input, in: frame.content, scene)
        return apply(effects, from: layers[top].id)
    }

    /// Does what an action stands for, or says why not.
    mutating func perform(_ action: Action, key: KeyChord? = nil) -> [Order] {
        switch action.availability(actionScene) {
        case .available: break
        case .unavailable(let reason): return say(reason.text(in: scene.language), .warning)
        case .hidden: return say(subject == nil ? scene.texts.nothingSelected : scene.texts.notHere, .info)
        }
        if action.contexts.contains(.ticket), action.id != "again" { lastAction = action.id }
        if let run = action.run { return apply(run(actionScene), from: layers[top].id) }
        if let orders = performHere(action.id) { return orders }
        let effects = layers[top].layer.perform(action.id, key: knownKey(action, key), in: frame.content, scene)
        return apply(effects, from: layers[top].id)
    }

    /// The key as layers know it: where people have put an action on another key, the action's own first one.
    private func knownKey(_ action: Action, _ key: KeyChord?) -> KeyChord? {
        let own = ActionTable.standard[action.id]?.keys ?? []
        if let key, own.contains(key) { return key }
        return own.first ?? key
    }

    /// What concerns the stack of layers itself; nil when the action is not of that kind.
    private mutating func performHere(_ action: ActionID) -> [Order]? {
        switch action {
        case "back", "leave":
            if layers.count > 1 { return close(layers[top].id, .finished) }
            if action == "leave" { return quit() }
            toasts.dismiss()
            return []
        case "help", "help.f1":
            if layers[top].layer is HelpScreen { return nil }
            return open(HelpScreen(layers[top].layer.contexts, scene), continuing: nil)
        case "messages.open":
            return open(MessagesScreen(toasts.messages, scene), continuing: nil)
        case "palette":
            return open(PalettePanel(history: commandHistory, tickets: recentTickets), continuing: nil)
        case "version":
            return open(VersionScreen(scene, size), continuing: nil)
        case "search.next" where !(layers[top].layer is SearchScreen):
            return openNextHit()
        default:
            return nil
        }
    }

    private mutating func openNextHit() -> [Order] {
        guard !hits.isEmpty else { return open(SearchScreen(), continuing: nil) }
        guard let number = hits.next() else { return say(scene.texts.lastHit, .info) }
        if layers[top].layer is TicketScreen { layers.removeLast() }
        return open(TicketScreen(number), continuing: nil)
    }

    // MARK: - The mouse

    private mutating func click(_ mouse: MouseEvent) -> [Order] {
        let frame = frame
        pendingKeys = nil
        guard mouse.isClick, !frame.content.contains(mouse.point) else { return forward(.mouse(mouse)) }
        if let hint = footer.hit(.mouse(mouse), in: frame.footer), footerActions.indices.contains(hint) {
            let action = footerActions[hint]
            return perform(action)
        }
        var tabs = tabRow
        let chosen = tabs.handle(.mouse(mouse), in: frame.tabs)
        guard let chosen, let tab = Tab(rawValue: chosen), !layers[top].layer.takesText else { return [] }
        return show(tab)
    }
}
