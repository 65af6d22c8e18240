import Domain
import Glibc
import Store

/// Looks at the store's file: its rights, its place and how it is opened.
struct StoreDoctor {
    let language: Language
    let path: String

    /// What can be said without opening it.
    func rights() -> [Diagnosis] {
        let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        guard access(folder, W_OK | X_OK) == 0 else {
            return [
                Diagnosis(
                    "rights",
                    .broken,
                    language("mappen \(folder) går inte att skriva i", "the folder \(folder) cannot be written to"),
                    advice: language("lägg till dig i gruppen som äger mappen", "join the group that owns the folder")
                )
            ]
        }
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & 0o007 != 0 else {
            return [Diagnosis("rights", .healthy, folder)]
        }
        return [
            Diagnosis(
                "rights",
                .warning,
                language("\(path) kan läsas av alla på datorn", "\(path) can be read by everybody on the machine"),
                advice: "chmod o-rwx \(path)"
            )
        ]
    }

    /// What the store says of itself.
    func diagnoses(_ health: StoreHealth) -> [Diagnosis] {
        let size = "\(health.databaseBytes / 1_024) kB"
        let text = language(
            "\(health.path), \(health.fileSystem), schema \(health.schema), \(health.tickets) ärenden, \(health.entries) händelser, \(size)",
            "\(health.path), \(health.fileSystem), schema \(health.schema), \(health.tickets) tickets, \(health.entries) entries, \(size)"
        )
        return [Diagnosis("store", .healthy, text), durability(health), log(health)]
    }

    private func durability(_ health: StoreHealth) -> Diagnosis {
        let isDurable = health.journalMode.lowercased() == "wal" && health.synchronous == 2
        let text = "journal_mode=\(health.journalMode), synchronous=\(health.synchronous)"
        guard !isDurable else { return Diagnosis("durable", .healthy, text) }
        return Diagnosis(
            "durable",
            .broken,
            text + language(": det sparade tål inget strömavbrott", ": what is saved does not survive a power cut"),
            advice: language(
                "anmäl det; inget i programmet ska kunna ställa in det så",
                "report it; nothing in the program should be able to set this"
            )
        )
    }

    private func log(_ health: StoreHealth) -> Diagnosis {
        let megabytes = health.walBytes >> 20
        let text = language("loggen är \(megabytes) MB", "the log has \(megabytes) MB")
        guard megabytes >= 64 else { return Diagnosis("wal", .healthy, text) }
        return Diagnosis(
            "wal",
            .warning,
            text,
            advice: language(
                "något läser länge: stäng konsoler som hängt sig",
                "something has been reading for long: close consoles that hang"
            )
        )
    }
}
