/// What the personnel system says of those who work at the desk, by account.
///
/// What somebody may do is decided by the desk itself (`StaffMember`); no file gives a right.
package enum StaffRegisterSchema {
    package static let id = RegisterID("staff")
    package static let name = FieldID("name")
    package static let title = FieldID("title")
    package static let telephone = FieldID("telephone")
    package static let email = FieldID("email")
    package static let site = FieldID("site")

    package static let schema = RegisterSchema(
        id,
        name: Wording("medarbetare", "staff"),
        singular: Wording("medarbetare", "member of staff"),
        key: RegisterField(FieldID("account"), "konto", "account", .code, [.required, .searchable]),
        title: name,
        subtitle: [title, telephone],
        fields: [
            RegisterField(name, "namn", "name", .line, [.required, .searchable]),
            RegisterField(title, "titel", "title", .line, .searchable),
            RegisterField(telephone, "telefon", "telephone", .telephone, [.searchable, .list]),
            RegisterField(email, "e-post", "email", .email, [.searchable, .unique]),
            RegisterField(site, "adress", "site", .reference(SitesRegister.id)),
        ]
    )
}
