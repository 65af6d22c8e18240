package import Domain

/// What a condition can be about.
package enum FilterField: String, Hashable, Sendable, CaseIterable {
    case queue
    case team
    case line
    case state
    case kind
    case priority
    case owner
    case watcher
    case intefunktion
    case late
    case due
    case unit
    case requester
    case received
    case resolved
    case closed
    case tag
    case number
    case source
    case person
    case unitKey
    case device
    case system

    /// The name to write before the colon.
    package func name(in language: Language) -> String {
        switch self {
        case .queue: language("kö", "queue")
        case .team: language("grupp", "team")
        case .line: language("linje", "line")
        case .state: language("status", "status")
        case .kind: language("slag", "kind")
        case .priority: language("prioritet", "priority")
        case .owner: language("ägare", "owner")
        case .watcher: language("följer", "watching")
        case .intefunktion: language("intefunktion", "intefunktion")
        case .late: language("försenad", "late")
        case .due: language("senast", "due")
        case .unit: language("enhet", "unit")
        case .requester: language("kund", "customer")
        case .received: language("mottagen", "received")
        case .resolved: language("löst", "resolved")
        case .closed: language("avslutad", "closed")
        case .tag: language("etikett", "tag")
        case .number: language("nummer", "number")
        case .source: language("källa", "source")
        case .person: language("person", "person")
        case .unitKey: language("enhetsnyckel", "unitkey")
        case .device: language("utrustning", "device")
        case .system: language("system", "system")
        }
    }

    /// What it asks, in a few words.
    package func help(in language: Language) -> String {
        switch self {
        case .queue: language("ligger i kön", "lies in the queue")
        case .team: language("ligger hos gruppen", "lies with the team")
        case .line: language("1, 2 eller 3", "1, 2 or 3")
        case .state: language("ny, pågår, väntar, löst …", "new, in-progress, waiting, resolved …")
        case .kind: language("felanmälan, beställning, fråga …", "fault, order, question …")
        case .priority: language("låg, normal, hög, brådskande", "low, normal, high, urgent")
        case .owner: language("mig, - för ingen, eller ett namn", "me, - for nobody, or a name")
        case .watcher: language("mig eller ett namn", "me or a name")
        case .intefunktion: language("ja, nej eller en kod", "yes, no or a code")
        case .late: language("ja eller nej", "yes or no")
        case .due: language("<4h: ska lösas inom så lång tid", "<4h: must be solved within that time")
        case .unit:
            language("namnet på kundens enhet, eller en del av det", "the customer's unit, or a part of its name")
        case .requester: language("kundens namn, eller en del av det", "the customer's name, or a part of it")
        case .received:
            language("2026-11-20, 2026-11, idag, förra-månaden", "2026-11-20, 2026-11, today, last-month")
        case .resolved: language("löst på en dag eller i en månad", "solved on a day or in a month")
        case .closed: language("avslutad på en dag eller i en månad", "closed on a day or in a month")
        case .tag: language("har etiketten", "has the tag")
        case .number: language("ärendets nummer", "the ticket's number")
        case .source: language("numret i källsystemet", "the number in the source system")
        case .person: language("personens nyckel i registret", "the person's key in the register")
        case .unitKey: language("enhetens nyckel i registret", "the unit's key in the register")
        case .device: language("datorns eller utrustningens nummer i registret", "the device's number in the register")
        case .system: language("systemets nyckel i registret", "the system's key in the register")
        }
    }

    /// What is written after the colon.
    func valueHelp(in language: Language) -> String {
        switch self {
        case .queue: language("en kös id eller namn", "a queue's id or name")
        case .team: language("en grupps id eller namn", "a team's id or name")
        case .due: language("en tidsrymd som <4h", "a length of time such as <4h")
        case .resolved, .closed: FilterField.received.help(in: language)
        case .tag: language("en etikett", "a tag")
        case .number, .source, .line, .state, .kind, .priority, .owner, .watcher, .intefunktion, .late, .received,
            .unit, .requester, .person, .unitKey, .device, .system:
            help(in: language)
        }
    }

    /// The register whose keys its values are; nil for other fields.
    var register: RegisterID? {
        switch self {
        case .person: PeopleRegister.id
        case .unitKey: UnitsRegister.id
        case .device: DevicesRegister.id
        case .system: SystemsRegister.id
        default: nil
        }
    }

    /// The field that a name means, in either language and with or without the dots over its letters.
    static func named(_ name: String) -> FilterField? {
        let folded = name.foldedForFilter
        return allCases.first { field in
            Language.allCases.contains { field.name(in: $0).foldedForFilter == folded }
        }
    }
}

extension RecordReference {
    /// Whether tickets point to records of its register, so that a filter finds them.
    package var isOfTickets: Bool { FilterField.allCases.contains { $0.register == register } }
}

extension StringProtocol {
    /// Lower case, without the dots and rings that a foreign keyboard lacks, and with blanks for hyphens.
    var foldedForFilter: String {
        String(
            lowercased().map { character in
                switch character {
                case "å", "ä": "a"
                case "ö": "o"
                case "é": "e"
                case "-", "_": " "
                default: character
                }
            }
        )
    }
}
