import Foundation
import Glibc
import RandomSupport
import Testing

@Suite("Hostile files")
struct HostileFileTests {
    @Test("A store's file that is none is refused and left as it was, whatever is asked of it")
    func noStore() throws {
        try withDesk { program in
            let whole = try Data(contentsOf: URL(filePath: program.path("linje.db")))
            for content in [Data(), whole.prefix(50), whole.prefix(100), whole.prefix(whole.count / 2)] {
                let path = program.path("annat.db")
                try content.write(to: URL(filePath: path))
                for arguments in [["list"], ["new", "x"], ["engine", "--once"], ["verify"], ["init"]] {
                    let outcome = try program.run((arguments + ["--store", path]).map { Array($0.utf8) }, input: [])
                    #expect([65, 73].contains(outcome.code), "\(arguments): \(outcome.code) \(outcome.errors)")
                    #expect(!outcome.errors.isEmpty)
                }
                #expect(try Data(contentsOf: URL(filePath: path)) == content)
            }
        }
    }

    @Test("A folder and a device are no store", arguments: ["", "/dev/null", "/dev/zero"])
    func noFile(path: String) throws {
        let program = try Program()
        defer { program.cleanUp() }
        let outcome = try program.run("list", "--store", path.isEmpty ? program.folder : path)
        #expect(outcome.code == 65, "\(outcome.errors)")
    }

    @Test("Damage in the middle of a store is told and never a trap", arguments: [1, 2, 3] as [UInt64])
    func damage(seed: UInt64) throws {
        try withDesk { program in
            let number = try program.open("Skrivaren", "--intefunktion", "utskrift")
            let whole = try Data(contentsOf: URL(filePath: program.path("linje.db")))
            var random = SeededRandom(seed: seed)
            for round in 0..<4 {
                var damaged = whole
                for _ in 0..<(1 << (round * 2)) {
                    damaged[random.pick(100..<whole.count)] = UInt8.random(in: 0...255, using: &random)
                }
                let path = program.path("skadat-\(round).db")
                try damaged.write(to: URL(filePath: path))
                for arguments in [["list"], ["show", number], ["verify"], ["engine", "--once"]] {
                    let outcome = try program.run((arguments + ["--store", path]).map { Array($0.utf8) }, input: [])
                    #expect([0, 65, 66, 75].contains(outcome.code), "seed \(seed), \(arguments): \(outcome)")
                }
            }
        }
    }

    @Test("A calendar that would end the TOML reader is refused with its place")
    func calendar() throws {
        let program = try Program()
        defer { program.cleanUp() }
        let path = try program.file("k.toml", "timezone = \"UTC\"\n[=]\n")
        let outcome = try program.run("worktime", "--calendar", path)
        #expect([65, 78].contains(outcome.code), "\(outcome.code)")
        #expect(outcome.errors.contains("2"))
    }

    @Test("Somebody without rights to the store is told so: 77", .enabled(if: getuid() == 0))
    func rights() throws {
        try withDesk { program in
            // The build's own folders may be closed to others; a copy of the program in an open one is not.
            chmod(program.folder, 0o711)
            let copy = program.path("linje")
            try FileManager.default.copyItem(atPath: Program.executable, toPath: copy)
            let arguments = ["--reuid=65534", "--regid=65534", "--clear-groups", copy, "list"]
            let outcome = try program.run(program: "/usr/bin/setpriv", arguments.map { Array($0.utf8) }, input: [])
            guard outcome.code != 126, outcome.code != 127 else {
                try Test.cancel("Others cannot run a program here: \(outcome.errors)")
            }
            #expect(outcome.code == 77, "\(outcome.errors)")
            #expect(outcome.errors.contains("rätt"))
        }
    }
}
