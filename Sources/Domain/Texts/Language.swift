/// A language that texts for people exist in.
package enum Language: String, Hashable, Sendable, Codable, CaseIterable {
    case swedish = "sv"
    case english = "en"

    /// Chooses between the two wordings of a text, so that none can be forgotten.
    package func callAsFunction(_ swedish: String, _ english: String) -> String {
        self == .swedish ? swedish : english
    }
}
