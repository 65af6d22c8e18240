import Foundation
import Testing

@Suite("The Python that checks a journal", .enabled(if: Python.isInstalled, "python3 is not installed"))
struct JournalSnippetTests {
    private func script(_ program: Program) throws -> String {
        let block = try #require(try Handbook("docs/lagring.md").blocks("python").first)
        let path = program.path("kontrollera.py")
        try block.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    @Test("It finds the same end of the chain as linje verify, in a store and in a copy of it")
    func agrees() throws {
        try withDesk { program in
            try program.run("backup", program.path("kopia.db"), "--quiet")
            let head = try #require(try program.object("verify", "--json")["head"] as? String)
            let script = try script(program)
            for store in [program.store, program.path("kopia.db")] {
                let outcome = try program.outcome(of: Python.path, [script, store])
                #expect(outcome.code == 0)
                #expect(outcome.output.contains(head), "\(outcome.output)")
            }
        }
    }

    @Test(
        "It finds what was changed behind the program's back",
        arguments: [
            "UPDATE journal SET actor = 'nagon.annan' WHERE sequence = 2",
            "UPDATE journal SET happened = happened - 60 WHERE sequence = 3",
            "UPDATE journal SET payload = replace(payload, 'plan 2', 'plan 3') WHERE ticket IS NOT NULL",
            "DELETE FROM journal WHERE sequence = 2",
        ]
    )
    func differs(change: String) throws {
        try withDesk { program in
            let meddle = program.path("andra.py")
            try """
            import sqlite3, sys
            db = sqlite3.connect(sys.argv[1])
            for name in ("journalIsKept", "journalIsTrue"): db.execute("DROP TRIGGER " + name)
            changed = db.execute(sys.argv[2]).rowcount
            db.commit()
            sys.exit(0 if changed > 0 else 1)
            """.write(toFile: meddle, atomically: true, encoding: .utf8)
            let meddling = try program.outcome(of: Python.path, [meddle, program.store, change])
            try #require(meddling.code == 0)
            let outcome = try program.outcome(of: Python.path, [try script(program), program.store])
            #expect(outcome.code != 0)
        }
    }
}

/// The interpreter of the system, which Linje itself does not need.
private enum Python {
    static let path = "/usr/bin/python3"
    static let isInstalled = FileManager.default.isExecutableFile(atPath: path)
}
