import TerminalUI

/// Keys that edit what is being typed, beside the arrows; the text widgets know them by themselves.
enum TypingActions {
    static let all: [Action] = [
        action(
            "text.undo",
            "Ångra",
            "Undo",
            "Ångra i texten",
            "Undo in the text",
            .control("_"),
            KeyChord(.function(9))
        ),
        action(
            "text.redo",
            "Gör om",
            "Redo",
            "Gör om det ångrade",
            "Make again what was undone",
            .control("r")
        ),
        action(
            "text.word-left",
            "Ord bakåt",
            "Word back",
            "Till ordets början",
            "To the beginning of the word",
            KeyChord(.left, .control)
        ),
        action(
            "text.word-right",
            "Ord framåt",
            "Word forward",
            "Till ordets slut",
            "To the end of the word",
            KeyChord(.right, .control)
        ),
        action(
            "text.line-start",
            "Radens början",
            "Line start",
            "Till radens början",
            "To the start of the line",
            .control("a")
        ),
        action("text.line-end", "Radens slut", "Line end", "Till radens slut", "To the end of the line", .control("e")),
        action("text.cut-word", "Ta ordet", "Cut word", "Ta bort ordet före", "Cut the word before", .control("w")),
        action(
            "text.cut-start",
            "Ta radens början",
            "Cut to start",
            "Ta bort till radens början",
            "Cut to the start of the line",
            .control("u")
        ),
        action(
            "text.cut-end",
            "Ta radens slut",
            "Cut to end",
            "Ta bort till radens slut",
            "Cut to the end of the line",
            .control("k")
        ),
        action("text.put", "Sätt in", "Put back", "Sätt in det borttagna", "Put in what was cut", .control("y")),
    ]

    private static func action(
        _ id: ActionID,
        _ swedish: String,
        _ english: String,
        _ swedishHelp: String,
        _ englishHelp: String,
        _ keys: KeyChord...
    ) -> Action {
        Action(
            id: id,
            name: Wording(swedish, english),
            help: Wording(swedishHelp, englishHelp),
            contexts: [.form],
            keys: keys
        )
    }
}
