import Crypto
import Domain
import Foundation
import GRDB
import Store

/// The bytes of files, each once however many tickets have it.
enum AttachmentTable {
    static func write(_ bytes: [UInt8], named name: String, _ db: Database) throws -> Attachment {
        let digest = Array(SHA256.hash(data: bytes))
        try db.execute(
            sql: "INSERT OR IGNORE INTO attachment (digest, bytes) VALUES (?, ?)",
            arguments: [Data(digest), Data(bytes)]
        )
        return Attachment(name: name, size: bytes.count, digest: digest.hexadecimal)
    }

    static func bytes(of attachment: Attachment, _ db: Database) throws -> [UInt8] {
        guard let digest = [UInt8](hexadecimal: attachment.digest),
            let row = try Row.fetchOne(
                db,
                sql: "SELECT bytes FROM attachment WHERE digest = ?",
                arguments: [Data(digest)]
            )
        else { throw StoreError(.missing, about: attachment.name) }
        let bytes = [UInt8](try row.decode(Data.self, atIndex: 0))
        guard Array(SHA256.hash(data: bytes)) == digest else { throw StoreError(.corrupt, about: attachment.name) }
        return bytes
    }

    /// Whether the bytes are here.
    static func has(digest: String, _ db: Database) throws -> Bool {
        guard let digest = [UInt8](hexadecimal: digest) else { return false }
        return try Row.fetchOne(db, sql: "SELECT 1 FROM attachment WHERE digest = ?", arguments: [Data(digest)]) != nil
    }

    /// Refuses a file whose bytes were never kept.
    static func require(_ file: Attachment, _ db: Database) throws {
        guard try has(digest: file.digest, db) else { throw StoreError(.missing, about: file.name) }
    }
}
