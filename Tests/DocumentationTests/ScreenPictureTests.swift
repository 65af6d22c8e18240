import Foundation
import Testing

@Suite("Pictures of the screens in the handbook")
struct ScreenPictureTests {
    @Test(
        "Each is the screen that the console's own tests keep; RECORD_SNAPSHOTS=1 writes them anew",
        arguments: ["queues", "marked", "mine", "new", "ticket", "search"]
    )
    func pictures(screen: String) throws {
        let kept = try Repository().text("Tests/ConsoleTests/Snapshots/\(screen)-80x24.txt")
        let rows = kept.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("cursor:") }
        let lines = rows.reversed().drop { $0.isEmpty }.reversed()
        let expected = "```\n" + lines.joined(separator: "\n") + "\n```\n"
        #expect(try Handbook().part("skärm \(screen)", recording: expected) == expected)
    }
}
