/// What another register, or somebody at a screen, says of the records of one register.
package struct RegisterDelivery: Hashable, Sendable {
    package var register: RegisterID
    /// The fields that it speaks of, in the order of each row's places; what it does not speak of stays as it is.
    package var fields: [FieldID]
    package var rows: [DeliveredRow]
    /// Whether a record that is not in it is gone.
    package var isComplete: Bool
    package var mayGo: GoneLimit
    /// Fields whose values name a record not by its key but by the given field, which is unique there.
    package var namedBy: [FieldID: FieldID]
    /// Where it comes from; nil for what somebody types.
    package var source: DeliverySource?

    package init(
        register: RegisterID,
        fields: [FieldID],
        rows: [DeliveredRow],
        isComplete: Bool = false,
        mayGo: GoneLimit = .share(percent: 20),
        namedBy: [FieldID: FieldID] = [:],
        source: DeliverySource? = nil
    ) {
        self.register = register
        self.fields = fields
        self.rows = rows
        self.isComplete = isComplete
        self.mayGo = mayGo
        self.namedBy = namedBy
        self.source = source
    }
}

/// A file that a delivery comes from.
package struct DeliverySource: Hashable, Sendable {
    package var file: String
    /// SHA-256 of its bytes, 64 hexadecimal digits.
    package var digest: String

    package init(file: String, digest: String) {
        self.file = file
        self.digest = digest
    }
}

/// A record as a delivery has it, every value checked and in the form that is kept.
package struct DeliveredRow: Hashable, Sendable {
    package var record: RegisterRecord
    /// Where the key stands, then where each of the delivery's fields does.
    package var places: [FilePlace]

    package init(_ record: RegisterRecord, places: [FilePlace] = []) {
        self.record = record
        self.places = places
    }
}

/// A line of a file and a character of it, both from 1.
package struct FilePlace: Hashable, Sendable {
    package var line: Int32
    package var column: Int32

    package init(line: Int, column: Int) {
        self.line = Int32(clamping: line)
        self.column = Int32(clamping: column)
    }
}

/// How many records may go because a complete file has them no more; a file cut short must not empty a register.
package enum GoneLimit: Hashable, Sendable {
    /// So many in a hundred of those that are in use.
    case share(percent: Int)
    case count(Int)

    /// How many that is.
    package func limit(of living: Int) -> Int {
        switch self {
        case .share(let percent): living * min(max(percent, 0), 100) / 100
        case .count(let count): max(0, count)
        }
    }
}
