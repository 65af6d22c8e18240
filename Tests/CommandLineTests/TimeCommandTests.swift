import Testing

@Suite("Deadlines and working time from the command line")
struct TimeCommandTests {
    @Test(
        "A deadline explains itself without a store, in local time or with an offset",
        arguments: ["2026-11-20T15:10", "2026-11-20T14:10:00Z"]
    )
    func deadline(at: String) throws {
        let program = try Program()
        defer { program.cleanUp() }
        let outcome = try program.run("deadline", "--at", at, "--intefunktion", "utskrift")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.lines.last == "Åtgärdas senast mån 23 nov 15:10.")
        let data = try #require(try program.run("deadline", "--at", at, "--json").objects().first)
        #expect(data["due"] as? String == "2026-11-23T14:10:00Z")
    }

    @Test("An intefunktion that does not exist is told with those that do")
    func unknownIntefunktion() throws {
        let program = try Program()
        defer { program.cleanUp() }
        let outcome = try program.run("deadline", "--intefunktion", "kaffe")
        #expect(outcome.code == 65)
        #expect(outcome.errors.contains("utskrift"))
    }

    @Test("A local time that comes twice is asked about, one that never comes refused")
    func clockChanges() throws {
        let program = try Program()
        defer { program.cleanUp() }
        let twice = try program.run("deadline", "--at", "2026-10-25T02:30")
        #expect(twice.code == 65)
        #expect(twice.errors.contains("2026-10-25T02:30+02:00 eller 2026-10-25T02:30+01:00"))
        #expect(try program.run("deadline", "--at", "2026-10-25T02:30+01:00").code == 0)
        #expect(try program.run("deadline", "--at", "2026-03-29T02:30").code == 65)
    }

    @Test("A ticket without a promise has no deadline to explain")
    func noPromise() throws {
        try withDesk { program in
            let promised = try program.open("Skrivaren", "--intefunktion", "utskrift")
            #expect(try program.run("deadline", promised).output.contains("Åtgärdas senast"))
            let outcome = try program.run("deadline", try program.open("Ny mus", "--kind", "beställning"))
            #expect(outcome.code == 65)
            #expect(outcome.errors.contains("ingen lovad tid"))
        }
    }

    @Test("Working time is answered line by line, an unreadable one in its place, and 65 at the end")
    func worktime() throws {
        let program = try Program()
        defer { program.cleanUp() }
        let due = #"{"op":"due","start":"2026-11-20T14:10:00Z","work_seconds":3600}"#
        let good = try program.run("worktime", input: due + "\n")
        #expect(good.code == 0, "\(good.errors)")
        #expect(try good.objects().first?["at"] as? String == "2026-11-23T06:40:00Z")
        let bad = try program.run("worktime", input: due + "\nskräp\n" + due)
        #expect(bad.code == 65)
        #expect(bad.lines.count == 3)
        #expect(try bad.objects()[1]["line"] as? Int == 2)
    }

    @Test("A calendar file of one's own is used, and a broken one refused with its place")
    func calendar() throws {
        let program = try Program()
        defer { program.cleanUp() }
        let own = try program.file("alltid.json", #"{"timezone":"UTC","weekly":{"fri":[["00:00","24:00"]]}}"#)
        let question = #"{"op":"open_at","at":"2026-11-20T23:00:00Z"}"# + "\n"
        #expect(
            try program.run("worktime", "--calendar", own, input: question).objects().first?["open"] as? Bool == true
        )
        let broken = try program.file("fel.json", "{\"timezone\": \"Mars/Olympus\"}")
        let outcome = try program.run("worktime", "--calendar", broken, input: question)
        #expect(outcome.code == 65)
        #expect(outcome.errors.contains("fel.json"))
    }
}
