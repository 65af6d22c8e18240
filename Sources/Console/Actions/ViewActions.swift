import Domain
import Store
import TerminalUI

/// Marks, filter, order, columns and saved views of a list.
enum ViewActions {
    static let all: [Action] = marks + arrangement + views + filter + columns

    private static let marks: [Action] = [
        listed(
            "list.mark",
            Wording("Markera", "Mark"),
            Wording("Markera ärendet, eller ta bort dess markering", "Mark the ticket, or remove its mark"),
            nil,
            .typing(" "),
            footer: 56
        ),
        listed(
            "list.range",
            Wording("Markera hit", "Mark to here"),
            Wording("Markera allt från den senaste markeringen hit", "Mark everything from the latest mark to here"),
            nil,
            .typing("v")
        ),
        listed(
            "list.all",
            Wording("Markera alla", "Mark all"),
            Wording(
                "Markera alla som visas; är alla markerade: ingen",
                "Mark all that are shown; none when all are marked"
            ),
            Wording("markera-alla", "mark-all"),
            .typing("A")
        ),
        listed(
            "list.clear",
            Wording("Rensa", "Clear"),
            Wording("Ta bort filtret, sedan markeringarna", "Remove the filter, then the marks"),
            nil,
            .escape
        ),
    ]

    private static let arrangement: [Action] = [
        listed(
            "list.filter",
            Wording("Filtrera", "Filter"),
            Wording("Visa bara de rader som stämmer, medan du skriver", "Show only the rows that fit, as you type"),
            Wording("filtrera", "filter"),
            .typing("i"),
            footer: 57
        ),
        listed(
            "list.columns",
            Wording("Ordna", "Arrange"),
            Wording("Välj ordning och kolumner", "Choose order and columns"),
            Wording("ordna", "arrange"),
            .typing("o")
        ),
        listed(
            "list.moments",
            Wording("Tid kvar/klockslag", "Time left/moment"),
            Wording("Visa tiden som är kvar, eller klockslaget", "Show the time that is left, or the moment"),
            Wording("klockslag", "moments"),
            .typing("d")
        ),
        listed(
            "list.panes",
            Wording("Rutor", "Panes"),
            Wording(
                "Förhandsvisning efter plats, bredvid, under eller dold",
                "Preview by the room there is, beside, below or hidden"
            ),
            Wording("rutor", "panes"),
            KeyChord(.function(6))
        ),
        listed(
            "queues.urgent",
            Wording("Mest bråttom", "Most urgent"),
            Wording(
                "Till det mest brådskande ärendet utan ägare; en gång till: ta det",
                "To the most urgent ticket without an owner; once more: take it"
            ),
            nil,
            .typing("b"),
            footer: 58
        ),
        Action(
            id: "urgent.go",
            name: Wording("Mest bråttom", "Most urgent"),
            help: Wording(
                "Till Köer och det mest brådskande ärendet utan ägare",
                "To the queues and the most urgent ticket without an owner"
            ),
            command: Wording("bråttom", "urgent"),
            contexts: [.screens],
            keys: [.typing("b")],
            run: { _ in [.show(.queues), .perform("queues.urgent")] }
        ),
    ]

    private static let views: [Action] = [
        listed(
            "view.save",
            Wording("Spara vy", "Save view"),
            Wording(
                "Spara filter, ordning och kolumner som en vy: spara-vy NAMN",
                "Save filter, order and columns as a view: save-view NAME"
            ),
            Wording("spara-vy", "save-view"),
            nil
        ),
        listed(
            "view.rename",
            Wording("Byt vyns namn", "Rename view"),
            Wording(
                "Ge den valda vyn ett annat namn: döp-om-vy NAMN",
                "Give the chosen view another name: rename-view NAME"
            ),
            Wording("döp-om-vy", "rename-view"),
            nil
        ),
        listed(
            "view.remove",
            Wording("Ta bort vy", "Remove view"),
            Wording(
                "Ta bort den valda vyn, efter fråga; inga ärenden ändras",
                "Remove the chosen view, after asking; no ticket is changed"
            ),
            Wording("ta-bort-vy", "remove-view"),
            nil
        ),
    ]

    private static let filter: [Action] = [
        typed(
            "filter.keep",
            Wording("Behåll", "Keep"),
            Wording("Behåll filtret och gå till listan", "Keep the filter and go to the list"),
            .enter,
            1
        ),
        typed(
            "filter.cancel",
            Wording("Återställ", "Restore"),
            Wording("Visa listan som den var, på samma rad", "Show the list as it was, on the same row"),
            .escape,
            2
        ),
        typed(
            "filter.next",
            Wording("Fyll i", "Complete"),
            Wording("Fyll i villkor eller värde; igen: nästa", "Complete a condition or value; again: the next"),
            .tab,
            3
        ),
        typed(
            "filter.previous",
            Wording("Förra", "Previous"),
            Wording("Det förra förslaget", "The previous completion"),
            .backTab,
            nil
        ),
    ]

    private static let columns: [Action] = [
        arranging(
            "columns.sort",
            Wording("Ordna efter", "Sort by"),
            Wording(
                "Ordna efter kolumnen; igen: omvänt; en tredje gång: efter brådska",
                "Sort by the column; again: the other way; a third time: by urgency"
            ),
            .enter,
            1
        ),
        arranging(
            "columns.show",
            Wording("Visa/dölj", "Show/hide"),
            Wording("Visa eller dölj kolumnen", "Show or hide the column"),
            .typing(" "),
            2
        ),
        arranging(
            "columns.later",
            Wording("Åt höger", "To the right"),
            Wording("Flytta kolumnen ett steg åt höger", "Move the column one step to the right"),
            .typing("+"),
            3
        ),
        arranging(
            "columns.earlier",
            Wording("Åt vänster", "To the left"),
            Wording("Flytta kolumnen ett steg åt vänster", "Move the column one step to the left"),
            .typing("-"),
            4
        ),
        arranging(
            "columns.wider",
            Wording("Bredare", "Wider"),
            Wording("Gör kolumnen två tecken bredare", "Make the column two characters wider"),
            KeyChord(.right),
            5
        ),
        arranging(
            "columns.narrower",
            Wording("Smalare", "Narrower"),
            Wording("Gör kolumnen två tecken smalare", "Make the column two characters narrower"),
            KeyChord(.left),
            6
        ),
        arranging(
            "columns.reset",
            Wording("Som från början", "As at first"),
            Wording("Kolumner och ordning som i inställningarna", "Columns and order as in the settings"),
            KeyChord(.delete),
            7
        ),
        arranging(
            "columns.close",
            Wording("Klart", "Done"),
            Wording("Tillbaka till listan", "Back to the list"),
            .escape,
            8
        ),
    ]

    // MARK: - Parts

    private static func listed(
        _ id: ActionID,
        _ name: Wording,
        _ help: Wording,
        _ command: Wording?,
        _ key: KeyChord?,
        footer: Int? = nil
    ) -> Action {
        Action(
            id: id,
            name: name,
            help: help,
            command: command,
            contexts: [.queues],
            keys: [key].compactMap(\.self),
            footer: footer
        )
    }

    private static func typed(
        _ id: ActionID,
        _ name: Wording,
        _ help: Wording,
        _ key: KeyChord,
        _ footer: Int?
    ) -> Action {
        Action(id: id, name: name, help: help, contexts: [.filter], keys: keys(key), footer: footer)
    }

    private static func arranging(
        _ id: ActionID,
        _ name: Wording,
        _ help: Wording,
        _ key: KeyChord,
        _ footer: Int
    ) -> Action {
        Action(id: id, name: name, help: help, contexts: [.columns], keys: keys(key), footer: footer)
    }

    /// What Esc does, Ctrl-C does too.
    private static func keys(_ key: KeyChord) -> [KeyChord] {
        key == .escape ? [key, .control("c")] : [key]
    }
}
