import Configuration
import Console
import Desk
import Domain
import Foundation
import Instants
import Store
import TerminalUI

/// Puts the console together: store, terminal, theme, drafts, log, and the engine beside it.
@MainActor
struct ConsoleComposition {
    let session: Session
    let options: ConsoleCommand

    func run() async throws {
        // Whatever can fail is done before the terminal's screen is taken.
        let script = try keyScript()
        let files = ConsoleFiles(session: session, options: options)
        let theme = try files.theme(files.themeName(session.settings), session.settings)
        let store = try session.openStore()
        var scene = try await scene(store)
        if !session.settings.lists.columns.isEmpty { scene.listColumns = ListColumn.chosen(session.settings.lists) }
        let driver = try openTerminal(theme)
        defer { driver.close() }
        if scene.isDemonstration, options.script == nil, isFirstVisit() { scene.tour = Tour() }
        let log = ConsoleLog(
            path: logPath,
            level: ConsoleLog.Level(rawValue: session.settings.log.rawValue) ?? .error
        )
        let desk = RunningTerminal(driver: driver, files: files, facts: facts(driver), theme: theme)
        let app = try ConsoleApp(
            scene: scene,
            store: store,
            driver: driver,
            surroundings: surroundings(desk, log)
        )
        let engine = options.readonly ? nil : engine(store, log)
        await app.run(script: script)
        engine?.cancel()
        await engine?.value
    }

    private func surroundings(_ desk: RunningTerminal, _ log: ConsoleLog) -> ConsoleApp.Surroundings {
        ConsoleApp.Surroundings(
            clock: session.clock.now,
            drafts: DraftFolder(path: session.places.state + "/drafts"),
            log: log,
            history: CommandHistory(path: session.places.state + "/commands"),
            preferences: desk.files.preferences(session.settings, facts: desk.facts),
            memory: ListMemoryFile(path: session.places.state + "/lists.json"),
            suspend: { desk.driver.suspend() },
            forget: { desk.driver.use(desk.theme) },
            reload: { desk.reload() },
            useTheme: { desk.useTheme($0) },
            useMouse: { desk.driver.useMouse($0) },
            send: { desk.driver.send($0) },
            editor: TextEditor(
                environment: ProcessInfo.processInfo.environment,
                folder: session.places.state + "/drafts",
                run: { program, arguments throws(TerminalProblem) in try await desk.driver.run(program, arguments) }
            )
        )
    }

    private func facts(_ driver: CursesDriver) -> TerminalFacts {
        let environment = ProcessInfo.processInfo.environment
        var facts = TerminalFacts()
        facts.program = Version.text
        facts.terminal = environment["TERM"] ?? ""
        facts.colors = driver.capabilities.colors
        facts.usesASCII = driver.capabilities.symbols.isASCII
        facts.locale =
            ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
        facts.encoding = Terminal.codeset
        facts.multiplexer = Multiplexer(environment: environment)
        facts.configuration = session.places.configuration
        facts.keys = session.places.keys
        facts.store = session.storePath
        facts.log = session.places.state + "/console.log"
        return facts
    }

    private func scene(_ store: any TicketStore) async throws -> Scene {
        do throws(StoreError) {
            var scene = Scene(
                account: session.account,
                language: session.language,
                terms: try await store.terms(at: session.now()),
                staff: try await store.staff(),
                now: session.now()
            )
            scene.isDemonstration = try await DemonstrationDesk.made(store)
            return scene
        } catch {
            throw Failure.store(error)
        }
    }

    /// Whether the guide for newcomers has never been shown to this user; from now on it has.
    private func isFirstVisit() -> Bool {
        let file = session.places.state + "/tour-shown"
        guard !FileManager.default.fileExists(atPath: file) else { return false }
        try? FileManager.default.createDirectory(atPath: session.places.state, withIntermediateDirectories: true)
        return FileManager.default.createFile(atPath: file, contents: Data())
    }

    /// The escalation engine, for as long as no other runs on this store.
    private func engine(_ store: any TicketStore, _ log: ConsoleLog) -> Task<Void, Never> {
        let clock = session.clock
        let loop = EngineLoop(store: store, clock: clock) { report in
            if case .trouble = report { log.write("engine: \(report)", .error, at: clock.now()) }
        }
        return Task.detached { await loop.run() }
    }

    private var logPath: String { session.places.state + "/console.log" }

    /// What to do when the program dies of a fault of its own.
    private var lastWords: String {
        session.language(
            "Konsolen avbröts av ett fel i programmet. Det halvskrivna finns kvar som utkast; öppna igen och tryck y. "
                + "Logg: \(logPath)\n",
            "The console was ended by a fault in the program. What was being written is kept as a draft; open it again "
                + "and press y. Log: \(logPath)\n"
        )
    }

    private func openTerminal(_ theme: Theme) throws -> CursesDriver {
        var terminal = TerminalOptions(
            environment: ProcessInfo.processInfo.environment,
            mouse: session.settings.usesMouse && !options.noMouse,
            usesASCII: options.ascii,
            usesPlainSigns: options.accessible || session.settings.isAccessible
        )
        terminal.lastWords = lastWords
        do throws(TerminalProblem) {
            return try CursesDriver(theme: theme, options: terminal)
        } catch {
            throw Failure.terminal(error)
        }
    }

    // MARK: - Files

    private func keyScript() throws -> [InputEvent] {
        guard let file = options.script else { return [] }
        let text = String(decoding: try Input.bytes(of: file), as: UTF8.self)
        do throws(KeyScriptProblem) {
            return try KeyScript.parse(text)
        } catch {
            throw Failure.script(error, file: file)
        }
    }
}
