import Store

/// Cuts chunks of bytes into lines.
struct LineReader {
    /// Bytes that one line may have: an attached file at its largest, and some.
    private static let limit = 256 << 20

    private let read: () throws -> [UInt8]?
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    /// The line that `next` gave last, from 1.
    private(set) var number = 0

    init(_ read: @escaping () throws -> [UInt8]?) {
        self.read = read
    }

    /// The next line without its break, empty lines left out; nil at the end.
    mutating func next() throws -> [UInt8]? {
        var searched = position
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = Array(buffer[position..<end])
                position = end + 1
                number += 1
                if !line.isEmpty { return line }
                searched = position
                continue
            }
            if isAtEnd {
                let line = Array(buffer[position...])
                position = buffer.count
                if line.isEmpty { return nil }
                number += 1
                return line
            }
            buffer.removeSubrange(..<position)
            position = 0
            searched = buffer.count
            guard buffer.count <= Self.limit else {
                throw StoreError(.invalidInput(line: number + 1), about: "journal", detail: "the line is too long")
            }
            if let chunk = try read() { buffer += chunk } else { isAtEnd = true }
        }
    }
}
