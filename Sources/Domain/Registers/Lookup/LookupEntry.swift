/// What look-up knows a record by.
package struct LookupEntry: Hashable, Sendable {
    /// Digits from which a run of a telephone number has its place in the index of words.
    package static let shortestRun = 4

    /// Each word once, with a blank before it: without accents, and once more with them where it has some.
    package var text: String
    /// Each telephone number's digits, with `#` before them.
    package var digits: String
    /// What the index of words holds: the words without accents, and every end of a telephone number.
    package var index: Set<String>

    /// `titles` are those of the records that the record names, by field.
    package init(_ record: RegisterRecord, _ schema: RegisterSchema, titles: (RecordReference) -> String?) {
        var words: [String] = []
        var numbers: [String] = []
        if schema.key.isSearchable { words += LookupText.words(record.key) }
        for field in schema.fields where field.isSearchable {
            for value in record.all(field.id) {
                switch field.kind {
                case .telephone: numbers.append(LookupText.digits(value))
                case .reference(let register):
                    words += LookupText.words(titles(RecordReference(register, value)) ?? "")
                default: words += LookupText.words(value)
                }
            }
        }
        self.init(words: words, numbers: numbers)
    }

    /// The entry that has these texts.
    package init(text: String, digits: String) {
        let numbers = digits.split(separator: "#").map { String($0) }
        self.init(words: text.split(separator: " ").map { String($0) }, numbers: numbers)
    }

    private init(words: [String], numbers: [String]) {
        text = ""
        digits = ""
        index = []
        var seen: Set<String> = []
        for word in words {
            let plain = LookupText.plain(word)
            if seen.insert(plain).inserted { text += " " + plain }
            if plain != word, seen.insert(word).inserted { text += " " + word }
            index.insert(plain)
        }
        for number in numbers {
            digits += "#" + number
            var end = number[...]
            while end.utf8.count >= LookupEntry.shortestRun {
                index.insert(String(end))
                end = end.dropFirst()
            }
        }
    }
}
