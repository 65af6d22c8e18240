/// Who needs help, as noted on the ticket.
///
/// Kept as typed: the ticket must still say who called when the person is long gone from every register.
package struct Requester: Hashable, Sendable, Codable {
    package var name: String
    /// Where they work or study, such as `Stenbocksskolan, Ulricehamn`.
    package var unit: String?
    package var telephone: String?
    /// Where receipts and answers are sent; nil when the requester has none.
    package var email: String?
    /// The number of the device the matter is about, such as `PC-48213`.
    package var device: String?
    /// The records of the registers that this is, as far as they were known; nil when it was only typed.
    package var known: KnownKeys?

    /// Keys of records, which never change, so that a ticket points to them for ever.
    package struct KnownKeys: Hashable, Sendable, Codable {
        package var person: String?
        package var unit: String?
        package var device: String?
        package var system: String?

        package init(person: String? = nil, unit: String? = nil, device: String? = nil, system: String? = nil) {
            self.person = person
            self.unit = unit
            self.device = device
            self.system = system
        }

        /// The records that they are the keys of.
        package var references: [RecordReference] {
            [
                person.map { RecordReference(PeopleRegister.id, $0) },
                unit.map { RecordReference(UnitsRegister.id, $0) },
                device.map { RecordReference(DevicesRegister.id, $0) },
                system.map { RecordReference(SystemsRegister.id, $0) },
            ].compactMap { $0 }
        }
    }

    package init(
        name: String,
        unit: String? = nil,
        telephone: String? = nil,
        email: String? = nil,
        device: String? = nil,
        known: KnownKeys? = nil
    ) {
        self.name = name
        self.unit = unit
        self.telephone = telephone
        self.email = email
        self.device = device
        self.known = known
    }
}

extension Requester {
    /// The records that this is, none when it was only typed.
    package var keys: KnownKeys {
        get { known ?? KnownKeys() }
        set { known = newValue.references.isEmpty ? nil : newValue }
    }

    /// The same with the keys of what it was before, as far as what is said is still the same.
    package func recalling(_ earlier: Requester?) -> Requester {
        guard let earlier else { return self }
        var recalled = self
        recalled.keys = KnownKeys(
            person: name == earlier.name ? earlier.keys.person : nil,
            unit: unit == earlier.unit ? earlier.keys.unit : nil,
            device: device == earlier.device ? earlier.keys.device : nil,
            system: earlier.keys.system
        )
        return recalled
    }
}

/// How a matter reached the desk.
package enum Channel: String, Hashable, Sendable, Codable, CaseIterable {
    case telephone = "telefon"
    case email = "e-post"
    case visit = "besök"
    case web = "webb"
    case monitoring = "övervakning"
    case `import` = "import"
}
