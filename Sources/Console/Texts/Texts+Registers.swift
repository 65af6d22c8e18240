import Domain

extension Texts {
    // MARK: - Register

    var registers: String { self("Register", "Registers") }
    var noRecords: String { self("Inget i registret passar.", "Nothing in the register fits.") }
    var gone: String { self("borta ur registret", "gone from the register") }
    var latestTickets: String { self("Ärenden", "Tickets") }
    var noTickets: String { self("Inga ärenden.", "No tickets.") }
    var recordHistory: String { self("Vad som har hänt", "What has happened") }
    var theFirst: String { self("(de första)", "(the first)") }
    var separatedByBars: String { self("flera skiljs med |", "several with | between") }
    var typeToFind: String { self("skriv för att söka", "type to look up") }
    var dateShape: String { self("som 2026-11-20", "like 2026-11-20") }
    var chooseRegisterFirst: String { self("Välj ett register först.", "Choose a register first.") }
    var noTicketsOfRegister: String {
        self("Ärenden pekar inte på det här registret.", "Tickets do not point to this register.")
    }

    func recordCount(_ living: Int, gone: Int) -> String {
        let count = living == 1 ? self("1 post", "1 record") : self("\(living) poster", "\(living) records")
        return gone == 0 ? count : count + self(", \(gone) borta", ", \(gone) gone")
    }

    func noSuchRecord(_ key: String) -> String {
        self("\(key) finns inte i registret.", "There is no \(key) in the register.")
    }

    func newRecord(_ singular: String) -> String { self("Ny post: \(singular)", "New record: \(singular)") }
    func recordSaved(_ key: String) -> String { self("\(key) är sparad.", "\(key) is saved.") }

    func recordExists(_ key: String) -> String {
        self(
            "\(key) finns redan; öppna den posten och ändra den.",
            "\(key) is there already; open that record and edit it."
        )
    }

    func mayNotEditRecords(_ account: Account) -> String {
        self(
            "\(account) får läsa registren men inte ändra i dem.",
            "\(account) may read the registers but not change them."
        )
    }
}
