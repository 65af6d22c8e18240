/// One column of the grid.
nonisolated package struct Cell: Hashable, Sendable {
    /// How a cell takes part in the character that it shows.
    package enum Span: UInt8, Sendable {
        /// The character fills this column.
        case narrow
        /// The character begins here and goes on in the next column.
        case wide
        /// The second column of the character to the left.
        case continuation
    }

    package private(set) var scalar: Unicode.Scalar
    package private(set) var marks: Marks
    package private(set) var span: Span
    package var style: Style

    /// Combining marks of one cell: at most two, so that no text can grow without bound in one place.
    package struct Marks: Hashable, Sendable {
        package private(set) var first: Unicode.Scalar?
        package private(set) var second: Unicode.Scalar?

        package init() {}

        /// Takes a mark in; a third is dropped.
        package mutating func add(_ mark: Unicode.Scalar) {
            if first == nil {
                first = mark
            } else if second == nil {
                second = mark
            }
        }
    }

    package static func blank(_ style: Style) -> Cell {
        Cell(scalar: " ", marks: Marks(), span: .narrow, style: style)
    }

    init(_ glyph: Glyph, style: Style) {
        self.init(scalar: glyph.scalar, marks: glyph.marks, span: glyph.width == 2 ? .wide : .narrow, style: style)
    }

    private init(scalar: Unicode.Scalar, marks: Marks, span: Span, style: Style) {
        self.scalar = scalar
        self.marks = marks
        self.span = span
        self.style = style
    }

    static func continuation(_ style: Style) -> Cell {
        Cell(scalar: " ", marks: Marks(), span: .continuation, style: style)
    }

    /// Whether nothing but the ground is seen of it, as far as its style shows nothing on blanks.
    package var isBlank: Bool { scalar == " " && marks.first == nil && span == .narrow }

    /// The characters as text; empty for the second column of a wide character.
    package var text: String {
        guard span != .continuation else { return "" }
        var text = String(Character(scalar))
        if let first = marks.first { text.unicodeScalars.append(first) }
        if let second = marks.second { text.unicodeScalars.append(second) }
        return text
    }
}
