package import Domain
import Glibc

/// The account that runs the program, as the operating system knows it (AUT-1).
///
/// Asked by user id, never by `$USER`, which anybody may set to anything.
package struct OperatingSystemUser: Hashable, Sendable {
    package var account: Account
    /// The person's name, where the system knows it; the account otherwise.
    package var name: String
    package var home: String

    /// The user behind the process; nil when the system has no name for its user id.
    package static func current() -> OperatingSystemUser? {
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        // The suggested size is a hint; entries from a directory service may be longer.
        var buffer = [CChar](repeating: 0, count: 65_536)
        guard getpwuid_r(getuid(), &entry, &buffer, buffer.count, &found) == 0, found != nil,
            let account = text(entry.pw_name), !account.isEmpty
        else { return nil }
        let described = text(entry.pw_gecos)?.split(separator: ",", omittingEmptySubsequences: false).first ?? ""
        return OperatingSystemUser(
            account: Account(account),
            name: described.isEmpty ? account : String(described),
            home: text(entry.pw_dir) ?? "/"
        )
    }

    private static func text(_ pointer: UnsafeMutablePointer<CChar>?) -> String? {
        pointer.flatMap { String(validatingCString: $0) }
    }
}
