import Foundation
import Glibc
import TerminalSupport
import Testing

@Suite("The user's own editor in the real console", .serialized)
struct ConsoleEditorTests {
    private final class Desk {
        let folder: String

        init() throws {
            let url = FileManager.default.temporaryDirectory.appendingPathComponent("linje-editor-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
            folder = url.path
            try run("init")
            try run("new", "--quiet", "Skrivaren står still", "--requester", "Karin Berg")
        }

        deinit {
            try? FileManager.default.removeItem(atPath: folder)
        }

        private var environment: [String: String] {
            [
                "XDG_STATE_HOME": folder + "/state", "XDG_CONFIG_HOME": folder + "/config", "LC_ALL": "C.UTF-8",
                "LINJE_STORE": folder + "/linje.db", "TERM": "xterm-256color", "HOME": folder, "PATH": "/usr/bin:/bin",
            ]
        }

        func run(_ arguments: String...) throws {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: builtProgram("linje"))
            process.arguments = arguments
            process.environment = environment
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
        }

        /// The console with a note half typed, and an editor that is a script.
        func typing(_ script: String) throws -> PseudoTerminal {
            let path = folder + "/editor"
            try ("#!/bin/sh\n" + script + "\n").write(toFile: path, atomically: true, encoding: .utf8)
            chmod(path, 0o755)
            let terminal = try PseudoTerminal(
                builtProgram("linje"),
                [],
                environment: environment.merging(["VISUAL": path]) { first, _ in first },
                rows: 30,
                columns: 110
            )
            #expect(terminal.waitFor("Skrivaren står still"))
            terminal.send("\r")
            #expect(terminal.waitFor("öppnade ärendet"))
            terminal.send("a")
            #expect(terminal.waitFor("Anteckning"))
            terminal.send("Hon ringde")
            #expect(terminal.waitFor("Hon ringde"))
            return terminal
        }
    }

    private static let editorKey = "\u{18}"
    private static let f2 = "\u{1B}OQ"

    @Test("The editor has the terminal, its text comes back, the screen is exact and the note is saved")
    func edits() throws {
        let desk = try Desk()
        let terminal = try desk.typing(
            "grep SigBlk /proc/self/status; echo in-editor; read answer; echo \"$answer\" >> \"$1\""
        )
        terminal.send(Self.editorKey)
        #expect(terminal.waitFor("in-editor"))
        #expect(terminal.text.contains("0000000000000000"))
        #expect(!terminal.isModeOn(1_049))
        terminal.send("igen klockan nio\r")
        #expect(terminal.waitFor("igen klockan nio"))
        #expect(terminal.waitFor("Anteckna"))
        #expect(!terminal.text.contains("in-editor"))
        #expect(terminal.isModeOn(1_049))
        terminal.send(Self.f2)
        #expect(terminal.waitFor("INTERN ANTECKNING"))
        #expect(terminal.text.contains("igen klockan nio"))
    }

    @Test("An editor that fails leaves the text, and a resize meanwhile is seen")
    func fails() throws {
        let desk = try Desk()
        let terminal = try desk.typing("echo in-editor; read answer; echo annat > \"$1\"; exit 1")
        terminal.send(Self.editorKey)
        #expect(terminal.waitFor("in-editor"))
        terminal.resize(rows: 24, columns: 80)
        terminal.send("x\r")
        #expect(terminal.waitFor("Texten är som den var."))
        #expect(terminal.text.contains("Hon ringde"))
        #expect(!terminal.text.contains("annat"))
        #expect(terminal.line(0).contains("Linje"))
    }
}
