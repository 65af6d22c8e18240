import BusinessCalendar
import Configuration
import Domain
import Instants
import Testing

@Suite("A mapping file")
struct MappingFileTests {
    private func read(_ text: String) throws -> EventLogMapping {
        let (agreement, _) = try AgreementFile.read(try ShippedFile.text("ramuppdrag-2022.toml"), name: "a")
        return try MappingFile.read(text, name: "m.toml", agreement: agreement)
    }

    @Test("ships for the Volvo log")
    func shipped() throws {
        let mapping = try read(try ShippedFile.text("import/volvo-2013.toml"))
        #expect(mapping.columns.ticket == "case")
        #expect(mapping.states.count == 9)
        #expect(mapping.lines.map(\.line) == [.second, .third, .first])
        #expect(mapping.neededColumns.first == "case")
    }

    static let damages: [(String, String, String, ConfigurationError.Problem)] = [
        (
            "ko = \"andra-linjen\"", "ko = \"fjarde\"", "linje[1].ko",
            .unknownQueue(
                "fjarde",
                known: [
                    "forsta-linjen", "andra-linjen", "verksamhetsstod", "infrastruktur",
                ]
            )
        ),
        ("\"datorarbetsplats\"", "\"dator\"", "slag[1].intefunktion", .unknownIntefunktion("dator")),
        ("slag = \"felanmälan\"", "slag = \"fråga\"", "slag[1].intefunktion", .intefunktionNeedsFault),
        (
            "blir = \"pågår\"", "blir = \"paus\"", "lage[1].blir",
            .notOneOf(
                "paus",
                allowed: [
                    "ny", "pågår", "väntar på kund", "väntar på leverantör", "väntar internt", "löst", "avslutad",
                    "makulerad",
                    "anteckning",
                ]
            )
        ),
        ("\"{product}: {impact}\"", "\"{product: {impact}\"", "arende.rubrik", .notATemplate("{product: {impact}")),
        ("[\"iso8601\"]", "[\"YYYY-MM\"]", "tid.format[1]", .notATimeFormat("YYYY-MM")),
        ("slutar-pa = \"3rd\"", "slutar-pa = \"22nd\"", "linje[2].slutar-pa", .overlappingRules("22nd")),
        (
            "skiljetecken = \",\"", "skiljetecken = \"x\"", "skiljetecken",
            .notOneOf("x", allowed: [",", ";", "\t", "|"])
        ),
        (
            "nar = { status = \"Queued\" }", "nar = { status = 7 }", "lage[2].nar.status",
            .wrongType(expected: .text, found: .integer)
        ),
    ]

    @Test("is refused with the key that is wrong", arguments: damages)
    func damage(_ good: String, _ bad: String, _ key: String, _ problem: ConfigurationError.Problem) throws {
        let text = try ShippedFile.text("import/volvo-2013.toml")
        let broken = text.replacing(good, with: bad, maxReplacements: 1)
        try #require(broken != text)
        let error = #expect(throws: ConfigurationError.self) { try read(broken) }
        #expect(error?.key == key)
        #expect(error?.problem == problem)
        #expect(error?.line != nil)
    }

    @Test(
        "reads times in the formats it has",
        arguments: [
            ("iso8601", "2010-03-31T16:59:42+02:00", "2010-03-31T14:59:42Z"),
            ("YYYY-MM-DD hh:mm:ss", "2010-03-31 16:59:42", "2010-03-31T14:59:42Z"),
            ("DD/MM/YYYY hh.mm", "31/12/2010 16.59", "2010-12-31T15:59:00Z"),
            ("YYYYMMDDThhmm", "20100331T1659", "2010-03-31T14:59:00Z"),
        ]
    )
    func times(_ format: String, _ text: String, _ instant: String) throws {
        let zone = try ZoneDatabase.system.zone("Europe/Stockholm")
        let format = try #require(TimeFormat(format))
        #expect(format.instant(text, in: zone)?.description == instant)
        #expect(format.instant(text + "x", in: zone) == nil)
        #expect(format.instant(String(text.dropLast()), in: zone) == nil)
    }

    @Test(
        "refuses times that are none",
        arguments: [
            "2010-02-30 10:00:00", "2010-13-01 10:00:00", "2010-01-01 24:00:00", "2010-01-01 10:60:00", "", "åååå",
        ]
    )
    func badTimes(_ text: String) throws {
        let format = try #require(TimeFormat("YYYY-MM-DD hh:mm:ss"))
        #expect(format.instant(text, in: .utc) == nil)
    }
}
