import Foundation
import TerminalUI

/// A list, a field, a dialog, and keys that do what programs die of.
final class ProbeApp {
    private enum Mode {
        case list
        case typing
        case asking
    }

    private static let subjects = [
        "Kan inte logga in på datorn", "Nätverksskrivaren plan 2 skriver bara tomma sidor sedan i morse",
        "Behörighet till G: efter byte av enhet", "Docka ger ingen bild",
        "Beställning: funktionsadress till elevhälsan",
        "Kommer inte ut på trådlöst nätverk i aulan", "Installera matematikprogram i sal 14 till provet på torsdag",
    ]

    private let driver: CursesDriver
    private let loop: EventLoop
    private var mode = Mode.list
    private var frames = 0
    private var status: Int32?
    private var last = "start"
    private var field = TextField(placeholder: "text")
    private var dialog = Dialog<String>(title: "", message: "", buttons: [])
    private var table = Table<Int>(
        [
            TableColumn("Ticket", .fixed(7), alignment: .trailing),
            TableColumn("Due", .flexible(min: 16, max: 16, keep: 5)),
            TableColumn("Subject", .flexible(min: 20, keep: 9)),
            TableColumn("Customer", .flexible(min: 12, max: 18, keep: 1)),
            TableColumn("Owner", .flexible(min: 8, max: 10, keep: 0)),
        ],
        ids: Array(10_400..<10_600)
    )

    init(driver: CursesDriver, loop: EventLoop) {
        self.driver = driver
        self.loop = loop
    }

    /// Runs until something ends the program, and returns its exit status.
    func run() async -> Int32 {
        draw()
        while let batch = await loop.next() {
            for event in batch { await handle(event) }
            if let status {
                loop.quit()
                return status
            }
            draw()
        }
        return 0
    }

    private var parts: [Rect] {
        Rect(driver.size).splitRows(.fixed(1), .flexible(min: 1), .fixed(1), .fixed(1))
    }

    private func handle(_ event: InputEvent) async {
        last = name(event)
        switch event {
        case .terminate(let signal): status = 128 + signal
        case .hangUp: status = 129
        case .key(.control("z")): loop.post(driver.suspend())
        default: break
        }
        switch mode {
        case .list: await handleList(event)
        case .typing:
            if event == .key(.escape) { mode = .list }
            _ = field.handle(event, in: parts[2])
        case .asking:
            switch dialog.handle(event, in: Rect(driver.size)) {
            case .answered: status = 0
            case .cancelled: mode = .list
            case .ignored: break
            }
        }
    }

    private func handleList(_ event: InputEvent) async {
        if table.handle(event, in: parts[1]) != nil { return }
        switch event {
        case .typed("i"): mode = .typing
        case .typed("q"): status = 0
        case .typed("d"):
            let buttons = [DialogButton("yes", "Delete", key: .typing("y")), DialogButton("no", "Cancel")]
            dialog = Dialog(
                title: "Delete",
                message: "Delete this row?",
                buttons: buttons,
                openedBy: .typing("d")
            )
            mode = .asking
        case .typed("e"): await edit()
        case .typed("w"): FileHandle.standardError.write(Data("a library complains\n".utf8))
        case .typed("C"): fatalError("the probe was told to crash")
        case .typed("A"): abort()
        default: break
        }
    }

    private func edit() async {
        let editor = ProcessInfo.processInfo.environment["EDITOR"] ?? "true"
        do {
            let (code, events) = try await driver.run("/bin/sh", ["-c", editor])
            last = "editor \(code)"
            loop.post(events)
        } catch {
            last = error.text(.english)
        }
    }

    // MARK: - Drawing

    private func draw() {
        frames += 1
        var surface = driver.newSurface()
        let parts = parts
        surface.write("probe \(surface.size.columns)x\(surface.size.rows)", in: parts[0], Style(.title))
        table.draw(on: &surface, in: parts[1], focused: mode == .list) { id in
            TableRow([
                TextSpan(String(id)), TextSpan(id % 9 == 0 ? "‼ late 1 h 20 min" : "mon 10:12", Style(.muted)),
                TextSpan(Self.subjects[id % Self.subjects.count]),
                TextSpan("Karin Östberg"), TextSpan(id % 3 == 0 ? "omar" : "–"),
            ])
        }
        field.draw(on: &surface, in: parts[2], focused: mode == .typing)
        surface.write("last: \(last)", in: parts[3], Style(.hintText))
        if mode == .asking { dialog.draw(on: &surface, in: surface.bounds) }
        driver.present(surface)
    }

    private func name(_ event: InputEvent) -> String {
        switch event {
        case .key(let chord): "key \(chord.name)"
        case .paste(let text): "paste \(text.count)"
        case .resize(let size): "resize \(size.columns)x\(size.rows)"
        case .mouse(let mouse): "mouse \(mouse.action) \(mouse.point.column),\(mouse.point.row)"
        case .focus(let hasFocus): "focus \(hasFocus)"
        case .resumed: "resumed"
        case .terminate(let signal): "terminate \(signal)"
        case .hangUp: "hang-up"
        case .wake: "wake"
        case .tick: "tick"
        }
    }
}
