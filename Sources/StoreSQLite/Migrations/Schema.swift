import GRDB

/// The steps that a store's tables came by, in order; a shipped step is never edited.
enum Schema {
    /// `Linj` in ASCII, in the file's header, so that other SQLite files are not taken for ours.
    static let applicationID: Int64 = 0x4C69_6E6A

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration(V0001.identifier, migrate: V0001.migrate)
        migrator.registerMigration(V0002.identifier, migrate: V0002.migrate)
        migrator.registerMigration(V0003.identifier, migrate: V0003.migrate)
        migrator.registerMigration(V0004.identifier, migrate: V0004.migrate)
        migrator.registerMigration(V0005.identifier, migrate: V0005.migrate)
        migrator.registerMigration(V0006.identifier, migrate: V0006.migrate)
        return migrator
    }

    /// The latest step that a database has been through; nil when it has none of ours.
    static func version(_ db: Database) throws -> String? {
        try migrator.appliedIdentifiers(db).max()
    }
}
