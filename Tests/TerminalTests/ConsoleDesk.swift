import Foundation
import Glibc
import TerminalSupport

/// A store with one ticket, and a place for what the console remembers; gone with the value.
final class ConsoleDesk {
    let folder: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("linje-console-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        folder = url.path
        try run("init")
        try run("new", "--quiet", "Skrivaren står still", "--requester", "Karin Berg")
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    var environment: [String: String] {
        [
            "XDG_STATE_HOME": folder + "/state", "XDG_CONFIG_HOME": folder + "/config", "LC_ALL": "C.UTF-8",
            "LINJE_STORE": folder + "/linje.db", "TERM": "xterm-256color", "HOME": folder,
        ]
    }

    @discardableResult
    func run(_ arguments: String...) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: builtProgram("linje"))
        process.arguments = arguments
        process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { first, _ in first }
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self)
    }

    /// The console in a terminal of its own.
    func open(
        _ arguments: String...,
        rows: Int32 = 30,
        columns: Int32 = 110,
        changing changes: [String: String] = [:]
    ) throws -> PseudoTerminal {
        try PseudoTerminal(
            builtProgram("linje"),
            arguments,
            environment: environment.merging(changes) { $1 },
            rows: rows,
            columns: columns
        )
    }

    /// A shell with job control that knows this desk.
    func openShell() throws -> PseudoTerminal {
        try startedShell(environment)
    }
}

/// What the kernel counts for a process.
struct ProcessCounts {
    /// Hundredths of a second of processor time.
    var ticks = 0
    /// How often one of its threads was woken after waiting.
    var wakeUps = 0
    /// Memory that is really there, in kilobytes.
    var memory = 0

    init(of process: Int32) {
        let stat = Self.text("/proc/\(process)/stat").split(separator: ")").last?.split(separator: " ") ?? []
        if stat.count > 12 { ticks = (Int(stat[11]) ?? 0) + (Int(stat[12]) ?? 0) }
        let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? []
        for thread in threads {
            wakeUps += Self.number(of: "voluntary_ctxt_switches", in: "/proc/\(process)/task/\(thread)/status")
        }
        memory = Self.number(of: "VmRSS", in: "/proc/\(process)/status")
    }

    private static func number(of name: String, in path: String) -> Int {
        let line = text(path).split(separator: "\n").first { $0.hasPrefix(name + ":") } ?? ""
        return line.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }.first ?? 0
    }

    private static func text(_ path: String) -> String {
        (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    }
}
