import BusinessCalendar
import Instants

/// How many deadlines a second one core computes.
struct CalendarBenchmark: Benchmark {
    let name = "calendar"

    func run(_ bench: Bench) async throws {
        let calendar = try OpeningCalendar(Bench.officeHours())
        let count = bench.isShort ? 20_000 : 4_000_000
        let starts = Bench.moments(4_096)
        let near = try rate(count) { index in
            try calendar.due(from: starts[index & 4_095], openSeconds: 4 * 3_600).seconds
        }
        bench.figures.add("`due`, 4 h of open time", perSecond(near), wanted: "≥ 2 million/s")
        let days = try rate(count) { index in
            try calendar.due(from: starts[index & 4_095], workingDays: 1).seconds
        }
        bench.figures.add("`due`, one working day", perSecond(days))
        let millennium = 1_000 * 251 * 32_000
        let far = try rate(count) { index in
            try calendar.due(from: starts[index & 4_095], openSeconds: millennium).seconds
        }
        bench.figures.add("`due`, a thousand years of open time", perSecond(far))
    }

    private func rate(_ count: Int, _ answer: (Int) throws -> Int64) rethrows -> Double {
        var sum: Int64 = 0
        let clock = ContinuousClock()
        let start = clock.now
        for index in 0..<count {
            sum &+= try answer(index)
        }
        let elapsed = clock.now - start
        // Used, so that the work cannot be left out.
        precondition(sum != 0, "The answers add up to something.")
        return Double(count) / (elapsed.milliseconds / 1_000)
    }

    private func perSecond(_ rate: Double) -> String {
        "\((rate / 10_000).rounded() / 100) million/s"
    }
}
