import Domain

/// The hits of a search and how far one has walked through them.
struct SearchHits: Equatable {
    private var numbers: [TicketNumber]
    private var place: Int?

    init(_ numbers: [TicketNumber] = [], at number: TicketNumber? = nil) {
        self.numbers = numbers
        place = number.flatMap { numbers.firstIndex(of: $0) }
    }

    var isEmpty: Bool { numbers.isEmpty }

    /// The hit after the one last visited; nil at the end.
    mutating func next() -> TicketNumber? {
        let next = place.map { $0 + 1 } ?? 0
        guard numbers.indices.contains(next) else { return nil }
        place = next
        return numbers[next]
    }
}
