/// The registers of the desk; a new one is a file in `Schemas` and a line here.
package enum Registers {
    /// In the order in which look-up shows them and files are best taken in: what others name comes from files before them.
    package static let all: [RegisterSchema] = [
        PeopleRegister.schema,
        DevicesRegister.schema,
        UnitsRegister.schema,
        SystemsRegister.schema,
        ContactsRegister.schema,
        SitesRegister.schema,
        AdministrationsRegister.schema,
        MunicipalitiesRegister.schema,
        StaffRegisterSchema.schema,
        AbsencesRegister.schema,
    ]

    private static let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

    /// The register by that name; nil when there is none.
    package static subscript(id: RegisterID) -> RegisterSchema? { byID[id] }

    /// The register that somebody means: by its name in either language, or what one of its records is called.
    package static func named(_ word: String) -> RegisterSchema? {
        let typed = word.lowercased()
        return all.first { schema in
            [
                schema.id.rawValue, schema.name.swedish, schema.name.english, schema.singular.swedish,
                schema.singular.english,
            ].contains(typed)
        }
    }
}
