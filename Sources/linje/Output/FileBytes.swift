import Glibc

/// Bytes in and out of open files, whole, whatever interrupts.
enum FileBytes {
    /// Writes everything.
    static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                written += count
                continue
            }
            let code = errno
            switch code {
            case EINTR: continue
            case EPIPE: throw .brokenPipe
            case EAGAIN: wait(descriptor)
            default: throw .output(code: code)
            }
        }
    }

    /// The next bytes, `limit` at most; empty at the end.
    static func read(_ descriptor: Int32, limit: Int, path: String) throws(Failure) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: limit)
        while true {
            let count = Glibc.read(descriptor, &buffer, limit)
            if count >= 0 { return Array(buffer[..<count]) }
            guard errno == EINTR else { throw .unreadable(path: path, code: errno) }
        }
    }

    /// A terminal that was set to answer at once, by whoever shares it, is waited for.
    private static func wait(_ descriptor: Int32) {
        var watched = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&watched, 1, 1_000)
    }
}
