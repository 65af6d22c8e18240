import Domain
import TerminalUI

/// Which program this is, and what it knows of the terminal: for whoever asks why something looks wrong.
struct VersionScreen: Layer {
    private var view = TextView()

    init(_ scene: Scene, _ size: Size) {
        let lines = VersionScreen.lines(scene, size)
        let width = (lines.map(\.label.columns).max() ?? 0) + 3
        view.paragraphs =
            [TextView.Paragraph(TextSpan(scene.preferences.facts.program, Style(.heading)))]
            + lines.map { line in
                TextView.Paragraph(TextSpan(line.value), lead: TextSpan(line.label.fitted(to: width), Style(.label)))
            }
    }

    var contexts: [ActionContext] { [.page, .reading, .screens, .everywhere] }

    private static func lines(_ scene: Scene, _ size: Size) -> [(label: String, value: String)] {
        let facts = scene.preferences.facts
        let texts = scene.texts
        return [
            ("TERM", facts.terminal),
            (texts("Färger", "Colours"), texts.colors(facts.colors)),
            (texts("Tecken", "Characters"), facts.usesASCII ? texts("bara ASCII", "ASCII only") : facts.encoding),
            (texts("Språkmiljö", "Locale"), facts.locale),
            (texts("Storlek", "Size"), "\(size.columns)×\(size.rows)"),
            (texts("Mus", "Mouse"), scene.preferences.usesMouse ? texts("på", "on") : texts("av", "off")),
            (texts("Tema", "Theme"), scene.preferences.theme),
            (texts("Urklipp", "Clipboard"), "OSC 52, " + texts.path(through: facts.multiplexer)),
            (texts("Språk", "Language"), scene.language.rawValue),
            (texts("Konto", "Account"), scene.account.rawValue),
            (texts("Inställningar", "Settings"), facts.configuration),
            (texts("Tangenter", "Keys"), facts.keys),
            (texts("Lager", "Store"), facts.store),
            (texts("Logg", "Log"), facts.log),
        ]
    }

    mutating func handle(_ event: InputEvent, in area: Rect, _ scene: Scene) -> [Effect] {
        _ = view.handle(event, in: area.inset(columns: 1))
        return []
    }

    func draw(on surface: inout Surface, in area: Rect, _ scene: Scene) {
        view.draw(on: &surface, in: area.inset(columns: 1), focused: true)
    }
}

extension Texts {
    fileprivate func colors(_ depth: ColorDepth) -> String {
        switch depth {
        case .monochrome: self("inga", "none")
        case .eight: "8"
        case .sixteen: "16"
        case .palette256: "256"
        }
    }

    fileprivate func path(through multiplexer: Multiplexer) -> String {
        switch multiplexer {
        case .none: self("direkt", "directly")
        case .tmux: self("genom tmux", "through tmux")
        case .screen: self("genom screen", "through screen")
        }
    }
}
