import Domain

/// The people who call the made-up desk; none of them exists.
enum DemonstrationCustomers {
    private static let firstNames = [
        "Maria", "Anders", "Fatima", "Karl", "Linnéa", "Emil", "Ingrid", "Mohammed", "Sara", "Lennart", "Åsa", "Björn",
        "Elin", "Gustav", "Zahra", "Kerstin", "Mikael", "Ulla", "Jonas", "Hanna", "Stefan", "Annika", "Yusuf", "Pia",
        "Roland", "Camilla", "Filip", "Maja", "Göran", "Therese",
    ]
    private static let lastNames = [
        "Svensson", "Karlsson", "Nilsson", "Öberg", "Lundqvist", "Ali", "Bergström", "Hassan", "Sjöberg", "Wikström",
        "Åberg", "Lindgren", "Persson", "Gustafsson", "Sandberg", "Johansson", "Ahmed", "Engström", "Fransson",
        "Claesson", "Hedlund", "Magnusson", "Rosén", "Ström", "Törnqvist",
    ]
    private static let municipalities = ["Tranemo", "Ulricehamn"]
    private static let units = [
        [
            "Kommunhuset", "Tranängskolan", "Limmaredsskolan", "Länghemsskolan", "Dalstorpsskolan", "Sjötofta skola",
            "Hjälmåns äldreboende", "Resurscentrum", "Hemtjänsten norr", "Tekniska kontoret", "Förskolan Fröhuset",
            "Socialkontoret", "Tranemo gymnasieskola", "Biblioteket i Tranemo",
        ],
        [
            "Stadshuset", "Stenbocksskolan", "Ätradalsskolan", "Tingsholmsgymnasiet", "Bogesundsskolan",
            "Timmele skola",
            "Ryttershovs äldreboende", "Parkgårdens äldreboende", "Hemtjänsten centrum", "Miljö och bygg",
            "Förskolan Regnbågen", "Socialtjänsten", "Hökerums skola", "Stadsbiblioteket", "Räddningstjänsten",
        ],
    ]

    /// Somebody at some place, with a telephone number set aside for fiction.
    static func customer(_ random: inout DemonstrationRandom) -> Requester {
        let side = random.number(0, 2)
        let first = random.pick(firstNames)
        let last = random.pick(lastNames)
        let hasEmail = random.chance(450)
        let address = ascii(first) + "." + ascii(last) + "@" + ascii(municipalities[side]) + ".example"
        return Requester(
            name: first + " " + last,
            unit: random.pick(units[side]) + ", " + municipalities[side],
            telephone: "070-174 06 " + String(random.number(10, 100)),
            email: hasEmail ? address : nil,
            device: random.chance(700) ? "PC-" + String(random.number(30_000, 60_000)) : nil
        )
    }

    private static func ascii(_ name: String) -> String {
        String(
            name.lowercased().map { character in
                switch character {
                case "å", "ä": "a"
                case "ö": "o"
                case "é": "e"
                default: character
                }
            }
        )
    }
}
