package import Domain
package import Store

extension EngineReport {
    /// How grave it is, as syslog counts: 3 is an error, 4 a warning, 6 information.
    package var level: Int {
        switch self {
        case .trouble: 4
        case .ran(let run): run.failures.isEmpty ? 6 : 4
        case .started, .standingBy, .recovered, .stopped: 6
        }
    }

    /// One line for the log; `explain` puts the store's trouble into words.
    package func text(in language: Language, explain: (StoreError) -> String) -> String {
        switch self {
        case .started: language("Motorn är igång.", "The engine is running.")
        case .standingBy:
            language(
                "En annan motor kör. Den här väntar och tar över när den slutar.",
                "Another engine is running. This one waits and takes over when it ends."
            )
        case .ran(let run): text(of: run, language)
        case .trouble(let error, let wait):
            explain(error)
                + language(
                    " Nytt försök om \(wait.components.seconds) s.",
                    " Trying again in \(wait.components.seconds) s."
                )
        case .recovered: language("Lagret svarar igen.", "The store answers again.")
        case .stopped: language("Motorn har stannat.", "The engine has stopped.")
        }
    }

    private func text(of run: EngineRun, _ language: Language) -> String {
        let done = language(
            "\(run.steps) steg i \(run.tickets) ärenden utförda.",
            "\(run.steps) steps in \(run.tickets) tickets done."
        )
        guard !run.failures.isEmpty else { return done }
        let numbers = run.failures.prefix(10).map(\.description).joined(separator: ", ")
        return done
            + language(
                " \(run.failures.count) gick inte och görs om: \(numbers).",
                " \(run.failures.count) failed and are tried again: \(numbers)."
            )
    }
}
