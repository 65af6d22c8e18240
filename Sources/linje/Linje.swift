import Glibc

/// The program: reads the command line, runs one subcommand, and ends with a code of sysexits.h.
@main
struct Linje {
    static func main() async {
        // A reader that has had enough, such as `head`, is found out by the failed write.
        signal(SIGPIPE, SIG_IGN)
        setlocale(LC_CTYPE, "")
        exit(await CommandLineRun.run().rawValue)
    }
}
