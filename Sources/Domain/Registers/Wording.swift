/// A name in both languages, so that neither can be forgotten.
package struct Wording: Hashable, Sendable {
    package var swedish: String
    package var english: String

    package init(_ swedish: String, _ english: String) {
        self.swedish = swedish
        self.english = english
    }

    package func text(in language: Language) -> String {
        language(swedish, english)
    }
}
