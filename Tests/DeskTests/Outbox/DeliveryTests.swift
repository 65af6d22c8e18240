import Desk
import Domain
import Instants
import Store
import StoreSQLite
import TestSupport
import Testing

@Suite("Delivery of the outbox")
struct DeliveryTests {
    /// A store with one letter in its outbox.
    private func storeWithLetter() async throws -> TestStore {
        let made = try await StoreBackend.memory.make()
        try await made.store.run(OpenTicket.fixture(requester: .fixture(email: "karin@example.se")))
        return made
    }

    private func deliver(_ command: String, _ made: TestStore, at now: Instant = .monday) async throws
        -> DeliveryOutcome
    {
        let clock = WallClock { now }
        let delivery = OutboxDelivery(
            outbox: made.store,
            command: DeliveryCommand(command),
            clock: clock,
            language: .swedish
        ) { _ in
            Array(String(repeating: "å", count: 200_000).utf8)
        }
        return try await delivery.deliver()
    }

    @Test("What the command takes is delivered and never offered again")
    func taken() async throws {
        let made = try await storeWithLetter()
        #expect(try await deliver("cat > /dev/null", made).delivered == 1)
        #expect(try await deliver("cat > /dev/null", made).delivered == 0)
        #expect(try await made.store.outbox(.delivered, limit: 10).count == 1)
    }

    @Test("A command that reads nothing and writes much blocks nobody")
    func deaf() async throws {
        let made = try await storeWithLetter()
        #expect(try await deliver("head -c 1000000 /dev/zero; head -c 1000000 /dev/zero >&2", made).delivered == 1)
    }

    @Test("Failures wait longer and longer, and after the last attempt the item is dead until somebody tries again")
    func backOff() async throws {
        let made = try await storeWithLetter()
        var now = Instant.monday
        var waits: [Int64] = []
        for _ in 0..<9 {
            #expect(try await deliver("exit 1", made, at: now).failed == 1)
            let next = try #require(try await made.store.outbox(.waiting, limit: 1).first?.nextAttempt)
            #expect(try await deliver("exit 0", made, at: next - 1).delivered == 0)
            waits.append(next - now)
            now = next
        }
        #expect(waits == [60, 120, 240, 480, 960, 1_920, 3_840, 7_680, 15_360])
        #expect(try await deliver("exit 1", made, at: now).dead == 1)
        #expect(try await deliver("exit 0", made, at: now + 1_000_000).delivered == 0)
        let dead = try #require(try await made.store.outbox(.dead, limit: 1).first)
        #expect(dead.lastError == "slutkod 1")
        try await made.store.retry(dead.id, at: now)
        #expect(try await deliver("exit 0", made, at: now).delivered == 1)
    }

    @Test("A command that answers too late is killed, with what it started")
    func late() async throws {
        let result = await DeliveryCommand("sleep 600 & wait").run(input: [], timeout: .seconds(1))
        guard case .failed(.timedOut(seconds: 1, _)) = result else {
            Issue.record("\(result)")
            return
        }
    }

    @Test(
        "A failure tells its reason in one line, in either language",
        arguments: [
            ("echo nej >&2; exit 3", "slutkod 3: nej", "exit code 3: nej"),
            ("kill -9 $$", "dödades av signal 9", "killed by signal 9"),
            ("finns-inte-alls", "slutkod 127: ", "exit code 127: "),
        ]
    )
    func reasons(command: String, swedish: String, english: String) async throws {
        let result = await DeliveryCommand(command).run(input: [], timeout: .seconds(30))
        guard case .failed(let failure) = result else {
            Issue.record("\(result)")
            return
        }
        #expect(failure.text(in: .swedish).hasPrefix(swedish))
        #expect(failure.text(in: .english).hasPrefix(english))
        #expect(!failure.text(in: .swedish).contains("\n"))
    }
}
