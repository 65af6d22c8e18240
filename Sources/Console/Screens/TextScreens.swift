import BusinessCalendar
import Domain
import Escalation
import Instants
import Reports
import Store
import TerminalUI

/// What the program has said since it was opened, the newest first.
struct MessagesScreen: Layer {
    private var view = TextView()

    init(_ messages: [Toasts.Message], _ scene: Scene) {
        let newest = messages.reversed().map { message -> TextView.Paragraph in
            let age = (scene.uptime - message.time).components.seconds
            let moment = scene.now - age
            let lead = TextSpan(scene.time.clock(moment) + "  ", Style(.muted))
            return TextView.Paragraph(TextSpan(message.text, Style(message.level.textRole)), lead: lead)
        }
        let none = TextView.Paragraph(TextSpan(scene.texts.noMessages, Style(.muted)))
        view.paragraphs =
            [TextView.Paragraph(TextSpan(scene.texts.messages, Style(.heading)))] + (newest.isEmpty ? [none] : newest)
    }

    var contexts: [ActionContext] { [.page, .reading, .screens, .everywhere] }

    mutating func handle(_ event: InputEvent, in area: Rect, _ scene: Scene) -> [Effect] {
        _ = view.handle(event, in: area.inset(columns: 1))
        return []
    }

    func draw(on surface: inout Surface, in area: Rect, _ scene: Scene) {
        view.draw(on: &surface, in: area.inset(columns: 1), focused: true)
    }
}

extension Toasts.Level {
    var textRole: TerminalUI.Role {
        switch self {
        case .info: .text
        case .warning: .warning
        case .danger: .danger
        }
    }
}

/// How a ticket's time is reckoned, stretch by stretch.
struct DeadlineScreen: Layer {
    let number: TicketNumber
    private var view = TextView()
    private var row: TicketRow?

    init(_ number: TicketNumber) {
        self.number = number
    }

    var contexts: [ActionContext] { [.page, .reading, .screens, .everywhere] }
    var subject: TicketRow? { nil }

    mutating func start(_ scene: Scene) -> [Effect] {
        view.paragraphs = [TextView.Paragraph(TextSpan(scene.texts.loading, Style(.muted)))]
        return [.ask(.detail(number), .detail)]
    }

    mutating func notice(_ hint: ChangeHint, _ scene: Scene) -> [Effect] {
        hint.contains(.tickets) ? [.ask(.detail(number), .detail)] : []
    }

    mutating func receive(_ answer: Answer, for slot: Slot, _ scene: Scene) -> [Effect] {
        guard case .detail(let found) = answer, let found else { return [] }
        let facts = TicketFacts(view: found, scene: scene)
        var paragraphs = [
            TextView.Paragraph(TextSpan(scene.texts.clockTitle(number), Style(.heading))),
            TextView.Paragraph(TextSpan(found.ticket.subject, Style(.strong))), TextView.Paragraph(""),
        ]
        paragraphs += DeadlineScreen.lines(found, scene).map { TextView.Paragraph(TextSpan($0)) }
        if let text = facts.meterText {
            paragraphs += [TextView.Paragraph(""), TextView.Paragraph(TextSpan(text, facts.meterStyle))]
        }
        view.paragraphs = paragraphs
        return []
    }

    private static func lines(_ view: TicketView, _ scene: Scene) -> [String] {
        let terms = view.terms
        guard view.ticket.classification.hasPromise else { return [scene.texts.noPromise] }
        let stops = view.ticket.stops
            .filter { $0.cause == .merged || terms.agreement.clockStops.contains($0.cause) }
            .map { LabelledStop(span: $0.span, label: scene.texts.stop($0)) }
        let trace = try? DeadlineTrace(
            calendar: terms.calendar,
            received: view.ticket.received,
            allowance: .workingDays(terms.agreement.promisedWorkingDays),
            stops: stops
        )
        guard let trace else { return [scene.texts.noPromise] }
        let report = DeadlineReport(trace: trace, agreement: terms.agreement.name)
        return report.text(scene.language).split(separator: "\n").map(String.init)
    }

    mutating func handle(_ event: InputEvent, in area: Rect, _ scene: Scene) -> [Effect] {
        _ = view.handle(event, in: area.inset(columns: 1))
        return []
    }

    func draw(on surface: inout Surface, in area: Rect, _ scene: Scene) {
        view.draw(on: &surface, in: area.inset(columns: 1), focused: true)
    }
}
