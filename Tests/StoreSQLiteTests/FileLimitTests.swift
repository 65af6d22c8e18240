import Domain
import Escalation
import Store
import StoreSQLite
import TestSupport
import Testing

@Suite("When a file may not grow")
struct FileLimitTests {
    /// The bounds hit the log, and the tables when the log is emptied into them.
    @Test(
        "The command is refused, nothing is damaged, and everything works again when there is room",
        arguments: [20_000, 100_000, 400_000, 5_000_000, 20_000_000]
    )
    func limited(bytes: Int) async throws {
        let test = try await StoreBackend.file.make()
        test.store.close()
        let lines = try Worker("limited", test.store.path, "\(bytes)").finish()
        let notes = lines.filter { $0.hasPrefix("note ") }
        #expect(lines.filter { $0.hasPrefix("refused ") }.count == 1)
        #expect(lines.contains("refused full") || lines.contains("refused unavailable"), "\(lines)")
        #expect(notes.last == "note again")
        // What was refused is not there, and reading went on all the time.
        #expect(lines.contains("read \(notes.count)"), "\(lines.suffix(3))")
        let again = try SQLiteStore.open(test.store.path, readTerms: Terms.reading)
        #expect(try await again.verify { _ in }.isClean)
        #expect(try await again.detail(TicketNumber(10_001))?.ticket.version == 1 + notes.count)
        try await again.run(NoteTicket(text: "plats igen"), on: TicketNumber(10_001))
    }
}
