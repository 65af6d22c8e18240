import Domain
import Escalation
import Foundation
import Instants
import RandomSupport
import Store
import StoreSQLite
import TestSupport
import Testing

@Suite("Many processes on one file", .serialized)
struct MultiProcessTests {
    @Test("Eight programs that open a fresh file at once all succeed")
    func openers() throws {
        for round in 0..<4 {
            let folder = try TemporaryFolder()
            let workers = try (0..<8).map { _ in try Worker("open", folder.file("\(round)/linje.db")) }
            for worker in workers { #expect(try worker.finish() == ["open"]) }
        }
    }

    @Test("Eight writers and four engines: ten thousand commands, nothing lost, doubled or out of order")
    func crowd() async throws {
        let test = try await StoreBackend.file.make()
        let path = test.store.path
        let writers = try (0..<8).map { _ in try Worker("write", path, "1250") }
        let engines = try (0..<4).map { _ in try Worker("engine", path, "30") }
        var acknowledged: [String] = []
        for writer in writers { acknowledged += try writer.finish() }
        for engine in engines {
            for line in try engine.finish() { #expect(line.hasSuffix(" 0"), "a ticket failed: \(line)") }
        }
        #expect(acknowledged.count == 10_000)
        try await check(acknowledged, in: test.store)
    }

    @Test("Killed two hundred times at random moments, everything acknowledged is there")
    func killed() async throws {
        let test = try await StoreBackend.file.make()
        var random = SeededRandom(seed: 2_026)
        var acknowledged: [String] = []
        for _ in 0..<50 {
            let workers = try (0..<4).map { _ in try Worker("forever", test.store.path) }
            for worker in workers {
                try await Task.sleep(for: .milliseconds(Int.random(in: 0...40, using: &random)))
                acknowledged += worker.kill()
            }
        }
        #expect(acknowledged.count > 200)
        try await check(acknowledged, in: test.store)
    }

    /// Everything that was acknowledged is in the journal, once, and the store is sound.
    private func check(_ acknowledged: [String], in store: SQLiteStore) async throws {
        let verification = try await store.verify { _ in }
        #expect(verification.findings.isEmpty)
        var notes: [String: Int] = [:]
        var fired: Set<String> = []
        var number = TicketNumber(10_001)
        while let detail = try await store.detail(number) {
            #expect(detail.journal.map { $0.sequence } == detail.journal.map { $0.sequence }.sorted())
            for entry in detail.journal {
                switch entry.event {
                case .noted(let text): notes["note \(number) \(text)", default: 0] += 1
                case .opened: notes["open \(number)", default: 0] += 1
                case .escalated(let step):
                    let isFirst = fired.insert("\(number) \(step.key)").inserted
                    #expect(isFirst, "\(number) \(step.key) twice")
                default: break
                }
            }
            number = TicketNumber(number.rawValue + 1)
        }
        for line in acknowledged { #expect(notes[line] == 1, "\(line)") }
        #expect(notes.values.allSatisfy { $0 == 1 })
    }
}
