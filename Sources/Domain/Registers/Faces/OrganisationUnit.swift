/// A unit of the register, for the rules that ask about one.
package struct OrganisationUnit: Hashable, Sendable {
    package let record: RegisterRecord

    /// Nil for a record of another register.
    package init?(_ record: RegisterRecord) {
        guard record.register == UnitsRegister.id else { return nil }
        self.record = record
    }

    package var name: String { record[UnitsRegister.name] ?? record.key }
    package var costBearer: String? { record[UnitsRegister.costBearer] }
    package var site: RecordReference? { record.reference(UnitsRegister.site, to: SitesRegister.id) }

    package var municipality: RecordReference? {
        record.reference(UnitsRegister.municipality, to: MunicipalitiesRegister.id)
    }

    package var administration: RecordReference? {
        record.reference(UnitsRegister.administration, to: AdministrationsRegister.id)
    }
}
