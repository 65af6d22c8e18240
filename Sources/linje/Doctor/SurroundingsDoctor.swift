import BusinessCalendar
import Domain
import Glibc
import Instants

/// Looks at what surrounds the program: locale, terminal, zone data and clock.
struct SurroundingsDoctor {
    let language: Language
    let now: Instant

    func diagnoses() -> [Diagnosis] { [locale, terminal, zoneData] }

    private var locale: Diagnosis {
        let codeset = Terminal.codeset
        guard !Terminal.showsUTF8 else { return Diagnosis("locale", .healthy, codeset) }
        return Diagnosis(
            "locale",
            .warning,
            language(
                "teckenkodningen är \(codeset): å, ä och ö visas som a och o",
                "the encoding is \(codeset): å, ä and ö are shown as a and o"
            ),
            advice: language("sätt LC_ALL=C.UTF-8", "set LC_ALL=C.UTF-8")
        )
    }

    private var terminal: Diagnosis {
        let name = variable("TERM")
        guard Terminal.isTerminal(STDOUT_FILENO) else {
            return Diagnosis(
                "terminal",
                .healthy,
                language("ingen terminal (utskriften går till en fil)", "no terminal (the output goes to a file)")
            )
        }
        guard !name.isEmpty, name != "dumb" else {
            return Diagnosis(
                "terminal",
                .broken,
                language(
                    "TERM är ”\(name)”, så konsolen kan inte öppnas",
                    "TERM is “\(name)”, so the console cannot open"
                ),
                advice: language("sätt TERM, till exempel xterm-256color", "set TERM, for instance xterm-256color")
            )
        }
        let size = Terminal.size(STDOUT_FILENO).map { "\($0.columns)×\($0.rows)" } ?? "?"
        let colours = variable("COLORTERM").isEmpty ? "" : ", " + variable("COLORTERM")
        guard let measured = Terminal.size(STDOUT_FILENO), measured.columns < 80 || measured.rows < 24 else {
            return Diagnosis("terminal", .healthy, "\(name), \(size)\(colours)")
        }
        return Diagnosis(
            "terminal",
            .warning,
            language("\(name), \(size): trångt för konsolen", "\(name), \(size): cramped for the console"),
            advice: language("gör fönstret minst 80×24", "make the window 80×24 at least")
        )
    }

    private var zoneData: Diagnosis {
        do {
            let zone = try ZoneDatabase.system.zone("Europe/Stockholm")
            let hours = zone.offset(at: now) / 3_600
            return Diagnosis("tzdata", .healthy, "Europe/Stockholm, UTC+\(hours)")
        } catch {
            return Diagnosis(
                "tzdata",
                .broken,
                language(
                    "tidszonen Europe/Stockholm går inte att läsa",
                    "the time zone Europe/Stockholm cannot be read"
                ),
                advice: language("installera paketet tzdata", "install the package tzdata")
            )
        }
    }

    private func variable(_ name: String) -> String {
        getenv(name).flatMap { String(validatingCString: $0) } ?? ""
    }
}
