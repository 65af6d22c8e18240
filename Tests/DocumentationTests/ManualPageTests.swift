import Foundation
import Testing

@Suite("The manual page")
struct ManualPageTests {
    @Test("It says what the program and the handbook say")
    func upToDate() throws {
        let program = try Program()
        defer { program.cleanUp() }
        let page = try ManualPage(asking: program)
        let kept = try page.kept()
        #expect(kept == (try page.text()))
        for section in ["NAMN", "SYNOPSIS", "UNDERKOMMANDON", "SLUTKODER", "MILJÖ"] {
            #expect(kept.contains(".SH \(section)\n"))
        }
    }

    @Test(
        "It can be set without a warning",
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/groff"))
    )
    func warnings() throws {
        let program = try Program()
        defer { program.cleanUp() }
        let page = Repository().root.appending(path: "share/man/man1/linje.1").path
        let outcome = try program.outcome(
            of: "/bin/sh",
            ["-c", "groff -k -ww -man -Tutf8 \"$1\" 2>&1 >/dev/null", "groff", page]
        )
        #expect(outcome.code == 0)
        #expect(outcome.output.isEmpty, "\(outcome.output)")
    }

    @Test("It is installed where man looks")
    func installed() throws {
        let makefile = try Repository().text("Makefile")
        #expect(makefile.contains("share/man/man1/linje.1 $(DESTDIR)$(PREFIX)/share/man/man1/linje.1"))
    }
}
