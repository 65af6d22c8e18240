import BusinessCalendar
import Configuration
import Desk
import Domain
import Escalation
import Glibc
import Instants
import Store
import TerminalUI

/// Why a subcommand did not do what it was asked; the words are in `Failure+Text`.
enum Failure: Error {
    case store(StoreError)
    /// A rule of the desk says no; its moments are told in the desk's zone.
    case refused(Refusal, zone: Zone, now: Instant)
    case configuration(ConfigurationError)
    case terms(TermsError)
    case moment(TypedMomentError)
    /// The operating system has no name for whoever runs the program.
    case noAccount
    case noSuchTicket(TicketNumber)
    /// A file cannot be read: an `errno`.
    case unreadable(path: String, code: Int32)
    /// A file cannot be made or written: an `errno`.
    case unwritable(path: String, code: Int32)
    /// What came in is not UTF-8; the line counts from 1.
    case notUTF8(source: String, line: Int)
    case tooLarge(source: String, limit: Int)
    case unreadableLength(String)
    /// None of the folders holds the file that comes with the program.
    case noSharedFile(String, folders: [String])
    /// The store was in use before; there is nothing to found.
    case alreadyFounded(path: String)
    case filter(FilterError, text: String)
    case importFile(ImportError)
    case registerFile(RegisterFileError)
    case noSuchRecord(RecordReference)
    case calendarFile(CalendarFileError)
    case calendar(CalendarError)
    case noPromise(TicketNumber)
    case noSuchIntefunktion(IntefunktionID, known: [IntefunktionID])
    case noSuchTeam(TeamID, known: [TeamID])
    case noSuchAttachment(TicketNumber, name: String)
    case notMerged(TicketNumber)
    case nothingToChange
    case noDeliveryCommand
    case deliveryTaken
    case deliveryFailed(DeliveryOutcome)
    case noTerminal
    case dumbTerminal(String)
    /// The terminal cannot show a full screen.
    case terminal(TerminalProblem)
    case theme(ThemeProblem)
    /// A file of keys to be played cannot be read.
    case script(KeyScriptProblem, file: String)
    /// Writing to standard output failed: an `errno`.
    case output(code: Int32)
    /// What was examined is not as it should be; what is wrong has been printed.
    case findings(ExitStatus)
    /// Somebody stopped reading what the program writes.
    case brokenPipe
}

extension Failure {
    /// How the program ends because of it.
    var status: ExitStatus {
        switch self {
        case .store(let error): ExitStatus(error)
        case .refused(let refusal, _, _): ExitStatus(rawValue: refusal.exitCode) ?? .data
        case .configuration, .terms: .configuration
        case .filter, .importFile, .registerFile, .calendarFile, .calendar, .noSuchTeam, .noPromise,
            .noSuchIntefunktion:
            .data
        case .moment, .notUTF8, .tooLarge, .unreadableLength, .notMerged, .nothingToChange: .data
        case .noAccount: .notPermitted
        case .noSuchTicket, .noSuchAttachment, .noSuchRecord: .noInput
        case .unreadable(_, let code): code == EACCES ? .notPermitted : .noInput
        case .unwritable, .alreadyFounded: .cannotCreate
        case .noSharedFile: .configuration
        case .noDeliveryCommand: .configuration
        case .deliveryTaken, .deliveryFailed: .tryAgain
        case .noTerminal, .dumbTerminal, .terminal: .unavailable
        case .theme: .configuration
        case .script: .data
        case .output: .inputOutput
        case .findings(let status): status
        case .brokenPipe: .success
        }
    }
}
