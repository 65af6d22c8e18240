import ArgumentParser
import Configuration
import Desk
import Domain
import Escalation
import Glibc
import Reports
import Store

/// One run of the program, from its arguments to its exit status.
enum CommandLineRun {
    static func run() async -> ExitStatus {
        let arguments: [String]
        do {
            arguments = CommonOptions.movedBehindSubcommand(try RawArguments.read())
        } catch {
            StandardError.say(error.text(in: .swedish))
            return .usage
        }
        let status = await run(arguments)
        return finish(status)
    }

    private static func run(_ arguments: [String]) async -> ExitStatus {
        do {
            var command = try LinjeCommand.parseAsRoot(arguments)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            return .success
        } catch {
            return report(error, language: CommonOptions.language(in: arguments))
        }
    }

    /// What is still buffered must get out, and if it cannot, the run has failed.
    private static func finish(_ status: ExitStatus) -> ExitStatus {
        do {
            try Output.standard.flush()
            return status
        } catch {
            return report(error, language: .swedish)
        }
    }

    private static func report(_ error: any Error, language: Language) -> ExitStatus {
        if let failure = Failure(error) {
            try? Output.standard.flush()
            let text = failure.text(in: language)
            if !text.isEmpty { StandardError.say(text) }
            return failure.status
        }
        return UsageReport.report(error, language: language)
    }
}

extension Failure {
    /// The failure that an error of the modules below is; nil for what the argument parser has to say.
    init?(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as StoreError: self = .store(error)
        case let error as ConfigurationError: self = .configuration(error)
        case let error as ImportError: self = .importFile(error)
        case let error as RegisterFileError: self = .registerFile(error)
        case let error as TermsError: self = .terms(error)
        case let error as TypedMomentError: self = .moment(error)
        default: return nil
        }
    }
}
