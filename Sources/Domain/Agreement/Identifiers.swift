/// A name that data gives to something: lower-case letters, digits and hyphens, such as `andra-linjen`.
///
/// What exists is decided by the agreement and the registers, never by code.
package protocol DataIdentifier: RawRepresentable, Hashable, Sendable, Codable, Comparable, CustomStringConvertible
where RawValue == String {
    init(rawValue: String)
}

extension DataIdentifier {
    package init(_ rawValue: String) {
        self.init(rawValue: rawValue)
    }

    package var description: String { rawValue }

    package static func < (left: Self, right: Self) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// A queue of the agreement, such as `andra-linjen`.
package struct QueueID: DataIdentifier {
    package var rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }
}

/// A team of the agreement, such as `anvandarstod`; for imported history the team's name at the source.
package struct TeamID: DataIdentifier {
    package var rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }
}

/// One of the functions whose failure starts the promise, such as `utskrift` (INTE-1).
package struct IntefunktionID: DataIdentifier {
    package var rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }
}

/// A version of the agreement, such as `ramuppdrag-2022`.
package struct AgreementVersion: DataIdentifier {
    package var rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }
}

/// The reason of a hand-over, such as `djupare-support` (KÖ-5).
package struct HandoverReasonID: DataIdentifier {
    package var rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }
}

/// A rule of the escalation ladder, such as `utan-agare`.
package struct RuleID: DataIdentifier {
    package var rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }
}
