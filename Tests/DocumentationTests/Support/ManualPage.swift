import Foundation

/// The manual page, written out of what the program says of itself and of the handbook's tables.
struct ManualPage {
    private static let path = "share/man/man1/linje.1"

    /// What the program prints of its own commands.
    struct Command: Decodable {
        var commandName: String
        var abstract: String?
        var discussion: String?
        var arguments: [Argument]?
        var subcommands: [Command]?
    }

    struct Argument: Decodable {
        struct Name: Decodable, Hashable {
            var kind: String
            var name: String
        }

        var kind: String
        var names: [Name]?
        var valueName: String?
        var abstract: String?
        var isOptional: Bool
        var isRepeating: Bool
        var shouldDisplay: Bool
    }

    private struct Dump: Decodable {
        var command: Command
    }

    let root: Command
    let version: String
    let handbook: Handbook

    init(asking program: Program) throws {
        let dump = try program.run("--experimental-dump-help")
        root = try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command
        version = try program.run("--version").trimmingCharacters(in: .whitespacesAndNewlines)
        handbook = try Handbook()
    }

    /// The page as it is kept, after it was written anew when `RECORD_SNAPSHOTS=1` asks for that.
    func kept() throws -> String {
        let file = Repository().root.appending(path: Self.path)
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try text().write(to: file, atomically: true, encoding: .utf8)
        }
        return try Repository().text(Self.path)
    }

    /// The page in the language of man(7).
    func text() throws -> String {
        let sections = [
            head, try subcommands().joined(separator: "\n"), common,
            try list("SLUTKODER", of: "slutkoder"), try list("MILJÖ", of: "miljövariabler"),
            try list("INSTÄLLNINGAR", of: "inställningar"), tail,
        ]
        return sections.joined(separator: "\n") + "\n"
    }

    // MARK: - Sections

    private var head: String {
        """
        .\\" -*- coding: utf-8 -*-
        .\\" Skrivs av DocumentationTests ur programmets egen hjälp; ändra texten där.
        .TH LINJE 1 "" "\(version)" "Linje"
        .SH NAMN
        linje \\- ärenden för kommunernas it\\-support
        .SH SYNOPSIS
        .B linje
        .RI [ flaggor ]
        .br
        .B linje
        .I underkommando
        .RI [ argument ]
        .SH BESKRIVNING
        \(Self.prose(root.abstract ?? ""))
        .PP
        \(Self.prose(root.discussion ?? ""))
        .SH UNDERKOMMANDON
        """
    }

    private var common: String {
        let options = sharedOptions.map { Self.entry($0) }
        return ([".SH GEMENSAMMA FLAGGOR", "Förstås av alla underkommandon."] + options).joined(separator: "\n")
    }

    private var tail: String {
        """
        .SH FILER
        .TP
        .I $XDG_DATA_HOME/linje/linje.db
        Lagret, om inget annat sägs
        .RI ( \\(ti/.local/share ).
        .TP
        .I $XDG_CONFIG_HOME/linje/config.toml
        Inställningar
        .RI ( \\(ti/.config ).
        .TP
        .I $XDG_STATE_HOME/linje/
        Utkast och konsolens logg
        .RI ( \\(ti/.local/state ).
        .TP
        .I ../share/linje
        Bredvid programmet: ramuppdrag, översättningar, teman, exempel och systemd\\-filer.
        .SH EXEMPEL
        .EX
        linje demo \\-\\-store /tmp/prov.db
        linje \\-\\-store /tmp/prov.db
        linje list \\(aqlinje:2 ägare:\\- senast:<4h\\(aq
        linje deadline \\-\\-at 2026\\-11\\-20T15:10 \\-\\-intefunktion utskrift
        .EE
        .SH SE ÄVEN
        .B linje help
        .IR underkommando ,
        handboken som följer med källkoden
        .RI ( docs/handbok.md ).
        """
    }

    private func subcommands() throws -> [String] {
        Self.leaves(of: root, prefix: "").map { name, command in
            let own = (command.arguments ?? []).filter { $0.shouldDisplay && !isShared($0) && !Self.isBuiltIn($0) }
            var lines = [
                ".SS \"linje \(Self.escaped(name))\(own.filter { $0.kind == "positional" }.map(Self.place).joined())\""
            ]
            lines.append(Self.prose(command.abstract ?? ""))
            if let discussion = command.discussion, !discussion.isEmpty { lines += [".PP", Self.prose(discussion)] }
            return (lines + own.map { Self.entry($0) }).joined(separator: "\n")
        }
    }

    /// The rows of one of the handbook's tables: what stands first, and what it means.
    private func list(_ title: String, of part: String) throws -> String {
        let rows = try handbook.rows(part).map { row in
            [".TP", Self.marked(row[0]), Self.marked(row.dropFirst().filter { !$0.isEmpty }.joined(separator: ": "))]
        }
        return ([".SH " + title] + rows.joined()).joined(separator: "\n")
    }

    // MARK: - Commands

    /// Commands that do something, by the words they are called by.
    private static func leaves(of command: Command, prefix: String) -> [(name: String, command: Command)] {
        (command.subcommands ?? []).filter { $0.commandName != "help" }.flatMap { sub in
            let name = prefix + sub.commandName
            let below = leaves(of: sub, prefix: name + " ")
            return below.isEmpty ? [(name, sub)] : below
        }
    }

    /// The options that every command has.
    private var sharedOptions: [Argument] {
        let all = Self.leaves(of: root, prefix: "").map { $0.command.arguments ?? [] }
        return (all.first ?? []).filter { option in
            option.kind != "positional" && !Self.isBuiltIn(option)
                && all.allSatisfy { $0.contains { $0.names == option.names } }
        }
    }

    private func isShared(_ argument: Argument) -> Bool {
        argument.kind != "positional" && sharedOptions.contains { $0.names == argument.names }
    }

    private static func isBuiltIn(_ argument: Argument) -> Bool {
        argument.names?.contains { ["help", "version"].contains($0.name) } == true
    }

    // MARK: - Words

    private static func place(_ argument: Argument) -> String {
        let name = "\\fI\(escaped(argument.valueName ?? ""))\\fR" + (argument.isRepeating ? " ..." : "")
        return argument.isOptional ? " [\(name)]" : " " + name
    }

    private static func entry(_ argument: Argument) -> String {
        let names = (argument.names ?? []).map { name in
            "\\fB" + (name.kind == "long" ? "\\-\\-" : "\\-") + escaped(name.name) + "\\fR"
        }
        let value = "\\fI\(escaped(argument.valueName ?? ""))\\fR"
        let head =
            names.isEmpty ? value : names.joined(separator: ", ") + (argument.kind == "option" ? " " + value : "")
        return [".TP", head, prose(argument.abstract ?? "")].joined(separator: "\n")
    }

    /// Text whose hyphens are to be copied as they stand.
    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("'", with: "\\(aq")
            .replacing("\"", with: "\\(dq").replacing("~", with: "\\(ti").replacing("`", with: "\\(ga")
    }

    /// Sentences, none of which may look like a request.
    private static func prose(_ text: String) -> String {
        let lines = escaped(text).split(separator: "\n").map { $0.hasPrefix(".") ? "\\&" + $0 : String($0) }
        return lines.isEmpty ? "\\&" : lines.joined(separator: "\n")
    }

    /// Markdown with code between backticks.
    private static func marked(_ text: String) -> String {
        let pieces = text.split(separator: "`", omittingEmptySubsequences: false)
        let marked = pieces.enumerated().map { index, piece in
            index.isMultiple(of: 2) ? escaped(String(piece)) : "\\fB" + escaped(String(piece)) + "\\fR"
        }
        let line = marked.joined()
        return line.isEmpty ? "\\&" : line
    }
}
