import Glibc

/// A directory of zone files, as tzdata installs it.
package struct ZoneDatabase: Hashable, Sendable {
    package var directory: String

    package init(directory: String) {
        self.directory = directory
    }

    /// `$TZDIR`, else `/usr/share/zoneinfo`.
    package static var system: ZoneDatabase {
        if let directory = getenv("TZDIR"), directory.pointee != 0 {
            return ZoneDatabase(directory: String(cString: directory))
        }
        return ZoneDatabase(directory: "/usr/share/zoneinfo")
    }

    /// Reads a zone by its IANA name.
    ///
    /// `UTC` needs no file. A name that is no name, such as `../../etc/passwd`, is refused before any file is looked
    /// for.
    package func zone(_ name: String) throws(ZoneError) -> Zone {
        guard ZoneDatabase.isWellFormed(name) else { throw .malformedName(name) }
        if name == "UTC" { return .utc }
        return try Zone(name: name, tzif: content(name))
    }

    private static func isWellFormed(_ name: String) -> Bool {
        guard name.utf8.count <= 64 else { return false }
        let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return parts.allSatisfy { part in
            !part.isEmpty && part.allSatisfy(ZoneDatabase.isNameCharacter)
        }
    }

    private static func isNameCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    private func content(_ name: String) throws(ZoneError) -> [UInt8] {
        let descriptor = open(directory + "/" + name, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { throw .unknown(name: name, directory: directory) }
            throw .unreadable(name: name, reason: String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .unknown(name: name, directory: directory)
        }
        // The largest zone files are a few kilobytes.
        var bytes = [UInt8](repeating: 0, count: min(Int(status.st_size), 1 << 20))
        var filled = 0
        while filled < bytes.count {
            let count = bytes[filled...].withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .unreadable(name: name, reason: String(cString: strerror(errno))) }
            if count == 0 { break }
            filled += count
        }
        return Array(bytes[..<filled])
    }
}
