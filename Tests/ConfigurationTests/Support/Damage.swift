import RandomSupport

/// Random harm to bytes: flipped, dropped, doubled and hostile ones.
enum Damage {
    private static let hostile: [[UInt8]] = [
        [0], [0x1B, 0x5B], [0xFF], [0xC3], Array("\\u0000".utf8), Array("[[".utf8), Array("=".utf8), Array("\"".utf8),
        Array("9223372036854775808".utf8), Array("2022-02-30".utf8), Array("{".utf8), Array("\n[ko]\n".utf8),
    ]

    static func apply(to bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            guard !bytes.isEmpty else { break }
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
            case 2: bytes.insert(contentsOf: hostile.randomElement(using: &random) ?? [], at: place)
            default: bytes.removeSubrange(place...)
            }
        }
        return bytes
    }
}
