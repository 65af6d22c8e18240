import Desk
import Domain
import Escalation
import Instants
import Reports
import Store

/// Looks at the desk in the store: agreement, staff, clock, engine and outbox.
struct DeskDoctor {
    let language: Language
    let account: Account
    let now: Instant
    let store: any TicketStore
    let hasDeliveryCommand: Bool

    func diagnoses() async throws -> [Diagnosis] {
        var diagnoses = [await agreement()]
        diagnoses.append(try await staff())
        diagnoses.append(try await clock())
        diagnoses.append(try await engine())
        diagnoses.append(try await outbox())
        return diagnoses
    }

    private func agreement() async -> Diagnosis {
        do {
            let terms = try await store.terms(at: now)
            return Diagnosis("agreement", .healthy, terms.agreement.name + " (\(terms.agreement.version))")
        } catch {
            return Diagnosis("agreement", .broken, error.text(in: language), advice: "linje init")
        }
    }

    private func staff() async throws -> Diagnosis {
        let staff = try await store.staff()
        if let member = staff[account] {
            let roles = member.roles.map { $0.text(in: language) }.sorted().joined(separator: ", ")
            return Diagnosis("account", .healthy, "\(account): \(roles)")
        }
        return Diagnosis(
            "account",
            .warning,
            language(
                "\(account) är inte registrerad och kan bara läsa",
                "\(account) is not registered and may only read"
            ),
            advice: language(
                "be en administratör köra linje staff add \(account)",
                "ask an administrator to run linje staff add \(account)"
            )
        )
    }

    /// A clock that stands before what is already written was set back, or is wrong.
    private func clock() async throws -> Diagnosis {
        let newest = try await store.page(
            of: TicketQuery(includesClosed: true, order: .newest),
            after: nil,
            limit: 1,
            at: now
        )
        let last = [newest.rows.first?.changed, try await store.lastEngineBeat()].compactMap { $0 }.max()
        if let last, last - now > 60 {
            return Diagnosis(
                "clock",
                .broken,
                language(
                    "klockan är \(now), men lagret har redan sådant från \(last)",
                    "the clock says \(now), but the store holds things from \(last)"
                ),
                advice: language("ställ klockan rätt (timedatectl)", "set the clock right (timedatectl)")
            )
        }
        return Diagnosis("clock", .healthy, now.description)
    }

    private func engine() async throws -> Diagnosis {
        switch EngineWatch(lastBeat: try await store.lastEngineBeat(), now: now) {
        case .running:
            return Diagnosis("engine", .healthy, language("motorn är igång", "the engine is running"))
        case .silent(let since):
            let text = since.map {
                language("ingen motor har kört sedan \($0)", "no engine has run since \($0)")
            }
            return Diagnosis(
                "engine",
                .broken,
                text ?? language("ingen motor har någonsin kört", "no engine has ever run"),
                advice: language(
                    "starta den: systemctl start linje-engine, eller linje engine",
                    "start it: systemctl start linje-engine, or linje engine"
                )
            )
        }
    }

    private func outbox() async throws -> Diagnosis {
        let dead = try await store.outbox(.dead, limit: 1_000)
        let waiting = try await store.outbox(.waiting, limit: 1_000)
        let text = language(
            "\(waiting.count) väntar, \(dead.count) har getts upp",
            "\(waiting.count) wait, \(dead.count) were given up"
        )
        if !dead.isEmpty {
            return Diagnosis(
                "outbox",
                .broken,
                text,
                advice: language(
                    "linje outbox visar varför, linje outbox retry gör om",
                    "linje outbox shows why, linje outbox retry tries again"
                )
            )
        }
        if let oldest = waiting.map(\.queued).min(), now - oldest > 3_600 {
            let advice =
                hasDeliveryCommand
                ? language("kör linje outbox deliver, helst var minut", "run linje outbox deliver, best every minute")
                : language("ställ in [outbox] command i config.toml", "set [outbox] command in config.toml")
            return Diagnosis("outbox", .warning, text, advice: advice)
        }
        return Diagnosis("outbox", .healthy, text)
    }
}
