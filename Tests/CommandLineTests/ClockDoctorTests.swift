import BusinessCalendar
import Domain
import Instants
import Testing

@testable import linje

@Suite("The doctor's clock")
struct ClockDoctorTests {
    /// Friday 2026-11-20 14:02 in Stockholm.
    private static let now = Instant(seconds: 1_795_179_720)

    private func doctor(_ language: Language = .swedish) throws -> ClockDoctor {
        ClockDoctor(language: language, now: Self.now, zone: try ZoneDatabase.system.zone("Europe/Stockholm"))
    }

    @Test("A clock behind nothing that happened is healthy, and told in local time")
    func healthy() throws {
        let past = ClockDoctor.Past(built: Self.now - 1, lastRecorded: Self.now, lastBeat: Self.now + 60)
        let diagnosis = try doctor().diagnosis(past)
        #expect(diagnosis.state == .healthy)
        #expect(diagnosis.text == "fre 20 nov 14:02")
        #expect(try doctor().diagnosis(ClockDoctor.Past()).state == .healthy)
    }

    static let ahead: [(ClockDoctor.Past, String, String)] = [
        (ClockDoctor.Past(built: now + 86_401), "programmet är byggt lör 21 nov 14:02", "the program was built"),
        (
            ClockDoctor.Past(built: now, lastRecorded: now + 61),
            "journalens senaste händelse är skriven fre 20 nov 14:03", "the journal's newest entry was recorded"
        ),
        (ClockDoctor.Past(lastBeat: now + 3_600), "motorn körde fre 20 nov 15:02", "the engine ran"),
    ]

    @Test(
        "A clock that stands before the build, the journal or the engine is wrong, and says before which",
        arguments: ahead.indices
    )
    func broken(index: Int) throws {
        let (past, swedish, english) = Self.ahead[index]
        let diagnosis = try doctor().diagnosis(past)
        #expect(diagnosis.state == .broken)
        #expect(diagnosis.text == "klockan är fre 20 nov 14:02, men " + swedish)
        #expect(diagnosis.advice?.contains("timedatectl") == true)
        #expect(try doctor(.english).diagnosis(past).text.contains(english))
    }

    @Test("What a clock may differ by on one machine is no alarm")
    func tolerance() throws {
        let past = ClockDoctor.Past(built: Self.now + 86_400, lastRecorded: Self.now + 60, lastBeat: Self.now + 60)
        #expect(try doctor().diagnosis(past).state == .healthy)
    }
}
