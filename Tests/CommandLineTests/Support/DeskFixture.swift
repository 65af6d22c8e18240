import Testing

/// A program with a founded store and a ticket or two in it.
func withDesk(_ body: (Program) throws -> Void) throws {
    let program = try Program()
    defer { program.cleanUp() }
    let founded = try program.run("init")
    try #require(founded.code == 0, "\(founded.errors)")
    try body(program)
}

extension Program {
    /// Opens a ticket and gives its number as text.
    func open(_ subject: String = "Skrivaren skriver inte ut", _ more: String...) throws -> String {
        let arguments = (["new", "--json"] + more + ["--", subject]).map { Array($0.utf8) }
        let outcome = try run(arguments, input: [])
        try #require(outcome.code == 0, "\(outcome.errors)")
        let number = try #require(try outcome.objects().first?["number"] as? Int)
        return String(number)
    }

    /// A ticket as `list --json` has it.
    func row(_ number: String) throws -> [String: any Sendable] {
        let rows = try run("list", "--all", "--json").objects()
        return try #require(rows.first { "\($0["number"] ?? "")" == number })
    }
}
