import Glibc
import TerminalSupport
import Testing

/// The modes that a full-screen program must take back: screen, paste, focus and mouse.
let privateModes = [1_049, 2_004, 1_004, 1_000, 1_002, 1_003, 1_006]

/// The probe program, started and drawn once.
func startedProbe(
    _ environment: [String: String] = [:],
    rows: Int32 = 24,
    columns: Int32 = 80
) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
        builtProgram("TerminalProbe"),
        environment: environment,
        rows: rows,
        columns: columns
    )
    try #require(terminal.waitFor("last: start"), "\(terminal.text)")
    return terminal
}

/// A shell with job control, ready for a command.
func startedShell(_ environment: [String: String] = [:]) throws -> PseudoTerminal {
    let shell = try PseudoTerminal(
        "/bin/bash",
        ["--norc", "--noprofile", "-i"],
        environment: ["PS1": "ready> "].merging(environment) { $1 }
    )
    try #require(shell.waitFor("ready>"))
    return shell
}

/// Expects that the terminal is as it was: nothing of ours is left on.
func expectRestored(
    _ terminal: PseudoTerminal,
    _ before: LineSettings,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(terminal.lineSettings == before, sourceLocation: sourceLocation)
    for mode in privateModes {
        #expect(!terminal.isModeOn(mode), "mode \(mode) is still on", sourceLocation: sourceLocation)
    }
}
