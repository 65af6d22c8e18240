import Domain
import Escalation
import Foundation
import Instants
import Store
import StoreSQLite
import TestSupport

/// One thing that a worker can be told to do: `open`, `write`, `engine`, `forever` or `limited`, on a file.
struct Work {
    /// Why a worker cannot begin.
    enum Problem: Error {
        case unknownArguments([String])
        /// The operating system refuses to bound files.
        case noLimit(Int32)
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
        case "limited": try await writeUntilRefused(store, bytes: count)
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

    /// Lets no file grow by more than so many bytes, writes until that is too little, and once more when files may grow again.
    private func writeUntilRefused(_ store: SQLiteStore, bytes: Int) async throws {
        let number = try await store.execute(CommandRequest(OpenTicket.fixture(), by: .anna), at: .monday).ticket.number
        acknowledge("open \(number)")
        // Otherwise the signal would end the program before it can say what happened.
        signal(SIGXFSZ, SIG_IGN)
        try limitFiles(to: UInt64(max(size(of: path), size(of: path + "-wal")) + bytes))
        let padding = String(repeating: "lång text ", count: 500)
        var turn = 0
        do throws(StoreError) {
            while true {
                try await note("\(turn)", padding, on: number, store)
                turn += 1
            }
        } catch {
            acknowledge("refused \(error.code)")
        }
        acknowledge("read \(try await store.detail(number)?.ticket.version ?? 0)")
        try limitFiles(to: nil)
        try await note("again", padding, on: number, store)
    }

    private func note(
        _ name: String,
        _ padding: String,
        on number: TicketNumber,
        _ store: SQLiteStore
    ) async throws(StoreError) {
        let note = CommandRequest(NoteTicket(text: "\(name) \(padding)"), on: number, by: .anna)
        _ = try await store.execute(note, at: .monday)
        acknowledge("note \(name)")
    }

    private func size(of path: String) -> Int {
        (try? URL(filePath: path).resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0
    }

    /// Bounds the files that this process writes; nil is as far as the one who started it allows.
    private func limitFiles(to bytes: UInt64?) throws {
        let resource = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { throw Problem.noLimit(errno) }
        limit.rlim_cur = bytes.map { rlim_t($0) } ?? limit.rlim_max
        guard setrlimit(resource, &limit) == 0 else { throw Problem.noLimit(errno) }
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
