import Glibc

/// A started program.
struct RunningProgram: Sendable {
    let id: pid_t

    struct StartFailure: Error {
        var code: Int32
    }

    init(
        _ program: String,
        _ arguments: [[UInt8]],
        environment: [String: String],
        input: String,
        output: String,
        errors: String
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

        var argv: [UnsafeMutablePointer<CChar>?] = ([Array(program.utf8)] + arguments).map { bytes in
            strdup(bytes.map { CChar(bitPattern: $0) } + [0])
        }
        argv.append(nil)
        var variables: [UnsafeMutablePointer<CChar>?] = environment.map { name, value in strdup(name + "=" + value) }
        variables.append(nil)
        defer { for text in argv + variables { free(text) } }
        var child = pid_t()
        let code = posix_spawn(&child, program, &actions, &attributes, &argv, &variables)
        guard code == 0 else { throw StartFailure(code: code) }
        id = child
    }

    func send(_ signal: Int32) {
        kill(id, signal)
    }

    /// The exit code; 128 and the signal's number when it was killed.
    func wait() -> Int32 {
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0 && errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }
}
