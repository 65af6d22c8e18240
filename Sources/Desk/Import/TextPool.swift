/// Keeps each text once, however many rows have it.
struct TextPool {
    private var numbers: [String: UInt32] = [:]
    private(set) var texts: [String] = []

    /// The number of a text, which is kept if it was not known.
    mutating func number(of text: String) -> UInt32 {
        if let number = numbers[text] { return number }
        let number = UInt32(truncatingIfNeeded: texts.count)
        numbers[text] = number
        texts.append(text)
        return number
    }

    subscript(number: UInt32) -> String { texts[Int(number)] }
}
