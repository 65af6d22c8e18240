package import BusinessCalendar
package import Domain
package import Instants

/// Why a typed text is no moment.
package enum TypedMomentError: Error, Hashable, Sendable {
    case unreadable(String)
    /// The clocks are put forward past it.
    case skipped(LocalDate, TimeOfDay, zone: String)
    /// The clocks are put back over it, so that it comes twice; the choices say how to write each.
    case ambiguous(LocalDate, TimeOfDay, choices: [String])
}

extension TypedMomentError {
    /// What is wrong with the text, and what to write instead.
    package func text(in language: Language) -> String {
        switch self {
        case .unreadable(let text):
            language(
                "”\(text)” är ingen tid. Inget ändrades. Skriv som tor 08:00, 2026-11-26, 2026-11-26T08:00, 08:00 eller +2h.",
                "“\(text)” is no time. Nothing was changed. Write it like thu 08:00, 2026-11-26, 2026-11-26T08:00, 08:00 or +2h."
            )
        case .skipped(let date, let time, let zone):
            language(
                "Klockan \(time) den \(date) finns inte i \(zone): klockan ställs fram då. Inget ändrades. Välj en annan tid.",
                "There is no \(time) on \(date) in \(zone): the clocks go forward then. Nothing was changed. Choose another time."
            )
        case .ambiguous(let date, let time, let choices):
            language(
                "Klockan \(time) den \(date) infaller två gånger. Inget ändrades. Skriv \(choices.joined(separator: " eller ")).",
                "\(time) on \(date) comes twice. Nothing was changed. Write \(choices.joined(separator: " or "))."
            )
        }
    }

    /// A local time with its offset, such as `2026-10-25T02:30+02:00`.
    static func text(_ date: LocalDate, _ time: TimeOfDay, offset: Int) -> String {
        let distance = TimeOfDay(clamped: abs(offset) / 60 * 60)
        return "\(date)T\(time)" + (offset < 0 ? "-" : "+") + distance.description
    }
}
