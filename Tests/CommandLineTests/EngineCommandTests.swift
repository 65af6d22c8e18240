import Glibc
import Testing

@Suite("The engine as a process", .timeLimit(.minutes(10)))
struct EngineCommandTests {
    @Test("A single run says what it did, in words and as data")
    func once() throws {
        try withDesk { program in
            #expect(try program.run("engine", "--once").output == "0 steg i 0 ärenden utförda.\n")
            _ = try program.open("Intrång", "--kind", "säkerhetsincident", "--serious")
            let run = try #require(try program.run("engine", "--once", "--json").objects().first)
            #expect(run["tickets"] as? Int == 1)
            #expect(run["steps"] as? Int == 1)
            #expect(try program.run("engine", "--once", "--json").objects().first?["steps"] as? Int == 0)
            #expect(try program.run("outbox", "--json").lines.isEmpty == false)
        }
    }

    @Test("The service acts on what comes in, and a signal stops it cleanly", arguments: [SIGTERM, SIGINT])
    func service(signal: Int32) throws {
        try withDesk { program in
            let engine = try program.start("engine", log: "log")
            #expect(program.waits { program.text(of: "log").contains("Motorn är igång.") })
            _ = try program.open("Intrång", "--kind", "säkerhetsincident", "--serious")
            #expect(program.waits { program.text(of: "log").contains("1 steg i 1 ärenden") })
            engine.send(signal)
            #expect(engine.wait() == 0)
            #expect(program.text(of: "log").hasSuffix("Motorn har stannat.\n"))
        }
    }

    @Test("Of two engines one stands by, and takes over when the other is killed")
    func standby() throws {
        try withDesk { program in
            let first = try program.start("engine", log: "first")
            #expect(program.waits { program.text(of: "first").contains("igång") })
            let second = try program.start("engine", log: "second")
            #expect(program.waits { program.text(of: "second").contains("väntar och tar över") })
            #expect(try program.run("engine", "--once").code == 0)
            first.send(SIGKILL)
            #expect(first.wait() == 128 + SIGKILL)
            #expect(program.waits { program.text(of: "second").contains("Motorn är igång.") })
            second.send(SIGTERM)
            #expect(second.wait() == 0)
        }
    }

    @Test("Two engines and any number of single runs tell of an alarm once")
    func exactlyOnce() throws {
        try withDesk { program in
            _ = try program.open("Intrång", "--kind", "säkerhetsincident", "--serious")
            let engines = try (0..<2).map { try program.start("engine", log: "log\($0)") }
            let runs = try (0..<4).map { try program.start("engine", "--once", log: "once\($0)") }
            for run in runs { #expect(run.wait() == 0) }
            for log in ["log0", "log1"] {
                let speaks = program.waits {
                    program.text(of: log).contains("igång") || program.text(of: log).contains("väntar och tar över")
                }
                #expect(speaks, "\(log): \(program.text(of: log))")
            }
            for engine in engines { engine.send(SIGTERM) }
            for engine in engines { #expect(engine.wait() == 0) }
            let alarms = try program.run("outbox", "--all", "--json").objects().filter {
                $0["reason"] as? String == "allvarlig-incident"
            }
            let recipients = alarms.compactMap { $0["to"] as? String }
            #expect(!recipients.isEmpty)
            #expect(Set(recipients).count == recipients.count)
        }
    }
}
