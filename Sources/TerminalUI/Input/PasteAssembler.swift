/// Collects pasted bytes until the terminal says that the paste is over.
nonisolated struct PasteAssembler: Sendable {
    private static let terminator = Array("\u{1B}[201~".utf8)

    private let limit: Int
    private var bytes: [UInt8] = []
    private var matched = 0

    init(limit: Int) {
        self.limit = limit
    }

    /// Takes a byte in and returns whether the paste is over.
    mutating func feed(_ byte: UInt8) -> Bool {
        if byte == Self.terminator[matched] {
            matched += 1
            return matched == Self.terminator.count
        }
        // The terminator's first byte occurs nowhere else in it, so a failed match can only begin anew here.
        keep(Self.terminator.prefix(matched))
        matched = byte == Self.terminator[0] ? 1 : 0
        if matched == 0 { keep([byte]) }
        return false
    }

    /// What was collected, with `\n` as line ends; invalid UTF-8 becomes U+FFFD.
    var text: String {
        var text = ""
        var afterReturn = false
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            let isSecondHalf = afterReturn && scalar == "\n"
            afterReturn = scalar == "\r"
            if !isSecondHalf { text.unicodeScalars.append(afterReturn ? "\n" : scalar) }
        }
        return text
    }

    private mutating func keep(_ more: some Collection<UInt8>) {
        bytes.append(contentsOf: more.prefix(max(0, limit - bytes.count)))
    }
}
