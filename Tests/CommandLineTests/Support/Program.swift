import Foundation
import Glibc

/// The built executable, run as its users run it: as a process, in a folder of its own.
struct Program: Sendable {
    let folder: String
    /// What the process finds in its environment; nothing else is handed down.
    var environment: [String: String]

    /// A place of its own for store and settings.
    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/linje-cli-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        environment = [
            "PATH": "/usr/bin:/bin", "HOME": folder, "LANG": "C.UTF-8",
            "LINJE_STORE": folder + "/linje.db", "XDG_CONFIG_HOME": folder + "/config",
        ]
    }

    /// Removes what the program left.
    func cleanUp() {
        try? FileManager.default.removeItem(atPath: folder)
    }

    func path(_ name: String) -> String { folder + "/" + name }

    /// Writes a file into the program's place and gives its path.
    func file(_ name: String, _ content: String) throws -> String {
        let path = path(name)
        let parent = URL(fileURLWithPath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        try Data(content.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// Runs it to the end.
    @discardableResult
    func run(_ arguments: String..., input: String = "") throws -> Outcome {
        try run(arguments.map { Array($0.utf8) }, input: Array(input.utf8))
    }

    /// Runs it with arguments and input that need not be text.
    func run(_ arguments: [[UInt8]], input: [UInt8]) throws -> Outcome {
        try run(program: Program.executable, arguments, input: input)
    }

    /// Runs another program in the same surroundings.
    func run(program: String, _ arguments: [[UInt8]], input: [UInt8]) throws -> Outcome {
        let output = path("out-\(UUID().uuidString)")
        let errors = path("err-\(UUID().uuidString)")
        let source = path("in-\(UUID().uuidString)")
        try Data(input).write(to: URL(fileURLWithPath: source))
        let started = try RunningProgram(
            program,
            arguments,
            environment: environment,
            input: source,
            output: output,
            errors: errors
        )
        let code = started.wait()
        return Outcome(
            code: code,
            output: try String(contentsOfFile: output, encoding: .utf8),
            errors: try String(contentsOfFile: errors, encoding: .utf8)
        )
    }

    /// Starts it and leaves it running; its standard error grows in the file `log`.
    func start(_ arguments: String..., log: String) throws -> RunningProgram {
        try RunningProgram(
            Program.executable,
            arguments.map { Array($0.utf8) },
            environment: environment,
            input: "/dev/null",
            output: "/dev/null",
            errors: path(log)
        )
    }

    /// What a program wrote so far; empty before it has written anything.
    func text(of name: String) -> String {
        (try? String(contentsOfFile: path(name), encoding: .utf8)) ?? ""
    }

    /// Waits until something holds, a generous time; whether it came to hold.
    func waits(until condition: () throws -> Bool) rethrows -> Bool {
        for _ in 0..<2_000 {
            if try condition() { return true }
            usleep(50_000)
        }
        return false
    }

    /// The program beside the test bundle's own program.
    static let executable: String = {
        var buffer = [CChar](repeating: 0, count: 4_096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        let path = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let folder = path.lastIndex(of: "/").map { path[..<$0] } ?? ""
        return folder + "/linje"
    }()

    /// The account that the tests run as, asked of the operating system.
    static let account: String = getpwuid(getuid()).flatMap { String(validatingCString: $0.pointee.pw_name) } ?? ""
}

/// How a run ended.
struct Outcome: Sendable {
    var code: Int32
    var output: String
    var errors: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }

    /// The objects of a `--json` answer.
    func objects() throws -> [[String: any Sendable]] {
        try lines.map { line in
            let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
            guard let object = value as? [String: any Sendable] else { throw NotAnObject(line: line) }
            return object
        }
    }

    struct NotAnObject: Error {
        var line: String
    }
}
