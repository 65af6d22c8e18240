/// The administrations of the municipalities, each with the chief who answers for it (ROLL-1, ROLL-15).
package enum AdministrationsRegister {
    package static let id = RegisterID("administrations")
    package static let name = FieldID("name")
    package static let municipality = FieldID("municipality")
    package static let chief = FieldID("chief")

    package static let schema = RegisterSchema(
        id,
        name: Wording("förvaltningar", "administrations"),
        singular: Wording("förvaltning", "administration"),
        key: RegisterField(
            FieldID("administration"),
            "förvaltning",
            "administration",
            .text(limit: 100),
            [.required, .searchable]
        ),
        title: name,
        subtitle: [municipality],
        fields: [
            RegisterField(name, "namn", "name", .line, [.required, .searchable]),
            RegisterField(
                municipality,
                "kommun",
                "municipality",
                .reference(MunicipalitiesRegister.id),
                [.required, .searchable]
            ),
            RegisterField(chief, "förvaltningschef", "chief", .reference(PeopleRegister.id)),
        ]
    )
}
