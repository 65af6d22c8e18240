package import BusinessCalendar
import Instants
import TOMLKit
import TOMLText

/// Reads calendar files: JSON or TOML with the same keys.
///
/// `timezone` is needed; `weekly`, `holidays`, `yearly_holidays`, `public_holidays`, `date_hours` and `date_breaks` may
/// be left out. Any other key is an error.
package struct CalendarFile: Sendable {
    package var zones: ZoneDatabase

    package init(zones: ZoneDatabase) {
        self.zones = zones
    }

    /// Reads a file's content; a name that ends in `.toml` is TOML, any other JSON.
    package func definition(_ content: [UInt8], file: String) throws(CalendarFileError) -> CalendarDefinition {
        let isTOML = file.utf8.suffix(5).elementsEqual(".toml".utf8)
        let root = try isTOML ? CalendarFile.toml(content, file: file) : CalendarFile.json(content, file: file)
        return try CalendarDecoder(file: file, hasPositions: !isTOML, zones: zones).definition(root)
    }

    private static func json(_ content: [UInt8], file: String) throws(CalendarFileError) -> JSONNode {
        do {
            return try JSONReader.read(content[...])
        } catch {
            throw CalendarFileError(
                file: file,
                line: error.line,
                column: error.column,
                path: "",
                problem: .json(error.reason)
            )
        }
    }

    /// TOML by way of JSON, in which its dates and times are texts.
    private static func toml(_ content: [UInt8], file: String) throws(CalendarFileError) -> JSONNode {
        // The parser takes a C string and would silently stop at a NUL.
        guard let text = String(validating: content, as: UTF8.self), !content.contains(0) else {
            throw CalendarFileError(file: file, path: "", problem: .invalidUTF8)
        }
        let converted: String
        do {
            converted = try TOMLText.table(text).convert(to: .json)
        } catch {
            throw CalendarFileError(
                file: file,
                line: error.line,
                column: error.column,
                path: "",
                problem: .toml(error.reason)
            )
        }
        do {
            return try JSONReader.read(Array(converted.utf8)[...])
        } catch {
            throw CalendarFileError(file: file, path: "", problem: .json(error.reason))
        }
    }
}
