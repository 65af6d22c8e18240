import Foundation
import TerminalSupport

extension Bench {
    /// What the last row of the screen shows when the console is there.
    static let footer = "? Hjälp"

    /// The console on a store, in a terminal of 120×40.
    func openConsole(_ store: String) throws -> PseudoTerminal {
        let state = folder + "/state"
        // Newcomers are shown around first, which is not what is measured.
        try FileManager.default.createDirectory(atPath: state + "/linje", withIntermediateDirectories: true)
        _ = FileManager.default.createFile(atPath: state + "/linje/tour-shown", contents: Data())
        return try PseudoTerminal(
            program,
            ["--store", store],
            environment: ["LANG": "C.UTF-8", "XDG_STATE_HOME": state, "XDG_CONFIG_HOME": state],
            rows: 40,
            columns: 120
        )
    }

    /// A line of what the kernel knows of a process' memory, such as `VmRSS`, in kilobytes.
    func memory(_ line: String, of process: Int32) -> Int {
        let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
        let found = status.split(separator: "\n").first { $0.hasPrefix(line + ":") } ?? ""
        return found.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }.first ?? 0
    }
}
