import Domain
import Store

/// How the program ends, in the numbers of sysexits.h.
enum ExitStatus: Int32 {
    case success = 0
    /// The command line cannot be understood.
    case usage = 64
    /// What was handed in is wrong, or a rule of the desk says no.
    case data = 65
    /// A ticket, a file or a store is not there.
    case noInput = 66
    /// Something that is needed does not answer.
    case unavailable = 69
    /// A file cannot be made, for instance because it is there already.
    case cannotCreate = 73
    /// Reading or writing failed halfway.
    case inputOutput = 74
    /// It may work in a moment: somebody else was busy with it, or has just changed it.
    case tryAgain = 75
    /// The account may not do it.
    case notPermitted = 77
    /// A settings file is wrong, or the place is.
    case configuration = 78
}

extension ExitStatus {
    /// The status for what the store did not do, or a rule of the desk refused; the table is in `StoreError.exitCode`.
    init(_ error: StoreError) {
        self = ExitStatus(rawValue: error.exitCode) ?? .unavailable
    }
}
