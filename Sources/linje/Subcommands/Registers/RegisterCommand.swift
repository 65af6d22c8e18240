import ArgumentParser
import BusinessCalendar
import Desk
import Domain
import Escalation
import Reports
import Store

/// `linje register`: what the registers hold.
struct RegisterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Visa registren: personer, utrustning, enheter, system och fler.",
        subcommands: [
            RegisterListCommand.self, RegisterShowCommand.self, RegisterHistoryCommand.self,
            RegisterExportCommand.self,
        ],
        defaultSubcommand: RegisterListCommand.self
    )
}

/// `linje register list`.
struct RegisterListCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Visa registren med fält och antal, eller posterna i ett av dem."
    )

    @Argument(help: ArgumentHelp("Registret; utan det alla.", valueName: "register"), transform: Words.register)
    var register: RegisterID?

    @OptionGroup var common: CommonOptions

    func run(in session: Session) async throws {
        let store = try session.openStore()
        guard let register else { return try await listRegisters(session, store) }
        var place: RegisterPlace?
        while true {
            let page = try await store.records(of: register, after: place, limit: 500)
            guard let last = page.last else { return }
            for known in page {
                try common.json
                    ? session.output.json(known.json) : session.output.line(known.line(in: session.language))
            }
            place = last.place
        }
    }

    private func listRegisters(_ session: Session, _ store: any TicketStore) async throws {
        for count in try await store.registerCounts() {
            guard let schema = Registers[count.register] else { continue }
            let columns = schema.columns.map { $0.name.text(in: session.language) }
            if common.json {
                try session.output.json([
                    JSONField("register", .string(schema.id.rawValue)),
                    JSONField("name", .string(schema.name.text(in: session.language))),
                    JSONField("records", .number(Int64(count.living))),
                    JSONField("gone", .number(Int64(count.gone))),
                    JSONField("columns", .array(columns.map { .string($0) })),
                ])
                continue
            }
            let heading = schema.id.rawValue.padded(to: 16) + "\(count.living)".padded(to: 8)
            try session.output.line(heading + columns.joined(separator: ", "))
        }
    }
}

/// `linje register show`.
struct RegisterShowCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Visa en post, och vad som hör till den."
    )

    @OptionGroup var named: RecordOptions
    @OptionGroup var common: CommonOptions

    func run(in session: Session) async throws {
        let store = try session.openStore()
        let known = try await named.record(store)
        if common.json { return try session.output.json(known.json) }
        for line in known.sheet(in: session.language) { try session.output.line(line) }
        for schema in Registers.all where schema.references.contains(where: { $0.target == named.register }) {
            let naming = try await store.records(of: schema.id, naming: known.record.reference, limit: 20)
            guard !naming.isEmpty else { continue }
            try session.output.line("\n" + schema.name.text(in: session.language))
            for other in naming { try session.output.line("  " + other.line(in: session.language)) }
        }
    }
}

/// `linje register history`.
struct RegisterHistoryCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Visa allt som hänt en post: när, vem, vad, och ur vilken fil."
    )

    @OptionGroup var named: RecordOptions
    @OptionGroup var common: CommonOptions

    func run(in session: Session) async throws {
        let store = try session.openStore()
        let known = try await named.record(store)
        let zone = try await store.terms(at: session.now()).calendar.zone
        let time = LocalTime(zone: zone, language: session.language)
        for entry in try await store.history(of: known.record.reference) {
            if common.json {
                try session.output.json(entry.json)
            } else {
                let moment = time.full(entry.recorded, now: session.now())
                try session.output.line(entry.line(Registers[named.register], moment, in: session.language))
            }
        }
    }
}

/// `linje register export`.
struct RegisterExportCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Skriv ett register som CSV, som linje import läser tillbaka.",
        discussion: "Poster som är borta följer inte med."
    )

    @Argument(help: ArgumentHelp("Registret.", valueName: "register"), transform: Words.register)
    var register: RegisterID

    @Argument(help: ArgumentHelp("Filen, som inte får finnas, eller - för standard ut.", valueName: "fil"))
    var file: String = "-"

    @OptionGroup var common: CommonOptions

    func run(in session: Session) async throws {
        guard let schema = Registers[register] else { return }
        let store = try session.openStore()
        let target = try OpenFile(creating: file)
        try target.write(Array(RegisterCSV.heading(of: schema).utf8))
        var place: RegisterPlace?
        while true {
            let page = try await store.records(of: register, after: place, limit: 1_000).filter { !$0.isGone }
            guard let last = page.last else { break }
            try target.write(Array(page.map { RegisterCSV.line(of: $0.record, schema) }.joined().utf8))
            place = last.place
        }
        try target.synchronise()
    }
}

/// A record that is named on the command line.
struct RecordOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("Registret.", valueName: "register"), transform: Words.register)
    var register: RegisterID

    @Argument(help: ArgumentHelp("Postens nyckel.", valueName: "nyckel"))
    var key: String

    /// The record, which must be there.
    func record(_ store: any RegisterReading) async throws -> KnownRecord {
        let reference = RecordReference(register, key)
        guard let known = try await store.record(reference) else { throw Failure.noSuchRecord(reference) }
        return known
    }
}
