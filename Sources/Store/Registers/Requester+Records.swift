package import Domain

extension Requester {
    /// Becomes a person of the register: what is not said already comes from there, and the keys.
    package mutating func fill(in known: KnownRecord, keepingName: Bool = false) {
        guard let person = Person(known.record) else { return }
        if !keepingName { name = person.name }
        unit = unit ?? person.unit.map { known.titles[$0] ?? $0.key }
        telephone = telephone ?? person.telephones.first
        email = email ?? person.email
        keys.person = known.record.key
        keys.unit = person.unit?.key
    }
}
