import Domain
import TerminalUI

/// Keys where something is typed; letters are text there.
enum FormActions {
    static let all: [Action] = forms + TypingActions.all

    private static let forms: [Action] = [
        Action(
            id: "form.save",
            name: Wording("Spara", "Save"),
            help: Wording("Spara det som är skrivet", "Save what has been typed"),
            contexts: [.form],
            keys: [KeyChord(.function(2))],
            footer: 1
        ),
        Action(
            id: "new.save",
            name: Wording("Spara i kön", "Save in queue"),
            help: Wording("Spara ärendet i den första kön", "Save the ticket in the first queue"),
            contexts: [.newTicket],
            keys: [KeyChord(.function(2))],
            footer: 1
        ),
        Action(
            id: "new.solved",
            name: Wording("Löst direkt", "Solved at once"),
            help: Wording("Spara och lös med en gång", "Save and resolve at once"),
            contexts: [.newTicket],
            keys: [KeyChord(.function(4))],
            footer: 2
        ),
        Action(
            id: "new.route",
            name: Wording("Skicka till …", "Send to …"),
            help: Wording(
                "Spara och skicka till en annan kö, med orsak",
                "Save and hand to another queue, with a reason"
            ),
            contexts: [.newTicket],
            keys: [KeyChord(.function(5))],
            footer: 3
        ),
        Action(
            id: "new.hand-back",
            name: Wording("Verksamhetens ansvar", "Business's own"),
            help: Wording(
                "Svara att det är verksamhetens eget åtagande, och avsluta",
                "Answer that it is the business's own task, and close"
            ),
            contexts: [.newTicket],
            keys: [KeyChord(.function(6))],
            footer: 4
        ),
        Action(
            id: "new.link",
            name: Wording("Koppla", "Link"),
            help: Wording(
                "Koppla till driftstörningen eller det liknande ärendet när det sparas; igen: nästa",
                "Link to the outage or the ticket alike when it is saved; again: the next one"
            ),
            contexts: [.newTicket],
            keys: [KeyChord(.function(7))],
            footer: 5
        ),
        Action(
            id: "form.next",
            name: Wording("Nästa fält", "Next field"),
            help: Wording(
                "Nästa fält; Enter gör detsamma utom i lång text",
                "Next field; so does Enter, save in long text"
            ),
            contexts: [.form],
            keys: [.tab]
        ),
        Action(
            id: "form.previous",
            name: Wording("Förra fältet", "Previous field"),
            help: Wording("Föregående fält", "Previous field"),
            contexts: [.form],
            keys: [.backTab]
        ),
        Action(
            id: "form.close",
            name: Wording("Spara utkast", "Keep as draft"),
            help: Wording("Lämna; det som är skrivet blir kvar som utkast", "Leave; what is typed stays as a draft"),
            contexts: [.form],
            keys: [.escape, .control("c")],
            footer: 9
        ),
        Action(
            id: "form.discard",
            name: Wording("Kasta", "Discard"),
            help: Wording(
                "Lämna och kasta det som är skrivet, efter fråga",
                "Leave and discard what is typed, after asking"
            ),
            contexts: [.form],
            keys: [KeyChord(.function(10))],
            isDangerous: true
        ),
        Action(
            id: "form.editor",
            name: Wording("Redigerare", "Editor"),
            help: Wording(
                "I lång text: skriv vidare i din egen redigerare (VISUAL eller EDITOR)",
                "In long text: go on in your own editor (VISUAL or EDITOR)"
            ),
            contexts: [.form],
            keys: [.control("x")]
        ),
        Action(
            id: "form.theirs",
            name: Wording("Mitt eller deras", "Mine or theirs"),
            help: Wording(
                "I ett fält som en kollega också har ändrat: byt mellan din text och deras",
                "In a field that a colleague has changed too: change between your text and theirs"
            ),
            contexts: [.ticketForm],
            keys: [KeyChord(.function(7))]
        ),
        Action(
            id: "saved.close",
            name: Wording("Klart", "Done"),
            help: Wording("Numret är sagt; tillbaka", "The number has been said; back"),
            contexts: [.saved],
            keys: [.enter, .escape, .control("c"), .typing("q")],
            footer: 1
        ),
        Action(
            id: "saved.open",
            name: Wording("Visa ärendet", "Show the ticket"),
            help: Wording("Öppna ärendet som just sparades", "Open the ticket that was just saved"),
            contexts: [.saved],
            keys: [.typing("v")],
            footer: 2
        ),
        Action(
            id: "saved.new",
            name: Wording("Nytt ärende", "New ticket"),
            help: Wording("Nästa samtal: ett nytt ärende", "The next call: a new ticket"),
            contexts: [.saved],
            keys: [.typing("n")],
            footer: 3
        ),
        Action(
            id: "question.walk",
            name: Wording("Byt svar", "Other answer"),
            help: Wording("Gå mellan svaren", "Walk between the answers"),
            contexts: [.question],
            keys: [.tab, .backTab, KeyChord(.left), KeyChord(.right)]
        ),
        Action(
            id: "question.answer",
            name: Wording("Svara", "Answer"),
            help: Wording("Ge det svar som är markerat", "Give the highlighted answer"),
            contexts: [.question],
            keys: [.enter],
            footer: 1
        ),
        Action(
            id: "question.cancel",
            name: Wording("Avbryt", "Cancel"),
            help: Wording("Lämna frågan; inget ändras", "Leave the question; nothing is changed"),
            contexts: [.question],
            keys: [.escape, .control("c")],
            footer: 2
        ),
    ]
}
