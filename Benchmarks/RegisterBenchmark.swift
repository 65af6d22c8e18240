import Domain
import Foundation
import Store
import StoreSQLite

/// What it costs to take registers in, and to find somebody in them while typing.
struct RegisterBenchmark: Benchmark {
    let name = "registers"

    func run(_ bench: Bench) async throws {
        let people = bench.isShort ? 2_000 : 100_000
        let devices = bench.isShort ? 1_000 : 60_000
        try measureImport(people: people / 2, devices: devices / 2, bench)
        let path = bench.folder + "/registers-\(people).db"
        if !FileManager.default.fileExists(atPath: path) {
            try load(path, RegisterTown(people: people, devices: devices), bench)
        }
        let store = try SQLiteStore.open(path, readTerms: bench.readTerms)
        defer { store.close() }
        try await measureLookup(store, bench)
    }

    private func measureImport(people: Int, devices: Int, _ bench: Bench) throws {
        let path = bench.folder + "/registers-import.db"
        bench.remove(path)
        defer { bench.remove(path) }
        let town = RegisterTown(people: people, devices: devices)
        let clock = ContinuousClock()
        let start = clock.now
        try load(path, town, bench)
        bench.figures.add("taking in \(people) people and \(devices) devices", Figures.text(clock.now - start))
        let again = clock.now
        try load(path, town, bench)
        bench.figures.add("the same once more, nothing changed", Figures.text(clock.now - again))
    }

    private func load(_ path: String, _ town: RegisterTown, _ bench: Bench) throws {
        if !FileManager.default.fileExists(atPath: path) { try bench.linje(["init", "--store", path]) }
        var arguments = ["import", "register", "--store", path, "--quiet"]
        for (register, text) in town.files {
            let file = bench.folder + "/\(register).csv"
            try text.write(toFile: file, atomically: true, encoding: .utf8)
            arguments += [register, file]
        }
        try bench.linje(arguments)
    }

    /// What callers say, by what makes it hard to find.
    private static let kinds: [(name: String, typed: [String])] = [
        ("a name", ["maja svensson", "åke öberg", "ake", "stenbock maja", "lundqvist anna", "maja.svensson12@"]),
        ("a telephone number", ["070-174 06", "0701 2345", "0321-59", "+46 70 174"]),
        ("a device", ["pc-30217", "latitude 40011"]),
        ("common, late in the order", ["örjan", "zahra", "yusuf öberg", "ärla", "åsa åberg"]),
        ("common, hardly ever together", ["anna bjorn", "svensson karlsson", "ahmed ali", "zahra orjan", "maja anna"]),
        ("next to nothing", ["ö", "a s", "s a m", "zzz", "e e e e"]),
    ]

    /// Types them letter by letter, and looks after each.
    private func measureLookup(_ store: SQLiteStore, _ bench: Bench) async throws {
        let registers = Registers.all.map(\.id)
        for (name, typed) in Self.kinds {
            let questions = typed.flatMap { text in text.indices.map { String(text[...$0]) } }
            let rounds = bench.isShort ? 1 : 20
            let sample = try await Sample.of(questions.count * rounds) { index in
                _ = try await store.find(LookupQuery(questions[index % questions.count]), in: registers, limit: 10)
            }
            bench.figures.add("look-up as you type: \(name)", sample, wanted: "p99 < 10 ms")
        }
    }
}

/// Made-up people, devices and units as CSV; the same every time.
struct RegisterTown {
    private static let firstNames = [
        "Maria", "Anders", "Fatima", "Karl", "Linnéa", "Emil", "Ingrid", "Mohammed", "Sara", "Lennart", "Åsa", "Björn",
        "Elin", "Gustav", "Zahra", "Kerstin", "Mikael", "Ulla", "Jonas", "Hanna", "Stefan", "Annika", "Yusuf", "Pia",
        "Åke", "Camilla", "Filip", "Maja", "Göran", "Therese", "Anna", "Ärla", "Örjan", "Nils", "Ove", "Dilan",
    ]
    private static let lastNames = [
        "Svensson", "Karlsson", "Nilsson", "Öberg", "Lundqvist", "Ali", "Bergström", "Hassan", "Sjöberg", "Wikström",
        "Åberg", "Lindgren", "Persson", "Gustafsson", "Sandberg", "Johansson", "Ahmed", "Engström", "Fransson",
        "Claesson", "Hedlund", "Magnusson", "Rosén", "Ström", "Törnqvist", "Ek", "Lind", "Alm", "Dahl", "Falk",
    ]

    let people: Int
    let devices: Int

    /// Register and text, in the order in which they may be taken in.
    var files: [(register: String, text: String)] {
        [
            ("municipalities", "kommun;namn\nT;Tranemo\nU;Ulricehamn\n"),
            ("units", lines("enhet;namn;kommun", 400) { "e\($0);Stenbocksskolan \($0);\($0 % 2 == 0 ? "T" : "U")" }),
            ("people", lines("person;namn;roll;enhet;telefon;e-post", people, person)),
            ("devices", lines("nummer;klass;modell;innehavare;enhet;läge", devices, device)),
        ]
    }

    private func person(_ index: Int) -> String {
        let first = Self.firstNames[index % Self.firstNames.count]
        let last = Self.lastNames[index / Self.firstNames.count % Self.lastNames.count]
        let number = 1_000_000 + index * 89
        let role = index % 3 == 0 ? "anställd" : "elev"
        return "p\(index);\(first) \(last);\(role);e\(index % 400);07\(index % 10)-\(number);p\(index)@t.example"
    }

    private func device(_ index: Int) -> String {
        "PC-\(10_000 + index);elevdator;Latitude \(5_400 + index % 9);p\(index % max(1, people));e\(index % 400);levererad"
    }

    private func lines(_ heading: String, _ count: Int, _ line: (Int) -> String) -> String {
        heading + "\n" + (0..<count).map { line($0) + "\n" }.joined()
    }
}
