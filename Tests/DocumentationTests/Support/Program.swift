import Foundation
import Glibc
import Testing

/// The built executable in a folder of its own, with a store that is removed again.
struct Program {
    let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/linje-docs-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    func cleanUp() {
        try? FileManager.default.removeItem(atPath: folder)
    }

    func path(_ name: String) -> String { folder + "/" + name }

    var store: String { path("linje.db") }

    /// Runs it and gives its standard output; anything but exit code 0 fails the test.
    @discardableResult
    func run(_ arguments: String...) throws -> String {
        let outcome = try outcome(of: Program.executable, arguments)
        try #require(outcome.code == 0, "\(arguments): \(outcome.output)")
        return outcome.output
    }

    /// The first object that a subcommand prints.
    func object(_ arguments: String...) throws -> [String: Any] {
        let outcome = try outcome(of: Program.executable, arguments)
        let line = try #require(outcome.output.split(separator: "\n").first, "\(arguments)")
        return try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }

    /// Runs any program to its end; its output goes through a file, so that much of it blocks nobody.
    func outcome(of program: String, _ arguments: [String]) throws -> (code: Int32, output: String) {
        let output = path("out-\(UUID().uuidString)")
        try Data().write(to: URL(fileURLWithPath: output))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.environment = [
            "PATH": "/usr/bin:/bin", "HOME": folder, "LANG": "C.UTF-8", "LINJE_STORE": store,
            "LINJE_DATA_DIR": Repository().root.path,
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, try String(contentsOfFile: output, encoding: .utf8))
    }

    /// The program beside the test bundle's own program.
    static let executable: String = {
        let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(fileURLWithPath: own).deletingLastPathComponent().path + "/linje"
    }()
}

/// A program with a store in which something has happened.
func withDesk(_ body: (Program) throws -> Void) throws {
    let program = try Program()
    defer { program.cleanUp() }
    try program.run("init", "--quiet")
    try program.run(
        "new",
        "Skrivaren på plan 2 står still",
        "--requester",
        "Karin Berg",
        "--email",
        "karin.berg@example.se",
        "--intefunktion",
        "utskrift",
        "--tag",
        "skola"
    )
    try body(program)
}
