import ArgumentParser
import BusinessCalendar
import Configuration
import Desk
import Domain
import Escalation
import Glibc
import Store

/// `linje worktime`: questions about working time, JSON lines in and out.
struct WorktimeCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "worktime",
        abstract: "Svara på frågor om arbetstid, JSON-rader in och ut.",
        discussion: """
            Varje rad på standard in är en fråga, som {"op":"due","start":"2026-11-20T15:10:00Z","work_seconds":3600}, och får \
            en rad till svar. En rad som inte går att besvara får {"error": …}, och slutkoden blir 65.
            """
    )

    @Option(
        name: .long,
        help: ArgumentHelp("Kalenderfil i JSON eller TOML; annars ramuppdragets kalender.", valueName: "fil")
    )
    var calendar: String?

    @OptionGroup var common: CommonOptions

    func run(in session: Session) async throws {
        var filter = WorktimeFilter(calendar: try await openingCalendar(session))
        var lines = LineReader(try OpenFile(reading: "-"), longest: WorktimeFilter.longestLine)
        while let line = try lines.next() {
            try session.output.write(filter.answer(line) + [0x0A])
            // Whoever asks one question at a time waits for its answer.
            if !lines.hasMoreAtHand { try session.output.flush() }
        }
        if filter.hasFailed { throw Failure.findings(.data) }
    }

    private func openingCalendar(_ session: Session) async throws -> OpeningCalendar {
        guard let calendar else { return try await session.termsForQuestions(agreement: nil).calendar }
        let bytes = try Input.bytes(of: calendar, limit: Input.textLimit)
        do {
            return try OpeningCalendar(try CalendarFile(zones: .system).definition(bytes, file: calendar))
        } catch let error as CalendarFileError {
            throw Failure.calendarFile(error)
        } catch let error as CalendarError {
            throw Failure.calendar(error)
        }
    }
}
