/// What the people who call the made-up desk are called, and where they are; none of them exists.
enum DemonstrationNames {
    static let firstNames = [
        "Maria", "Anders", "Fatima", "Karl", "Linnéa", "Emil", "Ingrid", "Mohammed", "Sara", "Lennart", "Åsa", "Björn",
        "Elin", "Gustav", "Zahra", "Kerstin", "Mikael", "Ulla", "Jonas", "Hanna", "Stefan", "Annika", "Yusuf", "Pia",
        "Roland", "Camilla", "Filip", "Maja", "Göran", "Therese",
    ]
    static let lastNames = [
        "Svensson", "Karlsson", "Nilsson", "Öberg", "Lundqvist", "Ali", "Bergström", "Hassan", "Sjöberg", "Wikström",
        "Åberg", "Lindgren", "Persson", "Gustafsson", "Sandberg", "Johansson", "Ahmed", "Engström", "Fransson",
        "Claesson", "Hedlund", "Magnusson", "Rosén", "Ström", "Törnqvist",
    ]
    static let units = [
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

    /// A name as an address has it.
    static func ascii(_ name: String) -> String {
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
