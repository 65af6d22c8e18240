/// Reads lines off an open file; memory holds one line and one portion.
struct LineReader {
    private let file: OpenFile
    private let longest: Int
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false

    /// Of a line longer than `longest` the first `longest + 1` bytes are handed over, so that its length is still seen to be too much.
    init(_ file: OpenFile, longest: Int) {
        self.file = file
        self.longest = longest
    }

    /// Whether another whole line can be read without waiting.
    var hasMoreAtHand: Bool { buffer[position...].contains(0x0A) }

    /// The next line without its line feed; nil at the end.
    mutating func next() throws(Failure) -> [UInt8]? {
        var line: [UInt8] = []
        while true {
            let rest = buffer[position...]
            if let feed = rest.firstIndex(of: 0x0A) {
                append(rest[..<feed], to: &line)
                position = feed + 1
                return line
            }
            append(rest, to: &line)
            buffer = try file.read(65_536)
            position = 0
            if buffer.isEmpty {
                guard !isAtEnd else { return nil }
                isAtEnd = true
                return line.isEmpty ? nil : line
            }
        }
    }

    private func append(_ bytes: ArraySlice<UInt8>, to line: inout [UInt8]) {
        line += bytes.prefix(max(0, longest + 1 - line.count))
    }
}
