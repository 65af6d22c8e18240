import ArgumentParser

/// The root of the command line; without a subcommand it opens the console.
struct LinjeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "linje",
        abstract: "Ärenden för kommunernas it-support: köer, löften, eskalering och uppföljning.",
        discussion: """
            Utan underkommando öppnas konsolen. Ett ensamt - betyder standard in eller ut.

            Slutkoder: 0 klart, 64 fel kommandorad, 65 fel i uppgifter, 66 finns inte, 69 ej tillgängligt, \
            73 kan inte skapas, 74 läs- eller skrivfel, 75 försök igen, 77 ej tillåtet, 78 fel i inställningar.
            """,
        version: Version.text,
        groupedSubcommands: [
            CommandGroup(
                name: "Läsa",
                subcommands: [
                    ListCommand.self, ShowCommand.self, InboxCommand.self, FindCommand.self, RegisterCommand.self,
                ]
            ),
            CommandGroup(
                name: "Arbeta med ärenden",
                subcommands: [
                    NewCommand.self, NoteCommand.self, AnswerCommand.self, TakeCommand.self, AssignCommand.self,
                    ReleaseCommand.self, RouteCommand.self, PauseCommand.self, ResumeCommand.self, ResolveCommand.self,
                    CloseCommand.self, ReopenCommand.self, CancelCommand.self, AcknowledgeCommand.self,
                    AttachCommand.self, TimeCommand.self, LinkCommand.self, MergeCommand.self, UnmergeCommand.self,
                    ClassifyCommand.self, EditCommand.self,
                ]
            ),
            CommandGroup(name: "Tid", subcommands: [DeadlineCommand.self, WorktimeCommand.self]),
            CommandGroup(
                name: "Sköta arbetsplatsen",
                subcommands: [
                    InitCommand.self, DemoCommand.self, StaffCommand.self, EngineCommand.self, OutboxCommand.self,
                    DoctorCommand.self,
                ]
            ),
            CommandGroup(
                name: "Sköta lagret",
                subcommands: [ImportCommand.self, ExportCommand.self, VerifyCommand.self, BackupCommand.self]
            ),
            CommandGroup(name: "Konsolen", subcommands: [ConsoleCommand.self, ConfigCommand.self]),
        ],
        defaultSubcommand: ConsoleCommand.self
    )
}
