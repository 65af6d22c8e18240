/// Books time on a ticket.
package struct LogTime: TicketCommand {
    /// Minutes of work; negative to take back what was booked by mistake.
    package var minutes: Int
    package var text: String

    package init(minutes: Int, text: String = "") {
        self.minutes = minutes
        self.text = text
    }

    package var concerns: Aspects { [] }

    package func changes(in situation: Situation) throws(Refusal) -> [Change] {
        let ticket = try situation.unmergedTicket()
        let isOneWeekAtMost = (-10_080...10_080).contains(minutes)
        guard minutes != 0, isOneWeekAtMost, ticket.ownMinutes &+ minutes >= 0 else {
            throw .minutesOutOfRange(minutes)
        }
        let text = try TextField.workDone.checked(text)
        return [situation.change(.timeLogged(minutes: minutes, text: text), to: ticket.number)]
    }
}
