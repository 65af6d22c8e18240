import CVTerm
import Glibc

extension PseudoTerminal {
    /// How one cell of the screen looks.
    package struct ScreenCell: Equatable {
        package var text: String
        package var isBold: Bool
        package var isReverse: Bool
        package var isUnderlined: Bool
        package var columns: Int
    }

    /// The screen as lines without blanks at their ends.
    package var text: String {
        (0..<rows).map { line($0) }.joined(separator: "\n")
    }

    /// The lowest line that is not blank.
    package var lastLine: String {
        (0..<rows).reversed().lazy.map { self.line($0) }.first { !$0.isEmpty } ?? ""
    }

    package func line(_ row: Int32) -> String {
        var text = ""
        var column: Int32 = 0
        while column < columns {
            let cell = cell(row: row, column: column)
            text += cell.text.isEmpty ? " " : cell.text
            column += Int32(max(1, cell.columns))
        }
        while text.last == " " { text.removeLast() }
        return text
    }

    package func cell(row: Int32, column: Int32) -> ScreenCell {
        var cell = VTermScreenCell()
        vterm_screen_get_cell(screen, VTermPos(row: row, col: column), &cell)
        let scalars = withUnsafeBytes(of: &cell.chars) { Array($0.bindMemory(to: UInt32.self)) }
        let text = scalars.prefix { $0 != 0 && $0 != UInt32.max }.compactMap { Unicode.Scalar($0) }
        return ScreenCell(
            text: text.reduce(into: "") { $0.unicodeScalars.append($1) },
            isBold: cell.attrs.bold != 0,
            isReverse: cell.attrs.reverse != 0,
            isUnderlined: cell.attrs.underline != 0,
            columns: Int(cell.width)
        )
    }

    /// How often the program has sent a text so far.
    package func sent(_ text: String) -> Int {
        String(decoding: output, as: UTF8.self).components(after: text).count
    }

    /// Where the terminal's cursor stands.
    package var cursor: (row: Int32, column: Int32) {
        var position = VTermPos(row: 0, col: 0)
        vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position)
        return (position.row, position.col)
    }

    /// The settings of the line discipline, as `stty -g` compares them.
    package var lineSettings: LineSettings {
        var raw = termios()
        tcgetattr(master, &raw)
        return LineSettings(raw)
    }

    /// Whether a private mode such as 1049 is on, by what was sent last.
    package func isModeOn(_ mode: Int) -> Bool {
        let text = String(decoding: output, as: UTF8.self)
        var isOn = false
        // Several modes may be set in one sequence: `?1006;1000h`.
        for part in text.components(after: "\u{1B}[?") {
            let parameters = part.prefix { $0.isNumber || $0 == ";" }
            guard parameters.split(separator: ";").contains(Substring(String(mode))) else { continue }
            switch part.dropFirst(parameters.count).first {
            case "h": isOn = true
            case "l": isOn = false
            default: break
            }
        }
        return isOn
    }
}

/// What `stty` shows of a terminal, comparable.
package struct LineSettings: Equatable {
    package let flags: [UInt32]
    package let characters: [UInt8]

    init(_ raw: termios) {
        var raw = raw
        flags = [raw.c_iflag, raw.c_oflag, raw.c_cflag, raw.c_lflag]
        characters = withUnsafeBytes(of: &raw.c_cc) { Array($0) }
    }
}

extension String {
    /// The pieces that follow each occurrence of a mark.
    fileprivate func components(after mark: String) -> [Substring] {
        var result: [Substring] = []
        var rest = self[...]
        while let range = rest.firstRange(of: mark) {
            rest = rest[range.upperBound...]
            result.append(rest)
        }
        return result
    }
}
