import Domain
import Store

/// What is known so far of the matter on the line, as it is compared with others.
struct NewMatter: Equatable {
    let function: IntefunktionID?
    fileprivate let place: String
    fileprivate let stems: Set<Substring>

    init(unit: String, function: IntefunktionID?, subject: String) {
        self.function = function
        place = NewMatter.place(unit)
        stems = NewMatter.stems(subject)
    }

    /// A unit as it is compared: the part before the municipality, in lower case.
    fileprivate static func place(_ unit: String) -> String {
        let first = unit.split(separator: ",").first ?? ""
        return first.lowercased().split(separator: " ").joined(separator: " ")
    }

    /// The beginnings of the words that carry a subject, so that `skrivaren` meets `skrivare`.
    fileprivate static func stems(_ text: String) -> Set<Substring> {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        return Set(words.filter { $0.count > 3 && !common.contains($0) }.map { $0.prefix(6) })
    }

    private static let common: Set<Substring> = [
        "fungerar", "funkar", "inte", "från", "efter", "till", "eller", "hela", "alla", "sedan", "with", "from", "does",
        "work", "working", "after", "ingen",
    ]
}

/// Tickets that the one on the line may belong to: outages that go on, and what others called about lately.
struct SimilarTickets {
    /// A ticket with what is compared of it, made ready once and not for every key.
    struct Known {
        let row: TicketRow
        fileprivate let place: String
        fileprivate let stems: Set<Substring>

        init(_ row: TicketRow) {
            self.row = row
            place = NewMatter.place(row.unit ?? "")
            stems = NewMatter.stems(row.subject)
        }
    }

    private var recent: [Known] = []
    private var outages: [Known] = []

    /// How far back "lately" reaches, in seconds.
    static let span: Int64 = 2 * 3_600

    /// Takes the tickets of the last two hours, the newest first; outages among them are offered as what goes on.
    mutating func setRecent(_ rows: [TicketRow]) {
        recent = rows.filter { $0.classification.kind != .outage }.map { Known($0) }
    }

    /// Takes the outages that are still open.
    mutating func setOutages(_ rows: [TicketRow]) {
        outages = rows.map { Known($0) }
    }

    func isOutage(_ number: TicketNumber) -> Bool {
        outages.contains { $0.row.number == number }
    }

    /// A ticket with what it has in common with the matter.
    struct Likeness {
        let row: TicketRow
        let isSameUnit: Bool
        let isSameFunction: Bool
        let words: Int

        /// One word alone is chance; a place, a function or two words are not.
        var isEnough: Bool { isSameUnit || isSameFunction || words > 1 }
        var weight: Int { (isSameUnit ? 2 : 0) + (isSameFunction ? 2 : 0) + words }

        init(_ known: Known, _ matter: NewMatter) {
            row = known.row
            isSameUnit = !matter.place.isEmpty && known.place == matter.place
            isSameFunction = matter.function != nil && known.row.classification.intefunktion == matter.function
            words = known.stems.intersection(matter.stems).count
        }
    }

    /// What is like the matter, the likest first, and the newest first among equals.
    func found(for matter: NewMatter) -> [Likeness] {
        likenesses(recent, matter).filter(\.isEnough)
    }

    /// The outages, those that look like the matter first.
    func ongoing(for matter: NewMatter) -> [Likeness] {
        likenesses(outages, matter)
    }

    /// What the matter can be tied to, in the order that it is offered.
    func candidates(for matter: NewMatter) -> [TicketNumber] {
        (ongoing(for: matter) + found(for: matter)).map(\.row.number)
    }

    private func likenesses(_ tickets: [Known], _ matter: NewMatter) -> [Likeness] {
        tickets.map { Likeness($0, matter) }.sorted { ($0.weight, $0.row.number) > ($1.weight, $1.row.number) }
    }
}
