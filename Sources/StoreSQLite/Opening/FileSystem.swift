import Glibc
import Store

/// What the operating system says of the place where a store lies.
enum FileSystem {
    /// Kinds that other hosts may write to at the same time.
    private static let shared: Set<String> = [
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "ceph", "afs", "coda", "lustre", "gfs2", "ocfs2", "glusterfs",
        "fuse.sshfs", "fuse.s3fs", "fuse.rclone", "fuse.glusterfs", "fuse.ceph",
    ]

    /// The kind of file system that holds a folder, as the kernel's table of mounts names it; nil when the table cannot be read.
    ///
    /// Taken from there and not from `statfs`, whose magic numbers cannot tell what lies behind FUSE.
    static func kind(at path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        guard let table = contents(of: "/proc/self/mounts") else { return nil }
        return kind(holding: String(cString: resolved), in: table)
    }

    /// The kind of the mount that lies nearest above a path; a later mount hides an earlier one at the same place.
    static func kind(holding path: String, in mounts: String) -> String? {
        var best: (length: Int, kind: String)?
        for line in mounts.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count > 2 else { continue }
            let place = fields[1].replacing("\\040", with: " ").replacing("\\011", with: "\t")
                .replacing("\\134", with: "\\")
            let isAbove = place == "/" || path == place || path.hasPrefix(place + "/")
            guard isAbove, place.utf8.count >= best?.length ?? 0 else { continue }
            best = (place.utf8.count, String(fields[2]))
        }
        return best?.kind
    }

    /// Whether hosts other than this one may write there, so that locks cannot be trusted.
    static func isShared(_ kind: String) -> Bool {
        shared.contains(kind)
    }

    static func exists(_ path: String) -> Bool {
        access(path, F_OK) == 0
    }

    /// Bytes of a file; 0 when there is none.
    static func size(of path: String) -> Int64 {
        var answer = stat()
        return stat(path, &answer) == 0 ? Int64(answer.st_size) : 0
    }

    /// The folder of a path.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Makes a folder and those above it, open to its group and closed to others.
    static func makeFolder(_ path: String) throws(StoreError) {
        guard !exists(path) else { return try checkFolder(path) }
        try makeFolder(folder(of: path))
        guard mkdir(path, 0o770) == 0 || errno == EEXIST else { throw StoreError(making: path, errno: errno) }
    }

    /// Makes sure that a file can be made in a folder.
    static func checkFolder(_ path: String) throws(StoreError) {
        var answer = stat()
        guard stat(path, &answer) == 0 else { throw StoreError(making: path, errno: errno) }
        guard answer.st_mode & S_IFMT == S_IFDIR else { throw StoreError(making: path, errno: ENOTDIR) }
        guard access(path, W_OK | X_OK) == 0 else { throw StoreError(making: path, errno: errno) }
    }

    /// Moves a finished file to its place and makes sure that the folder remembers it.
    static func moveIntoPlace(_ source: String, _ target: String) throws(StoreError) {
        guard rename(source, target) == 0 else { throw StoreError(errno: errno, about: target) }
        let folder = open(folder(of: target), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }

    private static func contents(of path: String) -> String? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 16_384)
        while true {
            let count = read(file, &buffer, buffer.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return count == 0 ? String(decoding: bytes, as: UTF8.self) : nil }
            bytes += buffer.prefix(count)
        }
    }
}
