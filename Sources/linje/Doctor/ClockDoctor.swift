import BusinessCalendar
import Domain
import Instants
import Reports

/// Looks at the machine's clock: it cannot stand before what has already happened.
struct ClockDoctor {
    let language: Language
    let now: Instant
    /// The desk's zone; without an agreement moments are told in UTC.
    let zone: Zone?

    /// What is known to have happened.
    struct Past: Hashable, Sendable {
        /// When the program was built or installed.
        var built: Instant?
        /// When the journal's newest entry was recorded.
        var lastRecorded: Instant?
        /// When an engine last said that it runs.
        var lastBeat: Instant?
    }

    /// Seconds by which the clocks of two programs on one machine may seem to differ.
    private static let tolerance: Int64 = 60
    /// The program may have been built on another machine, whose clock was its own.
    private static let toleranceOfBuild: Int64 = 86_400

    func diagnosis(_ past: Past) -> Diagnosis {
        let known = [
            (
                past.built.map { $0 - Self.toleranceOfBuild }, past.built,
                language("programmet är byggt", "the program was built")
            ),
            (
                past.lastRecorded.map { $0 - Self.tolerance }, past.lastRecorded,
                language("journalens senaste händelse är skriven", "the journal's newest entry was recorded")
            ),
            (past.lastBeat.map { $0 - Self.tolerance }, past.lastBeat, language("motorn körde", "the engine ran")),
        ]
        for case (let limit?, let moment?, let what) in known where now < limit {
            return Diagnosis(
                "clock",
                .broken,
                language("klockan är \(text(now)), men ", "the clock says \(text(now)), but ") + what + " "
                    + text(moment),
                advice: language("ställ klockan rätt (timedatectl)", "set the clock right (timedatectl)")
            )
        }
        return Diagnosis("clock", .healthy, text(now))
    }

    /// A moment the way people at the desk say it.
    func text(_ moment: Instant) -> String {
        guard let zone else { return moment.description }
        return LocalTime(zone: zone, language: language).full(moment, now: now)
    }
}
