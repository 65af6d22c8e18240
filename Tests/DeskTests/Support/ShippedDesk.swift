import BusinessCalendar
import Configuration
import Desk
import Domain
import Escalation
import Foundation
import Instants

/// The shipped agreement and mapping, ready to be used.
struct ShippedDesk {
    let terms: Terms
    let mapping: EventLogMapping

    init() throws {
        let (agreement, calendar) = try AgreementFile.read(try ShippedFile.text("ramuppdrag-2022.toml"), name: "a")
        terms = try Terms(agreement, calendar: try OpeningCalendar(calendar))
        mapping = try MappingFile.read(
            try ShippedFile.text("import/volvo-2013.toml"),
            name: "volvo-2013.toml",
            agreement: agreement
        )
    }

    /// The terms with another first day, for desks with two of them.
    func terms(version: String, from start: String) throws -> Terms {
        var agreement = terms.agreement
        agreement.version = AgreementVersion(version)
        agreement.validFrom = Instant(start) ?? agreement.validFrom
        return try Terms(agreement, calendar: terms.calendar)
    }

    /// Reads a log that stands in the test itself.
    func log(_ text: String) throws -> EventLogImport {
        try EventLogImport(file: "logg.csv", mapping: mapping, portions: Portions.of(Array(text.utf8), size: 64))
    }
}

/// A file's bytes handed over in pieces.
enum Portions {
    static func of(_ bytes: [UInt8], size: Int) -> () throws -> [UInt8]? {
        var start = 0
        return {
            guard start < bytes.count else { return nil }
            defer { start += size }
            return Array(bytes[start..<min(bytes.count, start + size)])
        }
    }
}

/// The real log, where it is at hand.
enum RealLog {
    /// `LINJE_EVENT_LOG`, or its place beside the package; nil where it is missing.
    static let path: String? = {
        var candidates: [String] = []
        if let named = ProcessInfo.processInfo.environment["LINJE_EVENT_LOG"] { candidates.append(named) }
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        candidates.append(root.appendingPathComponent("../shared/data/volvo-it-incidents-2013.csv").path)
        return candidates.first { FileManager.default.isReadableFile(atPath: $0) }
    }()

    static func portions(_ path: String) throws -> () throws -> [UInt8]? {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        return {
            guard let data = try file.read(upToCount: 1 << 20), !data.isEmpty else { return nil }
            return Array(data)
        }
    }
}
