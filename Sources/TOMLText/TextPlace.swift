/// A line and a column, both from 1.
package struct TextPlace {
    package private(set) var line = 1
    package private(set) var column = 1

    package init() {}

    /// Goes on to the place behind a character.
    package mutating func advance(over scalar: Unicode.Scalar) {
        if scalar == "\n" {
            line += 1
            column = 1
        } else {
            column += 1
        }
    }
}
