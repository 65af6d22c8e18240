import Configuration
import Domain
import RandomSupport
import Testing

@Suite("Files that nobody meant to write")
struct ConfigurationFuzzTests {
    static let seeds: [UInt64] = [1, 2, 3, 4]

    @Test("An agreement with random damage is read or refused, never a trap", arguments: seeds)
    func agreement(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let whole = Array(try ShippedFile.text("ramuppdrag-2022.toml").utf8)
        for _ in 0..<60 {
            let damaged = Damage.apply(to: whole, &random)
            do {
                let (agreement, _) = try AgreementFile.read(bytes: damaged, name: "a")
                #expect(agreement.queue(agreement.intake) != nil, "seed \(seed)")
            } catch {
                #expect(!error.text(in: .swedish).isEmpty, "seed \(seed)")
            }
        }
    }
}

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
