/// A system of the register, for the rules that ask whose task a matter is.
package struct BusinessSystem: Hashable, Sendable {
    package let record: RegisterRecord

    /// Nil for a record of another register.
    package init?(_ record: RegisterRecord) {
        guard record.register == SystemsRegister.id else { return nil }
        self.record = record
    }

    package var name: String { record[SystemsRegister.name] ?? record.key }
    package var owner: RecordReference? { record.reference(SystemsRegister.owner, to: AdministrationsRegister.id) }
    package var hours: String? { record[SystemsRegister.hours] }
    package var telephones: [String] { record.all(SystemsRegister.telephone) }
    /// What IT does, and what the owner does, by the agreement on the system (APP-4).
    package var duties: (ours: [String], theirs: [String]) {
        (record.all(SystemsRegister.ourDuties), record.all(SystemsRegister.theirDuties))
    }
    package var neighbours: [RecordReference] {
        record.references(SystemsRegister.neighbours, to: SystemsRegister.id)
    }

    /// Whom to ask, in order: the custodian, the deputy, then the administrators (KÖ-18, APP-8).
    package var helpers: [RecordReference] {
        [SystemsRegister.custodian, SystemsRegister.deputy, SystemsRegister.administrators]
            .flatMap { record.references($0, to: PeopleRegister.id) }
    }

    /// Whether the register lacks what every system must have: a custodian and a deputy (APP-8).
    package var lacksCustodians: Bool {
        record[SystemsRegister.custodian] == nil || record[SystemsRegister.deputy] == nil
    }

    /// Whether it runs at somebody else's without having been classified (APP-6).
    package var lacksClassification: Bool {
        record[SystemsRegister.cloud] == "ja" && record[SystemsRegister.classified] == nil
    }
}
