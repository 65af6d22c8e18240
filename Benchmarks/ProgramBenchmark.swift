import Foundation

/// Whole runs of the command line, as a script feels them.
struct ProgramBenchmark: Benchmark {
    let name = "command line"

    func run(_ bench: Bench) async throws {
        let store = try bench.deskStore()
        let runs = bench.isShort ? 2 : 15
        let list = try await Sample.of(runs) { _ in
            try bench.linje(["list", "--store", store, "--json", "kö:andra"])
        }
        bench.figures.add("`linje list` of a queue, whole run", list)
        let search = try await Sample.of(runs) { _ in
            try bench.linje(["list", "--store", store, "--all", "nätverksskrivare"])
        }
        bench.figures.add("`linje list --all` with a word, whole run", search)
        let idle = try await Sample.of(runs) { _ in
            try bench.linje(["engine", "--once", "--store", store])
        }
        bench.figures.add("`linje engine --once`, nothing due, whole run", idle)
    }
}
