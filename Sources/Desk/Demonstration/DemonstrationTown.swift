import Domain

/// The made-up municipalities that call the desk: who works and studies where, with which computer.
///
/// Everybody is computed from the seed and a number, so that tickets name the same people as the registers without anything being kept.
struct DemonstrationTown: Sendable {
    let seed: UInt64
    /// How many people there are.
    let people: Int

    /// A town of the size whose people would call so many times.
    init(tickets: Int, seed: UInt64) {
        self.seed = seed
        people = min(max(120, tickets / 4), 12_000)
    }

    /// Somebody who may call.
    struct Citizen: Sendable {
        var key: String
        var name: String
        var role: String
        /// Index of the unit.
        var unit: Int
        var telephone: String
        var email: String?
        var device: String?
    }

    /// A place where people work or study.
    struct Place: Sendable {
        var key: String
        var name: String
        /// Index of the municipality.
        var municipality: Int
        var isSchool: Bool
        /// Index of the administration.
        var administration: Int
    }

    static let municipalities = ["Tranemo", "Ulricehamn"]
    static let administrations = ["Lärande", "Omsorg", "Samhälle", "Kommunledning"]

    static let places: [Place] = DemonstrationNames.units.enumerated().flatMap { side, names in
        names.enumerated().map { index, name in
            let isSchool = ["skol", "gymnasi"].contains { name.lowercased().contains($0) }
            let isCare = ["äldre", "hemtj", "social", "resurs"].contains { name.lowercased().contains($0) }
            return Place(
                key: (side == 0 ? "tr-" : "ul-") + String(index + 101),
                name: name,
                municipality: side,
                isSchool: isSchool,
                administration: isSchool ? 0 : isCare ? 1 : name.contains("huset") ? 3 : 2
            )
        }
    }

    func citizen(_ index: Int) -> Citizen {
        var random = DemonstrationRandom(seed: seed, stream: 11, index: index)
        let first = random.pick(DemonstrationNames.firstNames)
        let last = random.pick(DemonstrationNames.lastNames)
        let unit = random.number(0, Self.places.count)
        let place = Self.places[unit]
        let ascii = DemonstrationNames.ascii
        let domain = ascii(Self.municipalities[place.municipality]) + ".example"
        return Citizen(
            key: String(ascii(first).prefix(2) + ascii(last).prefix(2)) + String(1_000 + index),
            name: first + " " + last,
            role: role(place, &random),
            unit: unit,
            telephone: "070-174 06 " + String(random.number(10, 100)),
            email: random.chance(900) ? ascii(first) + "." + ascii(last) + String(index) + "@" + domain : nil,
            device: random.chance(700) ? "PC-" + String(30_000 + index) : nil
        )
    }

    /// Somebody who calls, of a unit when one is given, as the ticket notes them.
    func caller(_ random: inout DemonstrationRandom, unit: String? = nil) -> Requester {
        var index = random.number(0, people)
        if let unit {
            // Units are drawn evenly, so that one of the next hundreds is there.
            for step in 0..<people where name(ofUnit: citizen((index + step) % people).unit) == unit {
                index = (index + step) % people
                break
            }
        }
        let citizen = citizen(index)
        return Requester(
            name: citizen.name,
            unit: name(ofUnit: citizen.unit),
            telephone: citizen.telephone,
            email: random.chance(500) ? citizen.email : nil,
            device: citizen.device,
            known: Requester.KnownKeys(
                person: citizen.key,
                unit: Self.places[citizen.unit].key,
                device: citizen.device
            )
        )
    }

    /// How a ticket writes a unit: `Stenbocksskolan, Ulricehamn`.
    func name(ofUnit index: Int) -> String {
        Self.places[index].name + ", " + Self.municipalities[Self.places[index].municipality]
    }

    private func role(_ place: Place, _ random: inout DemonstrationRandom) -> String {
        switch random.number(0, 1_000) {
        case ..<15: "konsult"
        case ..<35: "förtroendevald"
        case ..<650 where place.isSchool: "elev"
        default: "anställd"
        }
    }
}
