import Foundation
import TerminalUI

/// A small program on the toolkit that tests drive through a pseudo-terminal.
@main
struct TerminalProbe {
    static func main() async {
        let environment = ProcessInfo.processInfo.environment
        let driver: CursesDriver
        let loop: EventLoop
        do {
            driver = try CursesDriver(theme: theme(environment), options: TerminalOptions(environment: environment))
            loop = try EventLoop(driver: driver)
        } catch {
            FileHandle.standardError.write(Data((error.text(.english) + "\n").utf8))
            exit(69)
        }
        let status = await ProbeApp(driver: driver, loop: loop).run()
        driver.close()
        exit(status)
    }

    private static func theme(_ environment: [String: String]) -> Theme {
        guard let path = environment["PROBE_THEME"], let text = try? String(contentsOfFile: path, encoding: .utf8),
            let theme = try? ThemeFile.parse(text, file: path)
        else { return .plain }
        return theme
    }
}
