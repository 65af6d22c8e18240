import Testing

@Suite("The checklist of the console")
struct ChecklistTests {
    /// One row: what a console must have, how much it matters, whether it is so, and which tests show it.
    private struct Row {
        var number: String
        var tier: String
        var verdict: String
        var tests: [String]

        init(_ cells: [String]) throws {
            try #require(cells.count == 5, "\(cells)")
            number = cells[0]
            tier = cells[2]
            verdict = cells[3]
            tests = cells[4].quotedCode
        }
    }

    private func rows() throws -> [Row] {
        try Handbook("docs/checklista.md").rows("checklista").map { try Row($0) }
    }

    @Test("It has sixty rows, each with a tier and an answer; what is not wholly so says what is missing")
    func whole() throws {
        let rows = try rows()
        #expect(rows.map(\.number) == (1...60).map(String.init))
        for row in rows {
            #expect(["M", "S", "P"].contains(row.tier), "row \(row.number)")
            let isReasoned = ["delvis: ", "nej: "].contains { row.verdict.hasPrefix($0) }
            #expect(row.verdict == "ja" || isReasoned, "row \(row.number): \(row.verdict)")
        }
    }

    @Test("What must and should be names its tests, and every test that is named exists")
    func tests() throws {
        let existing = try TestNames().all
        for row in try rows() {
            #expect(row.tier == "P" || !row.tests.isEmpty, "row \(row.number) names no test")
            for name in row.tests { #expect(existing.contains(name), "row \(row.number): there is no test \(name)") }
        }
    }

    @Test("The names of tests are read out of the sources as they stand there")
    func names() {
        let text = """
            @Suite("One")
            struct OneTests {
                @Test("Does it", arguments: [1])
                func does(it: Int) {}

                private func helper() {}
            }
            """
        #expect(TestNames.names(in: text) == ["OneTests.does"])
    }
}
