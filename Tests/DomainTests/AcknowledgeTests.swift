import Domain
import Instants
import Testing

@Suite("Acknowledging")
struct AcknowledgeTests {
    private static func alarm(_ occurrence: Int, promise: Int = 1) -> TicketEvent {
        let key = StepKey(rule: alarmRule, promise: promise, occurrence: occurrence)
        return .escalated(step: EscalatedStep(key: key, planned: at(0), told: [.itManager]))
    }

    /// A serious incident whose alarm has sounded twice, which lies in the inbox as 5 and 9; 7 is a colleague's note.
    private func alarmed() throws -> TestDesk {
        var board = try TestDesk.withTicket(as: seriousIncident)
        for (occurrence, number) in [(1, 5), (2, 9)] as [(Int, Int64)] {
            board.write(Self.alarm(occurrence), to: 1, by: .engine, happened: at(0))
            board.pendingMessages[number] = Self.alarm(occurrence)
        }
        board.pendingMessages[7] = .noted(text: "ringde")
        return board
    }

    @Test("A confirmed note lets the alarm of a serious incident sound on (INC-13)")
    func note() throws {
        var board = try alarmed()
        let changes = try board.run(AcknowledgeTicket(message: 7), on: 1, by: bo, at: at(10))
        #expect(changes.map(\.event) == [.acknowledged(message: 7, endsAlarm: false)])
        #expect(try !board.one.isAcknowledged)
    }

    @Test("One of its own messages ends it, and so does the ticket as a whole", arguments: [5, 9, nil] as [Int64?])
    func alarm(message: Int64?) throws {
        var board = try alarmed()
        try board.run(AcknowledgeTicket(message: message), on: 1, by: bo, at: at(10))
        #expect(try board.one.isAcknowledged)
    }

    @Test("Once it has sounded anybody at the desk may end it, also who was not told")
    func anybody() throws {
        var board = try alarmed()
        board.pendingMessages = [:]
        try board.run(AcknowledgeTicket(), on: 1, by: anna, at: at(10))
        #expect(try board.one.isAcknowledged)
        #expect(throws: Refusal.nothingToAcknowledge(1)) {
            try board.run(AcknowledgeTicket(), on: 1, by: anna, at: at(20))
        }
    }

    @Test("An alarm that has not sounded yet cannot be ended, nor a message of somebody else be confirmed")
    func tooEarly() throws {
        var board = try TestDesk.withTicket(as: seriousIncident)
        #expect(throws: Refusal.nothingToAcknowledge(1)) {
            try board.run(AcknowledgeTicket(), on: 1, at: at(10))
        }
        board.pendingMessages[7] = .noted(text: "ringde")
        #expect(throws: Refusal.nothingToAcknowledge(1)) {
            try board.run(AcknowledgeTicket(message: 8), on: 1, at: at(10))
        }
        try board.run(AcknowledgeTicket(), on: 1, at: at(10))
        #expect(try !board.one.isAcknowledged)
    }

    @Test("A late confirmation of what is over leaves the alarm of the incident that followed alone")
    func laterIncident() throws {
        var board = try alarmed()
        try board.run(ClassifyTicket(as: Classification(kind: .securityIncident)), on: 1, at: at(30))
        try board.run(ClassifyTicket(as: seriousIncident), on: 1, at: at(40))
        try board.run(AcknowledgeTicket(message: 9), on: 1, by: bo, at: at(50))
        #expect(try !board.one.isAcknowledged)
    }

    @Test(
        "What is acknowledged stays so when the receipt is corrected, and sounds again when the matter becomes serious anew"
    )
    func anew() throws {
        var board = try alarmed()
        try board.run(AcknowledgeTicket(message: 5), on: 1, by: bo, at: at(10))
        try board.run(EditTicket(Edit(received: at(-60))), on: 1, at: at(20))
        #expect(try board.one.isAcknowledged)
        try board.run(ClassifyTicket(as: Classification(kind: .securityIncident)), on: 1, at: at(30))
        try board.run(ClassifyTicket(as: seriousIncident), on: 1, at: at(40))
        #expect(try !board.one.isAcknowledged)
    }

    @Test("Journals from before the two were told apart mean the alarm")
    func oldJournals() throws {
        var board = try alarmed()
        board.write(.acknowledged(message: 7), to: 1, by: bo, happened: at(10))
        #expect(try board.one.isAcknowledged)
    }
}
