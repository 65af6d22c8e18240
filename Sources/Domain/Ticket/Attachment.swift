/// A file that belongs to a ticket; its bytes lie in the store under the digest (OFF-11).
package struct Attachment: Hashable, Sendable, Codable {
    package var name: String
    /// Bytes.
    package var size: Int
    /// SHA-256 of the bytes, 64 hexadecimal digits.
    package var digest: String

    package init(name: String, size: Int, digest: String) {
        self.name = name
        self.size = size
        self.digest = digest
    }
}
