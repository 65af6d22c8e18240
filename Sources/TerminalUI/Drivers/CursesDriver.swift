internal import CNcurses
internal import Glibc

/// The real terminal, through ncurses.
///
/// There can be one at a time.
///
/// All calls are on the main actor, since ncurses is not safe on several threads.
package final class CursesDriver: Driver {
    package private(set) var size = Size(columns: 80, rows: 24)
    package let capabilities: TerminalCapabilities
    package let descriptors: InputDescriptors?
    private let signalWriter: Int32
    private let signalReader: Int32
    private var painter: CursesPainter
    private var reader: CursesReader
    private var isOpen = true

    /// Opens the terminal on standard input and output and takes its full screen.
    package init(theme: Theme, options: TerminalOptions) throws(TerminalProblem) {
        var ends: (reader: Int32, writer: Int32) = (-1, -1)
        guard linje_pipe(&ends.reader, &ends.writer, 1) == 0 else { throw .system(code: errno) }
        (signalReader, signalWriter) = ends
        // Before ncurses, which else installs handlers that leave our modes behind.
        linje_signals_install(signalWriter)
        if let problem = Self.problem(linje_open(options.localeWantsUTF8 ? 1 : 0)) {
            linje_signals_restore()
            Glibc.close(signalReader)
            Glibc.close(signalWriter)
            throw problem
        }
        linje_last_words(options.lastWords)
        linje_crash_handlers_install()
        linje_mouse(options.mouse ? 1 : 0)
        capabilities = TerminalCapabilities(
            colors: options.usesColor ? ColorDepth(colors: Int(linje_colors())) : .monochrome,
            symbols: Self.symbols(options)
        )
        descriptors = InputDescriptors(terminal: STDIN_FILENO, signals: signalReader)
        painter = CursesPainter(theme: theme, capabilities: capabilities)
        reader = CursesReader()
        takeSize()
    }

    private static func symbols(_ options: TerminalOptions) -> Symbols {
        guard options.usesUTF8, linje_utf8() != 0 else { return .ascii }
        return options.usesPlainSigns ? .plain : .unicode
    }

    isolated deinit {
        close()
    }

    /// Draws with other colours from the next frame on.
    package func use(_ theme: Theme) {
        painter = CursesPainter(theme: theme, capabilities: capabilities)
        linje_erase()
    }

    package func present(_ surface: Surface) {
        guard isOpen else { return }
        painter.present(surface)
    }

    /// Sends a message to the terminal itself, between two frames.
    package func send(_ message: [UInt8]) {
        guard isOpen else { return }
        var rest = message[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Takes the mouse, or leaves it to the terminal.
    package func useMouse(_ isOn: Bool) {
        guard isOpen else { return }
        linje_mouse(isOn ? 1 : 0)
    }

    package func ring() {
        guard isOpen else { return }
        linje_bell()
    }

    package func close() {
        guard isOpen else { return }
        isOpen = false
        linje_close()
        linje_signals_restore()
        Glibc.close(signalReader)
        Glibc.close(signalWriter)
    }

    // MARK: - Input

    package func readEvents() -> [InputEvent] {
        guard isOpen else { return [] }
        var events: [InputEvent] = []
        for signal in takeSignals() { handle(signal, into: &events) }
        reader.read(into: &events)
        return events
    }

    private func takeSignals() -> [Int32] {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(signalReader, &bytes, bytes.count)
        // A hundred resizes in a row are one.
        var signals: [Int32] = []
        for byte in bytes.prefix(max(0, count)) where !signals.contains(Int32(byte)) { signals.append(Int32(byte)) }
        return signals
    }

    private func handle(_ signal: Int32, into events: inout [InputEvent]) {
        switch signal {
        case SIGWINCH:
            if takeSize() { events.append(.resize(size)) }
        case SIGTSTP:
            suspend(into: &events)
        case SIGCONT:
            // Stopped by a signal that nobody can catch: the shell has used the terminal meanwhile.
            linje_suspend()
            resume(into: &events)
        case SIGHUP:
            events.append(.hangUp)
        default:
            events.append(.terminate(signal: signal))
        }
    }

    @discardableResult
    private func takeSize() -> Bool {
        var rows: Int32 = 0
        var columns: Int32 = 0
        linje_take_size(&rows, &columns)
        let now = Size(columns: Int(columns), rows: Int(rows))
        defer { size = now }
        return now != size
    }

    // MARK: - Leaving and coming back

    /// Stops the program as Ctrl-Z does, with the terminal given back, and returns when it is continued.
    ///
    /// The events say that everything must be drawn again, and whether the size changed meanwhile.
    package func suspend() -> [InputEvent] {
        var events: [InputEvent] = []
        suspend(into: &events)
        return events
    }

    private func suspend(into events: inout [InputEvent]) {
        guard isOpen else { return }
        linje_suspend()
        linje_stop_job()
        let meanwhile = takeSignals().filter { $0 != SIGCONT && $0 != SIGTSTP && $0 != SIGWINCH }
        resume(into: &events)
        for signal in meanwhile { handle(signal, into: &events) }
    }

    private func resume(into events: inout [InputEvent]) {
        linje_resume()
        painter.forget()
        if takeSize() { events.append(.resize(size)) }
        events.append(.resumed)
    }

    /// Lends the terminal to a program, an editor for instance, and returns its exit status and what happened.
    ///
    /// The program is found through `PATH` and starts with clean signals. The status is 128 plus the signal when it
    /// was killed. Nothing else may be drawn meanwhile; the main actor stays free.
    package func run(_ program: String, _ arguments: [String]) async throws(TerminalProblem) -> (
        status: Int32, events: [InputEvent]
    ) {
        linje_suspend()
        let result = await ChildProgram.run(program, arguments)
        let meanwhile = takeSignals().filter { $0 == SIGTERM || $0 == SIGHUP }
        var events: [InputEvent] = []
        resume(into: &events)
        for signal in meanwhile { handle(signal, into: &events) }
        switch result {
        case .success(let status): return (status, events)
        case .failure(let problem): throw problem
        }
    }

    private static func problem(_ result: LinjeOpenResult) -> TerminalProblem? {
        switch result {
        case LinjeOpened: nil
        case LinjeNotATerminal: .notATerminal
        case LinjeDumbTerminal: .dumbTerminal
        default: .unknownTerminal(name: getenv("TERM").map { String(cString: $0) } ?? "")
        }
    }
}
