import BusinessCalendar
import Configuration
import Desk
import Domain
import Escalation
import Glibc
import Instants
import Reports
import Store
import StoreSQLite
import TerminalUI

extension Failure {
    /// What happened, what was not done, and what to do now.
    func text(in language: Language) -> String {
        switch self {
        case .store(let error): error.text(in: language)
        case .refused(let refusal, let zone, let now):
            refusal.text(in: language) { LocalTime(zone: zone, language: language).full($0, now: now) }
        case .configuration(let error): error.text(in: language)
        case .terms(let error): error.text(in: language)
        case .moment(let error): error.text(in: language)
        case .filter(let error, let text):
            language("Filtret går inte att förstå:\n", "The filter cannot be understood:\n")
                + error.pointed(at: text, in: language)
        case .importFile(let error): error.text(in: language)
        case .registerFile(let error): error.text(in: language)
        case .calendarFile(let error): language(error.swedish, error.english)
        case .findings, .brokenPipe: ""
        default: fileText(language) ?? deskText(language) ?? deliveryText(language) ?? terminalText(language)
        }
    }

    private func fileText(_ language: Language) -> String? {
        switch self {
        case .unreadable(let path, let code):
            language(
                "\(path) går inte att läsa: \(reason(code)). Inget gjordes. Kontrollera namnet och rättigheterna.",
                "\(path) cannot be read: \(reason(code)). Nothing was done. Check the name and the rights."
            )
        case .unwritable(let path, let code):
            language(
                "\(path) går inte att skriva: \(reason(code)). Ange en annan plats.",
                "\(path) cannot be written: \(reason(code)). Give another place."
            )
        case .notUTF8(let source, let line):
            language(
                "\(source), rad \(line): texten är inte UTF-8. Inget gjordes. Gör om den till UTF-8 först (iconv).",
                "\(source), line \(line): the text is not UTF-8. Nothing was done. Convert it to UTF-8 first (iconv)."
            )
        case .tooLarge(let source, let limit):
            language(
                "\(source) är större än \(limit) byte. Inget gjordes.",
                "\(source) has more than \(limit) bytes. Nothing was done."
            )
        case .noSharedFile(let name, let folders):
            language(
                "\(name), som hör till programmet, saknas. Inget gjordes. Sökte i \(folders.joined(separator: ", ")). Sätt LINJE_DATA_DIR.",
                "\(name), which comes with the program, is missing. Nothing was done. Looked in \(folders.joined(separator: ", ")). Set LINJE_DATA_DIR."
            )
        case .output(let code):
            language(
                "Utskriften gick inte fram: \(reason(code)). Det som redan skrivits är inte helt.",
                "The output could not be written: \(reason(code)). What has been written is not complete."
            )
        default: nil
        }
    }

    private func deskText(_ language: Language) -> String? {
        switch self {
        case .noAccount:
            language(
                "Operativsystemet har inget namn för den som kör programmet. Inget gjordes. Logga in med ett konto.",
                "The operating system has no name for who runs the program. Nothing was done. Log in with an account."
            )
        case .noSuchTicket(let number): Refusal.noSuchTicket(number).text(in: language)
        case .alreadyFounded(let path):
            language(
                "\(path) är redan i bruk. Inget ändrades. Ange en annan plats med --store, eller arbeta i den som finns.",
                "\(path) is in use already. Nothing was changed. Give another place with --store, or work in the one there is."
            )
        case .noSuchAttachment(let number, let name):
            language(
                "Ärende \(number) har ingen bilaga ”\(name)”. Inget skrevs. linje show \(number) visar vilka som finns.",
                "Ticket \(number) has no file “\(name)”. Nothing was written. linje show \(number) shows what there is."
            )
        case .noSuchRecord(let record):
            language(
                "Registret \(record.register) har ingen post med nyckeln ”\(record.key)”. linje find söker på namn och nummer.",
                "The register \(record.register) has no record with the key “\(record.key)”. linje find looks for names and numbers."
            )
        case .noSuchTeam(let team, let known):
            language(
                "Gruppen \(team) finns inte i ramuppdraget. Inget ändrades. Grupperna är \(known.map(\.rawValue).joined(separator: ", ")).",
                "The agreement has no team \(team). Nothing was changed. The teams are \(known.map(\.rawValue).joined(separator: ", "))."
            )
        case .calendar(let error):
            language("Kalendern kan inte svara (\(error)).", "The calendar cannot answer (\(error)).")
        case .noPromise(let number):
            language(
                "Ärende \(number) har ingen lovad tid: det är ingen felanmälan av en intefunktion. linje classify ändrar det.",
                "Ticket \(number) has no promised time: it is no fault of an intefunktion. linje classify changes that."
            )
        case .noSuchIntefunktion(let code, let known):
            language(
                "Intefunktionen \(code) finns inte i ramuppdraget. De som finns är \(known.map(\.rawValue).joined(separator: ", ")).",
                "The agreement has no intefunktion \(code). There are \(known.map(\.rawValue).joined(separator: ", "))."
            )
        case .notMerged(let number): Refusal.notMerged(number).text(in: language)
        case .nothingToChange:
            language(
                "Ingen ändring är angiven. Inget ändrades. Ange vad som ska ändras; --help visar hur.",
                "No change is given. Nothing was changed. Say what is to change; --help shows how."
            )
        case .unreadableLength(let text):
            language(
                "”\(text)” är ingen tidslängd. Inget bokfördes. Skriv som 25, 25min eller 1h20.",
                "“\(text)” is no length of time. Nothing was booked. Write it like 25, 25min or 1h20."
            )
        default: nil
        }
    }

    private func deliveryText(_ language: Language) -> String? {
        switch self {
        case .noDeliveryCommand:
            language(
                "Inget kommando för utskick är inställt. Inget skickades. Ange --command, eller [outbox] command i config.toml.",
                "No delivery command is set. Nothing was sent. Give --command, or [outbox] command in config.toml."
            )
        case .deliveryTaken:
            language(
                "Ett annat utskick pågår redan. Den här gången skickades inget. Försök igen om en stund.",
                "Another delivery is under way. Nothing was sent this time. Try again in a while."
            )
        case .deliveryFailed(let outcome):
            language(
                "\(outcome.failed + outcome.dead) utskick gick inte (\(outcome.lastError ?? "–")). De ligger kvar och görs om. linje outbox visar dem.",
                "\(outcome.failed + outcome.dead) deliveries failed (\(outcome.lastError ?? "–")). They stay and are tried again. linje outbox shows them."
            )
        default: nil
        }
    }

    private func terminalText(_ language: Language) -> String {
        switch self {
        case .noTerminal:
            language(
                "Konsolen behöver en terminal. Inget öppnades. Kör linje i en terminal, eller ett underkommando: linje --help.",
                "The console needs a terminal. Nothing was opened. Run linje in a terminal, or a subcommand: linje --help."
            )
        case .dumbTerminal(let name):
            language(
                "Terminalen ”\(name)” kan inte visa konsolen. Inget öppnades. Sätt TERM, till exempel TERM=xterm-256color.",
                "The terminal “\(name)” cannot show the console. Nothing was opened. Set TERM, for instance TERM=xterm-256color."
            )
        case .terminal(let problem): text(of: problem, language)
        case .theme(let problem): problem.text(language == .swedish ? .swedish : .english)
        case .script(let problem, let file):
            language(
                "\(file), rad \(problem.line), kolumn \(problem.column): tangenten <\(problem.name)> finns inte. Inget spelades upp. Skriv som <enter>, <F2>, <ctrl+l>.",
                "\(file), line \(problem.line), column \(problem.column): there is no key <\(problem.name)>. Nothing was played. Write it like <enter>, <F2>, <ctrl+l>."
            )
        default: language("Konsolen kunde inte öppnas.", "The console could not be opened.")
        }
    }

    private func text(of problem: TerminalProblem, _ language: Language) -> String {
        switch problem {
        case .notATerminal: Failure.noTerminal.terminalText(language)
        case .dumbTerminal: Failure.dumbTerminal("dumb").terminalText(language)
        case .unknownTerminal(let name):
            language(
                "Terminalen ”\(name)” är okänd här. Inget öppnades. Sätt TERM, till exempel TERM=xterm-256color.",
                "The terminal “\(name)” is unknown here. Nothing was opened. Set TERM, for instance TERM=xterm-256color."
            )
        case .system(let code), .program(_, let code):
            language(
                "Terminalen kunde inte tas: \(reason(code)). Inget öppnades. Försök igen.",
                "The terminal could not be taken: \(reason(code)). Nothing was opened. Try again."
            )
        }
    }

    private func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
