import ArgumentParser

/// A subcommand that works in a session.
protocol DeskCommand: AsyncParsableCommand {
    var common: CommonOptions { get }

    /// Does what was asked; what goes wrong is thrown.
    func run(in session: Session) async throws
}

extension DeskCommand {
    mutating func run() async throws {
        try await run(in: try Session(common))
    }
}
