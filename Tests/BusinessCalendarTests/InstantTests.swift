import Foundation
import Instants
import Testing

@Suite("Moments")
struct InstantTests {
    @Test("The first and the last moment have a text like any other", arguments: [Int64.min, .min + 1, -1, 0, .max])
    func description(seconds: Int64) {
        let text = Instant(seconds: seconds).description
        #expect(text.hasSuffix("Z"))
        #expect(Instant(seconds: seconds).description.split(separator: "T").count == 2)
    }

    @Test("What would lie beyond the end of time is its end")
    func ends() {
        let (first, last) = (Instant(seconds: .min), Instant(seconds: .max))
        #expect(last + 1 == last)
        #expect(first - 1 == first)
        #expect(first + -1 == first)
        #expect(last - -1 == last)
        #expect(last - first == .max)
        #expect(first - last == .min)
        #expect(last - 1 < last)
    }

    @Test(
        "A journal's moment outside the years 1 to 9999 is refused",
        arguments: [Int64.min, -62_135_596_801, 253_402_300_800, .max]
    )
    func unreadable(seconds: Int64) {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Instant].self, from: Data("[\(seconds)]".utf8))
        }
    }

    @Test("The first and the last second that a journal may tell of", arguments: [-62_135_596_800, 253_402_300_799])
    func readable(seconds: Int64) throws {
        let moments = try JSONDecoder().decode([Instant].self, from: Data("[\(seconds)]".utf8))
        #expect(moments == [Instant(seconds: seconds)])
    }
}
