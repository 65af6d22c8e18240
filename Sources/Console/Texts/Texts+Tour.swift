import Domain

extension Texts {
    func tourTitle(step: Int, of count: Int) -> String {
        self("Rundtur \(step)/\(count)", "Tour \(step)/\(count)")
    }

    func tourLeave(_ key: String) -> String { self("\(key) hoppar över", "\(key) skips") }

    /// What to do at a step; on a desk that is no demonstration it says that what is done there counts.
    func tour(_ step: Tour.Step, _ ticket: TicketNumber?, isReal: Bool) -> String {
        let warning = isReal ? self(" Det här är på riktigt.", " This is a real desk.") : ""
        switch step {
        case .take:
            return self(
                "Listan visar vad som brådskar mest, överst. Gå med ↓ till ett ärende utan ägare (–) och tryck t: då är det ditt.",
                "The list shows what is most urgent at the top. Go with ↓ to a ticket without an owner (–) and press t: it is yours."
            ) + warning
        case .handOver:
            let name = ticket.map { "\($0)" } ?? ""
            return self(
                "\(name) är ditt. Skicka det vidare: e, skriv en del av köns namn, Tab, en orsak, Tab, varför, och F2 sparar.",
                "\(name) is yours. Hand it over: e, type a part of the queue's name, Tab, a reason, Tab, why, and F2 saves."
            )
        case .solve:
            return self(
                "Den andra kön har det nu, och journalen minns varför. Välj ett annat ärende och lös det: l, skriv hur, F2.",
                "The other queue has it now, and the journal knows why. Choose another ticket and solve it: l, write how, F2."
            )
        case .done:
            return self(
                "Klart, och kunden har fått besked. n är ett nytt ärende, / söker, u ångrar, ? visar alla tangenter. Rundturen: :rundtur.",
                "Done, and the customer has been told. n is a new ticket, / searches, u undoes, ? shows all keys. The tour: :tour."
            )
        }
    }
}
