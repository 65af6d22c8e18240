import BusinessCalendar
import Domain
import Escalation
import Store
import TerminalUI

/// What can be written next after `:`.
struct PaletteChoice {
    /// The whole line, when this is chosen.
    var line: String
    /// What stands first in the list.
    var name: String
    var help: String
    var keys = ""
}

/// Finds what fits to a line that is being typed: commands, and after a command what it can be about.
struct PaletteChoices {
    let scene: Scene
    let tickets: [RecentTicket]

    func fitting(_ text: String) -> [PaletteChoice] {
        let typed = text.lowercased()
        guard let blank = text.firstIndex(of: " ") else {
            return Int64(text) == nil ? commands(typed) : numbers(typed, after: "")
        }
        let command = String(text[..<blank])
        let rest = String(text[text.index(after: blank)...])
        guard let action = scene.actions.named(command), let argument = CommandArgument.of(action.id) else { return [] }
        return arguments(argument, rest, after: command + " ")
    }

    private func commands(_ typed: String) -> [PaletteChoice] {
        scene.actions.actions.compactMap { action in
            guard let command = action.command else { return nil }
            guard typed.isEmpty || command.swedish.hasPrefix(typed) || command.english.hasPrefix(typed) else {
                return nil
            }
            let name = command.text(in: scene.language)
            return PaletteChoice(
                line: name,
                name: name,
                help: action.help.text(in: scene.language),
                keys: action.keyLabels(in: scene.language).first ?? ""
            )
        }
    }

    private func arguments(_ argument: CommandArgument, _ typed: String, after lead: String) -> [PaletteChoice] {
        switch argument {
        case .theme: words(scene.preferences.themes.map { ($0, "") }, typed, after: lead)
        case .onOff: words([(scene.texts("på", "on"), ""), (scene.texts("av", "off"), "")], typed, after: lead)
        case .queue: words(scene.agreement.queues.map { ($0.id.rawValue, $0.name) }, typed, after: lead)
        case .person: words(people, typed, after: lead)
        case .ticket: numbers(typed, after: lead)
        case .filter: filter(typed, after: lead)
        case .free: []
        }
    }

    private var people: [(String, String)] {
        scene.staff.members.values.map { ($0.account.rawValue, $0.name) }.sorted { $0.0 < $1.0 }
    }

    private func words(_ words: [(String, String)], _ typed: String, after lead: String) -> [PaletteChoice] {
        let typed = typed.lowercased()
        return words.filter { $0.0.lowercased().hasPrefix(typed) || $0.1.lowercased().hasPrefix(typed) }
            .map { PaletteChoice(line: lead + $0.0, name: $0.0, help: $0.1) }
    }

    private func numbers(_ typed: String, after lead: String) -> [PaletteChoice] {
        tickets.filter { $0.number.description.hasPrefix(typed) }.map { ticket in
            PaletteChoice(
                line: lead + ticket.number.description,
                name: ticket.number.description,
                help: ticket.subject
            )
        }
    }

    private func filter(_ typed: String, after lead: String) -> [PaletteChoice] {
        let zone = scene.terms.calendar.zone
        let scope = FilterScope(
            agreement: scene.agreement,
            staff: scene.staff,
            today: zone.date(at: scene.now),
            startOfDay: { zone.instant($0, .midnight) }
        )
        let completions = FilterLanguage.completions(for: typed, at: typed.count, in: scope, language: scene.language)
        return completions.map { completion in
            let kept = String(typed.prefix(completion.range.lowerBound))
            return PaletteChoice(line: lead + kept + completion.text, name: completion.text, help: completion.detail)
        }
    }
}
