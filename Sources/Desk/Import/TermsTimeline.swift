import Domain
import Escalation
import Instants
import Store

/// The terms in force at each of many moments, asked of the store only as often as they differ.
struct TermsTimeline: Sendable {
    /// From when each terms count, ascending, as far as the moments tell.
    private var starts: [(from: Instant, terms: Terms)]

    init(of moments: [Instant], from store: some Agreements) async throws(StoreError) {
        let moments = Set(moments).sorted()
        starts = []
        guard let first = moments.first, let last = moments.last else { return }
        starts = [(first, try await store.terms(at: first))]
        try await split(moments[...], last: try await store.terms(at: last), store)
    }

    /// Finds where the terms change among sorted moments, of which the first one's are known.
    private mutating func split(
        _ moments: ArraySlice<Instant>,
        last: Terms,
        _ store: some Agreements
    ) async throws(StoreError) {
        guard let known = starts.last?.terms, known.agreement.version != last.agreement.version,
            let end = moments.last
        else { return }
        guard moments.count > 2 else {
            starts.append((end, last))
            return
        }
        let middle = moments.startIndex + moments.count / 2
        let half = try await store.terms(at: moments[middle])
        try await split(moments[...middle], last: half, store)
        try await split(moments[middle...], last: last, store)
    }

    /// The terms at one of the moments.
    func terms(at moment: Instant) -> Terms {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle].from <= moment { low = middle } else { high = middle }
        }
        return starts[low].terms
    }
}
