import Domain

extension DemonstrationTown {
    /// Everything about the town, as files of other registers would say it.
    var deliveries: [RegisterDelivery] {
        [
            delivery(
                MunicipalitiesRegister.id,
                Self.municipalities.enumerated().map { index, name in
                    (key(ofMunicipality: index), [MunicipalitiesRegister.name: [name]])
                }
            ),
            delivery(AdministrationsRegister.id, administrationRecords),
            delivery(SitesRegister.id, Self.places.indices.map { site($0) }),
            delivery(UnitsRegister.id, Self.places.indices.map { unit($0) }),
            delivery(PeopleRegister.id, (0..<people).map { person($0) }),
            delivery(DevicesRegister.id, deviceRecords),
            delivery(SystemsRegister.id, DemonstrationTopic.systems.indices.map { system($0) }),
            delivery(ContactsRegister.id, contactRecords),
            delivery(StaffRegisterSchema.id, DemonstrationStaff.members.map { member($0) }),
            delivery(AbsencesRegister.id, [absence]),
        ]
    }

    private typealias Values = [FieldID: [String]]

    private func delivery(_ register: RegisterID, _ records: [(String, Values)]) -> RegisterDelivery {
        RegisterDelivery(
            register: register,
            fields: Registers[register]?.fields.map(\.id) ?? [],
            rows: records.map { DeliveredRow(RegisterRecord(register, $0.0, $0.1)) }
        )
    }

    private func key(ofMunicipality index: Int) -> String { index == 0 ? "tranemo" : "ulricehamn" }

    private func key(ofAdministration index: Int, _ municipality: Int) -> String {
        DemonstrationNames.ascii(Self.administrations[index]) + (municipality == 0 ? "-tr" : "-ul")
    }

    // MARK: - Places

    private var administrationRecords: [(String, Values)] {
        Self.municipalities.indices.flatMap { side in
            Self.administrations.indices.map { index in
                (
                    key(ofAdministration: index, side),
                    [
                        AdministrationsRegister.name: [Self.administrations[index] + ", " + Self.municipalities[side]],
                        AdministrationsRegister.municipality: [key(ofMunicipality: side)],
                        AdministrationsRegister.chief: [citizen(side * 4 + index).key],
                    ]
                )
            }
        }
    }

    private func site(_ index: Int) -> (String, Values) {
        let place = Self.places[index]
        let streets = ["Storgatan", "Skolgatan", "Parkvägen", "Ågatan", "Torggatan", "Björkvägen"]
        let contact = citizen(index + 20)
        return (
            "plats-" + place.key,
            [
                SitesRegister.address: [streets[index % streets.count] + " " + String(index + 1)],
                SitesRegister.town: [Self.municipalities[place.municipality]],
                SitesRegister.connection: ["fiber"],
                SitesRegister.contact: [contact.name],
                SitesRegister.contactTelephone: [contact.telephone],
                SitesRegister.landlord: [Self.municipalities[place.municipality] + "s fastigheter"],
            ]
        )
    }

    private func unit(_ index: Int) -> (String, Values) {
        let place = Self.places[index]
        return (
            place.key,
            [
                UnitsRegister.name: [place.name],
                UnitsRegister.municipality: [key(ofMunicipality: place.municipality)],
                UnitsRegister.administration: [key(ofAdministration: place.administration, place.municipality)],
                UnitsRegister.costBearer: [String(2_000 + index * 10)],
                UnitsRegister.site: ["plats-" + place.key],
                UnitsRegister.manager: [citizen(index + 20).key],
                UnitsRegister.siteContact: [citizen(index + 20).key],
            ]
        )
    }

    // MARK: - People and what they work with

    private func person(_ index: Int) -> (String, Values) {
        let citizen = citizen(index)
        return (
            citizen.key,
            [
                PeopleRegister.name: [citizen.name],
                PeopleRegister.role: [citizen.role],
                PeopleRegister.unit: [Self.places[citizen.unit].key],
                PeopleRegister.telephone: [citizen.telephone],
                PeopleRegister.email: citizen.email.map { [$0] } ?? [],
                PeopleRegister.account: [citizen.key],
                PeopleRegister.manager: citizen.role == "anställd" ? [self.citizen(citizen.unit + 20).key] : [],
            ]
        )
    }

    private var deviceRecords: [(String, Values)] {
        (0..<people).compactMap { index in
            let citizen = citizen(index)
            guard let number = citizen.device else { return nil }
            let isPupil = citizen.role == "elev"
            let year = 2022 + index % 4
            let month = 1 + index % 9
            return (
                number,
                [
                    DevicesRegister.deviceClass: [isPupil ? "elevdator" : DevicesRegister.workplace],
                    DevicesRegister.model: [isPupil ? "Chromebook 3110" : "Latitude 54\(index % 5)0"],
                    DevicesRegister.supportLevel: [isPupil ? "niva-3" : "niva-1"],
                    DevicesRegister.holder: [citizen.key],
                    DevicesRegister.unit: [Self.places[citizen.unit].key],
                    DevicesRegister.state: ["levererad"],
                    DevicesRegister.hiredFrom: ["\(year)-0\(month)-15"],
                    DevicesRegister.managed: ["ja"],
                ]
            )
        } + Self.places.indices.map { printer($0) }
    }

    private func printer(_ index: Int) -> (String, Values) {
        (
            "SK-" + String(400 + index),
            [
                DevicesRegister.deviceClass: ["skrivare"], DevicesRegister.model: ["MFP C3510"],
                DevicesRegister.unit: [Self.places[index].key], DevicesRegister.state: ["levererad"],
                DevicesRegister.hiredFrom: ["2024-01-15"],
            ]
        )
    }

    // MARK: - Systems and roles

    private func system(_ index: Int) -> (String, Values) {
        let name = DemonstrationTopic.systems[index]
        let owner = key(ofAdministration: index % Self.administrations.count, index % 2)
        return (
            DemonstrationNames.ascii(name),
            [
                SystemsRegister.name: [name], SystemsRegister.owner: [owner],
                SystemsRegister.ownerPerson: [citizen(index % 8).key],
                SystemsRegister.custodian: [citizen(60 + index).key],
                SystemsRegister.deputy: [citizen(80 + index).key],
                SystemsRegister.administrators: [citizen(90 + index).key, citizen(100 + index).key],
                SystemsRegister.hours: ["mån–fre 8–16"], SystemsRegister.telephone: [citizen(60 + index).telephone],
                SystemsRegister.ourDuties: ["Drift av server och databas", "Säkerhetskopiering"],
                SystemsRegister.theirDuties: ["Behörigheter i systemet", "Utbildning av användare"],
                SystemsRegister.classified: index % 3 == 0 ? [] : ["2026-02-\(10 + index)"],
                SystemsRegister.critical: [index < 3 ? "ja" : "nej"],
                SystemsRegister.neighbours: [
                    DemonstrationNames.ascii(
                        DemonstrationTopic.systems[(index + 1) % DemonstrationTopic.systems.count]
                    )
                ],
            ]
        )
    }

    private var contactRecords: [(String, Values)] {
        let roles = [
            ("dataskyddsombud", "Dataskyddsombudet"), ("informationssäkerhet", "Informationssäkerhetssamordnaren"),
            ("tjänsteman i beredskap", "TIB"), ("fastighetsägare", "Fastighetsjouren"), ("arkivarie", "Arkivet"),
        ]
        return Self.municipalities.indices.flatMap { side in
            roles.enumerated().map { index, role in
                let holder = citizen(side * 5 + index + 40)
                return (
                    "kontakt-\(side + 1)-\(index + 1)",
                    [
                        ContactsRegister.role: [role.0],
                        ContactsRegister.name: [role.1 + ", " + Self.municipalities[side]],
                        ContactsRegister.person: [holder.key], ContactsRegister.telephone: [holder.telephone],
                        ContactsRegister.municipality: [key(ofMunicipality: side)],
                    ]
                )
            }
        }
    }

    // MARK: - The desk's own

    private func member(_ member: StaffMember) -> (String, Values) {
        (
            member.account.rawValue,
            [
                StaffRegisterSchema.name: [member.name],
                StaffRegisterSchema.title: [member.roles.contains(.firstLine) ? "supportspecialist" : "it-tekniker"],
                StaffRegisterSchema.telephone: member.telephone.map { [$0] } ?? [],
                StaffRegisterSchema.email: [member.account.rawValue + "@it.example"],
                StaffRegisterSchema.site: ["plats-" + Self.places[0].key],
            ]
        )
    }

    private var absence: (String, Values) {
        (
            "franvaro-1",
            [
                AbsencesRegister.account: ["tomas.rask"], AbsencesRegister.from: ["2026-11-16"],
                AbsencesRegister.through: ["2027-02-28"], AbsencesRegister.reason: ["föräldraledig"],
                AbsencesRegister.deputy: ["nina.wall"],
            ]
        )
    }
}
