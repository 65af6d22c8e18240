import Domain
import Store

extension Texts {
    /// What is said when something was done to a ticket.
    struct Outcome {
        let number: TicketNumber
        let language: Language

        var taken: String { language("\(number) är ditt.", "\(number) is yours.") }
        var released: String { language("\(number) ligger åter utan ägare.", "\(number) is without an owner again.") }
        var resumed: String { language("\(number) pågår igen.", "\(number) goes on.") }
        var closed: String { language("\(number) är avslutat.", "\(number) is closed.") }
        var acknowledged: String { language("Kvitterat: \(number).", "Acknowledged: \(number).") }
        var noted: String { language("Anteckning sparad på \(number).", "Note saved on \(number).") }
        var answered: String {
            language("Svaret på \(number) är köat till kunden.", "The answer on \(number) is queued to the customer.")
        }
        var answeredWithoutAddress: String {
            language(
                "Svaret är sparat på \(number), men kunden har ingen e-postadress: inget skickas.",
                "The answer is saved on \(number), but the customer has no e-mail address: nothing is sent."
            )
        }
        var resolved: String { language("\(number) är löst.", "\(number) is resolved.") }
        var waiting: String { language("\(number) väntar.", "\(number) is waiting.") }
        var reopened: String { language("\(number) är öppet igen.", "\(number) is open again.") }
        var cancelled: String { language("\(number) är makulerat.", "\(number) is cancelled.") }
        var unlinked: String { language("Kopplingen på \(number) är borttagen.", "The link on \(number) is gone.") }
        var undone: String { language("\(number) är som förut.", "\(number) is as before.") }
        var followed: String { language("Du följer \(number).", "You follow \(number).") }
        var unfollowed: String { language("Du följer inte längre \(number).", "You no longer follow \(number).") }
        var edited: String { language("\(number) är ändrat.", "\(number) is changed.") }

        func waiting(until moment: String) -> String {
            language("\(number) väntar till \(moment).", "\(number) is waiting until \(moment).")
        }

        func timeLogged(_ minutes: Int, sum: Int?) -> String {
            let booked = language("\(minutes) min uppskrivna på \(number)", "\(minutes) min booked on \(number)")
            guard let sum else { return booked + "." }
            return booked + language(", sammanlagt \(sum) min.", ", \(sum) min in all.")
        }

        func linked(to other: String) -> String {
            language("\(number) är kopplat till \(other).", "\(number) is linked to \(other).")
        }

        func merged(into other: String) -> String {
            language("\(number) är hopslaget med \(other).", "\(number) is merged into \(other).")
        }

        func parted(from other: TicketNumber) -> String {
            language("\(number) är delat från \(other) och som förut.", "\(number) is parted from \(other), as before.")
        }

        func attached(_ name: String) -> String {
            language("\(name) är bifogad till \(number).", "\(name) is attached to \(number).")
        }

        func tagged(_ tags: String) -> String {
            tags.isEmpty
                ? language("\(number) har inga etiketter.", "\(number) has no tags.")
                : language("\(number) har etiketterna \(tags).", "\(number) has the tags \(tags).")
        }

        func classified(_ classification: Classification?) -> String {
            guard let classification else { return edited }
            let kind = classification.kind.text(in: language)
            let priority = classification.priority.text(in: language)
            return language(
                "\(number) är klassat: \(kind), prioritet \(priority).",
                "\(number) is classified: \(kind), priority \(priority)."
            )
        }

        /// What `u` took back, by the action's name.
        func takenBack(_ action: String) -> String {
            language("\(action) på \(number).", "\(action) on \(number).")
        }

        func routed(to queue: String) -> String {
            language("\(number) ligger nu hos \(queue).", "\(number) is now with \(queue).")
        }

        func assigned(to account: Account) -> String {
            language("\(number) har nu ägaren \(account).", "\(number) now belongs to \(account).")
        }
    }

    func outcome(of number: TicketNumber) -> Outcome {
        Outcome(number: number, language: language)
    }

    func confirmClose(_ row: TicketRow) -> ConfirmPanel.Question {
        ConfirmPanel.Question(
            title: self("Avsluta \(row.number)?", "Close \(row.number)?"),
            message: self(
                "\(row.subject)\n\nEtt avslutat ärende tar plats i tertialets enkätdragning. Det går att återöppna.",
                "\(row.subject)\n\nA closed ticket takes a place in the tertial's draw. It can be reopened."
            ),
            yes: self("Avsluta ärendet", "Close the ticket"),
            no: self("Avbryt", "Cancel")
        )
    }

    /// The reason that stands in the journal when an act is undone by opening the ticket again.
    var takenBackReason: String { self("↩ ångrat", "↩ undone") }

    func confirmCancel(_ row: TicketRow) -> ConfirmPanel.Question {
        ConfirmPanel.Question(
            title: self("Makulera \(row.number)?", "Cancel \(row.number)?"),
            message: self(
                "\(row.subject)\n\nEtt makulerat ärende räknas inte i uppföljningen. Det går att återöppna.",
                "\(row.subject)\n\nA cancelled ticket counts in no figure. It can be reopened."
            ),
            yes: self("Makulera ärendet", "Cancel the ticket"),
            no: self("Avbryt", "Leave it")
        )
    }

    // MARK: - Lists

    var columnNumber: String { self("Ärende", "Ticket") }
    var columnDue: String { self("Senast", "Due") }
    var columnSubject: String { self("Rubrik", "Subject") }
    var columnRequester: String { self("Kund", "Customer") }
    var columnOwner: String { self("Ägare", "Owner") }
    var columnQueue: String { self("Kö", "Queue") }
    var columnState: String { self("Läge", "State") }
    var columnReceived: String { self("Mottaget", "Received") }

    // MARK: - Köer

    var views: String { self("Vyer", "Views") }
    var allOpen: String { self("Alla öppna", "All open") }
    var late: String { self("Försenade", "Late") }

    func lateCount(_ count: Int) -> String { self(" sena \(count)", " late \(count)") }

    var unowned: String { self("Utan ägare", "Unowned") }
    var emptyQueue: String { self("Inga öppna ärenden här.", "No open tickets here.") }
    var emptyLate: String { self("Inget är försenat.", "Nothing is late.") }
    var untilWord: String { self("till", "until") }

    // MARK: - Mina

    func mineTitle(_ account: Account) -> String { self("Mina ärenden · \(account)", "My tickets · \(account)") }

    func mineCounts(open: Int, late: Int, waiting: Int) -> String {
        [
            self(open == 1 ? "1 öppet" : "\(open) öppna", "\(open) open"),
            self(late == 1 ? "1 försenat" : "\(late) försenade", "\(late) late"),
            self("\(waiting) väntar", "\(waiting) waiting"),
        ].joined(separator: " · ")
    }

    var now: String { self("Nu", "Now") }
    var waiting: String { self("Väntar", "Waiting") }
    var inbox: String { self("Brevlåda", "Inbox") }
    var today: String { self("i dag", "today") }
    var following: String { self("Följer", "Following") }

    func waits(for waiting: Waiting, since moment: String?) -> String {
        let who = waiting.text(in: language)
        return moment.map { who + self(" sedan \($0)", " since \($0)") } ?? who
    }

    func reminder(_ moment: String) -> String { self("påminnelse \(moment)", "reminder \(moment)") }
    var nothingMine: String { self("Du äger inga ärenden. 1 visar köerna.", "You own no tickets. 1 shows the queues.") }
    var nothingNow: String { self("inget just nu", "nothing just now") }
    var inboxEmpty: String { self("Inget att kvittera.", "Nothing to acknowledge.") }
    var selectMessage: String {
        self(
            "k kvitterar det valda meddelandet. Tab går till brevlådan; uppåt är ↑.",
            "k acknowledges the selected message. Tab goes to the inbox; up is ↑."
        )
    }

    // MARK: - Ett ärende

    var nobody: String { self("ingen ägare", "no owner") }
    func owner(_ account: Account, telephone: String? = nil) -> String {
        ([self("ägare \(account)", "owner \(account)")] + [telephone].compactMap(\.self)).joined(separator: " ")
    }
    var received: String { self("Mottaget", "Received") }
    func spent(_ minutes: Int) -> String { self("nedlagd tid \(minutes) min", "time spent \(minutes) min") }
    func waited(_ text: String) -> String { self("väntat \(text)", "waited \(text)") }

    func handovers(_ count: Int) -> String {
        count == 1
            ? self("skickat vidare 1 gång", "handed over once")
            : self("skickat vidare \(count) gånger", "handed over \(count) times")
    }

    func reopened(_ count: Int) -> String {
        count == 1
            ? self("återöppnat 1 gång", "reopened once") : self("återöppnat \(count) gånger", "reopened \(count) times")
    }

    var internalNote: String { self("INTERN ANTECKNING", "INTERNAL NOTE") }
    var answerToCustomer: String { self("SVAR TILL KUNDEN", "ANSWER TO THE CUSTOMER") }
    func tie(_ tie: TicketTies.Tie) -> String {
        let kind =
            switch tie.kind {
            case .link(let relation): relation.text(in: language)
            case .into: self("hopslaget dit", "merged into it")
            case .absorbed: self("hopslaget hit", "merged into this")
            }
        guard let row = tie.row else { return "\(tie.number) \(kind)" }
        return "\(tie.number) \(kind) · \(row.state.text(in: language)) · \(row.subject)"
    }

    var nothingLinked: String { self("Inget är kopplat.", "Nothing is linked.") }
    var watchedBy: String { self("Följs av", "Followed by") }
    var noRequester: String { self("Ingen kund angiven", "No customer given") }
    var priority: String { self("prioritet", "priority") }

    func letter(_ kind: Letter.Kind, delivered: String?) -> String {
        let name =
            switch kind {
            case .receipt: self("Kvittens", "Receipt")
            case .answer: self("Svar", "Answer")
            case .resolved: self("Besked om lösning", "Word of the solution")
            }
        return name + ": " + (delivered.map { self("skickat \($0)", "sent \($0)") } ?? self("köat", "queued"))
    }

    func present(_ account: Account, _ activity: Presence.Activity) -> String {
        switch activity {
        case .reading: self("\(account) läser ärendet just nu", "\(account) is reading the ticket just now")
        case .writing: self("\(account) skriver i ärendet just nu", "\(account) is writing in the ticket just now")
        }
    }

    var timeLabel: String { self("Tid", "Time") }

    // MARK: - Tiden förklarad

    /// Why the clock stood still, and who stopped it.
    func stop(_ stop: ClockStop) -> String {
        let cause =
            switch stop.cause {
            case .waiting(let waiting): TicketState.waiting(waiting).text(in: language)
            case .resolved: TicketState.resolved.text(in: language)
            case .merged: self("hopslaget", "merged")
            }
        return cause + ", " + stop.actor.displayName
    }

    func historyTitle(_ number: TicketNumber) -> String { self("Ändringar av \(number)", "Changes of \(number)") }
    var neverChanged: String {
        self("Inget har ändrats sedan det öppnades.", "Nothing has changed since it was opened.")
    }

    func clockTitle(_ number: TicketNumber) -> String { self("Tiden för \(number)", "The clock of \(number)") }
}
