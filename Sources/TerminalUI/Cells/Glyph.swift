/// One visible character: a base with its combining marks, and the columns that it takes.
nonisolated package struct Glyph: Hashable, Sendable {
    package var scalar: Unicode.Scalar
    package var marks: Cell.Marks
    package var width: Int

    init(_ scalar: Unicode.Scalar, width: Int) {
        self.scalar = scalar
        self.marks = Cell.Marks()
        self.width = width
    }
}

/// Untrusted text as characters that cannot affect the screen.
///
/// - Line ends and tabulators become spaces; other C0 controls, ESC among them, become their pictures; C1 and what
///   has no meaning in Unicode becomes U+FFFD.
/// - Direction controls, zero-width characters, variation selectors and tags disappear.
/// - A joined picture (family, skin tone) becomes its first part, since terminals disagree on the width of the whole.
/// - A cell keeps two combining marks; further ones disappear. A mark without a base stands on a space.
nonisolated package struct Glyphs: Sequence, Sendable {
    private let scalars: String.UnicodeScalarView

    package init(_ text: some StringProtocol) {
        scalars = String(text).unicodeScalars
    }

    package func makeIterator() -> Iterator {
        Iterator(scalars: scalars.makeIterator())
    }

    nonisolated package struct Iterator: IteratorProtocol {
        fileprivate var scalars: String.UnicodeScalarView.Iterator
        private var waiting: Glyph?
        private var isJoining = false

        fileprivate init(scalars: String.UnicodeScalarView.Iterator) {
            self.scalars = scalars
        }

        package mutating func next() -> Glyph? {
            while let scalar = scalars.next() {
                if let finished = take(scalar) { return finished }
            }
            defer { waiting = nil }
            return waiting
        }

        /// Takes one scalar in and returns the glyph that it completes.
        private mutating func take(_ scalar: Unicode.Scalar) -> Glyph? {
            switch ScalarKind(scalar) {
            case .shown(let shown, let width):
                return begin(Glyph(shown, width: width))
            case .mark:
                guard waiting != nil else { return begin(mark: scalar) }
                waiting?.marks.add(scalar)
                return nil
            case .skinTone:
                if waiting?.width == 2 { return nil }
                return begin(Glyph(scalar, width: 2))
            case .joiner:
                isJoining = waiting?.width == 2
                return nil
            case .dropped:
                return nil
            }
        }

        private mutating func begin(_ glyph: Glyph) -> Glyph? {
            if isJoining {
                isJoining = false
                return nil
            }
            defer { waiting = glyph }
            return waiting
        }

        private mutating func begin(mark: Unicode.Scalar) -> Glyph? {
            var glyph = Glyph(" ", width: 1)
            glyph.marks.add(mark)
            return begin(glyph)
        }
    }
}
