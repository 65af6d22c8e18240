package import TOMLKit

/// TOML that people wrote, looked at before the library may read it: some texts would end the program instead of giving an error.
package enum TOMLText {
    /// Reads a text.
    package static func table(_ text: String) throws(TOMLTextError) -> TOMLTable {
        if let obstacle = TOMLGuard.obstacle(in: text) { throw obstacle }
        do {
            return try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            let begin = error.source.begin
            throw TOMLTextError(line: begin.line, column: begin.column, reason: error.description)
        } catch {
            throw TOMLTextError(line: 1, column: 1, reason: "\(error)")
        }
    }
}

/// Why a text is no TOML.
package struct TOMLTextError: Error, Hashable, Sendable {
    /// Counted from 1.
    package let line: Int
    package let column: Int
    /// In English, as the library words it.
    package let reason: String
}
