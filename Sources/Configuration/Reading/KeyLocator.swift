/// Finds the line of a TOML text on which a key stands, for error messages.
///
/// The TOML library tells no places of values. This looks for table headings and keys at the start of lines, which is how people write; a key
/// that is written otherwise is told by its path alone.
enum KeyLocator {
    /// The line, from 1, of a key such as `ko[2].grupp`, or else of the table that should hold it.
    static func line(of key: String, in text: String) -> Int? {
        var place: Int?
        var heading = ""
        var counts: [String: Int] = [:]
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.drop { $0 == " " || $0 == "\t" }
            if line.hasPrefix("[[") {
                let name = name(line.dropFirst(2))
                counts[name, default: 0] += 1
                heading = "\(name)[\(counts[name, default: 1])]"
            } else if line.hasPrefix("[") {
                heading = name(line.dropFirst())
            } else if let equals = line.firstIndex(of: "=") {
                let found = name(line[..<equals])
                let whole = heading.isEmpty ? found : heading + "." + found
                if whole == key || key.hasPrefix(whole + "[") || key.hasPrefix(whole + ".") { return index + 1 }
                continue
            } else {
                continue
            }
            if key == heading || key.hasPrefix(heading + ".") { place = index + 1 }
        }
        return place
    }

    private static func name(_ text: Substring) -> String {
        let end = text.firstIndex(of: "]") ?? text.endIndex
        return text[..<end].filter { $0 != " " && $0 != "\t" && $0 != "\"" && $0 != "'" }
    }
}

extension ConfigurationError {
    /// The same error with the line of its key, where the text shows it.
    func located(in text: String) -> ConfigurationError {
        guard line == nil, !key.isEmpty else { return self }
        var located = self
        located.line = KeyLocator.line(of: key, in: text)
        return located
    }
}
