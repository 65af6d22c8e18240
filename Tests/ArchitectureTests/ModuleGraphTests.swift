import Testing

@Suite("The module graph")
struct ModuleGraphTests {
    /// Which of our modules each module may import; what is not listed here does not exist.
    static let allowed: [String: Set<String>] = [
        "Instants": [],
        "Domain": ["Instants"],
        "BusinessCalendar": ["Instants"],
        "Escalation": ["Instants", "Domain", "BusinessCalendar"],
        "Store": ["Instants", "Domain", "Escalation"],
        "StoreSQLite": ["Instants", "Domain", "Escalation", "Store"],
        "TOMLText": [],
        "Configuration": ["Instants", "Domain", "BusinessCalendar", "TOMLText"],
        "Reports": ["Instants", "Domain", "BusinessCalendar", "Escalation", "Store"],
        "Desk": ["Instants", "Domain", "BusinessCalendar", "Escalation", "Store", "Configuration"],
        "CNcurses": [],
        "TerminalUI": ["CNcurses", "TOMLText"],
        "Console": [
            "Instants", "Domain", "BusinessCalendar", "Escalation", "Store", "Reports", "Desk", "TerminalUI",
        ],
        "linje": [
            "Instants", "Domain", "BusinessCalendar", "Escalation", "Store", "StoreSQLite", "Configuration", "Reports",
            "Desk", "TerminalUI", "Console",
        ],
    ]

    /// Which modules may import what is not ours.
    static let outside: [String: Set<String>] = [
        "GRDB": ["StoreSQLite"],
        "Crypto": ["StoreSQLite", "Desk", "linje"],
        "TOMLKit": ["TOMLText", "Configuration", "TerminalUI"],
        "ArgumentParser": ["linje"],
    ]

    let tree = SourceTree()

    @Test("Every folder of Sources is a module of the graph, and every module has its folder")
    func everyModuleIsListed() throws {
        #expect(try tree.modules() == ModuleGraphTests.allowed.keys.sorted())
    }

    @Test("No module imports one that it must not know", arguments: allowed.keys.sorted())
    func importsStayWithinTheGraph(module: String) throws {
        let ours = Set(ModuleGraphTests.allowed.keys)
        let mayImport = try #require(ModuleGraphTests.allowed[module])
        for file in try tree.swiftFiles(below: "Sources/\(module)") {
            for name in file.imports where ours.contains(name) {
                #expect(mayImport.contains(name), "\(file.path) imports \(name)")
            }
        }
    }

    @Test("A library is seen only by the module that wraps it", arguments: outside.keys.sorted())
    func librariesAreWrapped(library: String) throws {
        let wrappers = try #require(ModuleGraphTests.outside[library])
        for module in ModuleGraphTests.allowed.keys where !wrappers.contains(module) {
            for file in try tree.swiftFiles(below: "Sources/\(module)") {
                #expect(!file.imports.contains(library), "\(file.path) imports \(library)")
            }
        }
    }

    @Test("Nothing in the pure core asks the system for the time, the place or the language")
    func coreReadsNoSurroundings() throws {
        let forbidden = [
            "Date()", "Date.now", "clock_gettime", "TimeZone.current", "Locale.current", "ProcessInfo", "getenv(",
        ]
        for module in ["Instants", "Domain", "BusinessCalendar", "Escalation"] {
            for file in try tree.swiftFiles(below: "Sources/\(module)") where !file.path.contains("ZoneDatabase") {
                for call in forbidden {
                    #expect(!file.text.contains(call), "\(file.path) uses \(call)")
                }
            }
        }
    }

    @Test("No source file is longer than 400 lines")
    func filesStayShort() throws {
        for file in try tree.swiftFiles(below: "Sources") {
            #expect(file.lineCount <= 400, "\(file.path) has \(file.lineCount) lines")
        }
    }
}
