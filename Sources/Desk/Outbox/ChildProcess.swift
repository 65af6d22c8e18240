import Glibc

/// A started program, in a process group of its own with a clean signal state.
struct ChildProcess: Sendable {
    private let id: pid_t

    /// How it ended.
    enum End: Hashable, Sendable {
        case exited(Int32)
        case killed(Int32)
        /// It took too long and was killed.
        case timedOut
        /// The task that waited was cancelled, and the program killed.
        case cancelled
    }

    /// Why a program could not be started: an `errno`.
    struct StartFailure: Error {
        var code: Int32
    }

    /// Starts a program with two open files as its input and its errors; its output is thrown away.
    static func start(_ arguments: [String], input: Int32, errors: Int32) -> Result<ChildProcess, StartFailure> {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, errors, 2)

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // What this program ignores or blocks, such as SIGPIPE, must not be inherited: shells rely on it.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setpgroup(&attributes, 0)
        let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP
        posix_spawnattr_setflags(&attributes, Int16(flags))

        var argv: [UnsafeMutablePointer<CChar>?] = arguments.map { (text: String) in strdup(text) } + [nil]
        defer { for text in argv { free(text) } }
        var child = pid_t()
        // Where a parent has set it to be ignored, no child's end is ever told.
        signal(SIGCHLD, SIG_DFL)
        guard let program = arguments.first else { return .failure(StartFailure(code: EINVAL)) }
        let code = posix_spawn(&child, program, &actions, &attributes, &argv, environ)
        return code == 0 ? .success(ChildProcess(id: child)) : .failure(StartFailure(code: code))
    }

    /// Waits for the end; kills the whole group when it takes too long or the task is cancelled.
    func wait(timeout: Duration) async -> End {
        let deadline = ContinuousClock.now + timeout
        var pause = Duration.milliseconds(1)
        while true {
            if let end = poll() { return end }
            if Task.isCancelled { return stop(as: .cancelled) }
            if ContinuousClock.now >= deadline { return stop(as: .timedOut) }
            // A cancelled sleep returns at once; the next turn sees it.
            try? await Task.sleep(for: pause)
            pause = min(pause * 2, .milliseconds(50))
        }
    }

    private func stop(as end: End) -> End {
        kill(-id, SIGKILL)
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0 && errno == EINTR {}
        return end
    }

    private func poll() -> End? {
        var status: Int32 = 0
        let ended = waitpid(id, &status, WNOHANG)
        guard ended == id else { return nil }
        let signal = status & 0x7F
        return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal)
    }
}
