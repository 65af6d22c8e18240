import Foundation
import TerminalUI
import Testing

@Suite("Themes")
struct ThemeTests {
    static let names = ["dark", "light", "high-contrast", "monochrome", "deuteranopia", "tritanopia"]

    private func theme(_ name: String) throws -> Theme {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../themes")
        let text = try String(contentsOf: root.appending(path: name + ".toml"), encoding: .utf8)
        return try ThemeFile.parse(text, file: name + ".toml")
    }

    @Test("Every role is readable at 256 colours: a contrast of 4.5 or more", arguments: names)
    func contrast(name: String) throws {
        let theme = try theme(name)
        for role in Role.allCases {
            let look = theme.look(role, at: .palette256)
            guard let foreground = look.foreground, let background = look.background ?? theme.ground else {
                // The terminal's own colours: a painted ground would need its own foreground too.
                #expect(look.background == nil, "\(role)")
                continue
            }
            let contrast = Palette.contrast(foreground, background)
            #expect(contrast >= 4.5, "\(role) in \(name): \(contrast)")
        }
    }

    @Test("At eight and sixteen colours no role hides its text", arguments: names)
    func fewColours(name: String) throws {
        let theme = try theme(name)
        for role in Role.allCases {
            for depth in [ColorDepth.eight, .sixteen] {
                let look = theme.look(role, at: depth)
                guard let background = look.background else { continue }
                #expect(look.foreground != nil, "\(role)")
                #expect(look.foreground != background, "\(role)")
            }
        }
    }

    @Test("Without colours, selection and focus are still seen", arguments: names)
    func monochrome(name: String) throws {
        let theme = try theme(name)
        for role in [Role.selection, .selectionInactive, .fieldFocused, .buttonFocused, .tabCurrent, .danger, .marked] {
            let look = theme.look(role, at: .monochrome)
            #expect(look.foreground == nil && look.background == nil && !look.attributes.isEmpty, "\(role)")
        }
    }

    @Test("Contrast is computed as WCAG does")
    func palette() {
        #expect(abs(Palette.contrast(16, 231) - 21) < 0.01)
        #expect(abs(Palette.contrast(231, 231) - 1) < 0.01)
    }

    @Test("A broken theme is told with file, line and column, and in both languages")
    func broken() throws {
        let good = try String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../themes/dark.toml"),
            encoding: .utf8
        )
        let cases: [(String, String, ThemeProblem.Kind)] = [
            ("fg = 252, bg = 236, fg16", "fg = 999, bg = 236, fg16", .notAColor("fg")),
            ("selection = {", "selektion = {", .unknownRole("selektion")),
            ("attributes = [\"bold\"]", "attributes = [\"fat\"]", .notAnAttribute("fat")),
            ("fg16 = \"cyan\"", "fg16 = \"turkos\"", .notAColor("turkos")),
        ]
        for (old, new, kind) in cases {
            let text = good.replacingOccurrences(of: old, with: new)
            let problem = #expect(throws: ThemeProblem.self) { try ThemeFile.parse(text, file: "x.toml") }
            #expect(problem?.kind == kind)
            #expect((problem?.line ?? 0) > 9)
            #expect(problem?.text(.english).contains("x.toml:") == true)
            #expect(problem?.text(.swedish).contains("Temat används inte") == true)
        }
        let syntax = #expect(throws: ThemeProblem.self) {
            try ThemeFile.parse("name = \"x\"\n[roles\n", file: "y.toml")
        }
        #expect(syntax?.line == 2)
    }

    @Test(
        "A theme that would end the TOML reader is refused with its place",
        arguments: ["[=]", "\n[[[", "a = [=]\n[ .]"]
    )
    func hostile(text: String) {
        let problem = #expect(throws: ThemeProblem.self) { try ThemeFile.parse(text, file: "x.toml") }
        #expect((problem?.line ?? 0) > 0)
        #expect(problem?.text(.swedish).contains("x.toml:") == true)
    }
}
