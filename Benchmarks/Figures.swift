import Foundation

/// What was measured, printed as it comes and as one table at the end.
final class Figures {
    private struct Row {
        let what: String
        let figure: String
        let wanted: String
    }

    private var rows: [Row] = []

    /// Notes a figure; `wanted` is what we hold ourselves to, for the reader to compare.
    func add(_ what: String, _ figure: String, wanted: String = "") {
        rows.append(Row(what: what, figure: figure, wanted: wanted))
        print("  \(what): \(figure)\(wanted.isEmpty ? "" : "   [\(wanted)]")")
    }

    /// Notes median and 99th percentile of a sample.
    func add(_ what: String, _ sample: Sample, wanted: String = "") {
        add(what, "\(Figures.text(sample.median)), p99 \(Figures.text(sample.p99))", wanted: wanted)
    }

    static func text(_ duration: Duration) -> String {
        let milliseconds = duration.milliseconds
        if milliseconds < 1 { return String(format: "%.0f µs", milliseconds * 1_000) }
        if milliseconds < 1_000 { return String(format: "%.2f ms", milliseconds) }
        return String(format: "%.2f s", milliseconds / 1_000)
    }

    /// The table in Markdown, as the README shows it.
    var table: String {
        let heading = ["| What | Measured | Wanted |", "| --- | --- | --- |"]
        return (heading + rows.map { "| \($0.what) | \($0.figure) | \($0.wanted) |" }).joined(separator: "\n")
    }
}
