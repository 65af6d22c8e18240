/// Schools, care homes, offices: where people work or study, and who pays.
package enum UnitsRegister {
    package static let id = RegisterID("units")
    package static let name = FieldID("name")
    package static let municipality = FieldID("municipality")
    package static let administration = FieldID("administration")
    package static let costBearer = FieldID("costBearer")
    package static let site = FieldID("site")
    package static let telephone = FieldID("telephone")
    package static let manager = FieldID("manager")
    package static let siteContact = FieldID("siteContact")

    package static let schema = RegisterSchema(
        id,
        name: Wording("enheter", "units"),
        singular: Wording("enhet", "unit"),
        key: RegisterField(FieldID("unit"), "enhet", "unit", .text(limit: 100), [.required, .searchable]),
        title: name,
        subtitle: [municipality, administration],
        fields: [
            RegisterField(name, "namn", "name", .line, [.required, .searchable]),
            RegisterField(
                municipality,
                "kommun",
                "municipality",
                .reference(MunicipalitiesRegister.id),
                [.required, .searchable]
            ),
            RegisterField(administration, "förvaltning", "administration", .reference(AdministrationsRegister.id)),
            RegisterField(costBearer, "kostnadsbärare", "costBearer", .line, .searchable),
            RegisterField(site, "adress", "site", .reference(SitesRegister.id), .searchable),
            RegisterField(telephone, "telefon", "telephone", .telephone, [.searchable, .list]),
            RegisterField(manager, "chef", "manager", .reference(PeopleRegister.id)),
            RegisterField(siteContact, "platskontakt", "siteContact", .reference(PeopleRegister.id)),
        ]
    )
}
