import Domain
import Escalation
import Foundation
import Instants
import Store
import StoreSQLite
import TestSupport

/// One thing that a worker can be told to do: `open`, `write`, `engine` or `forever`, on a file.
struct Work {
    /// Why a worker cannot begin.
    enum Problem: Error {
        case unknownArguments([String])
    }

    private let name: String
    private let path: String
    private let count: Int

    init(_ arguments: [String]) throws {
        guard arguments.count >= 3 else { throw Problem.unknownArguments(arguments) }
        name = arguments[1]
        path = arguments[2]
        count = arguments.count > 3 ? Int(arguments[3]) ?? 0 : 0
    }

    func run() async throws {
        let store = try SQLiteStore.open(path, mode: .creatingIfMissing, readTerms: Terms.reading)
        switch name {
        case "open": acknowledge("open")
        case "write": try await write(store, turns: count)
        case "engine": try await runEngine(store, turns: count)
        case "forever": try await write(store, turns: .max)
        default: throw Problem.unknownArguments(CommandLine.arguments)
        }
        store.close()
    }

    /// Opens tickets and notes on them, and says after each that it is saved.
    private func write(_ store: SQLiteStore, turns: Int) async throws {
        var number: TicketNumber?
        for turn in 0..<turns {
            let now = Instant(seconds: Int64(time(nil)))
            if let known = number, !turn.isMultiple(of: 5) {
                let text = "\(getpid()) \(turn)"
                let note = CommandRequest(NoteTicket(text: text), on: known, by: .anna)
                _ = try await store.execute(note, at: now)
                acknowledge("note \(known) \(text)")
            } else {
                let request = CommandRequest(
                    OpenTicket.fixture("Ärende \(getpid())", intefunktion: "utskrift"),
                    by: .anna
                )
                let opened = try await store.execute(request, at: now).ticket.number
                number = opened
                acknowledge("open \(opened)")
            }
        }
    }

    /// Runs the engine ten days ahead, so that everything is due at once, as others go on writing.
    private func runEngine(_ store: SQLiteStore, turns: Int) async throws {
        for _ in 0..<turns {
            let run = try await store.runEngine(at: Instant(seconds: Int64(time(nil)) + 10 * 86_400))
            acknowledge("engine \(run.steps) \(run.failures.count)")
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    /// Written at once and whole, so that whoever kills this process knows what it had been promised.
    private func acknowledge(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }
}
