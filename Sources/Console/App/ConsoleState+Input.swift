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
        let isTyping = key.typed != nil && layers[top].layer.takesText
        if !isTyping, let action = ActionTable.standard.action(for: key, in: layers[top].layer.contexts) {
            return perform(action, key: key)
        }
        return forward(.key(key))
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
        if let run = action.run { return apply(run(actionScene), from: layers[top].id) }
        if let orders = performHere(action.id) { return orders }
        let effects = layers[top].layer.perform(action.id, key: key, in: frame.content, scene)
        return apply(effects, from: layers[top].id)
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
            return open(PalettePanel(history: commandHistory), continuing: nil)
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
        guard mouse.isClick, !frame.content.contains(mouse.point) else { return forward(.mouse(mouse)) }
        if let hint = footer.hit(.mouse(mouse), in: frame.footer), footerActions.indices.contains(hint) {
            let action = footerActions[hint]
            return perform(action, key: action.keys.first)
        }
        var tabs = tabRow
        let chosen = tabs.handle(.mouse(mouse), in: frame.tabs)
        guard let chosen, let tab = Tab(rawValue: chosen), !layers[top].layer.takesText else { return [] }
        return show(tab)
    }

    // MARK: - The palette

    /// Carries out what was typed after `:`.
    mutating func command(_ text: String) -> [Order] {
        let words = text.split(separator: " ", maxSplits: 1)
        guard let first = words.first.map(String.init) else { return [] }
        if commandHistory.last != text { commandHistory.append(text) }
        if let number = Int64(first) { return open(TicketScreen(TicketNumber(number)), continuing: nil) }
        guard let action = ActionTable.standard.named(first) else {
            return say(scene.texts.unknownCommand(first), .warning)
        }
        if action.id == "save-screen" {
            guard words.count == 2 else { return say(scene.texts.fileMissing, .warning) }
            return [.saveScreen(String(words[1]))]
        }
        return perform(action)
    }
}
