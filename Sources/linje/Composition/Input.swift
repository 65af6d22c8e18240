import Glibc

/// What comes in from files and standard input; `-` is standard input.
enum Input {
    /// Bytes that a text from outside may have.
    static let textLimit = 4 << 20

    /// A whole file, unless it is larger than `limit`.
    static func bytes(of path: String, limit: Int = 64 << 20) throws(Failure) -> [UInt8] {
        let file = try OpenFile(reading: path)
        var bytes: [UInt8] = []
        while true {
            let portion = try file.read(65_536)
            if portion.isEmpty { return bytes }
            bytes += portion
            guard bytes.count <= limit else { throw .tooLarge(source: file.name, limit: limit) }
        }
    }

    /// The text of a file, which must be UTF-8.
    static func text(of path: String) throws(Failure) -> String {
        let bytes = try bytes(of: path, limit: textLimit)
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        throw .notUTF8(source: path == "-" ? "standard in" : path, line: lineOfInvalid(bytes))
    }

    /// Words from the command line as one text; `-` alone reads standard input.
    static func text(from words: [String]) throws(Failure) -> String {
        words == ["-"] ? try text(of: "-") : words.joined(separator: " ")
    }

    private static func lineOfInvalid(_ bytes: [UInt8]) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var line = 1
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            if scalar == "\n" { line += 1 }
        }
        return line
    }
}

/// A file that is open for as long as the value lives; `-` is a standard stream.
final class OpenFile: Sendable {
    let name: String
    let descriptor: Int32

    init(reading path: String) throws(Failure) {
        name = path == "-" ? "standard in" : path
        descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path, code: errno) }
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            if path != "-" { close(descriptor) }
            throw .unreadable(path: path, code: EISDIR)
        }
    }

    /// A new file; one that is there already is left alone.
    init(creating path: String) throws(Failure) {
        name = path == "-" ? "standard ut" : path
        descriptor = path == "-" ? STDOUT_FILENO : open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .unwritable(path: path, code: errno) }
    }

    deinit {
        if descriptor > STDERR_FILENO { close(descriptor) }
    }

    /// The next bytes; empty at the end.
    func read(_ limit: Int) throws(Failure) -> [UInt8] {
        try FileBytes.read(descriptor, limit: limit, path: name)
    }

    func write(_ bytes: [UInt8]) throws(Failure) {
        try FileBytes.write(bytes, to: descriptor)
    }

    /// Waits until the disk has what was written; streams that are no files have nothing to wait for.
    func synchronise() throws(Failure) {
        guard descriptor > STDERR_FILENO, fsync(descriptor) != 0 else { return }
        throw .unwritable(path: name, code: errno)
    }
}
