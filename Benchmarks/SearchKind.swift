import Domain
import Instants
import Store
import StoreSQLite

/// What people type into the search, by what makes it easy or hard to answer.
struct SearchKind {
    let name: String
    let questions: [[String]]

    static let all = [
        SearchKind(name: "one letter", questions: letters.map { [$0] }),
        SearchKind(name: "two letters", questions: (words.map { String($0.prefix(2)) } + ["zz", "åö"]).map { [$0] }),
        SearchKind(
            name: "a word from its third letter on",
            questions: words.flatMap { word in (3...word.count).map { [String(word.prefix($0))] } }
        ),
        SearchKind(
            name: "inside words",
            questions: ["ätverk", "rivare", "torn", "ösenor", "munika", "ccess"].map { [$0] }
        ),
        SearchKind(
            name: "two words",
            questions: [
                ["skrivare", "papper"], ["lösenord", "glömt"], ["skrivare", "ut"], ["dator", "start"], ["wifi", "sko"],
                ["behörighet", "mapp"],
            ]
        ),
        SearchKind(
            name: "words that never meet",
            questions: [
                ["skrivare", "xyzzyx"], ["lösenord", "accesspunkt"], ["docka", "telefonväxel"], ["pc", "wifi"],
                ["lösenord", "skrivare", "nätverk"],
            ]
        ),
    ]

    private static let words = [
        "skrivare", "lösenord", "nätverk", "docka", "behörighet", "elevdator", "wifi", "xyzzyx",
    ]
    private static let letters = ["s", "l", "n", "d", "b", "e", "w", "x", "å", "q"]

    /// Times every kind in open tickets and in all, and prints the slowest kind of each as what people must expect.
    static func measure(_ bench: Bench, _ store: SQLiteStore) async throws {
        for isAll in [false, true] {
            var samples: [(kind: SearchKind, sample: Sample)] = []
            for kind in all { samples.append((kind, try await kind.sample(bench, store, isAll))) }
            let scope = isAll ? "all tickets" : "open tickets"
            for (kind, sample) in samples { bench.figures.add("search in \(scope): \(kind.name)", sample) }
            guard let worst = samples.max(by: { $0.sample.p99 < $1.sample.p99 }) else { continue }
            let what = "search in \(scope), slowest kind (\(worst.kind.name))"
            bench.figures.add(what, worst.sample, wanted: "< 10 ms, p99 < 30 ms")
        }
    }

    private func sample(_ bench: Bench, _ store: SQLiteStore, _ isAll: Bool) async throws -> Sample {
        var durations: [Duration] = []
        let clock = ContinuousClock()
        for _ in 0..<(bench.isShort ? 1 : 10) {
            for words in questions {
                let filter = Filter(words.map { FilterTerm(.word($0)) })
                let query = TicketQuery(filter: filter, includesClosed: isAll, order: isAll ? .newest : .urgency)
                let start = clock.now
                _ = try await store.page(of: query, after: nil, limit: 50, at: bench.now)
                durations.append(clock.now - start)
            }
        }
        return Sample(durations)
    }
}
