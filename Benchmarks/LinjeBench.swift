/// Measures the promises about speed and prints them as a table.
///
/// `--short` proves only that everything runs; `--only NAME` runs those whose names begin so.
@main
struct LinjeBench {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        let bench = try Bench(
            isShort: arguments.contains("--short"),
            folder: value(of: "--folder", in: arguments),
            tickets: value(of: "--tickets", in: arguments).flatMap { Int($0) }
        )
        let only = value(of: "--only", in: arguments) ?? ""
        let benchmarks: [any Benchmark] = [
            CalendarBenchmark(),
            ConsoleBenchmark(),
            LongWorkBenchmark(),
            ProgramBenchmark(),
            StoreBenchmark(),
            EngineBenchmark(),
            RegisterBenchmark(),
        ]
        for benchmark in benchmarks where benchmark.name.hasPrefix(only) {
            print(benchmark.name)
            try await benchmark.run(bench)
        }
        print("\n" + bench.figures.table)
    }

    private static func value(of option: String, in arguments: ArraySlice<String>) -> String? {
        guard let index = arguments.firstIndex(of: option), index + 1 < arguments.endIndex else { return nil }
        return arguments[index + 1]
    }
}
