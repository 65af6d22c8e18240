/// Why a time zone cannot be used.
package enum ZoneError: Error, Hashable, Sendable {
    /// The text is not the shape of an IANA name, for instance because it climbs out of the zone directory.
    case malformedName(String)
    /// There is no zone of that name in the directory.
    case unknown(name: String, directory: String)
    /// The file is there but cannot be read, or is no TZif file of version 2 or later.
    case unreadable(name: String, reason: String)
}
