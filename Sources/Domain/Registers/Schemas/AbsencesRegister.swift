/// Who of the desk's own is away, and when, so that their tickets come to light (FRIST-5).
package enum AbsencesRegister {
    package static let id = RegisterID("absences")
    package static let account = FieldID("account")
    package static let from = FieldID("from")
    package static let through = FieldID("through")
    package static let reason = FieldID("reason")
    package static let deputy = FieldID("deputy")

    package static let schema = RegisterSchema(
        id,
        name: Wording("frånvaro", "absences"),
        singular: Wording("frånvaro", "absence"),
        key: RegisterField(FieldID("absence"), "frånvaro", "absence", .text(limit: 100), [.required]),
        title: account,
        subtitle: [from, through, reason],
        fields: [
            RegisterField(account, "konto", "account", .reference(StaffRegisterSchema.id), [.required, .searchable]),
            RegisterField(from, "från och med", "from", .date, .required),
            RegisterField(through, "till och med", "through", .date, .required),
            RegisterField(reason, "skäl", "reason", .line),
            RegisterField(deputy, "ersättare", "deputy", .reference(StaffRegisterSchema.id)),
        ]
    )
}
