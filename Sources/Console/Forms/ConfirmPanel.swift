import TerminalUI

/// A question that must be answered before something is done that cannot be taken back.
struct ConfirmPanel: Layer {
    struct Question {
        var title: String
        var message: String
        var yes: String
        var no: String
    }

    private var dialog: Dialog<Bool>
    private let effects: [Effect]
    private let closesBelow: Bool

    /// The effects happen after yes; with `closesBelow` the layer below goes too, and what was typed there with it.
    init(_ question: Question, effects: [Effect], closesBelow: Bool = false) {
        dialog = Dialog(
            title: question.title,
            message: question.message,
            buttons: [DialogButton(true, question.yes), DialogButton(false, question.no)]
        )
        self.effects = effects
        self.closesBelow = closesBelow
    }

    var isOverlay: Bool { true }
    var contexts: [ActionContext] { [.question, .everywhere] }

    mutating func handle(_ event: InputEvent, in area: Rect, _ scene: Scene) -> [Effect] {
        switch dialog.handle(event, in: area) {
        case .answered: [.close(.finished)] + (closesBelow ? [.closeTop] : []) + effects
        case .cancelled: [.close(.finished)]
        case .ignored: []
        }
    }

    mutating func perform(_ action: ActionID, key: KeyChord?, in area: Rect, _ scene: Scene) -> [Effect] {
        guard let key else { return [] }
        return handle(.key(key == .control("c") ? .escape : key), in: area, scene)
    }

    func draw(on surface: inout Surface, in area: Rect, _ scene: Scene) {
        dialog.draw(on: &surface, in: area)
    }
}
