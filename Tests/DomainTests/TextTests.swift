import Domain
import Instants
import Testing

@Suite("Texts for people, in both languages")
struct TextTests {
    @Test("Each refusal says in Swedish and in English what happened and what was not done", arguments: RefusalCase.all)
    func refusals(_ row: RefusalCase) {
        let swedish = row.refusal.text(in: .swedish)
        let english = row.refusal.text(in: .english)
        #expect(swedish != english)
        for text in [swedish, english] {
            #expect(text.hasSuffix("."))
            #expect(text.first?.isUppercase == true || text.hasPrefix("”") || text.hasPrefix("“") || !text.isEmpty)
            #expect(text.count > 25)
            #expect(!text.contains("Optional("))
        }
    }

    @Test("No two kinds of refusal share a sentence")
    func distinct() {
        for language in Language.allCases {
            var seen: [String: RefusalName] = [:]
            for row in RefusalCase.all {
                let name = RefusalName(row.refusal)
                let text = row.refusal.text(in: language)
                #expect(seen[text, default: name] == name, "\(text)")
                seen[text] = name
            }
        }
    }

    @Test("Moments in refusals are written the way the caller asks")
    func moments() {
        let refusals: [Refusal] = [
            .inTheFuture(at(0)), .beforeLatestTurn(at(0)), .notAhead(at(0)), .receivedAfterSolved(at(0), solved: at(0)),
        ]
        for refusal in refusals {
            #expect(refusal.text(in: .swedish) { _ in "kl. 9" }.contains("kl. 9"))
        }
    }

    @Test("Every list of words is complete, and its words differ from each other")
    func words() {
        expectWords(TicketKind.allCases) { $0.text(in: $1) }
        expectWords(TicketState.all) { $0.text(in: $1) }
        expectWords(Waiting.allCases) { $0.text(in: $1) }
        expectWords(Priority.allCases, alike: ["normal"]) { $0.text(in: $1) }
        expectWords(Channel.allCases, alike: ["import"]) { $0.text(in: $1) }
        expectWords(Relation.allCases) { $0.text(in: $1) }
        expectWords(SupportLine.allCases) { $0.text(in: $1) }
        expectWords(TextField.allCases) { $0.text(in: $1) }
        expectWords(Role.allCases) { $0.text(in: $1) }
        expectWords([ClosingCause.manual, .automatic]) { $0.text(in: $1) }
        let causes: [ClockStop.Cause] = Waiting.allCases.map { .waiting($0) } + [.resolved, .merged]
        expectWords(causes) { $0.text(in: $1) }
    }

    private func expectWords<Value>(_ values: [Value], alike: Set<String> = [], text: (Value, Language) -> String) {
        for language in Language.allCases {
            #expect(Set(values.map { text($0, language) }).count == values.count)
        }
        for value in values {
            let swedish = text(value, .swedish)
            #expect(!swedish.isEmpty)
            #expect(swedish != text(value, .english) || alike.contains(swedish), "\(swedish)")
        }
    }

    @Test("The Swedish word of a kind, a state or a channel is what machines read back")
    func machineWords() {
        for kind in TicketKind.allCases { #expect(TicketKind(rawValue: kind.text(in: .swedish)) == kind) }
        for state in TicketState.all { #expect(TicketState(rawValue: state.text(in: .swedish)) == state) }
        for channel in Channel.allCases { #expect(Channel(rawValue: channel.text(in: .swedish)) == channel) }
    }

    @Test("Messages name the ticket and who did it")
    func messages() {
        let contents: [Message.Content] = [
            .escalated(rule: RuleID("forsenat")), .assigned(by: bo), .noted(by: bo, text: "ring"),
            .reopened(by: bo, text: "igen"),
        ]
        for content in contents {
            let message = Message(to: .person(Account("anna")), about: 17, subject: "Skrivaren", content: content)
            #expect(message.text(in: .swedish) != message.text(in: .english))
            for language in Language.allCases { #expect(message.text(in: language).contains("17")) }
        }
    }
}
