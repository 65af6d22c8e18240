/// The systems that the municipalities work in, who owns them and who helps with them (APP-1 to APP-16, KÖ-18, KÖ-24, KÖ-26).
package enum SystemsRegister {
    package static let id = RegisterID("systems")
    package static let name = FieldID("name")
    package static let owner = FieldID("owner")
    package static let ownerPerson = FieldID("ownerPerson")
    package static let custodian = FieldID("custodian")
    package static let deputy = FieldID("deputy")
    package static let administrators = FieldID("administrators")
    package static let technicians = FieldID("technicians")
    package static let queue = FieldID("queue")
    package static let hours = FieldID("hours")
    package static let telephone = FieldID("telephone")
    package static let email = FieldID("email")
    package static let ourDuties = FieldID("itDuties")
    package static let theirDuties = FieldID("ownerDuties")
    package static let classified = FieldID("classified")
    package static let classification = FieldID("classification")
    package static let critical = FieldID("critical")
    package static let cloud = FieldID("cloud")
    package static let artificial = FieldID("artificialIntelligence")
    package static let agreement = FieldID("agreement")
    package static let fallback = FieldID("fallback")
    package static let longestOutage = FieldID("longestOutageHours")
    package static let neighbours = FieldID("neighbours")

    package static let schema = RegisterSchema(
        id,
        name: Wording("system", "systems"),
        singular: Wording("system", "system"),
        key: RegisterField(FieldID("system"), "system", "system", .text(limit: 100), [.required, .searchable]),
        title: name,
        subtitle: [owner, custodian, telephone],
        fields: [
            RegisterField(name, "namn", "name", .line, [.required, .searchable]),
            RegisterField(
                owner,
                "ägande förvaltning",
                "owner",
                .reference(AdministrationsRegister.id),
                [.required, .searchable]
            ),
            RegisterField(ownerPerson, "systemägare", "ownerPerson", .reference(PeopleRegister.id)),
            RegisterField(custodian, "systemförvaltare", "custodian", .reference(PeopleRegister.id), .searchable),
            RegisterField(deputy, "ersättare", "deputy", .reference(PeopleRegister.id)),
            RegisterField(administrators, "systemadministratörer", "administrators", people, .list),
            RegisterField(technicians, "systemtekniker", "technicians", people, .list),
            RegisterField(queue, "kö", "queue", .code),
            RegisterField(hours, "supporttider", "hours", .line),
            RegisterField(telephone, "telefon", "telephone", .telephone, [.searchable, .list]),
            RegisterField(email, "e-post", "email", .email, .searchable),
            RegisterField(ourDuties, "it:s ansvar", "itDuties", .prose(limit: 10_000), .list),
            RegisterField(theirDuties, "verksamhetens ansvar", "ownerDuties", .prose(limit: 10_000), .list),
            RegisterField(classified, "klassad", "classified", .date),
            RegisterField(classification, "klassning", "classification", .line),
            RegisterField(critical, "kritiskt", "critical", .choice(.yesOrNo)),
            RegisterField(cloud, "molntjänst", "cloud", .choice(.yesOrNo)),
            RegisterField(artificial, "ai-system", "artificialIntelligence", .choice(.yesOrNo)),
            RegisterField(agreement, "applikationsavtal", "agreement", .line),
            RegisterField(fallback, "reservrutin", "fallback", .prose(limit: 10_000)),
            RegisterField(longestOutage, "längsta avbrott i timmar", "longestOutageHours", .number(0...100_000)),
            RegisterField(neighbours, "grannsystem", "neighbours", .reference(SystemsRegister.id), .list),
        ]
    )

    private static let people = FieldKind.reference(PeopleRegister.id)
}
