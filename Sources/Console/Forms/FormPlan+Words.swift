import BusinessCalendar
import Desk
import Domain
import Escalation
import Instants
import Reports
import Store
import TerminalUI

// What is written on a ticket: notes, answers, solutions, reasons, time.

extension FormPlan {
    static let note = FormPlan(
        fields: { texts in [.area("text", texts.noteLabel)] },
        lead: { _, about in about.texts.noteStaysHere },
        commands: { answers, _ in .success([NoteTicket(text: answers["text"])]) },
        success: { _, about in about.outcome.noted }
    )

    static let answer = FormPlan(
        fields: { texts in [.area("text", texts.answerLabel)] },
        lead: { _, about in
            about.ticket?.requester.map {
                about.texts.answerGoesTo + " " + $0.name + ($0.email.map { " <\($0)>" } ?? "")
            }
        },
        commands: { answers, _ in .success([AnswerTicket(text: answers["text"])]) },
        success: { _, about in
            let ticket = about.done ?? about.ticket
            return ticket?.requester?.email == nil && ticket != nil
                ? about.outcome.answeredWithoutAddress : about.outcome.answered
        }
    )

    static let resolve = FormPlan(
        fields: { texts in [.area("text", texts.solution), .line("minutes", texts.minutes, isRequired: false)] },
        commands: { answers, about in
            let solved: any TicketCommand = ResolveTicket(solution: answers["text"])
            guard !answers["minutes"].isEmpty else { return .success([solved]) }
            return minutes(answers, about).map { [LogTime(minutes: $0), solved] }
        },
        success: { _, about in about.outcome.resolved },
        undo: { _, about in [ReopenTicket(text: about.texts.takenBackReason)] }
    )

    static let reopen = FormPlan(
        fields: { texts in [.area("text", texts.why, rows: 3)] },
        commands: { answers, _ in .success([ReopenTicket(text: answers["text"])]) },
        success: { _, about in about.outcome.reopened }
    )

    /// A ticket that should not have been; asked about first.
    static let cancel = FormPlan(
        fields: { texts in [.area("text", texts.why, rows: 3)] },
        commands: { answers, _ in .success([CancelTicket(text: answers["text"])]) },
        question: { _, about in about.texts.confirmCancel(about.row) },
        success: { _, about in about.outcome.cancelled },
        undo: { _, about in [ReopenTicket(text: about.texts.takenBackReason)] }
    )

    static let pause = FormPlan(
        fields: { texts in
            [
                .choice("waiting", texts.waitFor, placeholder: texts.typeToChoose),
                .line("until", texts.until, placeholder: texts.untilHint, isRequired: false),
                .area("text", texts.why, rows: 3, isRequired: false),
            ]
        },
        options: { _, about in
            Waiting.allCases.map { PickerOption($0.rawValue, $0.text(in: about.scene.language)) }
        },
        lead: { answers, about in
            guard !answers["until"].isEmpty else { return about.texts.noReminder }
            guard case .success(let until) = moment(answers["until"], about) else { return nil }
            return about.texts.reminder(
                about.scene.time.full(until, now: about.scene.now),
                to: about.row.owner.map { about.scene.shortName($0) }
            )
        },
        commands: { answers, about in
            guard let waiting = Waiting(rawValue: answers["waiting"]) else {
                return .failure(FormProblem(field: "waiting", text: about.texts.chooseFromList(about.texts.waitFor)))
            }
            guard !answers["until"].isEmpty else {
                return .success([PauseTicket(for: waiting, text: answers["text"])])
            }
            return moment(answers["until"], about).map {
                [PauseTicket(for: waiting, until: $0, text: answers["text"])]
            }
        },
        success: { answers, about in
            guard let until = about.done?.waitsUntil else { return about.outcome.waiting }
            return about.outcome.waiting(until: about.scene.time.full(until, now: about.scene.now))
        },
        undo: { _, about in
            // A wait that took the place of another goes back to it.
            guard case .waiting(let waiting) = about.row.state else { return [ResumeTicket()] }
            return [PauseTicket(for: waiting, until: about.row.waitsUntil)]
        }
    )

    static let logTime = FormPlan(
        fields: { texts in
            [.line("minutes", texts.minutes), .line("text", texts.work, isRequired: false)]
        },
        lead: { _, about in about.ticket.map { about.texts.spentSoFar($0.minutes) } },
        commands: { answers, about in
            minutes(answers, about).map { [LogTime(minutes: $0, text: answers["text"])] }
        },
        success: { answers, about in
            about.outcome.timeLogged(TypedLength(answers["minutes"])?.minutes ?? 0, sum: about.done?.minutes)
        },
        undo: { answers, _ in TypedLength(answers["minutes"]).map { [LogTime(minutes: -$0.minutes)] } }
    )

    /// The minutes typed, as `25`, `1h20` or `45 min`.
    private static func minutes(_ answers: FormAnswers, _ about: FormScene) -> Result<Int, FormProblem> {
        guard let length = TypedLength(answers["minutes"]), length.days == 0, length.minutes > 0 else {
            return .failure(FormProblem(field: "minutes", text: about.texts.minutesInvalid))
        }
        return .success(length.minutes)
    }

    private static func moment(_ text: String, _ about: FormScene) -> Result<Instant, FormProblem> {
        do throws(TypedMomentError) {
            let zone = about.scene.terms.calendar.zone
            return .success(try TypedMoment(now: about.scene.now, zone: zone, direction: .ahead).parse(text))
        } catch {
            return .failure(FormProblem(field: "until", text: error.text(in: about.scene.language)))
        }
    }
}

extension FormField<String> {
    /// Several lines of text.
    static func area(_ id: String, _ label: String, rows: Int = 5, isRequired: Bool = true) -> FormField {
        FormField(id, label, .area(TextArea(), rows: rows), isRequired: isRequired)
    }

    /// One line of text.
    static func line(_ id: String, _ label: String, placeholder: String = "", isRequired: Bool = true) -> FormField {
        FormField(id, label, .text(TextField(placeholder: placeholder)), isRequired: isRequired)
    }

    /// A choice from a list.
    static func choice(_ id: String, _ label: String, placeholder: String = "", isRequired: Bool = true) -> FormField {
        FormField(id, label, .picker(Picker(placeholder: placeholder)), isRequired: isRequired)
    }
}
