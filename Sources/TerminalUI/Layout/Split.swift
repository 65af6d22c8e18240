/// How much room one part of a split takes.
nonisolated package enum Extent: Hashable, Sendable {
    /// Exactly so many rows or columns, as far as there is room.
    case fixed(Int)
    /// A share of what is left after the fixed parts, by weight, but at least `min` and at most `max`.
    ///
    /// When the room does not hold every minimum, the parts with the lowest `keep` collapse to nothing first; of
    /// equals the last one.
    case flexible(weight: Int = 1, min: Int = 0, max: Int = .max, keep: Int = 0)
}

nonisolated extension Rect {
    /// The area cut into rows from the top, one for each extent.
    ///
    /// Parts that get no room are empty.
    package func splitRows(_ extents: Extent...) -> [Rect] {
        var place = row
        return divide(rows, among: extents).map { length in
            defer { place += length }
            return Rect(column: column, row: place, columns: columns, rows: length)
        }
    }

    /// The area cut into columns from the left, with `gap` columns between parts that are not empty.
    package func splitColumns(_ extents: Extent..., gap: Int = 0) -> [Rect] {
        splitColumns(extents, gap: gap)
    }

    /// The area cut into columns from the left, with `gap` columns between parts that are not empty.
    package func splitColumns(_ extents: [Extent], gap: Int = 0) -> [Rect] {
        var place = column
        return divide(columns, among: extents, gap: gap).map { length in
            defer { place += length > 0 ? length + gap : 0 }
            return Rect(column: place, row: row, columns: length, rows: rows)
        }
    }
}

/// Divides a length among extents; the parts that are not zero and the gaps between them never exceed the length.
nonisolated func divide(_ length: Int, among extents: [Extent], gap: Int = 0) -> [Int] {
    var parts = extents.map(Part.init)
    func needed() -> Int {
        let present = parts.filter { !$0.isCollapsed }
        return present.reduce(0) { $0 + $1.minimum } + max(0, present.count - 1) * gap
    }
    while needed() > length {
        let flexible = parts.indices.filter { !parts[$0].isCollapsed && parts[$0].canCollapse }
        guard let victim = flexible.min(by: { (parts[$0].keep, -$0) < (parts[$1].keep, -$1) }) else { break }
        parts[victim].isCollapsed = true
    }
    cutOverflow(&parts, by: needed() - length)
    share(max(0, length - needed()), among: &parts)
    return parts.map { $0.isCollapsed ? 0 : $0.length }
}

/// Takes what is missing from the fixed parts, the last ones first.
nonisolated private func cutOverflow(_ parts: inout [Part], by excess: Int) {
    var excess = excess
    for index in parts.indices.reversed() where excess > 0 && !parts[index].isCollapsed {
        let cut = min(excess, parts[index].length)
        parts[index].length -= cut
        parts[index].minimum -= cut
        excess -= cut
    }
}

/// Gives free room to the flexible parts by weight, as far as their maxima allow.
nonisolated private func share(_ room: Int, among parts: inout [Part]) {
    var room = room
    while room > 0 {
        let open = parts.indices.filter { !parts[$0].isCollapsed && parts[$0].length < parts[$0].maximum }
        let weights = open.reduce(0) { $0 + parts[$1].weight }
        guard weights > 0 else { return }
        let before = room
        let unit = room
        for index in open where room > 0 {
            let fair = max(1, unit * parts[index].weight / weights)
            let taken = min(fair, room, parts[index].maximum - parts[index].length)
            parts[index].length += taken
            room -= taken
        }
        if room == before { return }
    }
}

nonisolated private struct Part {
    var minimum: Int
    var maximum: Int
    var weight: Int
    var keep: Int
    var canCollapse: Bool
    var length: Int
    var isCollapsed = false

    init(_ extent: Extent) {
        switch extent {
        case .fixed(let length):
            minimum = max(0, length)
            maximum = minimum
            weight = 0
            keep = .max
            canCollapse = false
        case .flexible(let weight, let min, let max, let keep):
            minimum = Swift.max(0, min)
            maximum = Swift.max(max, minimum)
            self.weight = Swift.max(1, weight)
            self.keep = keep
            canCollapse = true
        }
        length = minimum
    }
}
