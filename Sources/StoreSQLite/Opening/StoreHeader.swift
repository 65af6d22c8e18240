import Glibc
import Store

/// The first bytes of a store's file, looked at before SQLite may touch it: opening somebody else's file would change it.
enum StoreHeader {
    /// Refuses what is no regular file, and a file whose header is not that of a store of ours.
    static func check(_ path: String) throws(StoreError) {
        var answer = stat()
        guard stat(path, &answer) == 0 else { throw StoreError(errno: errno, about: path) }
        guard answer.st_mode & S_IFMT == S_IFREG else { throw StoreError(.corrupt, about: path, detail: "not a file") }
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw StoreError(errno: errno, about: path) }
        defer { close(file) }
        var header = [UInt8](repeating: 0, count: 100)
        guard read(file, &header, header.count) == header.count, isOurs(header) else {
            throw StoreError(.corrupt, about: path, detail: "not a store of linje")
        }
    }

    /// Bytes 0 to 15 name the format, and 68 to 71 the program that the file belongs to (the SQLite file format, 1.3).
    private static func isOurs(_ header: [UInt8]) -> Bool {
        let program = header[68..<72].reduce(Int64(0)) { $0 << 8 | Int64($1) }
        return header.starts(with: Array("SQLite format 3\0".utf8)) && program == Schema.applicationID
    }
}
