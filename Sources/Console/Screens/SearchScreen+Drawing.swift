import Domain
import Reports
import Store
import TerminalUI

extension SearchScreen {
    func draw(on surface: inout Surface, in area: Rect, _ scene: Scene) {
        let layout = SearchLayout(area)
        var prompt = prompt
        prompt.note =
            hasSearched && problem == nil && list.isLoaded
            ? scene.texts.hits(list.table.list.ids.count, more: list.next != nil) : ""
        prompt.draw(on: &surface, in: layout.prompt, focused: true)
        drawProblem(on: &surface, in: layout.problem, scene)
        if hasSearched {
            drawHits(on: &surface, in: layout.list, scene)
        } else {
            let help = scene.texts.searchHelp.lines(of: layout.list.columns - 2)
            for (index, line) in help.prefix(layout.list.rows - 1).enumerated() {
                surface.write(
                    line,
                    at: Point(column: layout.list.column + 2, row: layout.list.row + 1 + index),
                    Style(.muted)
                )
            }
        }
        surface.cursor = prompt.cursor(in: layout.prompt)
    }

    /// A caret under the mistake, with what is wrong after it.
    private func drawProblem(on surface: inout Surface, in line: Rect, _ scene: Scene) {
        guard let problem else {
            surface.line(line, Style(.border))
            return
        }
        let start = line.column + 2 + min(problem.position, max(0, line.columns - 30))
        let marks = String(repeating: "^", count: max(1, min(problem.length, 20)))
        let used = surface.write(marks, at: Point(column: start, row: line.row), Style(.danger, .bold))
        let text = Point(column: start + used + 1, row: line.row)
        surface.write(problem.text(in: scene.language), at: text, Style(.danger), columns: line.endColumn - text.column)
    }

    private func drawHits(on surface: inout Surface, in area: Rect, _ scene: Scene) {
        guard !list.isEmpty else {
            let text = list.isLoaded ? scene.texts.noHits : scene.texts.loading
            surface.write(text, at: Point(column: area.column + 2, row: area.row + 1), Style(.muted))
            return
        }
        let columns = TicketColumns(scene: scene)
        let names = DeskWords(terms: scene.terms, language: scene.language)
        list.table.draw(on: &surface, in: area, focused: false) { number in
            list.rows[number].map { columns.cells($0, words: names, showsQueue: true) }
        }
        highlight(on: &surface, in: area)
    }

    /// Marks the words that were searched for, wherever they stand on the screen.
    private func highlight(on surface: inout Surface, in area: Rect) {
        let wanted = words.map { Array($0.lowercased()) }.filter { !$0.isEmpty }
        guard !wanted.isEmpty else { return }
        for row in area.row + 1..<area.endRow {
            // One character a column, so that places in the text are places on the screen.
            let text = (area.column..<area.endColumn).map { column in
                surface[column, row].text.lowercased().first ?? "\u{0}"
            }
            for word in wanted {
                for start in text.indices where text[start...].starts(with: word) {
                    let place = Rect(column: area.column + start, row: row, columns: word.count, rows: 1)
                    surface.restyle(place, Style(.match))
                }
            }
        }
    }
}
