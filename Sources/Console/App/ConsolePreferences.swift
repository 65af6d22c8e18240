package import TerminalUI

/// What the person at the console wants, out of their files and the command line.
package struct ConsolePreferences {
    /// Their keys; nil leaves the shipped ones.
    package var keyMap: KeyMap?
    /// Files that could not be taken in as they are, each with its place, in words.
    package var problems: [String] = []
    package var theme = ""
    /// The themes that there are, by name.
    package var themes: [String] = []
    package var usesMouse = true
    /// Whether the bell sounds for new messages and for what went wrong.
    package var rings = true
    /// Whether the terminal is asked to show a notice for new messages.
    package var notifies = false
    /// Whether nothing may be changed.
    package var isReadOnly = false
    /// For readers: nothing moves, messages have a line of their own, and words stand before signs.
    package var isAccessible = false
    package var facts = TerminalFacts()

    package init() {}
}

/// What to know when something looks wrong: shown by `:version`.
package struct TerminalFacts {
    /// The program's name and version.
    package var program = ""
    /// `TERM` as the environment has it.
    package var terminal = ""
    /// How many colours are used.
    package var colors = ColorDepth.monochrome
    package var usesASCII = false
    package var locale = ""
    package var encoding = ""
    /// What stands between the program and the terminal.
    package var multiplexer = Multiplexer.none
    package var configuration = ""
    package var keys = ""
    package var store = ""
    package var log = ""

    package init() {}
}
