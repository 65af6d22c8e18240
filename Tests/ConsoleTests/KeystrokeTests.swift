import Domain
import Foundation
import Instants
import Store
import StoreSQLite
import TerminalUI
import TestSupport
import Testing

@testable import Console

@Suite("Keys for everyday jobs")
struct KeystrokeTests {
    @Test("The keys do the job, and the papers say how many they are", arguments: KeystrokeJob.all)
    func job(job: KeystrokeJob) async throws {
        let desk = try await DeskFixture()
        try await addHistory(to: desk)
        var robot = try await Robot(desk.store, account: job.account)
        try await robot.press(job.before)
        try #require(try await !job.isDone(desk, robot))
        try await robot.press(job.script)
        #expect(try await job.isDone(desk, robot))
        let count = try KeyScript.parse(job.keysAlone).count
        #expect(try documented("docs/tangenttryck.md", job.swedish) == count)
        #expect(try documented("README.md", job.english) == count)
    }

    @Test("A known caller's matter is logged and solved with twelve keys at most beside the text")
    func knownCaller() throws {
        let job = try #require(KeystrokeJob.all.first)
        #expect(try KeyScript.parse(job.keysAlone).count <= 12)
    }

    @Test("The papers name no job that is not played here")
    func noOthers() throws {
        #expect(try rows("docs/tangenttryck.md").map(\.name) == KeystrokeJob.all.map(\.swedish))
        #expect(try rows("README.md").map(\.name) == KeystrokeJob.all.map(\.english))
    }

    /// A ticket of last month, which takes number 10008.
    private func addHistory(to desk: DeskFixture) async throws {
        let open = OpenTicket(
            subject: "Skrivaren på expeditionen",
            requester: Requester(name: "Eva Ek", unit: "Stenbocksskolan, Ulricehamn"),
            queue: .andra
        )
        _ = try await desk.store.execute(CommandRequest(open, by: .anna), at: DeskFixture.now - 25 * 86_400)
    }

    // MARK: - The papers

    private func documented(_ path: String, _ name: String) throws -> Int? {
        try rows(path).first { $0.name == name }?.count
    }

    /// The rows of the table between `<!-- tangenttryck -->` and `<!-- /tangenttryck -->`.
    private func rows(_ path: String) throws -> [(name: String, count: Int?)] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
        let part =
            text.components(separatedBy: "<!-- tangenttryck -->").last?
            .components(separatedBy: "<!-- /tangenttryck -->").first ?? ""
        return part.split(separator: "\n").filter { $0.hasPrefix("|") }.dropFirst(2).map { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            return (cells[0], cells.count > 1 ? Int(cells[1]) : nil)
        }
    }
}
