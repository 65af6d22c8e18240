import Domain
import Store

/// The same thing done to several tickets, each in a command of its own.
struct BulkAct {
    /// What is done to one ticket, and what takes it back.
    struct Step {
        var job: Job
        /// Nil when it cannot be taken back.
        var undo: [any TicketCommand]?
        var number: TicketNumber

        init(_ commands: [any TicketCommand], on row: TicketRow, undo: [any TicketCommand]?) {
            job = Job(commands, on: row.number, expecting: row.version)
            number = row.number
            self.undo = undo
        }

        init(takingBack commands: [any TicketCommand], on number: TicketNumber, from version: Int) {
            job = Job(commands, on: number, expecting: version)
            self.number = number
        }
    }

    var steps: [Step]
    /// What is said afterwards, with the number of tickets that it was done to.
    var success: (Int) -> String
    /// Tickets that are not touched although they were asked for, each with the reason.
    var leftOut: [(number: TicketNumber, reason: String)] = []
    /// Whether what is done takes back something that was done before.
    var isUndo = false
}

/// How a bulk act is taken back.
struct BulkUndo {
    var steps: [BulkAct.Step]
    /// Tickets for which nothing takes it back.
    var lasting: [TicketNumber]

    func act(_ texts: Texts) -> BulkAct {
        BulkAct(
            steps: steps,
            success: texts.takenBack,
            leftOut: lasting.map { ($0, texts.cannotBeTakenBack) },
            isUndo: true
        )
    }
}
