import BusinessCalendar
package import Domain
package import Escalation
package import Instants
import Reports
package import Store
import TerminalUI

/// What every screen may look at: who sits here, what time it is, and what is known of the desk.
package struct Scene {
    package let account: Account
    package var language: Language
    /// The agreement in force, with its calendar.
    package var terms: Terms
    package var staff: StaffDirectory
    package var now: Instant
    /// Time since the console was opened, for timers that no change of the clock may disturb.
    package var uptime: Duration = .zero
    package var counts: DeskCounts?
    package var unread = 0
    /// When an engine last ran; nil when none ever has.
    package var engineBeat: Instant?
    /// Whether the last question to the store was answered.
    package var storeAnswers = true
    package var drafts: [Draft] = []
    /// Whether the desk is a made-up one, to try things on.
    package var isDemonstration = false
    /// The guide for newcomers, while it is shown.
    package var tour: Tour?
    package var preferences = ConsolePreferences()
    /// The actions with the keys that the one who sits here wants, and without those that are not to be had.
    var actions = ActionTable.standard
    /// What has been arranged in the lists.
    package var memory = ListMemory()
    /// The columns of lists for whom nothing else was chosen, by the settings.
    package var listColumns = ListColumn.standard
    /// What was typed after a command's name, while it is carried out.
    var argument = ""

    package init(account: Account, language: Language, terms: Terms, staff: StaffDirectory, now: Instant) {
        self.account = account
        self.language = language
        self.terms = terms
        self.staff = staff
        self.now = now
    }

    var texts: Texts { Texts(language: language) }
    var time: LocalTime { LocalTime(zone: terms.calendar.zone, language: language) }
    var agreement: Agreement { terms.agreement }

    /// Whether the one who sits here may change tickets; someone the register does not know may not.
    var mayWork: Bool { !preferences.isReadOnly && staff[account]?.mayWork ?? false }

    /// Whether an engine has run in the last five minutes.
    var engineRuns: Bool {
        guard let engineBeat else { return false }
        return now - engineBeat < Scene.engineSilence
    }

    /// Seconds after which every console says that no engine runs.
    static let engineSilence: Int64 = 300

    /// The name of a queue, or its code when this agreement does not have it.
    func queueName(_ id: QueueID) -> String {
        agreement.queue(id)?.name ?? id.rawValue
    }

    /// The name of a queue where it stands under its team: its line, when it is called like the team.
    func queueNameInTeam(_ id: QueueID) -> String {
        guard let queue = agreement.queue(id), queue.name == teamName(queue.team) else { return queueName(id) }
        let line = queue.line.text(in: language)
        return line.prefix(1).uppercased() + line.dropFirst()
    }

    /// The name of a queue behind its team's.
    func queueNameWithTeam(_ id: QueueID) -> String {
        guard let queue = agreement.queue(id) else { return id.rawValue }
        return teamName(queue.team) + " · " + queueNameInTeam(id)
    }

    /// The name of a team, or its code when this agreement does not have it.
    func teamName(_ id: TeamID) -> String {
        agreement.team(id)?.name ?? id.rawValue
    }

    /// The short form of an account that fits a column: what stands before the first dot.
    func shortName(_ account: Account) -> String {
        String(account.rawValue.prefix { $0 != "." && $0 != "@" })
    }
}
