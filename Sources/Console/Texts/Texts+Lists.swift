import Domain
import Store

extension Texts {
    // MARK: - Columns

    var columnPriority: String { self("Prioritet", "Priority") }
    var columnChanged: String { self("Ändrat", "Changed") }
    var columnsTitle: String { self("Ordning och kolumner", "Order and columns") }
    var sortedUp: String { self("ordnat ↑", "sorted ↑") }
    var sortedDown: String { self("ordnat ↓", "sorted ↓") }
    func columnWidth(_ width: Int) -> String { self("\(width) tecken", "\(width) characters") }
    var oneColumnStays: String { self("En kolumn måste visas.", "One column must be shown.") }

    func cannotSort(_ column: String) -> String {
        self(
            "Listan har avslutade ärenden och kan inte ordnas efter \(column). Nummer går, liksom mottaget när inga ord söks.",
            "The list holds closed tickets and cannot be sorted by \(column). Number can, and received when no words are searched for."
        )
    }

    func panes(_ choice: PaneChoice) -> String {
        switch choice {
        case .automatic: self("Förhandsvisning efter plats.", "Preview by the room there is.")
        case .beside: self("Förhandsvisning bredvid, när det får plats.", "Preview beside, when there is room.")
        case .below: self("Förhandsvisning under.", "Preview below.")
        case .hidden: self("Ingen förhandsvisning.", "No preview.")
        }
    }

    // MARK: - Filter and marks

    var filterLabel: String { self("Filter:", "Filter:") }
    var nothingFits: String { self("Inget här stämmer. Esc visar allt.", "Nothing here fits. Esc shows all.") }
    func marked(_ count: Int) -> String {
        count == 1 ? self("1 markerat", "1 marked") : self("\(count) markerade", "\(count) marked")
    }
    func markedSoFar(_ count: Int) -> String {
        self(
            "\(count) är markerade; listan fortsätter. Gå till slutet och markera igen för fler.",
            "\(count) are marked; the list goes on. Go to its end and mark again for more."
        )
    }

    /// Who is at a ticket, for the end of its row.
    func whoIsThere(_ people: [Presence], _ scene: Scene) -> String {
        people.map { person in
            let name = scene.shortName(person.account)
            return switch person.activity {
            case .reading: self("\(name) läser", "\(name) reads")
            case .writing: self("\(name) skriver", "\(name) writes")
            }
        }.joined(separator: ", ")
    }

    var allHaveOwners: String { self("Alla öppna ärenden har en ägare.", "Every open ticket has an owner.") }
    func mostUrgent(_ number: TicketNumber) -> String {
        self(
            "\(number) är mest brådskande utan ägare. t eller b tar det.",
            "\(number) is the most urgent without an owner. t or b takes it."
        )
    }

    // MARK: - Views

    func viewNeedsName(_ action: ActionID) -> String {
        let command = ActionTable.standard[action]?.command?.text(in: language) ?? ""
        return self(
            "Skriv ett namn: \(command) NAMN. Inget sparades.",
            "Write a name: \(command) NAME. Nothing was saved."
        )
    }
    func tooManyViews(_ limit: Int) -> String {
        self("Det finns redan \(limit) vyer. Ta bort en först.", "There are \(limit) views already. Remove one first.")
    }
    func viewSaved(_ name: String) -> String {
        self("Vyn \(name) finns nu under Vyer.", "The view \(name) now stands among the views.")
    }
    func viewRenamed(_ name: String) -> String { self("Vyn heter nu \(name).", "The view is now called \(name).") }
    func viewExists(_ name: String) -> String {
        self(
            "Det finns redan en vy som heter \(name). Inget ändrades.",
            "There is a view called \(name) already. Nothing was changed."
        )
    }
    var noViewChosen: String {
        self("Ingen sparad vy är vald. Välj en till vänster.", "No saved view is chosen. Choose one on the left.")
    }
    func viewNotUnderstood(_ name: String) -> String {
        self(
            "Vyn \(name) går inte att förstå längre; kanske är en kö borta.",
            "The view \(name) is no longer understood; perhaps a queue is gone."
        )
    }
    func removeView(_ name: String) -> ConfirmPanel.Question {
        ConfirmPanel.Question(
            title: self("Ta bort vyn?", "Remove the view?"),
            message: self("\(name)\n\nInga ärenden ändras.", "\(name)\n\nNo ticket is changed."),
            yes: self("Ta bort", "Remove"),
            no: self("Behåll", "Keep")
        )
    }
}
