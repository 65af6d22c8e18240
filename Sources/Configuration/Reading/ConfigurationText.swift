import TOMLText

/// The text of a file that people write, checked before anything reads it.
package enum ConfigurationText {
    /// Bytes that a file may have.
    package static let limit = 4 << 20

    /// The text of a file's bytes, without a byte-order mark; refuses what is not UTF-8, with the place.
    package static func decode(_ bytes: [UInt8], file: String) throws(ConfigurationError) -> String {
        guard bytes.count <= limit else { throw ConfigurationError(file: file, .tooLarge(limit: limit)) }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        if let text = String(validating: content, as: UTF8.self) { return text }
        var decoder = UTF8()
        var iterator = content.makeIterator()
        var place = TextPlace()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { place.advance(over: scalar) }
        throw ConfigurationError(file: file, line: place.line, column: place.column, .notUTF8)
    }

    /// Refuses control characters other than line ends and tabs, so that no text can steer a terminal.
    static func check(_ text: String, file: String) throws(ConfigurationError) {
        guard text.utf8.count <= limit else { throw ConfigurationError(file: file, .tooLarge(limit: limit)) }
        var place = TextPlace()
        for scalar in text.unicodeScalars {
            if isForbidden(scalar) {
                throw ConfigurationError(
                    file: file,
                    line: place.line,
                    column: place.column,
                    .controlCharacter(code: scalar.value)
                )
            }
            place.advance(over: scalar)
        }
    }

    static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0...0x1F, 0x7F...0x9F: true
        default: false
        }
    }
}
