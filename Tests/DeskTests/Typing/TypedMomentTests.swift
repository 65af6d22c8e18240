import BusinessCalendar
import Desk
import Instants
import RandomSupport
import Testing

@Suite("Times as people type them")
struct TypedMomentTests {
    /// Friday 2026-11-20 14:02 in Stockholm.
    private let now = Instant(seconds: 1_795_179_720)

    private func parse(_ text: String, _ direction: TypedMoment.Direction = .ahead) throws -> String {
        let zone = try ZoneDatabase.system.zone("Europe/Stockholm")
        return try TypedMoment(now: now, zone: zone, direction: direction).parse(text).description
    }

    @Test(
        "What names its date means that date, in the desk's own time",
        arguments: [
            ("2026-11-26", "2026-11-25T23:00:00Z"), ("2026-11-26T08:00", "2026-11-26T07:00:00Z"),
            ("2026-11-26 08:00", "2026-11-26T07:00:00Z"), ("2026-11-26 kl 8.30", "2026-11-26T07:30:00Z"),
            ("2026-07-01T08:00", "2026-07-01T06:00:00Z"), ("2026-11-26T08:00Z", "2026-11-26T08:00:00Z"),
            ("2026-11-26T08:00+02:00", "2026-11-26T06:00:00Z"), ("idag 15:00", "2026-11-20T14:00:00Z"),
            ("i morgon 08:00", "2026-11-21T07:00:00Z"), ("imorgon", "2026-11-20T23:00:00Z"),
            ("igår 23:10", "2026-11-19T22:10:00Z"), ("tomorrow 8:00", "2026-11-21T07:00:00Z"),
            ("24 dec 2027 12:00", "2027-12-24T11:00:00Z"), ("imorgon 9", "2026-11-21T08:00:00Z"),
            ("2026-11-26 kl 8", "2026-11-26T07:00:00Z"),
        ]
    )
    func dated(text: String, moment: String) throws {
        #expect(try parse(text) == moment)
        #expect(try parse(text, .back) == moment)
    }

    @Test(
        "What does not name its date lies on the side that is asked for",
        arguments: [
            ("tor 08:00", "2026-11-26T07:00:00Z", "2026-11-19T07:00:00Z"),
            ("torsdag 08:00", "2026-11-26T07:00:00Z", "2026-11-19T07:00:00Z"),
            ("Thu 08:00", "2026-11-26T07:00:00Z", "2026-11-19T07:00:00Z"),
            ("fre 15:00", "2026-11-20T14:00:00Z", "2026-11-13T14:00:00Z"),
            ("fre 13:00", "2026-11-27T12:00:00Z", "2026-11-20T12:00:00Z"),
            ("08:00", "2026-11-21T07:00:00Z", "2026-11-20T07:00:00Z"),
            ("15:00", "2026-11-20T14:00:00Z", "2026-11-19T14:00:00Z"),
            ("26 nov 08:00", "2026-11-26T07:00:00Z", "2025-11-26T07:00:00Z"),
            ("29 feb", "2028-02-28T23:00:00Z", "2024-02-28T23:00:00Z"),
        ]
    )
    func sided(text: String, ahead: String, back: String) throws {
        #expect(try parse(text, .ahead) == ahead)
        #expect(try parse(text, .back) == back)
    }

    @Test(
        "A length is counted from now; days keep the clock time over a change of the clocks",
        arguments: [
            ("+2h", "2026-11-20T15:02:00Z"), ("+1h20", "2026-11-20T14:22:00Z"), ("+30 min", "2026-11-20T13:32:00Z"),
            ("-10min", "2026-11-20T12:52:00Z"), ("+3d", "2026-11-23T13:02:00Z"), ("+150d", "2027-04-19T12:02:00Z"),
            ("3 dagar", "2026-11-23T13:02:00Z"), ("om 2 h", "2026-11-20T15:02:00Z"),
            ("in 3 days", "2026-11-23T13:02:00Z"),
        ]
    )
    func lengths(text: String, moment: String) throws {
        #expect(try parse(text) == moment)
    }

    @Test(
        "What is no time is refused",
        arguments: [
            "", "  ", "snart", "25:00", "2026-13-01", "2026-02-30", "tor 08:00 igen", "08:00 tor", "+", "+2x", "+h",
            "99 dec",
            "24:00", "2026-11-26T", "+99999999999999999h", "\u{0}", "++2h",
        ]
    )
    func refused(text: String) {
        #expect(throws: TypedMomentError.self) { try parse(text) }
    }

    @Test("A clock time that comes twice names both, one that never comes is said to be skipped")
    func clockChanges() throws {
        #expect { try parse("2026-10-25 02:30") } throws: { error in
            guard case .ambiguous(_, _, let choices) = error as? TypedMomentError else { return false }
            return choices == ["2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00"]
        }
        #expect { try parse("2027-03-28 02:30") } throws: { error in
            if case .skipped = error as? TypedMomentError { true } else { false }
        }
        #expect(try parse("2026-10-25T02:30+01:00") == "2026-10-25T01:30:00Z")
    }

    @Test("Any text is answered or refused, never a trap", arguments: [1, 2, 3, 4] as [UInt64])
    func anything(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let letters = Array("0123456789:-+.TZ tormånhdnovi\u{0}å")
        for _ in 0..<1_000 {
            let text = String((0..<random.pick(0..<14)).map { _ in random.one(of: letters) })
            do { _ = try parse(text) } catch { #expect(error is TypedMomentError, "seed \(seed): \(text)") }
        }
    }
}
