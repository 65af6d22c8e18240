/// Who holds a role that matters to the desk: data protection, security, official on duty, landlord and others (KÖ-32, KÖ-33, KÖ-39, ROLL-6 to ROLL-8).
///
/// One person may hold several roles, each a record; a role that nobody here holds has a name and a telephone number instead of a person.
package enum ContactsRegister {
    package static let id = RegisterID("contacts")
    package static let role = FieldID("role")
    package static let name = FieldID("name")
    package static let person = FieldID("person")
    package static let deputy = FieldID("deputy")
    package static let telephone = FieldID("telephone")
    package static let email = FieldID("email")
    package static let municipality = FieldID("municipality")
    package static let administration = FieldID("administration")
    package static let hours = FieldID("hours")

    package static let schema = RegisterSchema(
        id,
        name: Wording("kontakter", "contacts"),
        singular: Wording("kontakt", "contact"),
        key: RegisterField(FieldID("contact"), "kontakt", "contact", .text(limit: 100), [.required]),
        title: name,
        subtitle: [role, person, telephone],
        fields: [
            RegisterField(role, "roll", "role", .choice(roles), [.required, .searchable]),
            RegisterField(name, "namn", "name", .line, [.required, .searchable]),
            RegisterField(person, "person", "person", .reference(PeopleRegister.id), .searchable),
            RegisterField(deputy, "ersättare", "deputy", .reference(PeopleRegister.id)),
            RegisterField(telephone, "telefon", "telephone", .telephone, [.searchable, .list]),
            RegisterField(email, "e-post", "email", .email, .searchable),
            RegisterField(municipality, "kommun", "municipality", .reference(MunicipalitiesRegister.id)),
            RegisterField(administration, "förvaltning", "administration", .reference(AdministrationsRegister.id)),
            RegisterField(hours, "tider", "hours", .line),
        ]
    )

    private static let roles = [
        FieldChoice("systemägare", "system-owner"), FieldChoice("systemförvaltare", "system-custodian"),
        FieldChoice("systemadministratör", "system-administrator"),
        FieldChoice("systemtekniker", "system-technician"),
        FieldChoice("dataskyddsombud", "data-protection-officer"),
        FieldChoice("dataskyddssamordnare", "data-protection-coordinator"),
        FieldChoice("gdpr-kontakt", "gdpr-contact"),
        FieldChoice("informationssäkerhet", "information-security"), FieldChoice("it-säkerhet", "it-security"),
        FieldChoice("tjänsteman i beredskap", "official-on-duty"), FieldChoice("fastighetsägare", "landlord"),
        FieldChoice("inventariekontakt", "inventory-contact"), FieldChoice("arkivarie", "archivist"),
        FieldChoice("jurist", "lawyer"), FieldChoice("leverantör", "supplier"), FieldChoice("övrigt", "other"),
    ]
}
