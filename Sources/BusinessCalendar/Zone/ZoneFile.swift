/// What a TZif file (RFC 8536) says: the changes of the clock so far, and the rule for all years after them.
struct ZoneFile {
    /// A moment from which the clock is so many seconds ahead of UTC.
    struct Change: Equatable {
        var at: Int64
        var offset: Int
    }

    /// The offset before the first change.
    var firstOffset: Int
    /// In order of time.
    var changes: [Change]
    /// The footer's rule; nil when the last offset holds for ever.
    var rule: ZoneRule?

    /// Reads the 64-bit part of a file of version 2 or later.
    ///
    /// Throws the reason as a word. A file that counts leap seconds is refused: its numbers are no POSIX seconds.
    init(bytes: [UInt8]) throws(Failure) {
        var reader = ByteReader(bytes[...])
        let first = try Header(&reader)
        guard first.version >= 0x32 else { throw .tooOld }
        guard reader.skip(first.bodySize(timeSize: 4)) else { throw .cutShort }
        let header = try Header(&reader)
        guard header.leapCount == 0 else { throw .leapSeconds }
        (firstOffset, changes) = try ZoneFile.body(&reader, header)
        rule = try ZoneFile.footer(&reader)
    }

    /// Why the bytes are no zone.
    enum Failure: String, Error {
        case noMagic = "not a TZif file"
        case tooOld = "TZif version 1 has no rule for the future"
        case cutShort = "the file ends too early"
        case leapSeconds = "the file counts leap seconds"
        case inconsistent = "the file contradicts itself"
        case badRule = "the rule for the future cannot be read"
    }

    private struct Header {
        var version: UInt8
        var counts: [Int]

        var leapCount: Int { counts[2] }
        var timeCount: Int { counts[3] }
        var typeCount: Int { counts[4] }

        init(_ reader: inout ByteReader) throws(Failure) {
            for expected in "TZif".utf8 {
                guard reader.byte() == expected else { throw .noMagic }
            }
            guard let version = reader.byte(), reader.skip(15) else { throw .cutShort }
            self.version = version
            counts = []
            for _ in 0..<6 {
                guard let count = reader.int32(), (0...1_000_000).contains(count) else { throw .inconsistent }
                counts.append(Int(count))
            }
        }

        /// The order in the file: is-UT count, is-standard count, leaps, times, types, characters.
        func bodySize(timeSize: Int) -> Int {
            timeCount * (timeSize + 1) + typeCount * 6 + counts[5] + leapCount * (timeSize + 4) + counts[1] + counts[0]
        }
    }

    private static func body(_ reader: inout ByteReader, _ header: Header) throws(Failure) -> (Int, [Change]) {
        var times: [Int64] = []
        for _ in 0..<header.timeCount {
            guard let time = reader.int64() else { throw .cutShort }
            if let last = times.last, time <= last { throw .inconsistent }
            times.append(time)
        }
        var kinds: [Int] = []
        for _ in 0..<header.timeCount {
            guard let kind = reader.byte() else { throw .cutShort }
            kinds.append(Int(kind))
        }
        var offsets: [Int] = []
        for _ in 0..<header.typeCount {
            guard let offset = reader.int32(), reader.skip(2) else { throw .cutShort }
            guard abs(Int(offset)) <= 93_599 else { throw .inconsistent }
            offsets.append(Int(offset))
        }
        guard reader.skip(header.counts[5] + header.counts[1] + header.counts[0]) else { throw .cutShort }
        guard let first = offsets.first, kinds.allSatisfy({ $0 < offsets.count }) else { throw .inconsistent }
        return (first, zip(times, kinds).map { Change(at: $0, offset: offsets[$1]) })
    }

    private static func footer(_ reader: inout ByteReader) throws(Failure) -> ZoneRule? {
        let line = reader.rest
        guard line.first == 0x0A, let end = line.dropFirst().firstIndex(of: 0x0A) else { throw .cutShort }
        let text = line[(line.startIndex + 1)..<end]
        if text.isEmpty { return nil }
        guard let rule = ZoneRule(text) else { throw .badRule }
        return rule
    }
}
