import Domain

/// One kind of trouble that people call about, with the words they use for it.
///
/// In texts `{plats}`, `{sal}`, `{system}` and `{dator}` are replaced.
struct DemonstrationTopic: Sendable {
    var weight: Int
    var kind: TicketKind
    var intefunktion: String?
    var priority: Priority = .normal
    var tags: [String]
    /// The queue that can solve it when the first line cannot.
    var expertise: String
    var subjects: [String]
    var descriptions: [String]
    var notes: [String]
    var solutions: [String]

    static let systems = ["Treserva", "Raindance", "Lifecare", "Edlevo", "Vklass", "Platina", "Personec", "Ciceron"]

    /// Draws a topic, the common ones more often.
    static func draw(_ random: inout DemonstrationRandom) -> DemonstrationTopic {
        var place = random.number(0, totalWeight)
        for topic in all {
            place -= topic.weight
            if place < 0 { return topic }
        }
        return all[0]
    }

    static let all: [DemonstrationTopic] = faults + requests
    private static let totalWeight = all.reduce(0) { $0 + $1.weight }

    /// The trouble that a broken wireless network brings to a whole place at once.
    static let outage = DemonstrationTopic(
        weight: 0,
        kind: .outage,
        priority: .high,
        tags: ["nät", "driftstörning"],
        expertise: "infrastruktur",
        subjects: ["Inget nät på {plats}", "Hela {plats} är utan nätverk"],
        descriptions: ["Varken datorer eller telefoner får nät på {plats}. Alla är drabbade sedan i morse."],
        notes: ["Switchen i korskopplingen svarar inte på ping.", "UPS:en larmar. Åker ut med reservdel."],
        solutions: ["Trasig switch utbytt på plats. Nätet kontrollerat i tre rum tillsammans med kunden."]
    )
}
