import Domain
import Glibc

/// The arguments as they were given, byte for byte.
enum RawArguments {
    /// An argument that is no text.
    struct NotUTF8: Error {
        /// Counted from 1, without the program's name.
        var position: Int

        func text(in language: Language) -> String {
            language(
                "Argument \(position) är inte UTF-8. Inget gjordes. Kontrollera terminalens teckenkodning.",
                "Argument \(position) is not UTF-8. Nothing was done. Check the terminal's encoding."
            )
        }
    }

    /// The arguments after the program's name; what the runtime has mended is refused here instead.
    static func read() throws(NotUTF8) -> [String] {
        var arguments: [String] = []
        for index in 1..<max(1, Int(CommandLine.argc)) {
            guard let bytes = CommandLine.unsafeArgv[index], let text = String(validatingCString: bytes) else {
                throw NotUTF8(position: index)
            }
            arguments.append(text)
        }
        return arguments
    }
}
