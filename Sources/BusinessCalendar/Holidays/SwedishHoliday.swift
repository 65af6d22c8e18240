/// A day that is kept as a holiday in Sweden by law, or equated with a Sunday by it.
///
/// Raw values are the Swedish names as the laws write them (lag 1952:48, lag 1989:253, semesterlagen 3 a §). Plain
/// Sundays are holidays too, but are not in this list.
package enum SwedishHoliday: String, Hashable, Sendable, CaseIterable, Codable {
    case newYearsDay = "nyårsdagen"
    case epiphany = "trettondedag jul"
    /// Until 1989; always a Sunday since 1953.
    case annunciation = "Marie bebådelsedag"
    case goodFriday = "långfredagen"
    case easterSunday = "påskdagen"
    case easterMonday = "annandag påsk"
    case firstOfMay = "första maj"
    case ascensionDay = "Kristi himmelsfärdsdag"
    case whitSunday = "pingstdagen"
    /// Until 2004.
    case whitMonday = "annandag pingst"
    /// From 2005.
    case nationalDay = "nationaldagen"
    case midsummerEve = "midsommarafton"
    case midsummerDay = "midsommardagen"
    case allSaintsDay = "alla helgons dag"
    case christmasEve = "julafton"
    case christmasDay = "juldagen"
    case boxingDay = "annandag jul"
    case newYearsEve = "nyårsafton"

    package var swedishName: String { rawValue }

    /// Whether it is one of the three eves rather than a public holiday of lag 1989:253.
    package var isEve: Bool {
        switch self {
        case .midsummerEve, .christmasEve, .newYearsEve: true
        default: false
        }
    }
}
