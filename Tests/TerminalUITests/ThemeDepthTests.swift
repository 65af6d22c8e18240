import Foundation
import TerminalUI
import Testing

@Suite("Themes at every colour depth")
struct ThemeDepthTests {
    private func theme(_ name: String) throws -> Theme {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../themes")
        let text = try String(contentsOf: root.appending(path: name + ".toml"), encoding: .utf8)
        return try ThemeFile.parse(text, file: name + ".toml")
    }

    /// The first sixteen colours are the user's own, so that only xterm's can be reckoned with, and a contrast of 3 must do.
    @Test(
        "Every role is readable at eight and sixteen colours: a contrast of 3 or more",
        arguments: ThemeTests.names,
        [ColorDepth.eight, .sixteen]
    )
    func contrast(name: String, depth: ColorDepth) throws {
        let theme = try theme(name)
        for role in Role.allCases {
            let look = theme.look(role, at: depth)
            guard let foreground = look.foreground else { continue }
            guard let background = look.background ?? ground(of: theme, at: depth) else { continue }
            let contrast = Palette.contrast(foreground, background)
            #expect(contrast >= 3, "\(role) in \(name): \(contrast)")
        }
    }

    /// Black or white, as the terminal of somebody has who chose the theme.
    private func ground(of theme: Theme, at depth: ColorDepth) -> Int? {
        guard let ground = theme.ground else { return nil }
        let isDark = Palette.contrast(ground, 231) > Palette.contrast(ground, 16)
        return isDark ? 0 : depth == .eight ? 7 : 15
    }

    @Test("A painted theme leaves nothing to the terminal and stays readable", arguments: ThemeTests.names)
    func painted(name: String) throws {
        let theme = try theme(name).painted
        guard theme.ground != nil else { return }
        for role in Role.allCases {
            for (depth, least) in [(ColorDepth.palette256, 4.5), (.sixteen, 3.0)] {
                let look = theme.look(role, at: depth)
                let foreground = try #require(look.foreground, "\(role)")
                let background = try #require(look.background, "\(role)")
                #expect(Palette.contrast(foreground, background) >= least, "\(role) in \(name) at \(depth)")
            }
        }
    }
}
