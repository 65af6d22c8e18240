import Foundation
import Instants
import TestSupport
import Testing

@testable import Console

@Suite("The log of the console")
struct ConsoleLogTests {
    private let now = Instant(seconds: 1_795_179_720)

    @Test(
        "Only what is grave enough for the level is written",
        arguments: [
            (ConsoleLog.Level.off, [String]()), (.error, ["error"]), (.info, ["error", "info"]),
            (.debug, ["error", "info", "debug"]),
        ]
    )
    func levels(level: ConsoleLog.Level, expected: [String]) throws {
        let path = try TemporaryFolder().file("state/linje/console.log")
        let log = ConsoleLog(path: path, level: level)
        for weight in [ConsoleLog.Level.error, .info, .debug] { log.write("something", weight, at: now) }
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        #expect(text.split(separator: "\n").map { $0.split(separator: " ")[1] } == expected.map { Substring($0) })
    }

    @Test("A line is one line, with its moment, and the file is its owner's alone")
    func line() throws {
        let path = try TemporaryFolder().file("console.log")
        ConsoleLog(path: path).write("one\ntwo", .error, at: now)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "2026-11-20T13:02:00Z error one two\n")
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test("A file that has grown large is begun anew, and the one before is kept")
    func turning() throws {
        let path = try TemporaryFolder().file("console.log")
        try Data(count: ConsoleLog.limit + 1).write(to: URL(fileURLWithPath: path))
        ConsoleLog(path: path).write("anew", .error, at: now)
        #expect(try String(contentsOfFile: path, encoding: .utf8).hasSuffix("error anew\n"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: path + ".1")).count == ConsoleLog.limit + 1)
    }

    @Test("A log that cannot be written stops nobody")
    func unwritable() throws {
        let folder = try TemporaryFolder()
        ConsoleLog(path: folder.path).write("lost", .error, at: now)
        ConsoleLog(path: nil).write("lost", .error, at: now)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
}
