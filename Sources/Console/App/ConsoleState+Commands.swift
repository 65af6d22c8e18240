import Domain
import Instants
import Store
import TerminalUI

/// A ticket that was open, as the palette names it.
struct RecentTicket: Equatable {
    let number: TicketNumber
    let subject: String
}

extension ConsoleState {
    // MARK: - The palette

    /// Carries out what was typed after `:`.
    ///
    /// What follows a command's name goes to the command, or is typed into the form that it opens.
    mutating func command(_ text: String) -> [Order] {
        let words = text.split(separator: " ", maxSplits: 1)
        guard let first = words.first.map(String.init) else { return [] }
        let argument = words.count == 2 ? String(words[1]) : ""
        if let number = Int64(first) {
            return keep(text) + open(TicketScreen(TicketNumber(number)), continuing: nil)
        }
        if first == ConsoleState.crashCommand { return [.crash] }
        guard let action = scene.actions.named(first) else {
            let isRemoved = scene.preferences.isReadOnly && ActionTable.standard.named(first) != nil
            return say(isRemoved ? scene.texts.readOnly : scene.texts.unknownCommand(first), .warning)
        }
        if let instead = layers[top].layer.replacement(for: action.id), let other = scene.actions[instead] {
            return keep(text) + perform(other)
        }
        // Words for a ticket belong in the ticket and its drafts only.
        let isKept = CommandArgument.of(action.id) != nil || argument.isEmpty
        return keep(isKept ? text : first) + perform(action, with: argument)
    }

    /// Not in the table of actions: nobody shall find it by chance.
    private static let crashCommand = "debug-crash"

    private mutating func keep(_ text: String) -> [Order] {
        guard commandHistory.last != text else { return [] }
        commandHistory.append(text)
        if commandHistory.count > CommandHistory.limit { commandHistory.removeFirst() }
        return [.keepCommand(text)]
    }

    private mutating func perform(_ action: Action, with argument: String) -> [Order] {
        switch action.id {
        case "save-screen":
            return argument.isEmpty ? say(scene.texts.fileMissing, .warning) : [.saveScreen(argument)]
        case "write":
            return argument.isEmpty ? say(scene.texts.exportFileMissing, .warning) : write(to: argument)
        case "theme": return useTheme(argument)
        case "mouse": return useMouse(argument)
        case "view.save", "view.rename":
            scene.argument = argument
            defer { scene.argument = "" }
            return perform(action)
        default: break
        }
        if action.availability(actionScene) == .available,
            Set(layers[top].layer.contexts).isDisjoint(with: action.contexts)
        {
            return say(scene.texts.notHere, .info)
        }
        guard !argument.isEmpty, action.availability(actionScene) == .available else { return perform(action) }
        let before = layers[top].id
        let orders = perform(action)
        guard layers[top].id != before, layers[top].layer.takesText else {
            return orders + say(scene.texts.noArgument(action.commandName(in: scene.language)), .info)
        }
        return orders + forward(.paste(argument))
    }

    private mutating func useTheme(_ name: String) -> [Order] {
        let names = scene.preferences.themes
        guard names.contains(name) else { return say(scene.texts.themes(names, now: scene.preferences.theme), .info) }
        return [.useTheme(name)]
    }

    private mutating func useMouse(_ word: String) -> [Order] {
        switch word.lowercased() {
        case "på", "on": scene.preferences.usesMouse = true
        case "av", "off": scene.preferences.usesMouse = false
        default: return say(scene.texts.mouse(isOn: scene.preferences.usesMouse), .info)
        }
        return [.useMouse(scene.preferences.usesMouse)]
            + say(scene.texts.mouse(isOn: scene.preferences.usesMouse), .info)
    }

    // MARK: - Tickets that were open

    mutating func remember(_ screen: TicketScreen) {
        recents.removeAll { $0.number == screen.number }
        recents.append(RecentTicket(number: screen.number, subject: screen.subject?.subject ?? ""))
        if recents.count > 20 { recents.removeFirst() }
    }

    /// The selected ticket, and those that were open, the latest first.
    var recentTickets: [RecentTicket] {
        let selected = subject.map { [RecentTicket(number: $0.number, subject: $0.subject)] } ?? []
        return selected + recents.reversed().filter { $0.number != subject?.number }
    }

    // MARK: - Files

    private mutating func write(to path: String) -> [Order] {
        let isCSV = path.lowercased().hasSuffix(".csv")
        if !isCSV, let row = (layers[top].layer as? TicketScreen)?.subject { return write(row, to: path) }
        switch layers[top].layer.exported(scene) {
        case .tickets(let query):
            exportPath = path
            return [ask(.everyRow(query), .export, .desk)]
        case .table(let header, let rows):
            let table = TableText(header: header, rows: rows)
            return [.saveFile(path, text: isCSV ? table.csv : table.aligned, replacing: false)]
        case .text(let text):
            guard !isCSV else { return say(scene.texts.noTableHere, .warning) }
            return [.saveFile(path, text: text, replacing: false)]
        case nil:
            guard !isCSV else { return say(scene.texts.noTableHere, .warning) }
            return [.saveFile(path, text: visibleText, replacing: false)]
        }
    }

    /// The whole ticket, as the form of `ticket.write` does it.
    private mutating func write(_ row: TicketRow, to path: String) -> [Order] {
        let form = TicketForm(.write, action: "ticket.write", on: row, scene, filling: ["path": path])
        return open(form, continuing: nil) + apply([.perform("form.save")], from: layers[top].id)
    }

    /// What the layers show, without the rows around them.
    private var visibleText: String {
        let surface = draw(symbols: .unicode)
        return (frame.content.row..<frame.content.endRow).map { surface.rowText($0) + "\n" }.joined()
    }

    mutating func write(_ rows: [TicketRow]) -> [Order] {
        guard let path = exportPath else { return [] }
        exportPath = nil
        let isCSV = path.lowercased().hasSuffix(".csv")
        let table = TableText(rows, forMachines: isCSV, scene)
        return [.saveFile(path, text: isCSV ? table.csv : table.aligned, replacing: false)]
    }

    mutating func fileWritten(_ path: String, _ text: String, _ outcome: TextFile.Outcome) -> [Order] {
        switch outcome {
        case .written: return say(scene.texts.fileWritten(path), .info)
        case .failed(let code): return say(scene.texts.fileNotWritten(path, code), .warning)
        case .exists:
            let effects: [Effect] = [.saveFile(path, text: text, replacing: true)]
            return open(ConfirmPanel(scene.texts.replaceQuestion(path), effects: effects), continuing: nil)
        }
    }

    // MARK: - The clipboard

    mutating func copy(_ kind: CopyKind) -> [Order] {
        guard let subject else { return say(scene.texts.nothingSelected, .info) }
        if kind == .number {
            return [.copy(subject.number.description, what: scene.texts.copiedNumber(subject.number))]
        }
        copying = kind
        return [ask(.detail(subject.number), .copy, .desk)]
    }

    mutating func copy(_ view: TicketView?) -> [Order] {
        guard let ticket = view?.ticket else { return say(scene.texts.nothingSelected, .info) }
        if copying == .address {
            guard let address = ticket.requester?.email else {
                return say(scene.texts.noAddress(ticket.number), .warning)
            }
            return [.copy(address, what: address)]
        }
        let text = ["\(ticket.number) \(ticket.subject)", ticket.description].filter { !$0.isEmpty }
        return [.copy(text.joined(separator: "\n\n"), what: scene.texts.copiedText(ticket.number))]
    }
}

extension ConsoleEvent.Clipboard {
    var isSent: Bool {
        if case .sent = self { true } else { false }
    }
}
