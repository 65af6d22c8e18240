package import Domain
package import Instants
package import Store

/// Answers the console's questions from a store, off the main actor.
nonisolated package struct StoreClerk: Sendable {
    private let store: any TicketStore
    private let account: Account

    package init(_ store: any TicketStore, account: Account) {
        self.store = store
        self.account = account
    }

    /// The answer to a question; trouble is an answer too.
    @concurrent
    package func answer(_ question: Question, at now: Instant) async -> Answer {
        do throws(StoreError) {
            return try await read(question, at: now)
        } catch {
            return .failed(error)
        }
    }

    private func read(_ question: Question, at now: Instant) async throws(StoreError) -> Answer {
        switch question {
        case .counts: .counts(try await store.counts(at: now))
        case .page(let query, let key, let limit):
            .page(try await store.page(of: query, after: key, limit: limit, at: now))
        case .count(let query, let limit): .count(try await store.count(of: query, upTo: limit, at: now))
        case .everyRow(let query): .rows(try await everyRow(of: query, at: now))
        case .rows(let numbers): .rows(try await rows(numbers))
        case .excerpts(let numbers, let words): .excerpts(try await store.excerpts(of: numbers, holding: words))
        case .presence: .presence(try await store.present(now: now))
        case .detail(let number): .detail(try await view(number, at: now))
        case .requesters(let text): .callers(try await CallerClerk(store: store).callers(text))
        case .messages:
            .messages(try await store.messages(to: account, includingAcknowledged: false, limit: 200))
        case .unread: .unread(try await store.unreadCount(of: account))
        case .engineBeat: .engineBeat(try await store.lastEngineBeat())
        case .staff: .staff(try await staff())
        case .terms: .terms(try await store.terms(at: now))
        case .execute(let job): try await execute(job, at: now)
        case .file(let task): try await FileClerk(store: store, account: account).carryOut(task, at: now)
        case .waits(let numbers): .waits(try await waits(of: numbers))
        case .registers(let question):
            .registers(try await RegisterClerk(store: store, account: account).answer(question, at: now))
        }
    }

    /// Who works here, with the direct numbers of the staff register, by which a customer reaches the owner of a ticket (KÖ-13).
    private func staff() async throws(StoreError) -> StaffDirectory {
        var members = try await store.staff().members
        for account in members.keys {
            let reference = RecordReference(StaffRegisterSchema.id, account.rawValue)
            guard let known = try await store.record(reference), !known.isGone,
                let telephone = known.record[StaffRegisterSchema.telephone]
            else { continue }
            members[account]?.telephone = telephone
        }
        return StaffDirectory(Array(members.values))
    }

    /// Rows that one file holds; who needs more uses `linje list`.
    static let rowLimit = 100_000

    private func everyRow(of query: TicketQuery, at now: Instant) async throws(StoreError) -> [TicketRow] {
        var rows: [TicketRow] = []
        var key: PageKey?
        repeat {
            let page = try await store.page(of: query, after: key, limit: 1_000, at: now)
            rows += page.rows
            key = page.next
        } while key != nil && rows.count < StoreClerk.rowLimit && !Task.isCancelled
        return rows
    }

    private func rows(_ numbers: [TicketNumber]) async throws(StoreError) -> [TicketRow] {
        var rows: [TicketRow] = []
        for number in numbers {
            if let row = try await store.row(number) { rows.append(row) }
        }
        return rows
    }

    private func view(_ number: TicketNumber, at now: Instant) async throws(StoreError) -> TicketView? {
        guard let detail = try await store.detail(number) else { return nil }
        let terms = try await store.terms(of: detail.ticket.agreement)
        let fallback = terms == nil ? try await store.terms(at: now) : nil
        guard let measure = terms ?? fallback else { return nil }
        var linked: [TicketRow] = []
        for other in TicketTies.numbers(of: detail.ticket).prefix(TicketTies.limit) {
            if let row = try await store.row(other) { linked.append(row) }
        }
        return TicketView(
            detail: detail,
            terms: measure,
            present: try await store.present(at: number, now: now),
            linked: linked
        )
    }

    /// Since when each of these tickets waits; those that do not are left out.
    private func waits(of numbers: [TicketNumber]) async throws(StoreError) -> [TicketNumber: Instant] {
        var waits: [TicketNumber: Instant] = [:]
        for number in numbers {
            guard let stop = try await store.detail(number)?.ticket.stops.last, stop.span.to == nil else { continue }
            waits[number] = stop.span.from
        }
        return waits
    }

    /// Carries out a job's commands in order; what was done before one of them failed stays done, and is told.
    private func execute(_ job: Job, at now: Instant) async throws(StoreError) -> Answer {
        var done: Committed?
        var ticket = job.ticket
        var expected = job.expected
        for command in job.commands {
            let request = CommandRequest(command, on: ticket, by: .person(account), expecting: expected)
            do {
                let committed = try await store.execute(request, at: now)
                ticket = committed.ticket.number
                if expected != nil { expected = committed.ticket.version }
                done = committed
            } catch {
                guard let done else { throw error }
                return .halfDone(done, error)
            }
        }
        guard let done else { throw StoreError(.invalidInput(line: nil), about: "job") }
        return .done(done)
    }

    /// Says where one is, for the others; that it could not be said is no trouble.
    @concurrent
    package func announce(_ ticket: TicketNumber?, _ activity: Presence.Activity, at now: Instant) async {
        try? await store.announce(account, at: ticket, activity, now: now)
    }
}
