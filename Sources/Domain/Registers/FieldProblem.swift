/// Why a value cannot stand in a field; the words are in `FieldProblem+Text`.
package enum FieldProblem: Error, Hashable, Sendable {
    case missing
    case controlCharacter(code: UInt32)
    case tooLong(limit: Int)
    case notACode(String)
    case notATelephone(String)
    case notAnEmail(String)
    case notADate(String)
    case notANumber(String, lowest: Int64, highest: Int64)
    case notOneOf(String, allowed: [Wording])
    /// The field holds one value, and several came.
    case tooMany
}
