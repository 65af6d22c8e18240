package import Domain

extension StoreError {
    /// What happened, what was not done, and what to do now.
    package func text(in language: Language) -> String {
        switch code {
        case .refused(let refusal): refusal.text(in: language)
        case .deliveryRefused(let problems): deliveryText(problems, language)
        case .missing, .exists, .uncreatable, .tooNew, .corrupt, .networkFileSystem, .notEmpty: storeText(language)
        case .busy, .full, .forbidden, .unavailable, .cancelled: troubleText(language)
        case .invalidInput, .noAgreement, .tooManyToSort: inputText(language)
        }
    }

    /// The exit code of a subcommand, by sysexits.
    package var exitCode: Int32 {
        switch code {
        case .refused(let refusal): refusal.exitCode
        case .busy, .cancelled: 75
        case .missing: 66
        case .exists, .uncreatable, .notEmpty: 73
        case .tooNew, .networkFileSystem, .noAgreement: 78
        case .corrupt, .invalidInput, .deliveryRefused, .tooManyToSort: 65
        case .full, .unavailable: 69
        case .forbidden: 77
        }
    }

    private func storeText(_ language: Language) -> String {
        switch code {
        case .missing:
            language(
                "\(subject) finns inte. Inget gjordes. Kontrollera platsen, eller skapa lagret med linje init.",
                "\(subject) does not exist. Nothing was done. Check the place, or make the store with linje init."
            )
        case .exists:
            language(
                "\(subject) finns redan. Inget skrevs över. Välj en annan plats, eller flytta undan filen.",
                "\(subject) exists already. Nothing was overwritten. Choose another place, or move the file away."
            )
        case .uncreatable:
            language(
                "\(subject) går inte att skapa\(reason). Inget gjordes. Välj en annan plats.",
                "\(subject) cannot be made\(reason). Nothing was done. Choose another place."
            )
        case .tooNew(let schema):
            language(
                "\(subject) är gjort av en nyare version av linje (\(schema)). Inget öppnades. Uppgradera linje på den här datorn.",
                "\(subject) was made by a newer linje (\(schema)). Nothing was opened. Upgrade linje on this machine."
            )
        case .networkFileSystem(let type):
            language(
                "\(subject) ligger på ett nätverksfilsystem (\(type)), där lås inte går att lita på. Inget öppnades. Lägg lagret på en lokal disk.",
                "\(subject) is on a network file system (\(type)), where locks cannot be trusted. Nothing was opened. Put the store on a local disk."
            )
        case .notEmpty:
            language(
                "\(subject) har redan en journal. Inget togs in. Läs in journalen i ett nytt, tomt lager.",
                "\(subject) has a journal already. Nothing was taken in. Import the journal into a new, empty store."
            )
        default:
            language(
                "\(subject) är skadat eller är inget lager för linje. Inget ändrades. Kör linje verify, och läs tillbaka en säkerhetskopia om det behövs.",
                "\(subject) is damaged or is no store of linje. Nothing was changed. Run linje verify, and restore a backup if need be."
            )
        }
    }

    private func troubleText(_ language: Language) -> String {
        switch code {
        case .busy:
            language(
                "Någon annan höll lagret låst för länge. Inget sparades. Försök igen om en stund.",
                "Somebody else kept the store locked for too long. Nothing was saved. Try again in a moment."
            )
        case .full:
            language(
                "Disken är full. Inget sparades. Frigör plats och spara igen.",
                "The disk is full. Nothing was saved. Make room and save again."
            )
        case .forbidden:
            language(
                "Du har inte rätt att läsa eller skriva \(subject). Inget gjordes. Be den som sköter lagret om rättigheter till filen och dess mapp.",
                "You may not read or write \(subject). Nothing was done. Ask whoever looks after the store for rights to the file and its folder."
            )
        case .cancelled:
            language(
                "Arbetet avbröts innan det var klart. Inget sparades. Börja om när du vill.",
                "The work was stopped before it was done. Nothing was saved. Start again when you like."
            )
        default:
            language(
                "Lagret \(subject) går inte att nå just nu. Inget sparades. Försök igen; linje doctor visar vad som är fel.",
                "The store \(subject) cannot be reached just now. Nothing was saved. Try again; linje doctor shows what is wrong."
            )
        }
    }

    private func inputText(_ language: Language) -> String {
        switch code {
        case .invalidInput(.some(let line)):
            language(
                "Rad \(line) i \(subject) går inte att läsa\(reason). Inget togs in. Rätta raden och försök igen.",
                "Line \(line) of \(subject) cannot be read\(reason). Nothing was taken in. Correct the line and try again."
            )
        case .tooManyToSort:
            language(
                "Hela historiken kan inte sorteras så. Inget lästes. Sortera på nummer eller mottaget, eller visa bara öppna ärenden.",
                "The whole history cannot be sorted so. Nothing was read. Sort by number or received, or show open tickets only."
            )
        case .noAgreement:
            language(
                "Inget ramuppdrag är inläst. Inget gjordes. Skapa lagret med linje init --agreement FIL.",
                "No agreement has been loaded. Nothing was done. Make the store with linje init --agreement FILE."
            )
        default:
            language(
                "\(subject) går inte att läsa in\(reason). Inget togs in. Rätta och försök igen.",
                "\(subject) cannot be taken in\(reason). Nothing was taken in. Correct it and try again."
            )
        }
    }

    /// A line for each problem, then what was not done; the subject is the file, or empty for what somebody typed.
    private func deliveryText(_ problems: [DeliveryProblem], _ language: Language) -> String {
        let file = subject.isEmpty ? nil : subject
        let lines = problems.map { $0.text(file: file, in: language) + "." }
        return (lines + [language("Inget togs in.", "Nothing was taken in.")]).joined(separator: "\n")
    }

    private var reason: String { detail.isEmpty ? "" : " (\(detail))" }
}

extension Refusal {
    /// The exit code of a subcommand that was refused, by sysexits.
    package var exitCode: Int32 {
        switch self {
        case .unknownAccount, .notPermitted: 77
        case .changedMeanwhile: 75
        case .noSuchTicket: 66
        default: 65
        }
    }
}
