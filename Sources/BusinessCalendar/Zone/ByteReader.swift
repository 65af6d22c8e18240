/// Reads big-endian numbers off the front of some bytes; nil at the end, never a trap.
struct ByteReader {
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    var rest: ArraySlice<UInt8> { bytes[position...] }

    mutating func skip(_ count: Int) -> Bool {
        guard count >= 0, count <= bytes.endIndex - position else { return false }
        position += count
        return true
    }

    mutating func byte() -> UInt8? {
        guard position < bytes.endIndex else { return nil }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func int32() -> Int32? {
        guard let value = unsigned(bytes: 4) else { return nil }
        return Int32(truncatingIfNeeded: value)
    }

    mutating func int64() -> Int64? {
        guard let value = unsigned(bytes: 8) else { return nil }
        return Int64(truncatingIfNeeded: value)
    }

    private mutating func unsigned(bytes count: Int) -> UInt64? {
        guard count <= bytes.endIndex - position else { return nil }
        var value: UInt64 = 0
        for byte in bytes[position..<position + count] { value = value << 8 | UInt64(byte) }
        position += count
        return value
    }
}
