package import Instants

/// A person of the register, for the rules that ask about one.
package struct Person: Hashable, Sendable {
    package let record: RegisterRecord

    /// Nil for a record of another register.
    package init?(_ record: RegisterRecord) {
        guard record.register == PeopleRegister.id else { return nil }
        self.record = record
    }

    package var name: String { record[PeopleRegister.name] ?? record.key }
    package var unit: RecordReference? { record.reference(PeopleRegister.unit, to: UnitsRegister.id) }
    package var telephones: [String] { record.all(PeopleRegister.telephone) }
    package var email: String? { record[PeopleRegister.email] }
    package var manager: RecordReference? { record.reference(PeopleRegister.manager, to: PeopleRegister.id) }
    package var isPupil: Bool { record[PeopleRegister.role] == "elev" }
    /// The last day of the employment, the assignment or the studies; nil when none is known.
    package var ends: LocalDate? { record[PeopleRegister.ends].flatMap { LocalDate($0) } }
}

extension RegisterRecord {
    /// The record that a field names.
    package func reference(_ field: FieldID, to register: RegisterID) -> RecordReference? {
        self[field].map { RecordReference(register, $0) }
    }

    /// The records that a field names.
    package func references(_ field: FieldID, to register: RegisterID) -> [RecordReference] {
        all(field).map { RecordReference(register, $0) }
    }
}
