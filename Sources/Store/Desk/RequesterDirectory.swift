package import Domain

/// Finds who may be calling, for the one who has them on the line.
///
/// A store knows everybody who was ever helped. A register of people answers the same question, so that either or both can stand behind the form.
package protocol RequesterDirectory: Sendable {
    /// The requesters that fit what was typed, the likeliest first, each once.
    ///
    /// Every word must stand in the name, the unit, the e-mail address, the device or the telephone number; digits are compared without the blanks
    /// and signs between them. Words that begin so come before words that merely hold it, and whoever called last before the others.
    func requesters(matching text: String, limit: Int) async throws(StoreError) -> [Requester]
}
