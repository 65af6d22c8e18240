package import Domain
import Glibc

/// Why the site's command did not take an item; the words are below.
package enum DeliveryFailure: Hashable, Sendable {
    /// There was no place for the item's text: an `errno`.
    case noScratchFile(code: Int32)
    /// The shell could not be started: an `errno`.
    case notStarted(code: Int32)
    /// It ended with another code than 0; `saying` is the last line of its standard error.
    case exited(code: Int32, saying: String?)
    case killed(signal: Int32, saying: String?)
    /// It took too long and was killed.
    case timedOut(seconds: Int64, saying: String?)
}

extension DeliveryFailure {
    /// The reason in one line, with what the command said last.
    package func text(in language: Language) -> String {
        switch self {
        case .noScratchFile(let code):
            language("ingen tillfällig fil kunde skapas: ", "no temporary file could be made: ") + reason(code)
        case .notStarted(let code):
            language("/bin/sh kunde inte startas: ", "/bin/sh could not be started: ") + reason(code)
        case .exited(let code, let line): language("slutkod \(code)", "exit code \(code)") + after(line)
        case .killed(let signal, let line):
            language("dödades av signal \(signal)", "killed by signal \(signal)") + after(line)
        case .timedOut(let seconds, let line):
            language("inget svar inom \(seconds) s", "no answer within \(seconds) s") + after(line)
        }
    }

    private func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

    private func after(_ line: String?) -> String { line.map { ": " + $0 } ?? "" }
}
