package import Domain

/// Why an event log was not taken in; nothing of it was.
///
/// The words for it are in `ImportError+Text`.
package struct ImportError: Error, Hashable, Sendable {
    /// The file's name as it was given.
    package var file: String
    /// Line of the file, from 1; nil where the trouble has no place.
    package var line: Int?
    /// Character of the line, from 1.
    package var column: Int?
    package var problem: Problem

    package init(file: String, line: Int? = nil, column: Int? = nil, _ problem: Problem) {
        self.file = file
        self.line = line
        self.column = column
        self.problem = problem
    }

    /// What is wrong.
    package enum Problem: Hashable, Sendable {
        // The text
        case empty
        case notUTF8
        case controlCharacter(code: UInt32)
        case unclosedQuote
        /// A quotation mark inside a value that did not begin with one.
        case strayQuote
        /// Something between a closing quotation mark and the next column.
        case textAfterQuote
        case recordTooLong(limit: Int)
        case wrongColumnCount(expected: Int, found: Int)
        case doubledHeading(String)
        case missingHeading(String)

        // The values
        case emptyValue(heading: String)
        case valueTooLong(heading: String, limit: Int)
        case notATime(String)
        case noRuleFits(rule: Rule, values: String)
        case tooManyRows(limit: Int)
        /// The mapping's zone cannot be used.
        case unusableZone(String)

        // A register's file
        /// A column that the register has no field for.
        case unknownHeading(String, suggestion: String?)
        case field(Wording, FieldProblem)
        case directory(LDIFProblem)

        /// What the file could not be read for; the operating system's words.
        case unreadable(String)
    }

    /// What can be wrong with a directory's export (RFC 2849).
    package enum LDIFProblem: Hashable, Sendable {
        /// The first line of an entry does not name it.
        case noName
        /// The line is neither attribute and value nor the rest of the line before it.
        case noAttribute
        case notBase64
        /// The value is to be fetched from elsewhere.
        case reference
        /// The file changes a directory, and is no export of one.
        case change(String)
    }

    /// The lists of rules in a mapping.
    package enum Rule: Hashable, Sendable {
        case kind
        case state
        case line
    }
}
