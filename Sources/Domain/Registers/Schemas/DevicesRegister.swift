/// Computers, telephones, tablets, printers and what else the desk looks after (INV-4, INV-21).
package enum DevicesRegister {
    package static let id = RegisterID("devices")
    package static let number = FieldID("number")
    package static let deviceClass = FieldID("class")
    package static let model = FieldID("model")
    package static let supportLevel = FieldID("supportLevel")
    package static let holder = FieldID("holder")
    package static let unit = FieldID("unit")
    package static let serial = FieldID("serial")
    package static let state = FieldID("state")
    package static let hiredFrom = FieldID("hiredFrom")
    package static let hiredTo = FieldID("hiredTo")
    package static let managed = FieldID("managed")
    package static let certificate = FieldID("erasureCertificate")

    package static let schema = RegisterSchema(
        id,
        name: Wording("utrustning", "devices"),
        singular: Wording("utrustning", "device"),
        key: RegisterField(number, "nummer", "number", .text(limit: 100), [.required, .searchable]),
        title: number,
        subtitle: [model, holder, unit],
        fields: [
            RegisterField(deviceClass, "klass", "class", .choice(classes), .required),
            RegisterField(model, "modell", "model", .line, .searchable),
            RegisterField(supportLevel, "supportnivå", "supportLevel", .code),
            RegisterField(holder, "innehavare", "holder", .reference(PeopleRegister.id), .searchable),
            RegisterField(unit, "enhet", "unit", .reference(UnitsRegister.id), .searchable),
            RegisterField(serial, "serienummer", "serial", .line, .searchable),
            RegisterField(state, "läge", "state", .choice(states), .required),
            RegisterField(hiredFrom, "hyrd från", "hiredFrom", .date),
            RegisterField(hiredTo, "hyrd till", "hiredTo", .date),
            RegisterField(managed, "hanterad", "managed", .choice(.yesOrNo)),
            RegisterField(certificate, "raderingsintyg", "erasureCertificate", .line),
        ]
    )

    /// The class whose hire runs for 48 months unless the register says otherwise (KAT-5).
    package static let workplace = "datorarbetsplats"

    private static let classes = [
        FieldChoice(workplace, "workplace"), FieldChoice("lärardator", "teacher-computer"),
        FieldChoice("elevdator", "pupil-computer"), FieldChoice("telefon", "telephone"),
        FieldChoice("surfplatta", "tablet"), FieldChoice("skrivare", "printer"),
        FieldChoice("accesspunkt", "access-point"), FieldChoice("nätverksenhet", "network-device"),
        FieldChoice("kamera", "camera"), FieldChoice("iot", "iot"),
        FieldChoice("verksamhetsspecifik", "business-specific"), FieldChoice("övrigt", "other"),
    ]

    private static let states = [
        FieldChoice("beställd", "ordered"), FieldChoice("levererad", "delivered"), FieldChoice("lager", "in-stock"),
        FieldChoice("reparation", "in-repair"), FieldChoice("till omfördelning", "for-reallocation"),
        FieldChoice("stulen", "stolen"), FieldChoice("åter", "returned"), FieldChoice("såld", "sold"),
        FieldChoice("återvunnen", "recycled"),
    ]
}
