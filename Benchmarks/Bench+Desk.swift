import BusinessCalendar
import Configuration
import Domain
import Escalation
import Foundation
import Instants

extension Bench {
    /// Who works in the benchmarks: whoever runs them, whom `demo` and `init` have registered.
    static var account: Account {
        guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return Account("root") }
        return Account(String(cString: name))
    }

    var now: Instant { Instant(seconds: Int64(Date().timeIntervalSince1970)) }

    /// A demonstration desk of the wanted size, made once and kept.
    func deskStore() throws -> String {
        let path = folder + "/desk-\(tickets).db"
        guard !FileManager.default.fileExists(atPath: path) else { return path }
        print("  making a desk of \(tickets) tickets …")
        let clock = ContinuousClock()
        let start = clock.now
        try linje(["demo", "--store", path, "--tickets", String(tickets)])
        figures.add("making a desk of \(tickets) tickets", Figures.text(clock.now - start))
        return path
    }

    /// Reads an agreement's text, as the program does.
    var readTerms: @Sendable (String) throws -> Terms {
        { text in
            let (agreement, calendar) = try AgreementFile.read(text, name: "agreement")
            return try Terms(agreement, calendar: OpeningCalendar(calendar))
        }
    }

    /// Runs the program to its end; throws when it fails.
    func linje(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw ProgramFailed(arguments: arguments) }
    }

    /// Removes a store with its companions.
    func remove(_ path: String) {
        for suffix in ["", "-wal", "-shm", ".lock", ".engine.lock"] {
            unlink(path + suffix)
        }
    }
}

/// The program ended with an error.
struct ProgramFailed: Error {
    let arguments: [String]
}
