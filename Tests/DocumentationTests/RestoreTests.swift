import Foundation
import Testing

@Suite("Backup and restore as the handbook tells it")
struct RestoreTests {
    @Test("A copy that is put in the store's place has what the store had when it was taken")
    func restore() throws {
        try withDesk { program in
            try program.run("backup", program.path("kopia.db"), "--quiet")
            let before = try program.run("list", "--all", "--json")
            try program.run("new", "Efter kopian", "--quiet")
            for ending in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: program.store + ending) {
                try FileManager.default.removeItem(atPath: program.store + ending)
            }
            try FileManager.default.copyItem(atPath: program.path("kopia.db"), toPath: program.store)
            #expect(try program.object("verify", "--json")["clean"] as? Bool == true)
            #expect(try program.run("list", "--all", "--json") == before)
        }
    }

    @Test("An exported journal makes the same tickets and the same chain in a new store")
    func transfer() throws {
        try withDesk { program in
            try program.run("export", program.path("journal.jsonl"), "--quiet")
            try program.run(
                "import",
                "journal",
                program.path("journal.jsonl"),
                "--store",
                program.path("ny.db"),
                "--quiet"
            )
            let rows = try program.run("list", "--all", "--json")
            #expect(try program.run("list", "--all", "--json", "--store", program.path("ny.db")) == rows)
            let head = try program.object("verify", "--json")["head"] as? String
            #expect(try program.object("verify", "--json", "--store", program.path("ny.db"))["head"] as? String == head)
        }
    }
}
