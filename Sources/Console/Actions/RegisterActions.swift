import Domain
import TerminalUI

/// What belongs to the registers.
enum RegisterActions {
    static let all: [Action] = [
        Action(
            id: "registers.open",
            name: Wording("Register", "Registers"),
            help: Wording(
                "Personer, utrustning, enheter, system och de andra registren",
                "People, devices, units, systems and the other registers"
            ),
            command: Wording("register", "registers"),
            contexts: [.screens],
            keys: [.typing("R")],
            run: { _ in [.open(RegistersScreen())] }
        ),
        Action(
            id: "registers.add",
            name: Wording("Ny post", "New record"),
            help: Wording("Lägg till en post i registret som är valt", "Add a record to the register that is selected"),
            contexts: [.registers],
            keys: [KeyChord(.function(4))],
            footer: 61
        ),
        Action(
            id: "registers.close",
            name: Wording("Tillbaka", "Back"),
            help: Wording("Lämna registret; skärmen är som förut", "Leave the register; the screen is as before"),
            contexts: [.registers],
            keys: [.escape, .control("c")],
            footer: 95
        ),
        Action(
            id: "record.edit",
            name: Wording("Ändra", "Edit"),
            help: Wording("Ändra det som registret säger om posten", "Change what the register says of the record"),
            contexts: [.record],
            keys: [.typing("d")],
            footer: 61
        ),
        Action(
            id: "record.tickets",
            name: Wording("Ärenden", "Tickets"),
            help: Wording("Sök bland alla ärenden som gäller posten", "Search all tickets about the record"),
            contexts: [.record],
            keys: [.typing("A")],
            footer: 62
        ),
    ]
}
