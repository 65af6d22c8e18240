import Domain
import TerminalUI

/// The key map that comes with the program: every action with its own keys, as a file to copy and change.
package enum KeyMapText {
    /// The whole file.
    package static var standard: String {
        let sections = groups.map { heading, actions in
            "# \(heading)\n\n" + actions.map(lines).joined(separator: "\n")
        }
        return introduction + "\n[actions]\n\n" + sections.joined(separator: "\n") + commands
    }

    private static var groups: [(heading: String, actions: [Action])] {
        var seen: Set<ActionID> = []
        var groups: [(heading: String, actions: [Action])] = []
        for context in ActionContext.allCases {
            let heading = "--- " + Texts(language: .swedish).heading(of: context) + " ---"
            let actions = ActionTable.standard.actions.filter {
                $0.contexts.contains(context) && seen.insert($0.id).inserted
            }
            if groups.last?.heading == heading {
                groups[groups.count - 1].actions += actions
            } else if !actions.isEmpty {
                groups.append((heading, actions))
            }
        }
        return groups
    }

    private static func lines(_ action: Action) -> String {
        let keys = action.allKeys.map { "\"\($0.name)\"" }.joined(separator: ", ")
        let help = action.help.swedish.split(separator: "\n").joined(separator: " ")
        return "# \(help)\n\"\(action.id.rawValue)\" = [\(keys)]\n"
    }

    private static let introduction = """
        # Tangenter i Linjes konsol.
        #
        # Kopiera filen till $XDG_CONFIG_HOME/linje/keys.toml (annars ~/.config/linje/keys.toml), ändra, och skriv
        # :läs-inställningar i konsolen. Bara rader som skiljer sig behöver stå kvar. [] tar bort tangenterna.
        # En rad som krockar med en annan åtgärd räknas inte; konsolen säger vilken, med fil och rad.
        #
        # Tangenter skrivs n, N, F2, ctrl+l, shift+tab, enter, esc, space, up, pagedown. Flera efter varandra: "g v".
        # Där man skriver är bokstäver text; ge det som finns där funktionstangenter.
        #
        # Keys of Linje's console. Copy the file to $XDG_CONFIG_HOME/linje/keys.toml, change it, and type :reload in the
        # console. Only lines that differ need to stay. A line in conflict with another action does not count.

        """

    private static let commands = """

        # --- Tangenter för kommandon ---
        #
        # Tangenter till vänster, och det som annars skrivs efter kolon till höger.

        [commands]

        # "g v" = "sök försenad:ja"
        # "g m" = "mina"

        """
}
