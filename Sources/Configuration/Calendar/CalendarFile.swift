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
        guard isTOML else {
            let root = try CalendarFile.json(content, file: file)
            return try CalendarDecoder(file: file, hasPositions: true, zones: zones).definition(root)
        }
        let text = try CalendarFile.text(content, file: file)
        do {
            let root = try CalendarFile.toml(text, file: file)
            return try CalendarDecoder(file: file, hasPositions: false, zones: zones).definition(root)
        } catch {
            throw error.located(in: text)
        }
    }

    private static func json(_ content: [UInt8], file: String) throws(CalendarFileError) -> JSONNode {
        do {
            return try JSONReader.read(content[...])
        } catch {
            throw CalendarFileError(file, error.line, error.column, .json(error.reason))
        }
    }

    /// The text of a file, or the place of the first byte that is none.
    private static func text(_ content: [UInt8], file: String) throws(CalendarFileError) -> String {
        do {
            let text = try ConfigurationText.decode(content, file: file)
            try ConfigurationText.check(text, file: file)
            return text
        } catch {
            throw CalendarFileError(file, error.line, error.column, .text(error.problem))
        }
    }

    /// TOML by way of JSON, in which its dates and times are texts.
    private static func toml(_ text: String, file: String) throws(CalendarFileError) -> JSONNode {
        let converted: String
        do {
            converted = try TOMLText.table(text).convert(to: .json)
        } catch {
            throw CalendarFileError(file, error.line, error.column, .toml(error.reason))
        }
        do {
            return try JSONReader.read(Array(converted.utf8)[...])
        } catch {
            throw CalendarFileError(file: file, path: "", problem: .json(error.reason))
        }
    }
}

extension CalendarFileError {
    /// A problem with the text as a whole.
    fileprivate init(_ file: String, _ line: Int?, _ column: Int?, _ problem: Problem) {
        self.init(file: file, line: line, column: column, path: "", problem: problem)
    }

    /// The same error with the place of its key; a path counts the elements of a list from 0.
    fileprivate func located(in text: String) -> CalendarFileError {
        guard line == nil, let place = TOMLPlaces(text, countingFrom: 0).place(of: path) else { return self }
        var located = self
        located.line = place.line
        located.column = place.column
        return located
    }
}
