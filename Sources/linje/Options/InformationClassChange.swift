import ArgumentParser
import Domain

/// What is to become of a ticket's information class.
enum InformationClassChange: Hashable, Sendable {
    case set(InformationClass)
    case remove
}

extension Words {
    /// Reads `1,2,3`, or `-` for none.
    @Sendable static func informationClass(_ text: String) throws -> InformationClassChange {
        if text == "-" { return .remove }
        let levels = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
        if levels.count == 3, let confidentiality = levels[0], let integrity = levels[1], let availability = levels[2],
            let value = InformationClass(
                confidentiality: confidentiality,
                integrity: integrity,
                availability: availability
            )
        {
            return .set(value)
        }
        throw ValidationError("Skriv tre tal från 0 till 4, till exempel 1,2,3, eller - för ingen.")
    }
}
