import Domain

extension UserConfiguration {
    /// The settings as a file that would give exactly them, with every key that there is.
    ///
    /// What has no value stands behind `#`.
    package var text: String {
        func line(_ key: String, _ value: String?) -> String {
            value.map { "\(key) = \($0)\n" } ?? "# \(key) = \"\"\n"
        }
        return line("language", language.map { quoted($0.rawValue) }) + line("theme", theme.map(quoted))
            + line("mouse", "\(usesMouse)") + line("bell", "\(rings)") + line("notify", "\(notifies)")
            + line("accessible", "\(isAccessible)") + line("painted", "\(paintsGround)")
            + line("log", quoted(log.rawValue)) + "\n[lists]\n" + columnLine + "\n[outbox]\n"
            + line("command", outboxCommand.map(quoted))
            + line("timeout", "\(outboxTimeout)")
    }

    private var columnLine: String {
        let columns = lists.columns.map { quoted($0.name + ($0.width.map { ":\($0)" } ?? "")) }
        return columns.isEmpty ? "# columns = []\n" : "columns = [\(columns.joined(separator: ", "))]\n"
    }

    private func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar -> String in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n": "\\n"
            case "\t": "\\t"
            default: String(Character(scalar))
            }
        }
        return "\"" + escaped.joined() + "\""
    }
}
