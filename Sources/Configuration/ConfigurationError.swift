/// Why a file that people write was not taken in; nothing of it was.
///
/// The words for it are in `ConfigurationError+Text`.
package struct ConfigurationError: Error, Hashable, Sendable {
    /// The file's name as it was given.
    package var file: String
    /// Counted from 1; nil where the place is only known by its key.
    package var line: Int?
    /// Counted from 1, in characters.
    package var column: Int?
    /// The key with the tables and the place in lists that lead to it, such as `ko[2].grupp`; empty for the whole file.
    package var key: String
    package var problem: Problem

    package init(file: String, line: Int? = nil, column: Int? = nil, key: String = "", _ problem: Problem) {
        self.file = file
        self.line = line
        self.column = column
        self.key = key
        self.problem = problem
    }

    /// What is wrong.
    package enum Problem: Hashable, Sendable {
        // The text as a whole
        /// The text is not TOML; the TOML reader's own words, in English.
        case notTOML(String)
        case notUTF8
        case controlCharacter(code: UInt32)
        case tooLarge(limit: Int)

        // Keys
        case missing
        case unknownKey(suggestion: String?)
        case wrongType(expected: ValueKind, found: ValueKind)

        // Values
        case empty
        case tooLong(limit: Int)
        case outOfRange(Int64, lowest: Int64, highest: Int64)
        case notAnIdentifier(String)
        case duplicate(String)
        case notOneOf(String, allowed: [String])
        /// A name that should stand elsewhere in the same file, such as the team of a queue.
        case unknownReference(String, known: [String])
        case unknownQueue(String, known: [String])
        case unknownIntefunktion(String)

        // Time
        case notADate(String)
        case notADay(String)
        case notATime(String)
        case timesOutOfOrder(from: String, to: String)
        case notASpan
        case unknownZone(String)
        case unreadableZone(String, reason: String)

        // Mappings
        case notATemplate(String)
        case notATimeFormat(String)
        case intefunktionNeedsFault
        case overlappingRules(String)
    }

    /// What kinds of values there are, for telling which one was expected.
    package enum ValueKind: Hashable, Sendable {
        case text
        case integer
        case number
        case truth
        case date
        case time
        case list
        case table
    }
}
