import Crypto
import Domain
import Foundation
import GRDB
import Instants

/// The texts of the agreement by version.
enum AgreementTable {
    static func write(_ agreement: Agreement, text: String, _ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO agreement (version, validFrom, digest, text) VALUES (?, ?, ?, ?)",
            arguments: [
                agreement.version.rawValue, agreement.validFrom.seconds, Data(digest(of: text)), text,
            ]
        )
    }

    /// The digest of a version's text; nil when it has not been loaded.
    static func digest(of version: AgreementVersion, _ db: Database) throws -> [UInt8]? {
        try Row.fetchOne(
            db,
            sql: "SELECT digest FROM agreement WHERE version = ?",
            arguments: [version.rawValue]
        ).map { [UInt8](try $0.decode(Data.self, atIndex: 0)) }
    }

    static func digest(of text: String) -> [UInt8] {
        Array(SHA256.hash(data: Array(text.utf8)))
    }
}
