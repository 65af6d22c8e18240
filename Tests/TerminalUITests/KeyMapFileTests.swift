import TerminalUI
import Testing

@Suite("Key maps")
struct KeyMapFileTests {
    @Test("Actions, commands and sequences are read with their lines, quoted or not")
    func reading() {
        let text = """
            # mine
            [actions]
            "ticket.take" = ["T", "ctrl+t"]
            help = []
            list.down = ["g d"]

            [commands]
            "g v" = "sök försenad:ja"
            """
        let map = KeyMapFile.parse(text, file: "keys.toml")
        #expect(map.problems == [])
        #expect(
            map.bindings == [
                KeyMap.Binding(
                    .action("ticket.take"),
                    keys: [KeySequence([.typing("T")]), KeySequence([.control("t")])],
                    line: 3
                ),
                KeyMap.Binding(.action("help"), keys: [], line: 4),
                KeyMap.Binding(.action("list.down"), keys: [KeySequence([.typing("g"), .typing("d")])], line: 5),
                KeyMap.Binding(
                    .command("sök försenad:ja"),
                    keys: [KeySequence([.typing("g"), .typing("v")])],
                    line: 8
                ),
            ]
        )
    }

    @Test("What is wrong is told with file and line, and the rest counts")
    func problems() {
        let text = """
            [actions]
            "ticket.take" = ["hyper+t"]
            "ticket.note" = "a"
            "ticket.route" = ["E"]
            [kommandon]
            x = 1
            [commands]
            "g g g g g" = "mina"
            "g m" = 2
            """
        let map = KeyMapFile.parse(text, file: "keys.toml")
        #expect(map.bindings.map(\.line) == [4])
        #expect(
            map.problems == [
                KeyMapProblem(file: "keys.toml", line: 2, .notAKey("hyper+t")),
                KeyMapProblem(file: "keys.toml", line: 3, .wrongValue("ticket.note")),
                KeyMapProblem(file: "keys.toml", line: 5, .unknownTable("kommandon")),
                KeyMapProblem(file: "keys.toml", line: 8, .notAKey("g g g g g")),
                KeyMapProblem(file: "keys.toml", line: 9, .wrongValue("g m")),
            ]
        )
        for problem in map.problems {
            #expect(problem.text(.swedish).hasPrefix("keys.toml:\(problem.line): "))
            #expect(problem.text(.english) != problem.text(.swedish))
        }
    }

    @Test("A text that is no TOML takes nothing away", arguments: ["[actions", "[=]", "a = \u{0}", "[actions]\nx = ["])
    func hostile(text: String) {
        let map = KeyMapFile.parse(text, file: "keys.toml")
        #expect(map.bindings.isEmpty)
        #expect(map.problems.count == 1)
        #expect((map.problems.first?.line ?? 0) > 0)
    }

    @Test("Keys one after the other know what is left of them")
    func rest() throws {
        let keys = try #require(KeySequence("g space F2"))
        #expect(keys.name == "g space F2")
        #expect(keys.rest(after: [.typing("g")]) == [.typing(" "), KeyChord(.function(2))])
        #expect(keys.rest(after: keys.chords) == nil)
        #expect(keys.rest(after: [.typing("x")]) == nil)
        #expect(KeySequence("") == nil)
    }
}
