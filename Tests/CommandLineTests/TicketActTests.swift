import Foundation
import Testing

@Suite("Acts on a ticket from the command line")
struct TicketActTests {
    @Test("A ticket goes from new over taken and handed over to solved and closed")
    func life() throws {
        try withDesk { program in
            let number = try program.open("Skrivaren skriver inte ut", "--intefunktion", "utskrift")
            #expect(try program.row(number)["status"] as? String == "ny")
            for step in [
                ["take", number], ["note", number, "Hon", "ringde", "igen"], ["time", number, "1h20", "Felsökte"],
                ["route", number, "andra-linjen", "--reason", "besok-pa-plats", "Behöver besök"],
                ["assign", number, Program.account],
                ["pause", number, "--for", "kund", "--until", "+2h", "Provar själv"],
                ["resume", number], ["resolve", number, "Bytte toner"], ["close", number],
            ] {
                let outcome = try program.run(step.map { Array($0.utf8) }, input: [])
                #expect(outcome.code == 0, "\(step): \(outcome.errors)")
                #expect(outcome.output.contains(number))
            }
            let row = try program.row(number)
            #expect(row["status"] as? String == "avslutad")
            #expect(row["owner"] as? String == Program.account)
            #expect(row["queue"] as? String == "andra-linjen")
            #expect(row["line"] as? Int == 2)
            #expect(row["max_line"] as? Int == 2)
            #expect(row["handovers"] as? Int == 1)
            #expect(try program.run("show", number, "--json").objects().first?["minutes"] as? Int == 80)
        }
    }

    @Test("A reopened ticket says so, and a cancelled one is ended")
    func reopenAndCancel() throws {
        try withDesk { program in
            let number = try program.open()
            try program.run("resolve", number, "Startade om")
            #expect(try program.run("reopen", number, "Det", "kom", "tillbaka").code == 0)
            #expect(try program.row(number)["reopened"] as? Int == 1)
            #expect(try program.run("cancel", number, "Fel person").code == 0)
            #expect(try program.row(number)["status"] as? String == "makulerad")
        }
    }

    @Test("Text comes from standard input with a dash")
    func standardInput() throws {
        try withDesk { program in
            let number = try program.open()
            #expect(try program.run("note", number, "-", input: "rad ett\nrad två med åäö\n").code == 0)
            let sheet = try program.run("show", number)
            #expect(sheet.output.contains("│ rad ett\n"))
            #expect(sheet.output.contains("│ rad två med åäö\n"))
        }
    }

    @Test("Notes and answers are told apart, and a receipt is queued until it is delivered")
    func sheet() throws {
        try withDesk { program in
            let number = try program.open("Docka", "--requester", "Karin Berg", "--email", "karin@example.se")
            try program.run("note", number, "bara för oss")
            try program.run("answer", number, "till kunden")
            let before = try program.run("show", number).output
            #expect(before.contains("│ bara för oss"))
            #expect(before.contains("» till kunden"))
            #expect(before.contains("mottagningsbevis: köat"))
            #expect(try program.run("outbox", "deliver", "--command", "cat > /dev/null").code == 0)
            #expect(try program.run("show", number).output.contains("mottagningsbevis: skickat"))
        }
    }

    @Test("Links, merging and parting show on both tickets")
    func ties() throws {
        try withDesk { program in
            let (first, second) = (try program.open("Ett"), try program.open("Två"))
            #expect(try program.run("link", first, second, "--as", "dubblett").code == 0)
            #expect(try program.run("show", second).output.contains("\(first) (dubblett)"))
            #expect(try program.run("link", first, second, "--as", "dubblett", "--remove").code == 0)
            #expect(try program.run("merge", first, second).code == 0)
            #expect(try program.row(first)["status"] as? String == "avslutad")
            #expect(try program.run("unmerge", first).code == 0)
            #expect(try program.row(first)["status"] as? String == "ny")
        }
    }

    @Test("Classifying and editing change what is given and nothing else")
    func corrections() throws {
        try withDesk { program in
            let number = try program.open("Ny mus", "--requester", "Karin Berg", "--unit", "Stadshuset")
            #expect(try program.run("classify", number, "--kind", "order", "--priority", "high").code == 0)
            let edited = try program.run(
                "edit",
                number,
                "--subject",
                "Ny mus till Karin",
                "--tag",
                "Mus",
                "--telephone",
                "1"
            )
            #expect(edited.code == 0, "\(edited.errors)")
            let row = try program.row(number)
            #expect(row["kind"] as? String == "beställning")
            #expect(row["priority"] as? String == "hög")
            #expect(row["subject"] as? String == "Ny mus till Karin")
            #expect(row["unit"] as? String == "Stadshuset")
            #expect(row["tags"] as? [String] == ["mus"])
            #expect(try program.run("classify", number, "--priority", "hög").code == 65)
        }
    }

    @Test("The requester and the information class can be taken away again")
    func clearing() throws {
        try withDesk { program in
            let number = try program.open("Ny mus", "--requester", "Karin Berg", "--unit", "Stadshuset")
            #expect(try program.run("edit", number, "--unit", "").code == 0)
            #expect(try program.row(number)["unit"] is NSNull)
            #expect(try program.row(number)["requester"] as? String == "Karin Berg")
            #expect(try program.run("edit", number, "--information-class", "1,2,3").code == 0)
            let cleared = try program.run("edit", number, "--requester", "-", "--information-class", "-")
            #expect(cleared.code == 0, "\(cleared.errors)")
            #expect(try program.row(number)["requester"] is NSNull)
            #expect(try program.run("edit", number, "--requester", "-").code == 65)
            #expect(try program.run("show", number).output.contains("kund (borttagen)"))
            #expect(try program.run("verify").code == 0)
        }
    }

    @Test("Merging never loses a promise, and says what to do instead")
    func mergingPromises() throws {
        try withDesk { program in
            let promised = try program.open("Ett", "--intefunktion", "utskrift")
            let other = try program.open("Två")
            let outcome = try program.run("merge", promised, other)
            #expect(outcome.code == 65)
            #expect(outcome.errors.contains("Slå ihop \(other) med \(promised) i stället"))
            #expect(try program.run("merge", other, promised).code == 0)
        }
    }

    @Test("A file goes in and comes out the same, byte for byte")
    func attachment() throws {
        try withDesk { program in
            let number = try program.open()
            let source = try program.file("logg.txt", "åäö\u{0}\u{1B}[31m")
            #expect(try program.run("attach", number, source).code == 0)
            let fetched = try program.run("attach", number, "--get", "logg.txt", "-")
            #expect(fetched.output == "åäö\u{0}\u{1B}[31m")
            #expect(try program.run("attach", number, "--get", "saknas", "-").code == 66)
            #expect(try program.run("attach", number, "--get", "logg.txt", source).code == 73)
        }
    }

    @Test("An alarm about a serious incident is acknowledged from the inbox")
    func acknowledge() throws {
        try withDesk { program in
            let number = try program.open("Kryptovirus", "--kind", "säkerhetsincident", "--serious")
            #expect(try program.run("engine", "--once").code == 0)
            #expect(try program.run("acknowledge", number).code == 0)
            #expect(try program.run("acknowledge", number).code == 65)
        }
    }
}
