package import Domain

/// What somebody has set for themselves in `config.toml`; what is not set has the program's own value.
package struct UserConfiguration: Hashable, Sendable {
    /// The language of the screens and of what the subcommands say.
    package var language: Language?
    /// The name of a theme: a file in `themes` without its ending.
    package var theme: String?
    /// Whether the mouse works in the console.
    package var usesMouse = true
    /// Whether the bell sounds for new messages and for what went wrong.
    package var rings = true
    /// Whether the terminal is asked to show a notice for new messages.
    package var notifies = false
    /// Whether the console draws for a screen reader.
    package var isAccessible = false
    /// Whether a theme's ground is painted where the terminal would show its own.
    package var paintsGround = false
    /// How much the console's log says.
    package var log = LogLevel.error
    /// The command that takes what leaves the desk; see `linje outbox deliver`.
    package var outboxCommand: String?
    /// Seconds that the command may take for one item.
    package var outboxTimeout = 60
    package var lists = ListSettings()

    package init() {}

    /// How much a log says, the least first.
    package enum LogLevel: String, CaseIterable, Sendable {
        case off
        case error
        case info
        case debug
    }
}

extension UserConfiguration {
    /// Reads a settings file; an unknown key or a wrong value is an error with its line, and nothing is taken in.
    ///
    /// The handbook lists the keys.
    package static func read(bytes: [UInt8], name: String) throws(ConfigurationError) -> UserConfiguration {
        let text = try ConfigurationText.decode(bytes, file: name)
        do {
            var document = TableReader(try ConfigurationValue.parse(text, file: name), file: name)
            let settings = try read(&document)
            try document.finish()
            return settings
        } catch {
            throw error.located(in: text)
        }
    }

    private static func read(_ document: inout TableReader) throws(ConfigurationError) -> UserConfiguration {
        var settings = UserConfiguration()
        if let language = try document.optionalText("language") {
            let choices = Language.allCases.map { ($0.rawValue, $0) }
            settings.language = try document.choice(language, "language", choices)
        }
        settings.theme = try document.optionalText("theme", limit: 60)
        settings.usesMouse = try document.flag("mouse", unless: settings.usesMouse)
        settings.rings = try document.flag("bell", unless: settings.rings)
        settings.notifies = try document.flag("notify")
        settings.isAccessible = try document.flag("accessible")
        settings.paintsGround = try document.flag("painted")
        if let level = try document.optionalText("log") {
            settings.log = try document.choice(level, "log", LogLevel.allCases.map { ($0.rawValue, $0) })
        }
        if var lists = try document.optionalTable("lists") { settings.lists = try ListSettings(&lists) }
        if var outbox = try document.optionalTable("outbox") {
            settings.outboxCommand = try outbox.optionalText("command")
            if let timeout = outbox.value("timeout") {
                guard case .integer(let seconds) = timeout else { throw outbox.mismatch("timeout", .integer, timeout) }
                guard (1...3_600).contains(seconds) else {
                    throw outbox.error("timeout", .outOfRange(seconds, lowest: 1, highest: 3_600))
                }
                settings.outboxTimeout = Int(seconds)
            }
            try outbox.finish()
        }
        return settings
    }
}
