import Glibc

/// The site's own command for getting messages out, run once an item by `/bin/sh -c`.
///
/// The item stands on its standard input and nowhere else, so that no text of a ticket is ever part of a command line. Exit code 0 says that it
/// is delivered. What it writes is thrown away, but for the end of its standard error, which tells why it failed.
package struct DeliveryCommand: Hashable, Sendable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    /// What the command made of an item.
    package enum Result: Hashable, Sendable {
        case taken
        case failed(DeliveryFailure)
        /// The program was told to stop; the item waits as before.
        case cancelled
    }

    /// Runs the command until it ends, for `timeout` at most; then it is killed, with everything that it started.
    package func run(input: [UInt8], timeout: Duration) async -> Result {
        // Files, not pipes: a command that reads nothing or writes much can then never block either side.
        guard let source = ScratchFile(input), let complaints = ScratchFile([]) else {
            return .failed(.noScratchFile(code: errno))
        }
        let child: ChildProcess
        switch ChildProcess.start(["/bin/sh", "-c", text], input: source.descriptor, errors: complaints.descriptor) {
        case .success(let started): child = started
        case .failure(let failure): return .failed(.notStarted(code: failure.code))
        }
        switch await child.wait(timeout: timeout) {
        case .exited(0): return .taken
        case .exited(let code): return .failed(.exited(code: code, saying: complaints.lastLine))
        case .killed(let signal): return .failed(.killed(signal: signal, saying: complaints.lastLine))
        case .timedOut:
            return .failed(.timedOut(seconds: timeout.components.seconds, saying: complaints.lastLine))
        case .cancelled: return .cancelled
        }
    }
}

/// A file without a name, gone when it is closed.
private final class ScratchFile {
    let descriptor: Int32

    init?(_ bytes: [UInt8]) {
        var name = Array("/tmp/linje-XXXXXX".utf8CString)
        descriptor = mkstemp(&name)
        guard descriptor >= 0 else { return nil }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        unlink(name)
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return nil }
            written += count
        }
        lseek(descriptor, 0, SEEK_SET)
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// The last line that was written; nil when there is none.
    var lastLine: String? {
        let end = lseek(descriptor, 0, SEEK_END)
        var buffer = [UInt8](repeating: 0, count: 2_000)
        let count = pread(descriptor, &buffer, buffer.count, max(0, end - off_t(buffer.count)))
        guard count > 0 else { return nil }
        let lines = String(decoding: buffer[..<count], as: UTF8.self).split(whereSeparator: \.isNewline)
        return lines.last.map { String($0.prefix(500)) }
    }
}
