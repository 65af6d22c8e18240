/// SplitMix64: the same numbers for the same seed, on every machine and in every version of the language.
struct DemonstrationRandom: Sendable {
    private var state: UInt64

    /// A series of its own for each stream and index of a seed.
    init(seed: UInt64, stream: UInt64 = 0, index: Int = 0) {
        state = seed &* 0xD134_2543_DE82_EF95 &+ stream &* 0x2545_F491_4F6C_DD1D
        state ^= UInt64(truncatingIfNeeded: index) &* 0x9E37_79B9_7F4A_7C15
        _ = next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from `low` up to but not including `high`; `low` when there is none.
    mutating func number(_ low: Int, _ high: Int) -> Int {
        guard high > low else { return low }
        return low + Int(next() % UInt64(high - low))
    }

    /// True so many times in a thousand.
    mutating func chance(_ permille: Int) -> Bool {
        number(0, 1_000) < permille
    }

    /// One of some values, of which there is one at least.
    mutating func pick<Value>(_ values: [Value], or fallback: Value) -> Value {
        values.isEmpty ? fallback : values[number(0, values.count)]
    }

    mutating func pick(_ texts: [String]) -> String {
        pick(texts, or: "")
    }
}
