import Domain
import TerminalUI

/// Keys of the lines that stand over a screen: the command line, and the search in the help.
enum PromptActions {
    static let all: [Action] = [
        Action(
            id: "palette.next",
            name: Wording("Nästa förslag", "Next suggestion"),
            help: Wording("Skriv nästa förslag som passar", "Write the next suggestion that fits"),
            contexts: [.palette],
            keys: [.tab],
            footer: 1
        ),
        Action(
            id: "palette.previous",
            name: Wording("Förra förslaget", "Previous suggestion"),
            help: Wording("Skriv förslaget före", "Write the suggestion before"),
            contexts: [.palette],
            keys: [.backTab]
        ),
        Action(
            id: "prompt.close",
            name: Wording("Stäng", "Close"),
            help: Wording(
                "Töm sökningen i hjälpen, eller stäng; inget är ändrat",
                "Clear the search in the help, or close; nothing is changed"
            ),
            contexts: [.prompt],
            keys: [.escape, .control("c")],
            footer: 9
        ),
    ]
}
