import Glibc
import Instants

/// Which program this is.
enum Version {
    static let number = "0.1.0"
    static let text = "linje " + number

    /// When the running program's file was written; nil when the system does not say.
    static var built: Instant? {
        var file = stat()
        return stat("/proc/self/exe", &file) == 0 ? Instant(seconds: Int64(file.st_mtim.tv_sec)) : nil
    }
}
