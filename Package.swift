// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .treatWarning("DeprecatedDeclaration", as: .warning),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
]
let onMainActor: [SwiftSetting] = [.defaultIsolation(MainActor.self)]
let strictC: [CSetting] = [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)]

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let toml: Target.Dependency = .product(name: "TOMLKit", package: "TOMLKit")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

/// The pure core, which nearly everything leans on, and what else a target needs.
func core(and others: Target.Dependency...) -> [Target.Dependency] {
    ["Instants", "Domain", "BusinessCalendar", "Escalation"] + others
}

let modules: [Target] = [
    .target(name: "Instants"),
    .target(name: "Domain", dependencies: ["Instants"]),
    .target(name: "BusinessCalendar", dependencies: ["Instants"]),
    .target(name: "Escalation", dependencies: ["Instants", "Domain", "BusinessCalendar"]),
    .target(name: "Store", dependencies: ["Instants", "Domain", "Escalation"]),
    .target(name: "StoreSQLite", dependencies: ["Instants", "Domain", "Escalation", "Store", grdb, crypto]),
    .target(name: "TOMLText", dependencies: [toml]),
    .target(name: "Configuration", dependencies: ["Instants", "Domain", "BusinessCalendar", "TOMLText", toml]),
    .target(name: "Reports", dependencies: core(and: "Store")),
    .target(name: "Desk", dependencies: core(and: "Store", "Configuration", crypto)),
    .target(
        name: "CNcurses",
        cSettings: strictC,
        linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
    .target(name: "TerminalUI", dependencies: ["CNcurses", "TOMLText", toml], swiftSettings: onMainActor),
    .target(
        name: "Console",
        dependencies: core(and: "Store", "Reports", "Desk", "TerminalUI"),
        swiftSettings: onMainActor
    ),
    .executableTarget(
        name: "linje",
        dependencies: core(
            and: "Store",
            "StoreSQLite",
            "Configuration",
            "Reports",
            "Desk",
            "TerminalUI",
            "Console",
            arguments
        )
    ),
    .executableTarget(
        name: "linje-bench",
        dependencies: core(and: "Store", "StoreSQLite", "Configuration", "TerminalSupport"),
        path: "Benchmarks"
    ),
]

/// What tests share, and the programs that they start.
let testSupport: [Target] = [
    .systemLibrary(name: "CVTerm", path: "Tests/CVTerm", providers: [.apt(["libvterm-dev"])]),
    .target(name: "TerminalSupport", dependencies: ["CVTerm"], path: "Tests/TerminalSupport"),
    .target(name: "RandomSupport", path: "Tests/RandomSupport"),
    .target(name: "TestSupport", dependencies: core(and: "Store", "StoreSQLite"), path: "Tests/TestSupport"),
    .executableTarget(
        name: "TerminalProbe",
        dependencies: ["TerminalUI"],
        path: "Tests/TerminalProbe",
        swiftSettings: onMainActor
    ),
    .executableTarget(
        name: "StoreWorker",
        dependencies: core(and: "Store", "StoreSQLite", "TestSupport"),
        path: "Tests/StoreWorker"
    ),
]

let tests: [Target] = [
    .testTarget(name: "ArchitectureTests"),
    .testTarget(
        name: "BusinessCalendarTests",
        dependencies: ["Instants", "BusinessCalendar", "RandomSupport"],
        exclude: ["Fixtures"]
    ),
    .testTarget(name: "CommandLineTests", dependencies: core(and: "linje", "RandomSupport")),
    .testTarget(name: "ConfigurationTests", dependencies: core(and: "Configuration", "RandomSupport")),
    .testTarget(
        name: "ConsoleTests",
        dependencies: core(
            and: "Store",
            "StoreSQLite",
            "Configuration",
            "Reports",
            "Desk",
            "TerminalUI",
            "Console",
            "TestSupport"
        ),
        exclude: ["Snapshots"],
        swiftSettings: onMainActor
    ),
    .testTarget(
        name: "DeskTests",
        dependencies: core(and: "Store", "StoreSQLite", "Configuration", "Desk", "TestSupport", "RandomSupport"),
        exclude: ["Fixtures"]
    ),
    .testTarget(
        name: "DocumentationTests",
        dependencies: core(and: "Store", "Configuration", "TerminalUI", "Console", "linje")
    ),
    .testTarget(name: "DomainTests", dependencies: ["Instants", "Domain", "RandomSupport"], exclude: ["Fixtures"]),
    .testTarget(name: "EscalationTests", dependencies: core(and: "RandomSupport")),
    .testTarget(name: "FilterTests", dependencies: core(and: "Store", "RandomSupport")),
    .testTarget(name: "ReportsTests", dependencies: core(and: "Store", "StoreSQLite", "Reports", "TestSupport")),
    .testTarget(
        name: "StoreTests",
        dependencies: core(and: "Store", "StoreSQLite", "TestSupport", "RandomSupport")
    ),
    .testTarget(
        name: "StoreSQLiteTests",
        dependencies: core(and: "Store", "StoreSQLite", "TestSupport", "RandomSupport", "StoreWorker", grdb),
        exclude: ["Fixtures"]
    ),
    .testTarget(name: "TerminalTests", dependencies: ["TerminalSupport", "TerminalProbe", "linje"]),
    .testTarget(
        name: "TerminalUITests",
        dependencies: ["TerminalUI", "CNcurses", "RandomSupport"],
        exclude: ["Snapshots"]
    ),
    .testTarget(name: "WorktimeTests", dependencies: core(and: "Configuration", "Desk", "RandomSupport")),
]

let package = Package(
    name: "Linje",
    products: [.executable(name: "linje", targets: ["linje"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: modules + testSupport + tests,
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = (target.swiftSettings ?? []) + strict
}
