import BusinessCalendar
import Instants
import RandomSupport
import Testing

@Suite("The promise's clock")
struct PromiseClockTests {
    private let calendar: OpeningCalendar

    init() throws {
        calendar = try desk()
    }

    private func at(_ text: String) throws -> Instant {
        try wall(text, in: calendar.zone)
    }

    private func clock(
        _ received: String,
        _ allowance: Allowance = .workingDays(1),
        stops: [(String, String?)] = []
    ) throws -> PromiseClock {
        let spans = try stops.map { InstantSpan(from: try at($0.0), to: try $0.1.map { try at($0) }) }
        return try PromiseClock(calendar: calendar, received: at(received), allowance: allowance, stops: spans)
    }

    @Test("Shares of one working day")
    func shares() throws {
        let clock = try clock("2026-11-16 10:00")
        #expect(clock.length == 9 * 3_600)
        #expect(try clock.instant(ofShare: 0) == at("2026-11-16 10:00"))
        #expect(try clock.instant(ofShare: 75) == at("2026-11-17 07:45"))
        #expect(try clock.instant(ofShare: 100) == at("2026-11-17 10:00"))
        #expect(try clock.instant(ofShare: 150) == at("2026-11-17 14:30"))
        #expect(try clock.consumed(at: at("2026-11-17 14:30")) == 9 * 3_600 * 3 / 2)
    }

    @Test("Waiting moves every step; waiting after run-out moves none")
    func stops() throws {
        let waiting = try clock("2026-11-16 10:00", stops: [("2026-11-16 11:00", "2026-11-16 12:00")])
        #expect(try waiting.runOut == at("2026-11-17 11:00"))
        #expect(try waiting.instant(ofShare: 150) == at("2026-11-17 15:30"))
        let later = try clock("2026-11-16 10:00", stops: [("2026-11-17 11:00", nil)])
        #expect(try later.runOut == at("2026-11-17 10:00"))
        #expect(try later.instant(ofShare: 150) == at("2026-11-17 14:30"))
        #expect(try !later.standsStill(at: at("2026-11-17 12:00")))
    }

    @Test("A stop that still lasts leaves the steps behind it open")
    func standsStill() throws {
        let clock = try clock("2026-11-16 10:00", stops: [("2026-11-16 14:30", nil)])
        #expect(try clock.instant(ofShare: 50) == at("2026-11-16 14:30"))
        #expect(clock.instant(ofShare: 51) == nil)
        #expect(clock.runOut == nil)
        #expect(clock.instant(ofShare: 150) == nil)
        #expect(try clock.consumed(at: at("2026-11-20 12:00")) == 9 * 1_800)
        #expect(try clock.standsStill(at: at("2026-11-20 12:00")))
        #expect(try clock.dueIfResumed(at: at("2026-11-18 09:00")) == at("2026-11-18 13:30"))
    }

    @Test("A stop that began before the receipt or on a closed day counts from the start")
    func earlyStop() throws {
        let clock = try clock("2026-11-21 12:00", stops: [("2026-11-20 12:00", "2026-11-23 08:30")])
        #expect(try clock.start == at("2026-11-23 07:30"))
        #expect(try clock.runOut == at("2026-11-24 08:30"))
    }

    @Test("Legal clocks run in real time, and eight hours of open time do not")
    func kinds() throws {
        #expect(try clock("2026-10-24 10:00", .realTime(seconds: 72 * 3_600)).runOut == at("2026-10-27 09:00"))
        #expect(try clock("2026-11-20 15:00", .openTime(seconds: 8 * 3_600)).runOut == at("2026-11-23 14:30"))
        #expect(try clock("2026-11-21 15:00", .openTime(seconds: 0)).runOut == at("2026-11-23 07:30"))
        let stopped = try clock(
            "2026-11-20 15:00",
            .realTime(seconds: 3_600),
            stops: [("2026-11-20 15:30", "2026-11-20 16:30")]
        )
        #expect(try stopped.runOut == at("2026-11-20 17:00"))
    }

    @Test("Steps stay in order, and consumed agrees with each", arguments: 1...30 as ClosedRange<UInt64>)
    func order(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let received = Instant(seconds: 1_790_000_000 + Int64(random.pick(0..<20_000_000)))
        let stops = (0..<random.pick(0..<5)).map { _ in
            let from = received + Int64(random.pick(0..<400_000)) - 50_000
            return InstantSpan(from: from, to: random.chance(15) ? nil : from + Int64(random.pick(0..<90_000)))
        }
        let allowances: [Allowance] = [
            .workingDays(random.pick(0..<4)), .openTime(seconds: random.pick(0..<90_000)),
            .realTime(seconds: random.pick(0..<300_000)),
        ]
        for allowance in allowances {
            let clock = try PromiseClock(calendar: calendar, received: received, allowance: allowance, stops: stops)
            var last: Instant? = clock.start
            for percent in 0...220 {
                let instant = clock.instant(ofShare: percent)
                if let instant {
                    #expect(last.map { $0 <= instant } == true, "seed \(seed), \(percent) %")
                    let target = (clock.length * percent + 99) / 100
                    #expect(clock.consumed(at: instant) == target, "seed \(seed), \(percent) %")
                    if target > 0 {
                        #expect(clock.consumed(at: instant - 1) == target - 1, "seed \(seed), \(percent) %")
                    }
                }
                last = instant
            }
            #expect(clock.instant(ofShare: 100) == clock.runOut, "seed \(seed)")
        }
    }
}
