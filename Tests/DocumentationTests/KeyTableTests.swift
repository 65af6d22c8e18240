import Domain
import Foundation
import TerminalUI
import Testing

@testable import Console

@MainActor
@Suite("Keys in the handbook")
struct KeyTableTests {
    /// The handbook's headings, in its order, with the contexts that each stands for.
    private static let headings: [(title: String, contexts: [ActionContext])] = [
        ("Överallt", [.everywhere]),
        ("På alla skärmar där man inte skriver", [.screens]),
        ("I listor och texter", [.list, .reading, .page]),
        ("Ett ärende, valt eller öppet", [.ticket]),
        ("Köer", [.queues]),
        ("Flera markerade ärenden", [.marked]),
        ("När en lista filtreras", [.filter]),
        ("Ordning och kolumner", [.columns]),
        ("Mina", [.mine]),
        ("Ett öppet ärende", [.openTicket]),
        ("Sök", [.search]),
        ("Utkast", [.drafts]),
        ("Register", [.registers]),
        ("En post i ett register", [.record]),
        ("När man skriver", [.form]),
        ("När man skriver i ett ärende", [.ticketForm]),
        ("Nytt ärende", [.newTicket]),
        ("Numret är sparat", [.saved]),
        ("En fråga", [.question]),
        ("Kommandoraden och sökningen i hjälpen", [.palette, .prompt]),
    ]

    @Test("The handbook's key tables are the action table; RECORD_SNAPSHOTS=1 writes them anew")
    func tables() throws {
        let expected = KeyTableTests.rendered()
        #expect(try Handbook().part("tangenter", recording: expected) == expected)
    }

    @Test("Every context has a heading")
    func contexts() {
        #expect(Set(KeyTableTests.headings.flatMap(\.contexts)) == Set(ActionContext.allCases))
    }

    private static func rendered() -> String {
        var text = ""
        for heading in headings {
            let actions = ActionTable.standard.actions.filter { !$0.contexts.isDisjoint(with: heading.contexts) }
            guard !actions.isEmpty else { continue }
            text +=
                "\n### \(heading.title)\n\n| Tangent | Namn | Vad den gör | Efter `:` |\n| --- | --- | --- | --- |\n"
            for action in actions { text += row(action) }
        }
        return text + "\n"
    }

    private static func row(_ action: Action) -> String {
        let keys = action.keyLabels(in: .swedish).map { "`\($0)`" }.joined(separator: " ")
        let command = action.command.map { "`\($0.swedish)`" } ?? "–"
        return "| \(keys.isEmpty ? "–" : keys) | \(action.name.swedish) | \(action.help.swedish) | \(command) |\n"
    }
}
