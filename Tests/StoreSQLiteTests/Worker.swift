import Foundation

/// A `StoreWorker` process, which lies beside the test program.
final class Worker {
    /// Why a worker ended otherwise than it should.
    struct Failure: Error {
        var status: Int32
        var output: [String]
    }

    private let process = Process()
    private let pipe = Pipe()

    init(_ arguments: String...) throws {
        let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        process.executableURL = folder.appendingPathComponent("StoreWorker")
        process.arguments = arguments
        process.standardOutput = pipe
        try process.run()
    }

    /// Waits until it is done, and gives its lines.
    func finish() throws -> [String] {
        let lines = lines()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus, output: lines) }
        return lines
    }

    /// Ends it as a power cut would, and gives the whole lines that it had written.
    func kill() -> [String] {
        Foundation.kill(process.processIdentifier, SIGKILL)
        let lines = lines()
        process.waitUntilExit()
        return lines
    }

    private func lines() -> [String] {
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let whole = text.lastIndex(of: "\n").map { text[..<$0] } ?? ""
        return whole.split(separator: "\n").map { String($0) }
    }
}
