import Foundation
import StoreSQLite
import TestSupport

/// Works on a store by its arguments, for tests that need several processes; each thing done is a line on standard output.
@main
struct StoreWorker {
    static func main() async {
        do {
            try await Work(CommandLine.arguments).run()
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(1)
        }
    }
}
