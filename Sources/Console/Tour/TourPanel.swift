import Domain
import TerminalUI

/// The rows on which the guide stands.
struct TourPanel {
    let tour: Tour
    let scene: Scene

    func draw(on surface: inout Surface, in area: Rect) {
        guard area.rows > 1 else { return }
        surface.fill(area, Style(.dialog))
        surface.line(area.line(0), Style(.border))
        let title = " " + scene.texts.tourTitle(step: tour.step.rawValue + 1, of: Tour.Step.allCases.count) + " "
        let place = Point(column: area.column + 2, row: area.row)
        let used = surface.write(title, at: place, Style(.dialogTitle), columns: area.columns - 4)
        let leave = " " + scene.texts.tourLeave(scene.actions.label(of: "tour.leave", in: scene.language)) + " "
        let rest = Rect(
            column: place.column + used,
            row: area.row,
            columns: max(0, area.endColumn - place.column - used - 2),
            rows: 1
        )
        if leave.width <= rest.columns { surface.write(leave, in: rest, Style(.muted), alignment: .trailing) }
        let lines = scene.texts.tour(tour.step, tour.ticket, isReal: !scene.isDemonstration).lines(of: area.columns - 4)
        for (index, line) in lines.prefix(area.rows - 1).enumerated() {
            surface.write(line, at: Point(column: area.column + 2, row: area.row + 1 + index), Style(.dialog))
        }
    }
}

extension ActionTable {
    /// The first key of an action, as people read it.
    fileprivate func label(of id: ActionID, in language: Language) -> String {
        self[id]?.keys.first?.label(in: language) ?? ""
    }
}
