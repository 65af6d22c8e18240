import Domain
import Foundation
import Instants
import Store
import StoreSQLite
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("What has been typed is never lost")
struct DraftTests {
    @Test("Esc keeps a new ticket as a draft, and y takes it up again")
    func escape() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press("nOlle Ny<tab>Hemtjänsten<esc>")
        #expect(try robot.top is QueuesScreen)
        let draft = try #require(robot.savedDrafts.first)
        #expect(draft.content.fields["requester"] == "Olle Ny")
        try await robot.press("y<enter>")
        #expect(try robot.top is NewTicketForm)
        #expect(robot.screen.contains("Olle Ny"))
        #expect(robot.screen.contains("Hemtjänsten"))
        try await robot.press("<tab><tab><tab><tab><tab><tab><tab>Rubrik<F2>")
        #expect(robot.savedDrafts.isEmpty)
        #expect(robot.discarded == [draft.id])
    }

    @Test("A form in which nothing was typed leaves no draft")
    func nothingTyped() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press("n<esc>:10001<enter>a<esc>")
        #expect(robot.savedDrafts.isEmpty)
    }

    @Test("What is being typed is on disk a second later, without anybody asking")
    func whileTyping() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10001<enter>aHalvskriven")
        await robot.rest(.seconds(2))
        #expect(robot.savedDrafts.map(\.content.fields) == [["text": "Halvskriven"]])
        #expect(robot.savedDrafts.first?.content.ticket == TicketNumber(10001))
    }

    @Test("A terminal that goes away saves what was typed", arguments: [InputEvent.hangUp, .terminate(signal: 15)])
    func hangUp(event: InputEvent) async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10001<enter>aHalvskriven")
        await robot.send([.input(event)])
        #expect(robot.savedDrafts.map(\.content.fields) == [["text": "Halvskriven"]])
        #expect(robot.state.isOver)
    }

    @Test("The next start offers the drafts, and a note goes on where it was")
    func nextStart() async throws {
        let desk = try await DeskFixture()
        let content = Draft.Content(form: "ticket.note", ticket: TicketNumber(10001), fields: ["text": "Halvskriven"])
        let draft = Draft(id: Draft.ID("99-1"), content: content, saved: DeskFixture.now - 600)
        var robot = try await Robot(desk.store, drafts: [draft])
        #expect(try robot.top is DraftsScreen)
        #expect(robot.screen.contains("Halvskriven"))
        try await robot.press("<enter> och färdig<F2>")
        let detail = try #require(try await desk.store.detail(TicketNumber(10001)))
        #expect(detail.journal.last?.event == .noted(text: "Halvskriven och färdig"))
        #expect(robot.discarded == [draft.id])
    }

    @Test("A on the same ticket takes up its draft by itself")
    func sameTicket() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10001<enter>aHalv<esc>askriven<F2>")
        let detail = try #require(try await desk.store.detail(TicketNumber(10001)))
        #expect(detail.journal.last?.event == .noted(text: "Halvskriven"))
        #expect(robot.savedDrafts.isEmpty)
    }

    @Test("To discard what was typed is asked about first")
    func discarding() async throws {
        let desk = try await DeskFixture()
        var robot = try await Robot(desk.store)
        try await robot.press(":10001<enter>aHalvskriven<F10><enter>")
        #expect(try robot.top is TicketForm)
        try await robot.press("<F10><tab><enter>")
        #expect(try robot.top is TicketScreen)
        #expect(robot.savedDrafts.isEmpty)
    }

    @Test("Files of drafts come back as they were, those of a living process are left alone")
    func files() throws {
        let folder = try TemporaryFolder()
        let drafts = DraftFolder(path: folder.path + "/drafts")
        let content = Draft.Content(
            form: "ticket.note",
            ticket: TicketNumber(10001),
            fields: ["text": "å\nä", "x": ""]
        )
        // No process has the largest number; the parent of this one lives.
        let mine = Draft(id: Draft.ID("2147483646-1"), content: content, saved: DeskFixture.now)
        let others = Draft(id: Draft.ID("1-1"), content: content, saved: DeskFixture.now)
        #expect(drafts.save(mine))
        #expect(drafts.save(others))
        #expect(drafts.abandoned() == [mine])
        drafts.discard(mine.id)
        #expect(drafts.abandoned() == [])
    }

    @Test("A draft is offered again although its process' number is used by another process now")
    func numberUsedAgain() throws {
        let folder = try TemporaryFolder()
        let drafts = DraftFolder(path: folder.path + "/drafts")
        let content = Draft.Content(form: "ticket.note", ticket: TicketNumber(10001), fields: ["text": "x"])
        // The first process lives, but did not begin when this draft's did.
        let draft = Draft(id: Draft.ID("1-999999999999-4"), content: content, saved: DeskFixture.now)
        #expect(drafts.save(draft))
        #expect(drafts.abandoned() == [draft])
    }

    @Test("A disk that takes nothing is told of, and a file that is no draft harms nobody")
    func trouble() throws {
        let folder = try TemporaryFolder()
        let file = folder.path + "/no-folder"
        try "x".write(toFile: file, atomically: true, encoding: .utf8)
        let content = Draft.Content(form: "ticket.note", ticket: nil, fields: ["text": "x"])
        let draft = Draft(id: Draft.ID("2147483646-1"), content: content, saved: DeskFixture.now)
        #expect(!DraftFolder(path: file).save(draft))
        try "{".write(toFile: folder.path + "/2147483646-9.draft.json", atomically: true, encoding: .utf8)
        #expect(DraftFolder(path: folder.path).abandoned() == [])
    }
}
