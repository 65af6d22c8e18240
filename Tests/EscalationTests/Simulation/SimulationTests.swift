import Domain
import Escalation
import Foundation
import Instants
import RandomSupport
import Testing

/// A year at the desk, September to September: both changes of the clock, Christmas, Easter and midsummer.
///
/// `LINJE_SIMULATION_TICKETS` sets how many tickets, `LINJE_SIMULATION_SEED` from which seed.
@Suite("A simulated year")
struct SimulationTests {
    private static func setting(_ name: String, _ usual: Int) -> Int {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
    }

    @Test("Engines did to every ticket exactly what the rules say, whatever people and clocks did")
    func year() throws {
        let tickets = SimulationTests.setting("LINJE_SIMULATION_TICKETS", 150)
        let seed = SimulationTests.setting("LINJE_SIMULATION_SEED", 1)
        let hours = HandmadeHours()
        let terms = try terms()
        var year = Scenario(random: SeededRandom(seed: UInt64(seed)))
        let runs = year.runs(minutes: 400 * 1_440)
        var tally = Tally()
        for number in 1...tickets {
            let life = Life(seed: UInt64(seed) &* 1_000_003 &+ UInt64(number), runs: runs, terms: terms, hours: hours)
            let place = "seed \(seed), ticket \(number)"
            guard let (store, end) = try life.live(place) else { continue }
            let expected = life.expected(store.journal, until: end)
            if store.deeds != expected {
                Issue.record("\(place)\n\(Life.difference(store, expected))")
            }
            tally.count(store)
        }
        #expect(tally.unseen.isEmpty, "a poor year: \(tally)")
    }
}

/// What the year held, so that a simulation in which little happens does not pass for a good one.
struct Tally {
    var rules: [String: Int] = [:]
    var conflicts = 0
    var late = 0

    mutating func count(_ store: SimulatedStore) {
        for deed in store.deeds {
            rules[deed.rule, default: 0] += 1
            if deed.rule != Deed.closing, deed.ran - deed.planned > 86_400 { late += 1 }
        }
        conflicts += store.conflicts
    }

    var unseen: [String] {
        let all = ["utan-agare", "varning", "forsenat", "it-chef", "larm", "påminnelse", Deed.closing]
        return all.filter { rules[$0] == nil } + (conflicts == 0 ? ["conflicts"] : []) + (late == 0 ? ["outages"] : [])
    }
}
