import CVTerm
import Glibc

/// A program in a pseudo-terminal of its own, with a screen that shows what a person would see.
///
/// Reading is done by the waiting functions; all of them take a generous deadline and return as soon as they can.
package final class PseudoTerminal {
    package let process: Int32
    /// Everything that the program has sent so far, as it came.
    package private(set) var output: [UInt8] = []
    package private(set) var rows: Int32
    package private(set) var columns: Int32
    let master: Int32
    let terminal: OpaquePointer
    let screen: OpaquePointer
    private var ended: Int32?
    private var isClosed = false

    /// Starts a program at a path, with nothing in its environment but what is given and the bare necessities.
    package init(
        _ program: String,
        _ arguments: [String] = [],
        environment: [String: String] = [:],
        rows: Int32 = 24,
        columns: Int32 = 80
    ) throws {
        self.rows = rows
        self.columns = columns
        (process, master) = try spawnInTerminal(program, arguments, environment, rows: rows, columns: columns)
        guard let made = vterm_new(rows, columns) else { throw PseudoTerminalProblem(code: ENOMEM) }
        terminal = made
        vterm_set_utf8(terminal, 1)
        screen = vterm_obtain_screen(terminal)
        vterm_screen_enable_altscreen(screen, 1)
        vterm_screen_reset(screen, 1)
    }

    deinit {
        if ended == nil {
            kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
        hangUp()
        vterm_free(terminal)
    }

    // MARK: - Doing

    /// Types text as UTF-8.
    package func send(_ text: String) {
        send(Array(text.utf8))
    }

    /// Sends bytes, reading meanwhile, so that a program that answers as it reads cannot block us.
    package func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let chunk = Array(rest.prefix(1_024))
            let count = write(master, chunk, chunk.count)
            if count < 0 && errno != EINTR && errno != EAGAIN { return }
            rest = rest.dropFirst(max(0, count))
            pump(milliseconds: 0)
        }
    }

    package func signal(_ number: Int32) {
        kill(process, number)
    }

    /// Changes the size of the window, as a person does who drags its corner.
    package func resize(rows: Int32, columns: Int32) {
        self.rows = rows
        self.columns = columns
        vterm_set_size(terminal, rows, columns)
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// Closes the terminal under the program, as a dropped line does.
    package func hangUp() {
        guard !isClosed else { return }
        isClosed = true
        close(master)
    }

    // MARK: - Waiting

    /// Waits until a condition holds and returns whether it came to hold in time.
    package func wait(seconds: Double = 20, until condition: () -> Bool) -> Bool {
        let deadline = now() + seconds
        while true {
            pump(milliseconds: 0)
            if condition() { return true }
            if now() > deadline { return false }
            pump(milliseconds: 20)
        }
    }

    /// Waits until a text is on the screen.
    package func waitFor(_ text: String, seconds: Double = 20) -> Bool {
        wait(seconds: seconds) { self.text.contains(text) }
    }

    /// Waits until nothing has come for a while.
    package func settle(milliseconds: Int32 = 150) {
        while pump(milliseconds: milliseconds) {}
    }

    /// Waits for the end and returns the exit status, or 128 plus the signal; nil when it goes on.
    package func waitForExit(seconds: Double = 20) -> Int32? {
        _ = wait(seconds: seconds) { self.reap() }
        pump(milliseconds: 0)
        return ended
    }

    private func reap() -> Bool {
        guard ended == nil else { return true }
        var status: Int32 = 0
        guard waitpid(process, &status, WNOHANG) == process else { return false }
        ended = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
        return true
    }

    /// Reads what is there within a time; false when nothing came.
    @discardableResult
    func pump(milliseconds: Int32) -> Bool {
        guard !isClosed else {
            usleep(UInt32(max(0, milliseconds)) * 1_000)
            return false
        }
        var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&watched, 1, milliseconds) > 0 else { return false }
        guard Int32(watched.revents) & POLLIN != 0 else {
            // The program is gone: poll returns at once, so the waiting is done here.
            usleep(UInt32(max(0, milliseconds)) * 1_000)
            return false
        }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = read(master, &buffer, buffer.count)
        guard count > 0 else { return false }
        output += buffer.prefix(count)
        buffer.withUnsafeBytes { raw in
            guard let start = raw.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
            vterm_input_write(terminal, start, count)
        }
        answer()
        return true
    }

    /// What the terminal itself says to the program, such as its cursor's place.
    private func answer() {
        var reply = [CChar](repeating: 0, count: 1_024)
        let count = vterm_output_read(terminal, &reply, reply.count)
        if count > 0 { _ = write(master, reply, count) }
    }

    private func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
