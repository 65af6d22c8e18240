package import Instants

/// A time zone: what the clock on the wall shows at a moment, and which moment a clock time means.
///
/// Holds its whole history and four hundred years of its future; later moments are looked up a whole number of
/// Gregorian cycles (400 years) earlier, where the clock does the same. Both ways cost one binary search.
package struct Zone: Sendable {
    /// The IANA name, such as `Europe/Stockholm`.
    package let name: String
    /// Moments at which the offset changes, ascending.
    let changes: [Int64]
    /// `offsets[i]` holds before `changes[i]`, and the last one after all of them.
    let offsets: [Int]
    /// Wall seconds from which the offset after `changes[i]` is used to find the moment.
    private let wallChanges: [Int64]
    /// From here on years repeat every 400.
    private let cycleStart: Int64

    private static let cycle: Int64 = 146_097 * 86_400

    /// Reads a TZif file's content.
    package init(name: String, tzif bytes: [UInt8]) throws(ZoneError) {
        let file: ZoneFile
        do {
            file = try ZoneFile(bytes: bytes)
        } catch {
            throw .unreadable(name: name, reason: error.rawValue)
        }
        self.init(name: name, file: file)
    }

    /// Coordinated universal time, needing no file.
    package static let utc = Zone(name: "UTC", file: nil)

    private init(name: String, file: ZoneFile?) {
        self.name = name
        var changes: [Int64] = []
        var wallChanges: [Int64] = []
        var offsets = [file?.firstOffset ?? 0]
        func add(_ change: ZoneFile.Change) {
            guard let before = offsets.last, change.offset != before, change.at > changes.last ?? .min else { return }
            // A clock time in a gap is read with the offset before it, one that occurs twice means the first: both
            // are the old offset up to the later of the two readings of the clock at the change.
            let wall = change.at + Int64(max(before, change.offset))
            wallChanges.append(max(wall, wallChanges.last ?? .min))
            changes.append(change.at)
            offsets.append(change.offset)
        }
        let recorded = (file?.changes ?? []).filter { abs($0.at) < Zone.limit }
        recorded.forEach(add)
        let lastYear = LocalDate(daysSinceEpoch: Int(recorded.last?.at ?? 0) / 86_400).parts.year
        if let rule = file?.rule, (0...9_500).contains(lastYear) {
            if rule.summer == nil {
                add(ZoneFile.Change(at: (changes.last ?? 0) + 1, offset: rule.standardOffset))
            }
            for year in lastYear...(lastYear + 402) {
                for change in rule.changes(inYear: max(1, year)) where change.at > recorded.last?.at ?? .min {
                    add(change)
                }
            }
        }
        self.changes = changes
        self.wallChanges = wallChanges
        self.offsets = offsets
        cycleStart = (recorded.last?.at ?? 0) + Zone.cycle + 366 * 86_400
    }

    /// Beyond any year that the program speaks of; guards the sums above against overflow.
    private static let limit: Int64 = 400_000_000_000

    /// Seconds that the clock is ahead of UTC at a moment.
    package func offset(at instant: Instant) -> Int {
        offsets[Zone.countNotAfter(folded(instant.seconds), in: changes)]
    }

    /// Local seconds since 1970-01-01 00:00 on the wall.
    func wallSeconds(at seconds: Int64) -> Int64 {
        seconds &+ Int64(offset(at: Instant(seconds: seconds)))
    }

    /// The moment that a reading of the clock means.
    ///
    /// A time that a clock change skips is as much later on the clock as the change is long (an hour, as a rule); one
    /// that occurs twice is the first.
    func seconds(atWall wall: Int64) -> Int64 {
        wall &- Int64(offsets[Zone.countNotAfter(folded(wall), in: wallChanges)])
    }

    private func folded(_ seconds: Int64) -> Int64 {
        guard seconds >= cycleStart else { return seconds }
        return seconds - ((seconds - cycleStart) / Zone.cycle + 1) * Zone.cycle
    }

    /// Calls back with the changes that fall into a range of days, in order: an index into `changes` and how many
    /// cycles of 400 years later.
    func forEachChange(in days: Range<Int>, _ body: (_ index: Int, _ cycles: Int) -> Void) {
        let first = Int64(days.lowerBound) * 86_400
        let last = Int64(days.upperBound) * 86_400
        for index in changes.indices where changes[index] < min(cycleStart, last) && changes[index] >= first {
            body(index, 0)
        }
        let repeated = changes.indices.filter { changes[$0] >= cycleStart - Zone.cycle && changes[$0] < cycleStart }
        guard !repeated.isEmpty, cycleStart < last else { return }
        for cycles in 1...Int((last - cycleStart) / Zone.cycle + 1) {
            for index in repeated {
                let moment = changes[index] + Int64(cycles) * Zone.cycle
                if moment >= first, moment < last { body(index, cycles) }
            }
        }
    }

    /// How many of the ascending values are at or before `value`.
    private static func countNotAfter(_ value: Int64, in values: [Int64]) -> Int {
        var low = 0
        var high = values.count
        while low < high {
            let middle = (low + high) >> 1
            if values[middle] <= value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Zone: Hashable {
    package static func == (left: Zone, right: Zone) -> Bool {
        left.name == right.name && left.changes == right.changes && left.offsets == right.offsets
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(name)
    }
}
