/// Where a program finds its files, from the environment and nothing else.
package struct Places: Hashable, Sendable {
    private let environment: [String: String]
    private let home: String
    private let chosenConfiguration: String?

    /// `home` is the account's home folder, used where the environment names no other; a settings file that was asked for goes before all.
    package init(environment: [String: String], home: String, configuration: String? = nil) {
        chosenConfiguration = configuration
        self.environment = environment
        self.home = home
    }

    /// The store: what was asked for, `LINJE_STORE`, or `linje/linje.db` in the user's data folder.
    package func store(_ asked: String?) -> String {
        asked ?? value("LINJE_STORE") ?? folder("XDG_DATA_HOME", or: ".local/share") + "/linje/linje.db"
    }

    /// The user's settings.
    package var configuration: String {
        chosenConfiguration ?? value("LINJE_CONFIG") ?? folder("XDG_CONFIG_HOME", or: ".config") + "/linje/config.toml"
    }

    /// The user's keys, beside their settings.
    package var keys: String { Places.parent(of: configuration) + "/keys.toml" }

    /// Where the user keeps themes of their own, beside their settings.
    package var themes: String { Places.parent(of: configuration) + "/themes" }

    /// Where the program keeps what it remembers between runs, such as drafts.
    package var state: String { folder("XDG_STATE_HOME", or: ".local/state") + "/linje" }

    /// Folders in which the shipped `data` and `themes` may lie, best first.
    ///
    /// `LINJE_DATA_DIR` alone when it is set; else `../share/linje` beside the program, and the folders above the program, for one that was built
    /// in its source tree.
    package func sharedFolders(executable: String) -> [String] {
        if let chosen = value("LINJE_DATA_DIR") { return [chosen] }
        var folders: [String] = []
        var folder = Places.parent(of: executable)
        folders.append(Places.parent(of: folder) + "/share/linje")
        while folder != "/" && !folder.isEmpty {
            folder = Places.parent(of: folder)
            folders.append(folder)
        }
        return folders
    }

    private func value(_ name: String) -> String? {
        environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A folder of the XDG base directory specification, which says that a relative one is to be ignored.
    private func folder(_ name: String, or fallback: String) -> String {
        if let folder = value(name), folder.hasPrefix("/") { return folder }
        return (home == "/" ? "" : home) + "/" + fallback
    }

    private static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
