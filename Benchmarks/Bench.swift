import BusinessCalendar
import Foundation
import Instants

/// Something that is measured.
protocol Benchmark {
    var name: String { get }

    func run(_ bench: Bench) async throws
}

/// What a benchmark has to work with.
final class Bench {
    /// Whether only to prove that the benchmarks run.
    let isShort: Bool
    let figures = Figures()
    /// The `linje` that was built beside the benchmarks.
    let program: String
    /// The folder for stores.
    let folder: String
    let tickets: Int

    init(isShort: Bool, folder: String?, tickets: Int?) throws {
        self.isShort = isShort
        self.tickets = tickets ?? (isShort ? 3_000 : 1_000_000)
        let executable = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let built = URL(filePath: executable).deletingLastPathComponent()
        program = built.appending(path: "linje").path
        self.folder = folder ?? built.appending(path: "../../bench").standardized.path
        try FileManager.default.createDirectory(atPath: self.folder, withIntermediateDirectories: true)
    }

    /// The hours of the 2022 agreement, for measuring the calendar alone.
    static func officeHours() throws -> CalendarDefinition {
        var definition = CalendarDefinition(zone: try ZoneDatabase.system.zone("Europe/Stockholm"))
        definition.publicHolidays = .sweden
        for weekday in 0..<5 {
            let span = WallSpan("07:30", weekday < 4 ? "16:30" : "16:00")
            definition.weekly[weekday] = span.map { [$0] } ?? []
        }
        return definition
    }

    /// Moments spread over the years 2020 to 2030, the same every time.
    static func moments(_ count: Int) -> [Instant] {
        var state: UInt64 = 42
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Instant(seconds: 1_577_836_800 + Int64(state >> 33) % 315_360_000)
        }
    }
}
