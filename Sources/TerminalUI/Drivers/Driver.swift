/// What a terminal can do.
nonisolated package struct TerminalCapabilities: Hashable, Sendable {
    package var colors: ColorDepth
    package var symbols: Symbols

    package init(colors: ColorDepth, symbols: Symbols) {
        self.colors = colors
        self.symbols = symbols
    }
}

/// A terminal to draw on and to read from: the real one, or one in memory.
package protocol Driver: AnyObject {
    var size: Size { get }
    var capabilities: TerminalCapabilities { get }

    /// What is waited on for input; nil when events are only posted by the program.
    var descriptors: InputDescriptors? { get }

    /// Shows a frame; only what differs from the one before is sent.
    func present(_ surface: Surface)

    /// Everything that has happened since the last call, without waiting.
    func readEvents() -> [InputEvent]

    /// Sounds the bell.
    func ring()

    /// Gives the terminal back. Nothing else may be called afterwards.
    func close()
}

extension Driver {
    /// An empty frame of the terminal's size and signs.
    package func newSurface() -> Surface {
        Surface(size, symbols: capabilities.symbols)
    }
}

/// File descriptors that become readable when there is something to read.
nonisolated package struct InputDescriptors: Hashable, Sendable {
    package let terminal: Int32
    package let signals: Int32
}
