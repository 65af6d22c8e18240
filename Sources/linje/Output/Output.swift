import Glibc
import Reports
import Synchronization

/// Standard output: what a subcommand has to show, in UTF-8, buffered until it is worth a write.
final class Output: Sendable {
    static let standard = Output()

    private let buffer = Mutex<[UInt8]>([])
    /// Columns of the terminal; nil when the output is no terminal, so that nothing needs to be cut.
    let width: Int?
    /// Whether the terminal shows nothing but ASCII.
    private let isPlain: Bool

    private init() {
        width = Terminal.isTerminal(STDOUT_FILENO) ? Terminal.columns(STDOUT_FILENO) : nil
        isPlain = width != nil && !Terminal.showsUTF8
    }

    /// Writes a line for people.
    func line(_ text: String) throws(Failure) {
        try write(Array((isPlain ? text.plainASCII : text).utf8) + [0x0A])
    }

    /// Writes an object on a line of its own, for machines.
    func json(_ fields: [JSONField]) throws(Failure) {
        try write(JSONValue.object(fields).bytes + [0x0A])
    }

    /// Writes bytes as they are.
    func write(_ bytes: [UInt8]) throws(Failure) {
        let isFull = buffer.withLock { buffer in
            buffer.append(contentsOf: bytes)
            return buffer.count >= 65_536
        }
        if isFull { try flush() }
    }

    /// Hands everything to the operating system.
    func flush() throws(Failure) {
        let bytes = buffer.withLock { buffer in
            let bytes = buffer
            buffer.removeAll(keepingCapacity: true)
            return bytes
        }
        try FileBytes.write(bytes, to: STDOUT_FILENO)
    }
}

/// Standard error: what went wrong, and how far long work has come.
enum StandardError {
    /// Says something in a line; control characters are made visible, so that no text can steer the terminal.
    static func say(_ text: String) {
        let line = "linje: " + text.visible(keepingLineBreaks: true) + "\n"
        let isPlain = Terminal.isTerminal(STDERR_FILENO) && !Terminal.showsUTF8
        // Nobody is left to be told when this fails.
        try? FileBytes.write(Array((isPlain ? line.plainASCII : line).utf8), to: STDERR_FILENO)
    }
}
