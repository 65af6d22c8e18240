import Domain
import Store

/// What is known so far of the matter on the line, as far as it can be compared with others.
struct NewMatter: Equatable {
    var unit = ""
    var function: IntefunktionID?
    var subject = ""
}

/// Tickets that the one on the line may belong to: outages that go on, and what others called about lately.
struct SimilarTickets {
    /// Tickets received in the last two hours, the newest first.
    var recent: [TicketRow] = []
    /// Outages that are still open.
    var outages: [TicketRow] = []

    /// How far back "lately" reaches, in seconds.
    static let span: Int64 = 2 * 3_600

    /// A ticket with what it has in common with the matter.
    struct Likeness {
        let row: TicketRow
        let isSameUnit: Bool
        let isSameFunction: Bool
        let words: Int

        /// One word alone is chance; a place, a function or two words are not.
        var isEnough: Bool { isSameUnit || isSameFunction || words > 1 }
        var weight: Int { (isSameUnit ? 2 : 0) + (isSameFunction ? 2 : 0) + words }

        init(_ row: TicketRow, _ matter: NewMatter) {
            self.row = row
            let unit = SimilarTickets.place(matter.unit)
            isSameUnit = !unit.isEmpty && row.unit.map(SimilarTickets.place) == unit
            isSameFunction = matter.function != nil && row.classification.intefunktion == matter.function
            words = SimilarTickets.stems(row.subject).intersection(SimilarTickets.stems(matter.subject)).count
        }
    }

    /// What is like the matter, the likest first, and the newest first among equals.
    func found(for matter: NewMatter) -> [Likeness] {
        likenesses(recent.filter { $0.classification.kind != .outage }, matter).filter(\.isEnough)
    }

    /// The outages, those that look like the matter first.
    func ongoing(for matter: NewMatter) -> [Likeness] {
        likenesses(outages, matter)
    }

    /// What the matter can be tied to, in the order that it is offered.
    func candidates(for matter: NewMatter) -> [TicketRow] {
        (ongoing(for: matter) + found(for: matter)).map(\.row)
    }

    private func likenesses(_ rows: [TicketRow], _ matter: NewMatter) -> [Likeness] {
        rows.map { Likeness($0, matter) }.sorted { ($0.weight, $0.row.number) > ($1.weight, $1.row.number) }
    }

    // MARK: - Comparing

    /// A unit as it is compared: the part before the municipality, in lower case.
    static func place(_ unit: String) -> String {
        let first = unit.split(separator: ",").first.map(String.init) ?? ""
        return first.lowercased().split(separator: " ").joined(separator: " ")
    }

    /// The beginnings of the words that carry a subject, so that `skrivaren` meets `skrivare`.
    static func stems(_ text: String) -> Set<Substring> {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        return Set(words.filter { $0.count > 3 && !common.contains($0) }.map { $0.prefix(6) })
    }

    private static let common: Set<Substring> = [
        "fungerar", "funkar", "inte", "från", "efter", "till", "eller", "hela", "alla", "sedan", "with", "from", "does",
        "work", "working", "after", "ingen",
    ]
}
