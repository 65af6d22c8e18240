/// The municipalities that the desk works for.
package enum MunicipalitiesRegister {
    package static let id = RegisterID("municipalities")
    package static let name = FieldID("name")
    package static let code = FieldID("code")

    package static let schema = RegisterSchema(
        id,
        name: Wording("kommuner", "municipalities"),
        singular: Wording("kommun", "municipality"),
        key: RegisterField(
            FieldID("municipality"),
            "kommun",
            "municipality",
            .text(limit: 100),
            [.required, .searchable]
        ),
        title: name,
        subtitle: [code],
        fields: [
            RegisterField(name, "namn", "name", .line, [.required, .searchable]),
            RegisterField(code, "kommunkod", "code", .code, .unique),
        ]
    )
}
