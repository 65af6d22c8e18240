package import BusinessCalendar
package import Domain
import Instants

/// Reads the file that holds a version of the agreement, such as `data/ramuppdrag-2022.toml`.
package enum AgreementFile {
    /// The agreement and its opening hours, or the first thing that is wrong; never half of it.
    ///
    /// `name` is the file's name for errors. The calendar's zone is read from `zones`.
    package static func read(
        _ text: String,
        name: String,
        zones: ZoneDatabase = .system
    ) throws(ConfigurationError) -> (Agreement, CalendarDefinition) {
        do {
            var document = TableReader(try ConfigurationValue.parse(text, file: name), file: name)
            let result = try read(&document, zones)
            try document.finish()
            return result
        } catch {
            throw error.located(in: text)
        }
    }

    /// The same from a file's bytes.
    package static func read(
        bytes: [UInt8],
        name: String,
        zones: ZoneDatabase = .system
    ) throws(ConfigurationError) -> (Agreement, CalendarDefinition) {
        try read(try ConfigurationText.decode(bytes, file: name), name: name, zones: zones)
    }

    private static func read(
        _ document: inout TableReader,
        _ zones: ZoneDatabase
    ) throws(ConfigurationError) -> (Agreement, CalendarDefinition) {
        var quotes = Quotes()
        let version = try document.identifier("version")
        let title = try document.text("namn", limit: 200)
        let start = try document.date("galler-fran")
        let calendar = try calendar(&document, zones, &quotes)
        let promise = try promise(&document, &quotes)
        let teams = try teams(&document, &quotes)
        let queues = try queues(&document, teams, &quotes)
        let agreement = Agreement(
            version: AgreementVersion(version),
            name: title,
            validFrom: calendar.zone.instant(start, .midnight),
            teams: teams,
            queues: queues,
            intake: try intake(&document, queues, &quotes),
            intefunktioner: try intefunktioner(&document, &quotes),
            handoverReasons: try handoverReasons(&document, &quotes),
            promisedWorkingDays: promise.workingDays,
            clockStops: promise.clockStops,
            ladder: try ladder(&document, &quotes),
            closesAfterWorkingDays: try closing(&document, &quotes),
            attachmentLimit: try attachmentLimit(&document, &quotes),
            quotes: quotes.texts
        )
        return (agreement, calendar)
    }
}

/// The sentences that rules come from, by the name of the rule.
struct Quotes {
    private(set) var texts: [String: String] = [:]

    /// Takes a table's quote, if it has one.
    mutating func take(_ table: inout TableReader, as rule: String) throws(ConfigurationError) {
        if let text = try table.optionalText("citat") { texts[rule] = text }
    }
}

/// Refuses a name that has been used before.
struct Names {
    private var seen: Set<String> = []

    mutating func take(_ table: inout TableReader, _ key: String = "id") throws(ConfigurationError) -> String {
        let name = try table.identifier(key)
        guard seen.insert(name).inserted else { throw table.error(key, .duplicate(name)) }
        return name
    }
}
