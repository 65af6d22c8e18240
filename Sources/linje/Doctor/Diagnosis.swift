import Domain
import Reports

/// What `linje doctor` found about one thing.
struct Diagnosis: Hashable, Sendable {
    /// How it is with it.
    enum State: String, Hashable, Sendable {
        case healthy = "ok"
        /// It works, but not as it should.
        case warning = "varning"
        case broken = "fel"

        func text(in language: Language) -> String {
            switch self {
            case .healthy: rawValue
            case .warning: language(rawValue, "warning")
            case .broken: language(rawValue, "broken")
            }
        }
    }

    /// A stable name for machines, such as `clock`.
    var name: String
    var state: State
    /// How it is, in a sentence.
    var text: String
    /// What to do about it.
    var advice: String?

    init(_ name: String, _ state: State, _ text: String, advice: String? = nil) {
        self.name = name
        self.state = state
        self.text = text
        self.advice = advice
    }

    /// The lines for people.
    func lines(in language: Language) -> [String] {
        let head = state.text(in: language).padded(to: 8) + name.padded(to: 10) + text
        return [head.visible()] + (advice.map { [String(repeating: " ", count: 18) + "→ " + $0.visible()] } ?? [])
    }

    /// One object for machines.
    var json: [JSONField] {
        [
            JSONField("check", .string(name)),
            JSONField("state", .string(state.rawValue)),
            JSONField("text", .string(text)),
            JSONField("advice", .text(advice)),
        ]
    }
}
