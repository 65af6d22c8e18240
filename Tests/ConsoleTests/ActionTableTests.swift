import Domain
import Instants
import Store
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("The table of actions")
struct ActionTableTests {
    private let table = ActionTable.standard

    @Test("No two actions share a key in one context")
    func conflicts() {
        #expect(table.conflicts.map { "\($0.key.name) in \($0.context): \($0.first), \($0.second)" } == [])
    }

    @Test("Every action has its own name, and every command its own word")
    func names() {
        #expect(Set(table.actions.map(\.id)).count == table.actions.count)
        for language in Language.allCases {
            let commands = table.actions.compactMap { $0.command?.text(in: language) }
            #expect(Set(commands).count == commands.count)
        }
    }

    @Test("Names and help are there in both languages")
    func languages() {
        for action in table.actions {
            for wording in [action.name, action.help] + [action.command].compactMap(\.self) {
                #expect(!wording.swedish.isEmpty, "\(action.id)")
                #expect(!wording.english.isEmpty, "\(action.id)")
            }
            #expect(action.help.swedish != action.help.english, "\(action.id)")
        }
    }

    @Test("Every key can be typed on a Swedish keyboard without torture")
    func keyboard() {
        let tortured = Set("[]{}\\|~@$^åäöÅÄÖ")
        for action in table.actions {
            for key in action.keys {
                if case .character(let character) = key.key {
                    #expect(!tortured.contains(character), "\(action.id)")
                }
            }
        }
    }

    @Test("What undoes an action is an action, or the act that is remembered for u")
    func undoing() {
        let remembered: Set<ActionID> = ["ticket.release"]
        for action in table.actions {
            guard let undo = action.undoneBy else { continue }
            #expect(table[undo] != nil || remembered.contains(undo), "\(action.id)")
        }
    }

    @Test("The help of a screen shows every action that there is", arguments: Language.allCases)
    func help(language: Language) async throws {
        let desk = try await DeskFixture()
        let robot = try await Robot(desk.store, language: language)
        let sections = HelpScreen.sections(try robot.top.contexts, robot.state.scene)
        let shown = sections.flatMap(\.entries)
        #expect(shown.count == table.actions.count)
        for action in table.actions {
            for key in action.keys {
                let label = key.label(in: language)
                #expect(shown.contains { $0.keys.split(separator: " ").contains(Substring(label)) }, "\(action.id)")
            }
        }
    }

    @Test("A command is found by either name and by what only it begins with")
    func commands() {
        #expect(table.named("ta")?.id == "ticket.take")
        #expect(table.named("take")?.id == "ticket.take")
        #expect(table.named("meddel")?.id == "messages.open")
        #expect(table.named("s") == nil)
        #expect(table.named("finns-inte") == nil)
    }
}
