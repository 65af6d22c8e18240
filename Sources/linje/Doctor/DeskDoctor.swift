import BusinessCalendar
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
    /// The moments that the clock cannot be before.
    let past: ClockDoctor.Past
    let store: any TicketStore
    let hasDeliveryCommand: Bool

    func diagnoses() async throws -> [Diagnosis] {
        let zone = try? await store.terms(at: now).calendar.zone
        var diagnoses = [await agreement()]
        diagnoses.append(try await staff())
        diagnoses.append(try await clock(zone))
        diagnoses.append(try await engine(zone))
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

    private func clock(_ zone: Zone?) async throws -> Diagnosis {
        var past = past
        past.lastBeat = try await store.lastEngineBeat()
        return ClockDoctor(language: language, now: now, zone: zone).diagnosis(past)
    }

    private func engine(_ zone: Zone?) async throws -> Diagnosis {
        switch EngineWatch(lastBeat: try await store.lastEngineBeat(), now: now) {
        case .running:
            return Diagnosis("engine", .healthy, language("motorn är igång", "the engine is running"))
        case .silent(let since):
            let text = since.map { since in
                let moment = ClockDoctor(language: language, now: now, zone: zone).text(since)
                return language("ingen motor har kört sedan \(moment)", "no engine has run since \(moment)")
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
