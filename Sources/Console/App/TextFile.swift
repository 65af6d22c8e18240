import Glibc

/// Writes a text file that somebody asked for by name.
nonisolated package enum TextFile {
    package enum Outcome: Hashable, Sendable {
        case written
        /// A file of that name is there, and was left alone.
        case exists
        /// An `errno`.
        case failed(Int32)
    }

    /// Writes the whole text; a file that is there already is only replaced when that was asked for.
    static func write(_ text: String, to path: String, replacing: Bool) -> Outcome {
        let mode = O_WRONLY | O_CREAT | O_CLOEXEC | (replacing ? O_TRUNC : O_EXCL)
        let descriptor = open(path, mode, 0o600)
        guard descriptor >= 0 else { return errno == EEXIST ? .exists : .failed(errno) }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return .failed(close(descriptor, keeping: errno)) }
            rest = rest.dropFirst(count)
        }
        return Glibc.close(descriptor) == 0 ? .written : .failed(errno)
    }

    private static func close(_ descriptor: Int32, keeping code: Int32) -> Int32 {
        Glibc.close(descriptor)
        return code
    }
}
