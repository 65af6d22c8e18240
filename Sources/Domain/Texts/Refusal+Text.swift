package import Instants

extension Refusal {
    /// What happened, what was not done, and what to do now; `time` writes moments the way people here read them.
    package func text(in language: Language, time: (Instant) -> String = { $0.description }) -> String {
        switch self {
        case .unknownAccount(let account):
            language(
                "Kontot \(account) är inte registrerat här. Inget ändrades. Be en administratör lägga till dig: linje staff add \(account).",
                "The account \(account) is not registered here. Nothing was changed. Ask an administrator to add you: linje staff add \(account)."
            )
        case .notPermitted(let account):
            language(
                "\(account) får läsa men inte ändra ärenden. Inget ändrades. Be en administratör om en annan roll.",
                "\(account) may read tickets but not change them. Nothing was changed. Ask an administrator for another role."
            )
        case .unknownColleague(let account):
            language(
                "Det finns ingen medarbetare med kontot \(account). Inget ändrades. linje staff visar vilka som finns.",
                "There is no colleague with the account \(account). Nothing was changed. linje staff shows who there is."
            )
        case .cannotOwn(let account):
            language(
                "\(account) har bara läsrätt och kan inte äga ärenden. Inget ändrades. Välj någon annan.",
                "\(account) may only read and cannot own tickets. Nothing was changed. Choose somebody else."
            )
        case .noSuchTicket(.some(let number)):
            language(
                "Ärende \(number) finns inte. Inget ändrades. Kontrollera numret.",
                "There is no ticket \(number). Nothing was changed. Check the number."
            )
        case .noSuchTicket(.none):
            language(
                "Inget ärende är valt. Inget ändrades. Ange ett nummer.",
                "No ticket is chosen. Nothing was changed. Give a number."
            )
        case .sameTicket(let number):
            language(
                "Ärende \(number) kan inte kopplas till sig självt. Inget ändrades. Ange ett annat nummer.",
                "Ticket \(number) cannot be tied to itself. Nothing was changed. Give another number."
            )
        case .noSuchQueue(let queue):
            language(
                "Kön \(queue) finns inte i ramuppdraget. Inget ändrades. Välj en av köerna som finns.",
                "The agreement has no queue \(queue). Nothing was changed. Choose one of the queues there are."
            )
        case .noSuchIntefunktion(let code):
            language(
                "Intefunktionen \(code) finns inte i ramuppdraget. Inget ändrades. Välj en ur listan.",
                "The agreement has no intefunktion \(code). Nothing was changed. Choose one from the list."
            )
        case .noSuchReason(let code):
            language(
                "Orsaken \(code) finns inte i ramuppdraget. Inget ändrades. Välj en ur listan.",
                "The agreement has no reason \(code). Nothing was changed. Choose one from the list."
            )
        case .noSuchLink(let number):
            language(
                "Det finns ingen sådan koppling till ärende \(number). Inget ändrades.",
                "There is no such link to ticket \(number). Nothing was changed."
            )
        case .inTheFuture(let instant):
            language(
                "Tiden \(time(instant)) har inte varit än. Inget ändrades. Ange en tid som har passerat.",
                "The time \(time(instant)) has not been yet. Nothing was changed. Give a time that has passed."
            )
        case .beforeLatestTurn(let instant):
            language(
                "Tiden \(time(instant)) ligger före ärendets senaste vändning. Inget ändrades. Ange en senare tid.",
                "The time \(time(instant)) lies before the ticket's latest turn. Nothing was changed. Give a later time."
            )
        case .notAhead(let instant):
            language(
                "Tiden \(time(instant)) har redan passerat. Inget ändrades. Ange en tid som kommer.",
                "The time \(time(instant)) has passed already. Nothing was changed. Give a time to come."
            )
        case .receivedAfterSolved(let received, let solved):
            language(
                "Ärendet löstes första gången \(time(solved)) och kan inte ha kommit in \(time(received)). Inget ändrades. Ange en tidigare tid.",
                "The ticket was first solved \(time(solved)) and cannot have come in \(time(received)). Nothing was changed. Give an earlier time."
            )
        case .changedMeanwhile(let number, _):
            language(
                "Ärende \(number) ändrades av någon annan medan du skrev. Inget sparades. Läs ändringen och spara igen.",
                "Somebody else changed ticket \(number) while you were writing. Nothing was saved. Read the change and save again."
            )
        case .notOpen(let number, let state):
            language(
                "Ärende \(number) är \(state.text(in: language)). Inget ändrades. Återöppna det först.",
                "Ticket \(number) is \(state.text(in: language)). Nothing was changed. Reopen it first."
            )
        case .notResolved(let number, let state):
            language(
                "Ärende \(number) är \(state.text(in: language)) och kan inte avslutas. Inget ändrades. Lös det först.",
                "Ticket \(number) is \(state.text(in: language)) and cannot be closed. Nothing was changed. Resolve it first."
            )
        case .notWaiting(let number):
            language(
                "Ärende \(number) väntar inte. Inget ändrades.",
                "Ticket \(number) is not waiting. Nothing was changed."
            )
        case .notEnded(let number, let state):
            language(
                "Ärende \(number) är redan öppet (\(state.text(in: language))). Inget ändrades.",
                "Ticket \(number) is open already (\(state.text(in: language))). Nothing was changed."
            )
        case .alreadyCancelled(let number):
            language(
                "Ärende \(number) är makulerat och kan inte slås ihop. Inget ändrades. Återöppna det först.",
                "Ticket \(number) is cancelled and cannot be merged. Nothing was changed. Reopen it first."
            )
        case .alreadyOwned(let number, let owner):
            language(
                "Ärende \(number) har redan ägaren \(owner). Inget ändrades. Tilldela det om någon annan ska ta över.",
                "Ticket \(number) already belongs to \(owner). Nothing was changed. Assign it if somebody else is to take over."
            )
        case .hasNoOwner(let number):
            language(
                "Ärende \(number) har ingen ägare. Inget ändrades.",
                "Ticket \(number) has no owner. Nothing was changed."
            )
        case .alreadyInQueue(let number, let queue):
            language(
                "Ärende \(number) ligger redan i kön \(queue). Inget ändrades. Välj en annan kö.",
                "Ticket \(number) is in the queue \(queue) already. Nothing was changed. Choose another queue."
            )
        case .alreadyLinked(let number):
            language(
                "Kopplingen till ärende \(number) finns redan. Inget ändrades.",
                "The link to ticket \(number) is there already. Nothing was changed."
            )
        case .isMerged(let number, let target):
            language(
                "Ärende \(number) är hopslaget med \(target). Inget ändrades. Arbeta vidare i \(target), eller dela dem först.",
                "Ticket \(number) is merged into \(target). Nothing was changed. Go on in \(target), or part them first."
            )
        case .notMerged(let number):
            language(
                "Ärende \(number) är inte hopslaget med det ärendet. Inget ändrades.",
                "Ticket \(number) is not merged into that ticket. Nothing was changed."
            )
        case .mergeLosesPromise(let number, let target):
            language(
                "Löftet till kunden i \(number) skulle gå förlorat: \(target) har ingen intefunktion, kom in senare eller är inte öppet. Inget ändrades. Slå ihop \(target) med \(number) i stället, eller rätta \(target) först.",
                "The promise to the customer of \(number) would be lost: \(target) has no intefunktion, came in later or is not open. Nothing was changed. Merge \(target) into \(number) instead, or correct \(target) first."
            )
        case .nothingToAcknowledge(let number):
            language(
                "Det finns inget att kvittera för ärende \(number).",
                "There is nothing to acknowledge about ticket \(number)."
            )
        case .nothingChanges(let number):
            language(
                "Ärende \(number) säger redan så. Inget ändrades.",
                "Ticket \(number) says so already. Nothing was changed."
            )
        case .missing(let field):
            language(
                "\(capitalised(field, language)) saknas. Inget sparades. Fyll i och spara igen.",
                "\(capitalised(field, language)) is missing. Nothing was saved. Fill it in and save again."
            )
        case .tooLong(let field, let limit):
            language(
                "\(capitalised(field, language)) är för lång: högst \(limit) tecken. Inget sparades. Korta texten.",
                "\(capitalised(field, language)) is too long: \(limit) characters at most. Nothing was saved. Shorten it."
            )
        case .controlCharacter(let field, let code):
            language(
                "\(capitalised(field, language)) innehåller ett styrtecken (U+\(hexadecimal(code))). Inget sparades. Ta bort det.",
                "\(capitalised(field, language)) holds a control character (U+\(hexadecimal(code))). Nothing was saved. Remove it."
            )
        case .notAnEmail(let text):
            language(
                "”\(text)” är ingen e-postadress. Inget sparades. Skriv som namn@exempel.se.",
                "“\(text)” is no e-mail address. Nothing was saved. Write it like name@example.se."
            )
        case .intefunktionNeedsFault:
            language(
                "Bara en felanmälan kan ha en intefunktion. Inget sparades. Byt slag eller ta bort intefunktionen.",
                "Only a fault can have an intefunktion. Nothing was saved. Change the kind or remove the intefunktion."
            )
        case .seriousNeedsIncident:
            language(
                "Bara en säkerhetsincident kan vara allvarlig. Inget sparades. Byt slag.",
                "Only a security incident can be serious. Nothing was saved. Change the kind."
            )
        case .minutesOutOfRange(let minutes):
            language(
                "\(minutes) min går inte att bokföra. Inget sparades. Ange 1–10080 min, eller minus för att ta tillbaka bokförd tid.",
                "\(minutes) min cannot be booked. Nothing was saved. Give 1–10080 min, or minus to take booked time back."
            )
        case .attachmentTooLarge(let name, let size, let limit):
            language(
                "Filen \(name) är \(size) byte; gränsen är \(limit). Filen sparades inte. Lägg den på en delad plats och skriv var.",
                "The file \(name) has \(size) bytes; the limit is \(limit). It was not saved. Put it in a shared place and note where."
            )
        case .attachmentNameInvalid(let name):
            language(
                "”\(name)” duger inte som filnamn. Filen sparades inte. Byt namn på den.",
                "“\(name)” will not do as a file name. The file was not saved. Rename it."
            )
        }
    }

    private func capitalised(_ field: TextField, _ language: Language) -> String {
        let text = field.text(in: language)
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    private func hexadecimal(_ code: UInt32) -> String {
        let digits = String(code, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
