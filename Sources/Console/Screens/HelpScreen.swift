import Domain
import TerminalUI

/// All keys of a screen with what they do, made from the table of actions; can be searched.
struct HelpScreen: Layer {
    private var view: HelpView

    /// The contexts are those of the screen that the help is for; its own keys stand first, those of other places after them.
    init(_ contexts: [ActionContext], _ scene: Scene) {
        view = HelpView(HelpScreen.sections(contexts, scene), searchLabel: scene.texts.searchInHelp)
    }

    var takesText: Bool { true }
    var contexts: [ActionContext] { [.page, .prompt, .everywhere] }

    static func sections(_ contexts: [ActionContext], _ scene: Scene) -> [HelpView.Section] {
        let here = contexts + ActionContext.allCases.filter { !contexts.contains($0) }
        var seen: Set<ActionID> = []
        return here.compactMap { context in
            let entries = scene.actions.actions
                .filter { $0.contexts.contains(context) && seen.insert($0.id).inserted }
                .map { entry($0, scene) }
            return entries.isEmpty ? nil : HelpView.Section(scene.texts.heading(of: context), entries)
        }
    }

    private static func entry(_ action: Action, _ scene: Scene) -> HelpView.Entry {
        let keys = action.keyLabels(in: scene.language)
        // What has neither a key nor a word can still be called.
        let isBare = keys.isEmpty && action.command == nil
        let command = action.command == nil && !isBare ? nil : ":" + action.commandName(in: scene.language)
        let name = action.name.text(in: scene.language)
        let help = action.help.text(in: scene.language)
        // Names that are seen nowhere else would only be in the way.
        let isNamed = action.footer != nil || action.command != nil
        let text = isNamed && !help.hasPrefix(name) ? name + " – " + help : help
        return HelpView.Entry(keys: (keys + [command].compactMap(\.self)).joined(separator: " "), text: text)
    }

    mutating func handle(_ event: InputEvent, in area: Rect, _ scene: Scene) -> [Effect] {
        _ = view.handle(event, in: area.inset(columns: 1))
        return []
    }

    mutating func perform(_ action: ActionID, key: KeyChord?, in area: Rect, _ scene: Scene) -> [Effect] {
        guard let key else { return [] }
        if action == "prompt.close", view.handle(.key(.escape), in: area.inset(columns: 1)) == nil {
            return [.close(.finished)]
        }
        return action == "prompt.close" ? [] : handle(.key(key), in: area, scene)
    }

    func draw(on surface: inout Surface, in area: Rect, _ scene: Scene) {
        view.draw(on: &surface, in: area.inset(columns: 1), focused: true)
    }
}
