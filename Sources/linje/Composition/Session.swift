import BusinessCalendar
import Configuration
import Desk
import Domain
import Escalation
import Foundation
import Instants
import Reports
import Store
import StoreSQLite

/// What a subcommand works with: who runs it, where things lie, what time it is, and in which language to speak.
struct Session {
    let options: CommonOptions
    let settings: UserConfiguration
    let user: OperatingSystemUser
    let places: Places
    let clock = WallClock.system

    init(_ options: CommonOptions) throws {
        guard let user = OperatingSystemUser.current() else { throw Failure.noAccount }
        self.options = options
        self.user = user
        places = Places(
            environment: ProcessInfo.processInfo.environment,
            home: user.home,
            configuration: options.config
        )
        // A file that was named must be there; the usual one need not.
        if let config = options.config { _ = try OpenFile(reading: config) }
        settings = try Session.settings(places)
    }

    var language: Language { options.language ?? settings.language ?? .swedish }

    var account: Account { user.account }

    /// The one who asks, as the journal names them.
    var actor: Actor { .person(user.account) }

    /// Where the store lies.
    var storePath: String { places.store(options.store) }

    var output: Output { .standard }

    func now() -> Instant { clock.now() }
}

// MARK: - Settings

extension Session {
    /// The settings of whoever runs the program; the shipped ones when there is no file.
    static func settings() throws -> UserConfiguration {
        guard let user = OperatingSystemUser.current() else { throw Failure.noAccount }
        return try settings(Places(environment: ProcessInfo.processInfo.environment, home: user.home))
    }

    static func settings(_ places: Places) throws -> UserConfiguration {
        let path = places.configuration
        guard FileManager.default.fileExists(atPath: path) else { return UserConfiguration() }
        return try UserConfiguration.read(bytes: try Input.bytes(of: path), name: path)
    }
}

// MARK: - Store and terms

extension Session {
    /// The store, which must be there.
    func openStore() throws -> any TicketStore {
        try SQLiteStore.open(storePath, readTerms: Session.readTerms)
    }

    /// How the store reads the agreements that it keeps.
    static let readTerms: SQLiteStore.TermsReader = { try terms(of: $0, name: "ramuppdrag") }

    /// Terms out of an agreement's text; `name` is the file's, for errors.
    static func terms(of text: String, name: String) throws -> Terms {
        let (agreement, definition) = try AgreementFile.read(text, name: name)
        return try Terms(agreement, calendar: try OpeningCalendar(definition))
    }

    /// The desk's words under the agreement in force now.
    func words(_ store: any Agreements) async throws -> DeskWords {
        DeskWords(terms: try await store.terms(at: now()), language: language)
    }

    /// The desk's words under the agreement that a ticket is measured by.
    func words(for ticket: Ticket, _ store: any Agreements) async throws -> DeskWords {
        guard let terms = try await store.terms(of: ticket.agreement) else { return try await words(store) }
        return DeskWords(terms: terms, language: language)
    }

    /// Terms for questions that need no store: those of a file, of the store in use, or the shipped ones.
    func termsForQuestions(agreement path: String?) async throws -> Terms {
        if path == nil, FileManager.default.fileExists(atPath: storePath) {
            return try await openStore().terms(at: now())
        }
        let path = try path ?? sharedFile("data/ramuppdrag-2022.toml")
        return try Session.terms(of: try Input.text(of: path), name: path)
    }

    /// A moment that somebody typed, in the desk's own time.
    func moment(
        _ text: String,
        _ direction: TypedMoment.Direction,
        _ store: any Agreements
    ) async throws -> Instant {
        let zone = try await store.terms(at: now()).calendar.zone
        return try TypedMoment(now: now(), zone: zone, direction: direction).parse(text)
    }
}

// MARK: - Shipped files

extension Session {
    /// The path of a file that comes with the program, such as `data/ramuppdrag-2022.toml`.
    func sharedFile(_ name: String) throws -> String {
        let executable = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        let folders = places.sharedFolders(executable: executable)
        for folder in folders where FileManager.default.fileExists(atPath: folder + "/" + name) {
            return folder + "/" + name
        }
        throw Failure.noSharedFile(name, folders: folders)
    }
}
