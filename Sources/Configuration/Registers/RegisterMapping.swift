package import Domain

/// How a file of another register is to be understood: where each of our fields comes from.
package struct RegisterMapping: Hashable, Sendable {
    package var register: RegisterID
    package var format: Format
    /// Nil where the file is to tell.
    package var delimiter: UInt8?
    package var encoding: Encoding
    /// Whether whoever is not in the file is gone.
    package var isComplete: Bool
    /// Where each field comes from; the key's is always there.
    package var sources: [FieldID: Source]
    /// Fields that name a record by another field than its key.
    package var namedBy: [FieldID: FieldID]
    /// Of a directory's entries only those of this object class; nil for all.
    package var objectClass: String?

    package init(
        register: RegisterID,
        format: Format = .csv,
        delimiter: UInt8? = nil,
        encoding: Encoding = .utf8,
        isComplete: Bool = false,
        sources: [FieldID: Source] = [:],
        namedBy: [FieldID: FieldID] = [:],
        objectClass: String? = nil
    ) {
        self.register = register
        self.format = format
        self.delimiter = delimiter
        self.encoding = encoding
        self.isComplete = isComplete
        self.sources = sources
        self.namedBy = namedBy
        self.objectClass = objectClass
    }

    package enum Format: String, Hashable, Sendable {
        case csv
        case ldif
    }

    package enum Encoding: String, Hashable, Sendable {
        case utf8 = "utf-8"
        case latin1 = "latin-1"
    }

    /// Where the values of a field come from.
    package struct Source: Hashable, Sendable {
        /// Each gives a value, or none where all its columns are empty.
        package var templates: [TextTemplate]
        /// What parts several values in one column; nil when a column holds one.
        package var separator: String?
        /// What the file's words are called here; a word that is not among them stays.
        package var words: [String: String]

        package init(templates: [TextTemplate], separator: String? = nil, words: [String: String] = [:]) {
            self.templates = templates
            self.separator = separator
            self.words = words
        }

        /// The columns that it needs.
        package var columns: [String] { templates.flatMap(\.columns) }
    }
}
