/// Everybody who may call: pupils, employees, elected representatives and consultants.
package enum PeopleRegister {
    package static let id = RegisterID("people")
    package static let name = FieldID("name")
    package static let role = FieldID("role")
    package static let unit = FieldID("unit")
    package static let title = FieldID("title")
    package static let telephone = FieldID("telephone")
    package static let email = FieldID("email")
    package static let account = FieldID("account")
    package static let address = FieldID("address")
    package static let manager = FieldID("manager")
    package static let ends = FieldID("ends")

    package static let schema = RegisterSchema(
        id,
        name: Wording("personer", "people"),
        singular: Wording("person", "person"),
        key: RegisterField(FieldID("person"), "person", "person", .text(limit: 100), [.required, .searchable]),
        title: name,
        subtitle: [role, unit, telephone],
        fields: [
            RegisterField(name, "namn", "name", .line, [.required, .searchable]),
            RegisterField(role, "roll", "role", .choice(roles), .required),
            RegisterField(unit, "enhet", "unit", .reference(UnitsRegister.id), .searchable),
            RegisterField(title, "titel", "title", .line),
            RegisterField(telephone, "telefon", "telephone", .telephone, [.searchable, .list]),
            RegisterField(email, "e-post", "email", .email, [.searchable, .unique]),
            RegisterField(account, "konto", "account", .code, [.searchable, .unique]),
            RegisterField(address, "adress", "address", .line),
            RegisterField(manager, "chef", "manager", .reference(PeopleRegister.id)),
            RegisterField(ends, "slutar", "ends", .date),
        ]
    )

    private static let roles = [
        FieldChoice("elev", "pupil"), FieldChoice("anställd", "employee"),
        FieldChoice("förtroendevald", "elected"), FieldChoice("konsult", "consultant"),
    ]
}
