internal import CNcurses
internal import Glibc

/// A program that has the terminal for a while.
nonisolated enum ChildProgram {
    /// Runs a program to its end on a thread of its own, so that no other work waits for it.
    static func run(_ program: String, _ arguments: [String]) async -> Result<Int32, TerminalProblem> {
        await withCheckedContinuation { continuation in
            BackgroundThread.start { continuation.resume(returning: runNow(program, arguments)) }
        }
    }

    private static func runNow(_ program: String, _ arguments: [String]) -> Result<Int32, TerminalProblem> {
        var texts: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { (text: String) in strdup(text) }
        texts.append(nil)
        defer { for text in texts { free(text) } }
        // The keys that interrupt are for the program that has the terminal.
        linje_interrupts_ignore()
        defer { linje_interrupts_restore() }
        var child = pid_t()
        let code = linje_spawn(&child, program, texts)
        guard code == 0 else { return .failure(.program(name: program, code: code)) }
        return .success(wait(for: child))
    }

    private static func wait(for child: pid_t) -> Int32 {
        var status: Int32 = 0
        while true {
            if waitpid(child, &status, WUNTRACED) < 0 {
                if errno == EINTR { continue }
                return -1
            }
            let low = status & 0x7F
            if status & 0xFF == 0x7F {
                // The user stopped the program: the shell gets its prompt when we stop too.
                linje_stop_job()
                kill(child, SIGCONT)
            } else {
                return low == 0 ? (status >> 8) & 0xFF : 128 + low
            }
        }
    }
}
