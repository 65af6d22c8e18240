import ArgumentParser
import Configuration
import Desk
import Domain
import Foundation
import Reports
import Store

/// `linje import people FILE`: what another register says, into ours.
struct ImportRegisterCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Läs in ett eller flera register ur CSV eller LDIF.",
        discussion: """
            Ange register och fil, flera par om de nämner varandra: linje import units enheter.csv people personer.csv. \
            Allt tas in eller inget. Utan mappning ska kolumnerna heta som registrets fält (linje register list). En fil som \
            är fullständig (mappningen säger det, eller --complete) markerar den som saknas som borta; ingen tas bort.
            """
    )

    @Argument(help: ArgumentHelp("Register och fil, om och om igen; - är standard in.", valueName: "register fil"))
    var words: [String]

    @Option(name: .long, help: ArgumentHelp("Mappningsfil; en för varje register som behöver en.", valueName: "fil"))
    var mapping: [String] = []

    @Flag(name: [.long, .customShort("n")], help: "Visa vad som skulle ändras, och ändra inget.")
    var dryRun = false

    @Flag(name: .long, help: "Filerna är fullständiga: den som saknas är borta.")
    var complete = false

    @Flag(name: .long, help: "Filerna är delar: ingen är borta för att den saknas.")
    var partial = false

    @Option(name: .long, help: ArgumentHelp("Så många får försvinna, i stället för var femte.", valueName: "antal"))
    var allowGone: Int?

    @Option(name: .long, help: ArgumentHelp("Så många ändringar visas som mest.", valueName: "antal"))
    var limit: Int = 200

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard words.count.isMultiple(of: 2) else { throw ValidationError("Expected a register and a file, in pairs.") }
        for name in registers where Registers.named(name) == nil {
            throw ValidationError("There is no register '\(name)'. \(Words.registers)")
        }
        guard Set(registers.map { Registers.named($0)?.id }).count == registers.count else {
            throw ValidationError("A register is named twice.")
        }
        guard !(complete && partial) else { throw ValidationError("--complete and --partial exclude each other.") }
        guard limit >= 0, allowGone ?? 0 >= 0 else { throw ValidationError("A number may not be negative.") }
    }

    private var registers: [String] { stride(from: 0, to: words.count, by: 2).map { words[$0] } }

    func run(in session: Session) async throws {
        let store = try session.openStore()
        let deliveries = try deliveries(session)
        let plans =
            try await dryRun
            ? store.compare(deliveries) : store.take(deliveries, by: session.actor, at: session.now())
        for plan in plans { try report(plan, session) }
        guard dryRun, !common.quiet, !common.json else { return }
        try session.output.line(session.language("Inget ändrades (--dry-run).", "Nothing was changed (--dry-run)."))
    }

    // MARK: - Files

    private func deliveries(_ session: Session) throws -> [RegisterDelivery] {
        var mappings: [RegisterID: RegisterMapping] = [:]
        for name in mapping {
            let path = try mappingPath(name, session)
            let read = try RegisterMappingFile.read(bytes: try Input.bytes(of: path), name: path)
            mappings[read.register] = read
        }
        return try stride(from: 0, to: words.count, by: 2).compactMap { index in
            guard let schema = Registers.named(words[index]) else { return nil }
            return try delivery(words[index + 1], schema, mappings[schema.id])
        }
    }

    private func delivery(
        _ path: String,
        _ schema: RegisterSchema,
        _ mapping: RegisterMapping?
    ) throws -> RegisterDelivery {
        let bytes = try Input.bytes(of: path, limit: 1 << 30)
        let name = path == "-" ? "standard in" : path
        var delivery: RegisterDelivery
        do {
            delivery = try RegisterFileReader.delivery(of: bytes, file: name, for: schema, mapping: mapping)
        } catch { throw Failure.registerFile(error) }
        if complete { delivery.isComplete = true }
        if partial { delivery.isComplete = false }
        if let allowGone { delivery.mayGo = .count(allowGone) }
        return delivery
    }

    /// A file as it was named, or one of those that come with the program.
    private func mappingPath(_ name: String, _ session: Session) throws -> String {
        guard !FileManager.default.fileExists(atPath: name), !name.contains("/") else { return name }
        return try session.sharedFile("data/import/" + (name.hasSuffix(".toml") ? name : name + ".toml"))
    }

    // MARK: - What came of it

    private func report(_ plan: RegisterPlan, _ session: Session) throws {
        if common.json { return try session.output.json(plan.json(isDone: !dryRun)) }
        guard !common.quiet else { return }
        try session.output.line(plan.summary(in: session.language))
        for step in plan.steps.prefix(limit) {
            try session.output.line("  " + step.line(in: session.language))
        }
        let rest = plan.steps.count - limit
        guard rest > 0 else { return }
        try session.output.line(
            session.language(
                "  … och \(rest) till: --limit visar fler, --json alla.",
                "  … and \(rest) more: --limit shows more, --json all."
            )
        )
    }
}
