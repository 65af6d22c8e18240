import Testing

@Suite("Deadlines in the handbook")
struct TimeExampleTests {
    @Test("Each worked example is what the program answers")
    func examples() throws {
        let rows = try Handbook().rows("tidsexempel")
        #expect(rows.count == 3)
        for row in rows {
            let at = try #require(row[1].quotedCode.first)
            #expect(try answer(at).contains("Åtgärdas senast \(row[2])."), "\(row)")
        }
    }

    @Test("The explanation that is printed is the program's own")
    func explanation() throws {
        let printed = try Handbook().part("tidsförklaring")
        #expect(printed == "```\n" + (try answer("2026-11-19T16:15")) + "```\n")
    }

    private func answer(_ at: String) throws -> String {
        let program = try Program()
        defer { program.cleanUp() }
        return try program.run("deadline", "--at", at)
    }
}
