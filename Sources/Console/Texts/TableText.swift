import Domain
import Instants
import Reports
import Store
import TerminalUI

/// A table as text to keep: aligned columns for people, or comma-separated values for other programs.
struct TableText {
    let header: [String]
    let rows: [[String]]

    /// Columns with two blanks between them, under a line.
    var aligned: String {
        let lines = [header] + rows
        let widths = header.indices.map { column in lines.map { column < $0.count ? $0[column].columns : 0 }.max() ?? 0
        }
        func line(_ cells: [String]) -> String {
            var text = zip(cells, widths).map { $0.fitted(to: $1) }.joined(separator: "  ")
            while text.last == " " { text.removeLast() }
            return text + "\n"
        }
        let rule = String(repeating: "-", count: widths.reduce(0, +) + 2 * max(0, widths.count - 1)) + "\n"
        return line(header) + rule + rows.map(line).joined()
    }

    /// RFC 4180, with line ends and quotation marks as it wants them.
    ///
    /// A cell that a spreadsheet would take for a formula gets an apostrophe in front: its text may come from anybody.
    var csv: String {
        ([header] + rows).map { $0.map(TableText.cell).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = (isFormula && text != "-" ? "'" : "") + text
        guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}

extension TableText {
    /// A list of tickets with what its columns hold, in whole words and dates.
    ///
    /// For machines, moments stand in UTC as ISO 8601 writes them.
    init(_ tickets: [TicketRow], forMachines: Bool, _ scene: Scene) {
        let texts = scene.texts
        let words = DeskWords(terms: scene.terms, language: scene.language)
        header = [
            texts.columnNumber, texts.columnState, texts.columnReceived, texts.columnDue, texts.columnSubject,
            texts.columnRequester, texts.columnOwner, texts.columnQueue,
        ]
        rows = tickets.map { row in
            [
                row.number.description, row.state.text(in: scene.language),
                forMachines ? row.received.description : scene.time.full(row.received, now: scene.now),
                forMachines ? row.due?.description ?? "" : words.due(of: row, at: scene.now), row.subject,
                row.requester ?? "", row.owner?.rawValue ?? "",
                words.name(of: row.place.queue),
            ]
        }
    }
}
