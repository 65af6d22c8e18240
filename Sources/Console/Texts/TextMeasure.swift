import TerminalUI

// The widths of the screen's own table, under names of their own: Reports measures for paper and pipes.
extension String {
    /// Columns of the screen.
    var width: Int { columns }

    /// Lines of at most so many columns, broken between words.
    func lines(of width: Int) -> [String] { wrapped(to: width) }
}
