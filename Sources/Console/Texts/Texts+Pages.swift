import Domain

extension Texts {
    // MARK: - Sök

    var search: String { self("Sök", "Search") }
    func hits(_ count: Int, more: Bool) -> String {
        if more { return self("fler än \(count) träffar", "more than \(count) hits") }
        return count == 1 ? self("1 träff", "1 hit") : self("\(count) träffar", "\(count) hits")
    }
    var recentSearches: String { self("Senaste sökningar", "Latest searches") }
    var recentTickets: String { self("Senast öppnade", "Opened lately") }
    var noHits: String { self("Inget ärende har de orden.", "No ticket has those words.") }
    var searchHelp: String {
        self(
            """
            Skriv ord som står i ärendet, också inuti andra ord: skrivare finner nätverksskrivaren.

            kö:andra   linje:2   status:pågår   ägare:mig   ägare:-   intefunktion:ja
            försenad:ja   senast:<4h   mottagen:2026-11   mottagen:förra-månaden   löst:idag
            enhet:stenbock   kund:åkesson   etikett:vpn   - framför vänder på villkoret

            Tab fyller i villkor och värden.
            """,
            """
            Type words that stand in the ticket, also inside other words: skrivare finds nätverksskrivaren.

            queue:second   line:2   status:pågår   owner:me   owner:-   intefunktion:yes
            late:yes   due:<4h   received:2026-11   received:last-month   resolved:today
            unit:stenbock   customer:åkesson   tag:vpn   - in front negates

            Tab completes conditions and values.
            """
        )
    }
    var noSearchYet: String { self("Ingen sökning är gjord än.", "Nothing has been searched for yet.") }
    var lastHit: String { self("Det var den sista träffen.", "That was the last hit.") }

    // MARK: - Hjälp, meddelanden, kommandon

    var help: String { self("Hjälp", "Help") }
    var searchInHelp: String { self("Sök i hjälpen:", "Search the help:") }
    var messages: String { self("Meddelanden", "Messages") }
    var noMessages: String { self("Inget har sagts.", "Nothing has been said.") }
    func unknownCommand(_ text: String) -> String {
        self("Kommandot \(text) finns inte. ? visar alla.", "There is no command \(text). ? shows all.")
    }
    var noCommandFits: String { self("inget kommando börjar så", "no command begins so") }

    func heading(of context: ActionContext) -> String {
        switch context {
        case .everywhere, .screens: self("Överallt", "Everywhere")
        case .list: self("I listor", "In lists")
        case .reading, .page: self("I text", "In text")
        case .ticket: self("Ett ärende, valt eller öppet", "One ticket, selected or open")
        case .queues: self("Köer", "Queues")
        case .marked: self("Flera markerade ärenden", "Several marked tickets")
        case .filter: self("När en lista filtreras", "While a list is filtered")
        case .columns: self("Ordning och kolumner", "Order and columns")
        case .mine: self("Mina", "Mine")
        case .openTicket: self("Öppet ärende", "Open ticket")
        case .search: self("Sök", "Search")
        case .drafts: self("Utkast", "Drafts")
        case .registers: self("Register", "Registers")
        case .record: self("En post i ett register", "A record of a register")
        case .form: self("När man skriver", "While typing")
        case .ticketForm: self("När man skriver i ett ärende", "While typing in a ticket")
        case .newTicket: self("Nytt ärende", "New ticket")
        case .saved: self("Sparat", "Saved")
        case .question: self("En fråga", "A question")
        case .palette, .prompt: self("Kommandon och hjälp", "Commands and help")
        }
    }

    // MARK: - Utkast

    var drafts: String { self("Utkast", "Drafts") }
    var noDrafts: String { self("Det finns inga utkast.", "There are no drafts.") }

    func discardDraftQuestion(_ draft: String) -> ConfirmPanel.Question {
        ConfirmPanel.Question(
            title: self("Kasta utkastet?", "Discard the draft?"),
            message: draft,
            yes: self("Kasta", "Discard"),
            no: self("Behåll", "Keep")
        )
    }
}
