import Domain
import Instants

extension RefusalCase {
    static let all = who + which + when + standing + ties + typed

    private static let note = NoteTicket(text: "n")

    private static let who: [RefusalCase] = [
        RefusalCase(.unknownAccount(Account("okand")), note, by: stranger),
        RefusalCase(.notPermitted(Account("lars")), note, by: reader),
        RefusalCase(.unknownColleague(Account("okand")), AssignTicket(to: Account("okand"))),
        RefusalCase(.unknownColleague(Account("okand")), EditTicket(Edit(watchers: [Account("okand")]))),
        RefusalCase(.cannotOwn(Account("lars")), AssignTicket(to: Account("lars"))),
    ]

    private static let which: [RefusalCase] = [
        RefusalCase(.noSuchTicket(99), note, on: 99),
        RefusalCase(.noSuchTicket(nil), note, on: nil),
        RefusalCase(.noSuchTicket(99), LinkTicket(to: 99, as: .related)),
        RefusalCase(.noSuchTicket(99), MergeTicket(into: 99)),
        RefusalCase(.sameTicket(1), LinkTicket(to: 1, as: .related)),
        RefusalCase(.sameTicket(1), MergeTicket(into: 1)),
        RefusalCase(.noSuchQueue(QueueID("x")), RouteTicket(to: QueueID("x"), reason: deeper, text: "t")),
        RefusalCase(.noSuchQueue(QueueID("x")), OpenTicket(subject: "s", queue: QueueID("x")), on: nil),
        RefusalCase(
            .noSuchIntefunktion(IntefunktionID("x")),
            ClassifyTicket(as: Classification(kind: .fault, intefunktion: IntefunktionID("x")))
        ),
        RefusalCase(
            .noSuchReason(HandoverReasonID("x")),
            RouteTicket(to: third.queue, reason: HandoverReasonID("x"), text: "t")
        ),
        RefusalCase(.noSuchLink(2), UnlinkTicket(TicketLink(other: 2, relation: .related))),
    ]

    private static let when: [RefusalCase] = [
        RefusalCase(.inTheFuture(at(1_001)), note, happened: at(1_001)),
        RefusalCase(.inTheFuture(at(1_001)), EditTicket(Edit(received: at(1_001)))),
        RefusalCase(.beforeLatestTurn(at(99)), ResumeTicket(), on: 3, happened: at(99)),
        RefusalCase(.beforeLatestTurn(at(-1)), TakeTicket(), happened: at(-1)),
        RefusalCase(.beforeLatestTurn(at(199)), CloseTicket(), on: 4, happened: at(199)),
        RefusalCase(.notAhead(at(1_000)), PauseTicket(for: .customer, until: at(1_000))),
        RefusalCase(.receivedAfterSolved(at(201), solved: at(200)), EditTicket(Edit(received: at(201))), on: 4),
        RefusalCase(.changedMeanwhile(2, version: 2), ReleaseTicket(), on: 2, expecting: 1),
    ]

    private static let standing: [RefusalCase] = [
        RefusalCase(.notOpen(4, .resolved), TakeTicket(), on: 4),
        RefusalCase(.notOpen(5, .cancelled), ResolveTicket(solution: "x"), on: 5),
        RefusalCase(.notResolved(1, .new), CloseTicket()),
        RefusalCase(.notWaiting(1), ResumeTicket()),
        RefusalCase(.notEnded(1, .new), ReopenTicket(text: "x")),
        RefusalCase(.alreadyCancelled(5), MergeTicket(into: 1), on: 5),
        RefusalCase(.alreadyCancelled(5), MergeTicket(into: 5)),
        RefusalCase(.alreadyOwned(2, by: Account("bo")), TakeTicket(), on: 2),
        RefusalCase(.alreadyOwned(2, by: Account("bo")), AssignTicket(to: Account("bo")), on: 2),
        RefusalCase(.hasNoOwner(1), ReleaseTicket()),
        RefusalCase(.alreadyInQueue(1, desk.queue), RouteTicket(to: desk.queue, reason: deeper, text: "t")),
    ]

    private static let ties: [RefusalCase] = [
        RefusalCase(.alreadyLinked(7), LinkTicket(to: 7, as: .parent), on: 8),
        RefusalCase(.alreadyLinked(8), LinkTicket(to: 8, as: .parent), on: 7),
        RefusalCase(.isMerged(6, into: 1), MergeTicket(into: 6), on: 2),
        RefusalCase(.notMerged(2), UnmergeTicket(from: 1), on: 2),
        RefusalCase(.notMerged(6), UnmergeTicket(from: 2), on: 6),
        RefusalCase(.mergeLosesPromise(9, into: 1), MergeTicket(into: 1), on: 9),
        RefusalCase(.nothingToAcknowledge(1), AcknowledgeTicket()),
        RefusalCase(.nothingChanges(1), EditTicket(Edit(subject: "Ärende 1"))),
        RefusalCase(.nothingChanges(1), EditTicket(Edit())),
        RefusalCase(.nothingChanges(1), EditTicket(Edit(clears: [.requester]))),
        RefusalCase(.nothingChanges(1), ClassifyTicket(as: Classification(kind: .fault))),
    ]

    private static let typed: [RefusalCase] = [
        RefusalCase(.missing(.note), NoteTicket(text: " \n ")),
        RefusalCase(.missing(.answer), AnswerTicket(text: "")),
        RefusalCase(.missing(.solution), ResolveTicket(solution: "")),
        RefusalCase(.missing(.reason), CancelTicket(text: "")),
        RefusalCase(.missing(.reason), RouteTicket(to: third.queue, reason: deeper, text: "")),
        RefusalCase(.missing(.subject), OpenTicket(subject: ""), on: nil),
        RefusalCase(.missing(.requester), OpenTicket(subject: "s", requester: Requester(name: "")), on: nil),
        RefusalCase(.tooLong(.subject, limit: 250), EditTicket(Edit(subject: String(repeating: "å", count: 251)))),
        RefusalCase(.controlCharacter(.note, code: 0x1B), NoteTicket(text: "\u{1B}[2J")),
        RefusalCase(.controlCharacter(.subject, code: 0x0A), EditTicket(Edit(subject: "två\nrader"))),
        RefusalCase(.controlCharacter(.note, code: 0), NoteTicket(text: "a\0b")),
        RefusalCase(.notAnEmail("a b@c"), EditTicket(Edit(requester: Requester(name: "E", email: "a b@c")))),
        RefusalCase(.notAnEmail("a@"), EditTicket(Edit(requester: Requester(name: "E", email: "a@")))),
        RefusalCase(
            .intefunktionNeedsFault,
            ClassifyTicket(as: Classification(kind: .order, intefunktion: IntefunktionID("utskrift")))
        ),
        RefusalCase(.seriousNeedsIncident, ClassifyTicket(as: Classification(kind: .fault, isSerious: true))),
        RefusalCase(.minutesOutOfRange(0), LogTime(minutes: 0)),
        RefusalCase(.minutesOutOfRange(-1), LogTime(minutes: -1)),
        RefusalCase(.minutesOutOfRange(10_081), LogTime(minutes: 10_081)),
        RefusalCase(.minutesOutOfRange(.min), LogTime(minutes: .min)),
        RefusalCase(.attachmentTooLarge(name: "a", size: 1_001, limit: 1_000), AttachFile(file("a", size: 1_001))),
        RefusalCase(.attachmentTooLarge(name: "a", size: -1, limit: 1_000), AttachFile(file("a", size: -1))),
        RefusalCase(.attachmentNameInvalid("../x"), AttachFile(file("../x"))),
        RefusalCase(.attachmentNameInvalid(".."), AttachFile(file(".."))),
    ]
}
