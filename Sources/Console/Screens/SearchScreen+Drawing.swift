import Domain
import Reports
import Store
import TerminalUI

extension SearchScreen {
    func draw(on surface: inout Surface, in area: Rect, _ scene: Scene) {
        let layout = SearchLayout(area)
        var prompt = prompt
        prompt.prompt.note =
            hasSearched && prompt.problem == nil && list.isLoaded
            ? scene.texts.hits(list.count, more: list.next != nil) : ""
        if hasSearched {
            drawHits(on: &surface, in: layout.list, scene)
        } else {
            drawOffers(on: &surface, in: layout.list, scene)
        }
        prompt.draw(on: &surface, in: layout.prompt, below: layout.problem, scene)
    }

    /// What was searched for and read lately, and below it what can be written.
    private func drawOffers(on surface: inout Surface, in area: Rect, _ scene: Scene) {
        draw(on: &surface, in: area, showsHeader: false, scene)
        let used = lines.list.ids.count
        let help = scene.texts.searchHelp.lines(of: area.columns - 2)
        guard used == 0 || used + help.count + 1 <= area.rows else { return }
        let start = area.row + used + 1
        for (index, line) in help.prefix(max(0, area.endRow - start)).enumerated() {
            surface.write(line, at: Point(column: area.column + 2, row: start + index), Style(.muted))
        }
    }

    private func drawHits(on surface: inout Surface, in area: Rect, _ scene: Scene) {
        guard !list.isEmpty else {
            let text = list.isLoaded ? scene.texts.noHits : scene.texts.loading
            surface.write(text, at: Point(column: area.column + 2, row: area.row + 1), Style(.muted))
            return
        }
        draw(on: &surface, in: area, showsHeader: true, scene)
        highlight(on: &surface, in: area)
    }

    private func draw(on surface: inout Surface, in area: Rect, showsHeader: Bool, _ scene: Scene) {
        var chosen = scene.listColumns
        if !chosen.contains(where: { $0.key == .queue }) { chosen.append(ListColumn(.queue)) }
        let columns = TicketColumns(scene: scene, arrangement: ListArrangement(columns: chosen))
        let words = DeskWords(terms: scene.terms, language: scene.language)
        var table = lines
        table.columns = columns.columns()
        table.showsHeader = showsHeader
        table.draw(on: &surface, in: area, focused: false) { line in
            switch line {
            case .hit(let number): list.rows[number].map { columns.cells($0, words: words) }
            case .excerpt(let number): TableRow(heading: TextSpan("  " + (excerpts[number] ?? ""), Style(.muted)))
            case .heading(let text): TableRow(heading: TextSpan(text, Style(.heading)))
            case .search(let text): TableRow(heading: TextSpan("  / " + text))
            case .read(let number): readRows[number].map { columns.cells($0, words: words) }
            }
        }
    }

    /// Marks the words that were searched for, wherever they stand on the screen: underlined, so that colour is not all.
    private func highlight(on surface: inout Surface, in area: Rect) {
        let wanted = prompt.words.map { Array($0.lowercased()) }.filter { !$0.isEmpty }
        guard !wanted.isEmpty else { return }
        for row in area.row + 1..<area.endRow {
            // One character a column, so that places in the text are places on the screen.
            let text = (area.column..<area.endColumn).map { column in
                surface[column, row].text.lowercased().first ?? "\u{0}"
            }
            for word in wanted {
                for start in text.indices where text[start...].starts(with: word) {
                    let place = Rect(column: area.column + start, row: row, columns: word.count, rows: 1)
                    surface.restyle(place, Style(.match, .underline))
                }
            }
        }
    }
}
