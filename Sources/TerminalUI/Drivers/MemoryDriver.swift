/// A terminal in memory: keeps the last frame, and plays events that it was given.
package final class MemoryDriver: Driver {
    package private(set) var size: Size
    package let capabilities: TerminalCapabilities
    package private(set) var surface: Surface
    package private(set) var bells = 0
    package private(set) var isClosed = false
    private var waiting: [InputEvent] = []

    package init(
        _ size: Size,
        capabilities: TerminalCapabilities = TerminalCapabilities(colors: .palette256, symbols: .unicode)
    ) {
        self.size = size
        self.capabilities = capabilities
        surface = Surface(size, symbols: capabilities.symbols)
    }

    package var descriptors: InputDescriptors? { nil }

    /// Lets events happen; a resize takes effect at once.
    package func send(_ events: [InputEvent]) {
        for case .resize(let size) in events { self.size = size }
        waiting += events
    }

    package func present(_ surface: Surface) {
        self.surface = surface
    }

    package func readEvents() -> [InputEvent] {
        defer { waiting = [] }
        return waiting
    }

    package func ring() { bells += 1 }

    package func close() { isClosed = true }
}
