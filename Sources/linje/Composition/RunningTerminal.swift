import Configuration
import Console
import TerminalUI

/// The terminal while the console is on it, with what can be changed meanwhile.
@MainActor
final class RunningTerminal {
    let driver: CursesDriver
    let files: ConsoleFiles
    let facts: TerminalFacts
    private(set) var theme: Theme
    private var settings: UserConfiguration

    init(driver: CursesDriver, files: ConsoleFiles, facts: TerminalFacts, theme: Theme) {
        self.driver = driver
        self.files = files
        self.facts = facts
        self.theme = theme
        settings = files.session.settings
    }

    /// Reads settings, keys and theme again; what is wrong is told, and stays as it was.
    func reload() -> ConsolePreferences {
        var problems: [String] = []
        let language = files.session.language
        do {
            let fresh = try Session.settings(files.session.places)
            theme = try files.theme(files.themeName(fresh), fresh)
            settings = fresh
        } catch {
            problems.append(Failure(error)?.text(in: language) ?? "\(error)")
        }
        driver.use(theme)
        var preferences = files.preferences(settings, facts: facts)
        driver.useMouse(preferences.usesMouse)
        preferences.problems += problems
        return preferences
    }

    /// Draws with another theme until the console is left; the answer is what is wrong with it.
    func useTheme(_ name: String) -> String? {
        do {
            theme = try files.theme(name, settings)
            driver.use(theme)
            return nil
        } catch {
            return Failure(error)?.text(in: files.session.language) ?? "\(error)"
        }
    }
}
