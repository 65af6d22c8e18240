import Domain

extension Texts {
    // MARK: - Nytt ärende

    var newTicket: String { self("Nytt ärende", "New ticket") }
    func call(_ clock: String) -> String { self("samtal \(clock)", "call \(clock)") }
    var requester: String { self("Kund", "Customer") }
    var unit: String { self("Enhet", "Unit") }
    var telephone: String { self("Telefon", "Telephone") }
    var email: String { self("E-post", "E-mail") }
    var device: String { self("Dator", "Device") }
    var kind: String { self("Slag", "Kind") }
    var function: String { self("Gäller", "Concerns") }
    var subject: String { self("Rubrik", "Subject") }
    var description: String { self("Beskrivning", "Description") }
    var noFunction: String { self("ingen intefunktion", "no intefunktion") }
    var typeName: String { self("namn, telefon, e-post, dator eller enhet", "name, telephone, e-mail, device or unit") }
    var typeToChoose: String { self("skriv för att välja, ↓ visar alla", "type to choose, ↓ shows all") }

    func unknownRequester(_ name: String) -> String {
        self("\(name) har inte hört av sig förut", "\(name) has not been in touch before")
    }

    func hiredUntil(_ day: String) -> String { self("hyra till \(day)", "hired until \(day)") }

    func openTickets(_ count: Int) -> String {
        switch count {
        case 0: self("Inga öppna ärenden", "No open tickets")
        case 1: self("1 öppet ärende:", "1 open ticket:")
        default: self("\(count) öppna ärenden:", "\(count) open tickets:")
        }
    }

    func dueIfSaved(_ moment: String) -> String {
        self("intefunktion: åtgärdas senast \(moment)", "intefunktion: due \(moment)")
    }

    var noPromise: String { self("ingen utlovad tid", "no promised time") }
    var undertaking: String { self("Svar", "Answer") }
    var solution: String { self("Lösning", "Solution") }
    var solutionMissing: String {
        self("Skriv hur det löstes och tryck F4 igen.", "Write how it was solved and press F4 again.")
    }
    var routeMissing: String {
        self("Välj kö och orsak och tryck F5 igen.", "Choose queue and reason and press F5 again.")
    }
    var undertakingMissing: String {
        self(
            "Skriv vilket åtagande som är verksamhetens eget och vad de gör nu, och tryck F6 igen.",
            "Write which task is the business's own and what they do now, and press F6 again."
        )
    }

    /// What is to be written before a ticket can be saved that way.
    func missing(_ extra: NewTicketForm.Extra) -> String {
        switch extra {
        case .solution: solutionMissing
        case .route: routeMissing
        case .handBack: undertakingMissing
        }
    }

    func required(_ label: String) -> String { self("\(label) behövs.", "\(label) is needed.") }
    func chooseFromList(_ label: String) -> String {
        self("Välj ur listan: \(label.lowercased()).", "Choose from the list: \(label.lowercased()).")
    }

    // MARK: - Liknande ärenden

    func similarFrom(_ count: Int, unit: String) -> String {
        self(
            "Liknande de senaste 2 timmarna: \(count) ärende\(count == 1 ? "" : "n") från \(unit)",
            "Alike in the last 2 hours: \(count) ticket\(count == 1 ? "" : "s") from \(unit)"
        )
    }

    func similar(_ count: Int) -> String {
        self(
            "Liknande de senaste 2 timmarna: \(count) ärende\(count == 1 ? "" : "n")",
            "Alike in the last 2 hours: \(count) ticket\(count == 1 ? "" : "s")"
        )
    }

    func ongoing(_ number: TicketNumber, _ subject: String) -> String {
        self("Driftstörning pågår: \(number) \(subject)", "Outage going on: \(number) \(subject)")
    }

    func linkToOutage(_ number: TicketNumber) -> String {
        self("F7 koppla till driftstörning \(number)", "F7 link to outage \(number)")
    }

    func linkTo(_ number: TicketNumber) -> String {
        self("F7 koppla till \(number)", "F7 link to \(number)")
    }

    func linkChosen(_ number: TicketNumber) -> String {
        self("Kopplas till \(number) när det sparas (F7 byter)", "Linked to \(number) when saved (F7 changes)")
    }

    var nothingSimilar: String {
        self("Det finns inget liknande ärende att koppla till.", "There is no ticket alike to link to.")
    }

    // MARK: - Sparat

    var sayTheNumber: String { self("Säg numret till den som ringer", "Say the number to the caller") }
    func receiptQueued(_ address: String) -> String {
        self("En kvittens är köad till \(address).", "A receipt is queued to \(address).")
    }
    var noReceipt: String {
        self("Ingen e-postadress: ingen kvittens skickas.", "No e-mail address: no receipt is sent.")
    }
    func linked(to numbers: [TicketNumber]) -> String {
        let list = numbers.map(\.description).joined(separator: ", ")
        return self("Kopplat till \(list).", "Linked to \(list).")
    }

    func saved(_ number: TicketNumber) -> String { self("\(number) är sparat.", "\(number) is saved.") }
    func onlyOpened(_ number: TicketNumber) -> String {
        self(
            "\(number) är sparat i kön, men resten gick inte:",
            "\(number) is saved in the queue, but the rest failed:"
        )
    }

    var justNow: String { self("nyss", "just now") }

    /// How long ago something was.
    func ago(_ length: String) -> String { self("för \(length) sedan", "\(length) ago") }

    // MARK: - Formulär på ett ärende

    func formTitle(_ name: String, _ number: TicketNumber) -> String { "\(name) · \(number)" }
    var noteLabel: String { self("Anteckning", "Note") }
    var answerLabel: String { self("Svar", "Answer") }
    var answerGoesTo: String { self("Skickas till", "Sent to") }
    var waitFor: String { self("Vänta på", "Wait for") }
    var noteStaysHere: String {
        self("Intern: kunden ser den aldrig", "Internal: the customer never sees it")
    }
    var noReminder: String { self("Tills vidare, utan påminnelse", "Until further notice, without a reminder") }

    func reminder(_ moment: String, to owner: String?) -> String {
        owner.map { self("Till \(moment); då påminns \($0)", "Until \(moment); then \($0) is reminded") }
            ?? self("Till \(moment); då påminns gruppen", "Until \(moment); then the team is reminded")
    }

    func spentSoFar(_ minutes: Int) -> String { self("Hittills \(minutes) min", "So far \(minutes) min") }
    var until: String { self("Till", "Until") }
    var untilHint: String {
        self(
            "t.ex. tor, imorgon 9, 24 nov, 3 dagar; tomt: tills vidare",
            "e.g. thu, tomorrow 9, 24 nov, 3 days; blank: until further notice"
        )
    }
    var reason: String { self("Orsak", "Reason") }
    var toQueue: String { self("Till kö", "To queue") }
    var why: String { self("Därför", "Because") }
    var colleague: String { self("Kollega", "Colleague") }
    var minutes: String { self("Minuter", "Minutes") }
    var work: String { self("Arbete", "Work") }
    var otherTicket: String { self("Ärende", "Ticket") }
    var relation: String { self("Hur", "How") }
    var minutesInvalid: String { self("Skriv hela minuter, till exempel 25.", "Write whole minutes, such as 25.") }
    var numberInvalid: String { self("Skriv ett ärendes nummer.", "Write a ticket's number.") }
    var saving: String { self("sparar …", "saving …") }

    func changedMeanwhile(_ number: TicketNumber) -> String {
        self(
            "\(number) ändrades medan du skrev. Inget sparades; din text är kvar. Läs och tryck F2 igen:",
            "\(number) changed while you were writing. Nothing was saved; your text is kept. Read, and press F2 again:"
        )
    }

    /// What somebody else wrote in a field that I changed too, or what I had written while theirs is shown.
    func clash(_ text: String, isMine: Bool) -> String {
        let text = text.isEmpty ? self("(tomt)", "(blank)") : text
        return isMine
            ? self("F7 tar tillbaka ditt: \(text)", "F7 takes back yours: \(text)")
            : self("Deras: \(text) · F7 tar deras, F2 sparar ditt", "Theirs: \(text) · F7 takes theirs, F2 saves yours")
    }

    var noClash: String {
        self("Ingen annan har ändrat det här.", "Nobody else has changed this.")
    }

    var nothingChanged: String { self("Inget är ändrat.", "Nothing is changed.") }

    // MARK: - Vad ärendet gäller

    var category: String { self("Kategori", "Category") }
    var priorityLabel: String { self("Prioritet", "Priority") }
    var serious: String { self("Allvarlig", "Serious") }
    var informationClass: String { self("Infoklass", "Info class") }
    var informationClassHint: String {
        self(
            "0–4 för konfidentialitet, riktighet, tillgänglighet: 2 1 3",
            "0–4 for confidentiality, integrity, availability: 2 1 3"
        )
    }
    var informationClassInvalid: String {
        self("Skriv tre siffror från 0 till 4, till exempel 2 1 3.", "Write three digits from 0 to 4, such as 2 1 3.")
    }
    var channel: String { self("Kanal", "Channel") }
    var tags: String { self("Etiketter", "Tags") }
    var tagsHint: String { self("skilda av komma: skola, wifi", "apart by commas: school, wifi") }

    // MARK: - Andra ärenden

    var numberOrWords: String { self("nummer eller ord", "number or words") }
    var linkLabel: String { self("Koppling", "Link") }
    var mergeInto: String { self("Med ärende", "Into ticket") }
    var mergeMeans: String {
        self(
            "Det andra ärendet tar över tid, filer och följare. Det går att dela igen.",
            "The other ticket takes over time, files and followers. They can be parted again."
        )
    }

    var discardQuestion: ConfirmPanel.Question {
        ConfirmPanel.Question(
            title: self("Kasta det som är skrivet?", "Discard what is typed?"),
            message: self("Texten tas bort och blir inget utkast.", "The text goes away and leaves no draft."),
            yes: self("Kasta", "Discard"),
            no: self("Behåll", "Keep")
        )
    }
}
