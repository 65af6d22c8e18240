/// Text with places for a row's values, such as `{product}: {impact}`.
package struct TextTemplate: Hashable, Sendable {
    private enum Piece: Hashable {
        case text(String)
        case column(String)
    }

    private var pieces: [Piece]

    /// Nil when a brace is not closed or has nothing inside.
    package init?(_ text: String) {
        var pieces: [Piece] = []
        var rest = Substring(text)
        while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}") else { return nil }
            let column = rest[rest.index(after: open)..<close]
            guard !column.isEmpty, !column.contains("{") else { return nil }
            if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            pieces.append(.column(String(column)))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        self.pieces = pieces
    }

    /// The columns that it needs.
    package var columns: [String] {
        pieces.compactMap { piece in
            if case .column(let name) = piece { name } else { nil }
        }
    }

    /// The column that it is nothing but; nil when it is more or less.
    package var onlyColumn: String? {
        guard pieces.count == 1, case .column(let name) = pieces.first else { return nil }
        return name
    }

    /// The text with a row's values in place.
    package func filled(_ value: (String) -> String) -> String {
        pieces.reduce(into: "") { text, piece in
            switch piece {
            case .text(let fixed): text += fixed
            case .column(let name): text += value(name)
            }
        }
    }
}
