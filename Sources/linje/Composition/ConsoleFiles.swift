import Configuration
import Console
import Desk
import Foundation
import TerminalUI

/// The files that the console is made after: settings, keys and themes; read at the start and again on `:läs-inställningar`.
@MainActor
struct ConsoleFiles {
    let session: Session
    let options: ConsoleCommand

    nonisolated static let defaultTheme = "dark"

    /// What the person wants, as their files are now; what cannot be read is told and left as it is.
    func preferences(_ settings: UserConfiguration, facts: TerminalFacts = TerminalFacts()) -> ConsolePreferences {
        var preferences = ConsolePreferences()
        preferences.theme = themeName(settings)
        preferences.themes = themes
        preferences.usesMouse = settings.usesMouse && !options.noMouse
        preferences.rings = settings.rings
        preferences.notifies = settings.notifies
        preferences.isReadOnly = options.readonly
        preferences.isAccessible = options.accessible || settings.isAccessible
        preferences.facts = facts
        readKeys(into: &preferences)
        return preferences
    }

    private func readKeys(into preferences: inout ConsolePreferences) {
        let path = session.places.keys
        guard FileManager.default.fileExists(atPath: path) else { return }
        do {
            preferences.keyMap = KeyMapFile.parse(try Input.text(of: path), file: path)
        } catch {
            preferences.problems.append(error.text(in: session.language))
        }
    }

    // MARK: - Themes

    func themeName(_ settings: UserConfiguration) -> String {
        options.theme ?? settings.theme ?? ConsoleFiles.defaultTheme
    }

    /// A theme of the user's own, or one of those that come with the program.
    func theme(_ name: String, _ settings: UserConfiguration) throws -> Theme {
        let own = session.places.themes + "/\(name).toml"
        let isOwn = !name.contains("/") && FileManager.default.fileExists(atPath: own)
        let file = try isOwn ? own : session.sharedFile("themes/\(name).toml")
        let text = String(decoding: try Input.bytes(of: file), as: UTF8.self)
        do throws(ThemeProblem) {
            let theme = try ThemeFile.parse(text, file: file)
            return settings.paintsGround ? theme.painted : theme
        } catch {
            throw Failure.theme(error)
        }
    }

    /// The names of all themes.
    private var themes: [String] {
        let shipped = (try? session.sharedFile("themes/dark.toml")).map { String($0.dropLast("/dark.toml".count)) }
        let folders = [session.places.themes] + [shipped].compactMap(\.self)
        let files = folders.flatMap { (try? FileManager.default.contentsOfDirectory(atPath: $0)) ?? [] }
        return Set(files.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }).sorted()
    }
}
