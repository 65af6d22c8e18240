import Domain
import Store

extension Texts {
    func tickets(_ count: Int) -> String {
        count == 1 ? self("1 ärende", "1 ticket") : self("\(count) ärenden", "\(count) tickets")
    }

    /// The first numbers, and how many more there are.
    func numbers(_ rows: [TicketRow]) -> String {
        let shown = 8
        let first = rows.prefix(shown).map(\.number.description).joined(separator: ", ")
        guard rows.count > shown else { return first }
        return first + self(" … och \(rows.count - shown) till", " … and \(rows.count - shown) more")
    }

    func bulkFormTitle(_ action: String, _ count: Int) -> String { action + " · " + tickets(count) }

    func confirmBulk(_ action: String, _ rows: [TicketRow], what: String) -> ConfirmPanel.Question {
        ConfirmPanel.Question(
            title: "\(action): \(tickets(rows.count))?",
            message: numbers(rows) + (what.isEmpty ? "" : "\n\n" + what),
            yes: self("Ja, \(tickets(rows.count))", "Yes, \(tickets(rows.count))"),
            no: self("Avbryt", "Cancel")
        )
    }

    var closingLasts: String {
        self(
            "Ett avslutat ärende tar plats i tertialets enkätdragning. u ångrar det inte, men varje ärende går att återöppna.",
            "A closed ticket takes a place in the tertial's draw. u does not undo it, but each ticket can be reopened."
        )
    }

    func bulkDone(_ count: Int) -> String { self("Gjort: \(tickets(count)).", "Done: \(tickets(count)).") }
    func takenBack(_ count: Int) -> String { self("Ångrat: \(tickets(count)).", "Undone: \(tickets(count)).") }
    var cannotBeTakenBack: String {
        self("går inte att ångra; återöppna det i så fall", "cannot be undone; reopen it if need be")
    }

    func bulkTitle(isUndo: Bool) -> String {
        isUndo ? self("Ångrar", "Undoing") : self("Flera ärenden", "Several tickets")
    }
    func progress(_ done: Int, of all: Int) -> String { self("\(done) av \(all)", "\(done) of \(all)") }
    var stopBulk: String { self("Esc slutar efter det här ärendet.", "Esc stops after this ticket.") }
    func bulkRefused(_ count: Int) -> String {
        self("\(tickets(count)) ändrades inte:", "\(tickets(count)) not changed:")
    }
    var closeBulk: String { self("Enter stänger.", "Enter closes.") }

    // MARK: - Tags

    var tagChangeHint: String { self("skola -gammal", "school -old") }
    var tagsMissing: String { self("Skriv minst en etikett.", "Write at least one tag.") }
}
