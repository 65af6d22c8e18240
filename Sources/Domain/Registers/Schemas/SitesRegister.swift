/// The addresses where the municipalities work, with their network and whom to ask on the spot (FAST-3 to FAST-5, FAST-11, FAST-13).
package enum SitesRegister {
    package static let id = RegisterID("sites")
    package static let address = FieldID("address")
    package static let town = FieldID("town")
    package static let connection = FieldID("connection")
    package static let contact = FieldID("contact")
    package static let contactTelephone = FieldID("contactTelephone")
    package static let landlord = FieldID("landlord")
    package static let secured = FieldID("secured")
    package static let checked = FieldID("checked")

    package static let schema = RegisterSchema(
        id,
        name: Wording("adresser", "sites"),
        singular: Wording("adress", "site"),
        key: RegisterField(FieldID("site"), "plats", "site", .text(limit: 100), [.required, .searchable]),
        title: address,
        subtitle: [town, contact],
        fields: [
            RegisterField(address, "adress", "address", .line, [.required, .searchable]),
            RegisterField(town, "ort", "town", .line, .searchable),
            RegisterField(connection, "nätanslutning", "connection", .line),
            RegisterField(contact, "platskontakt", "contact", .line),
            RegisterField(
                contactTelephone,
                "kontaktens telefon",
                "contactTelephone",
                .telephone,
                [.searchable, .list]
            ),
            RegisterField(landlord, "fastighetsägare", "landlord", .line, .searchable),
            RegisterField(secured, "säkrat utrymme", "secured", .choice(.yesOrNo)),
            RegisterField(checked, "kontrollerad", "checked", .date),
        ]
    )
}
