package import Domain
import Instants
package import Store

/// Something that a screen wants to know of the registers, or wants written there.
nonisolated package enum RegisterQuestion: Sendable {
    case counts
    /// Records that fit what was typed, in these registers.
    case find(String, in: [RegisterID], limit: Int)
    /// A page of a register in its order.
    case page(RegisterID, after: RegisterPlace?, limit: Int)
    case record(RecordReference)
    /// What somebody typed of one record; for a new one its key may not be there yet.
    case take(RegisterDelivery, isNew: Bool)
}

/// What the registers answered.
nonisolated package enum RegisterAnswer: Sendable {
    case counts([RegisterCount])
    case records([KnownRecord])
    /// Nil when there is no such record.
    case record(RecordView?)
    case taken(RecordReference)
    /// The key of a new record is another one's already.
    case exists(RecordReference)
}

/// A record with everything that its page shows.
nonisolated package struct RecordView: Sendable {
    package var known: KnownRecord
    package var history: [RegisterEntry]
    /// Records that name it, register by register.
    package var mentions: [Mention]

    package init(known: KnownRecord, history: [RegisterEntry], mentions: [Mention]) {
        self.known = known
        self.history = history
        self.mentions = mentions
    }

    /// Those of one register that name a record, as many as are shown.
    package struct Mention: Sendable {
        package var register: RegisterID
        package var records: [KnownRecord]

        package init(register: RegisterID, records: [KnownRecord]) {
            self.register = register
            self.records = records
        }
    }
}

/// Answers what the console asks of the registers.
nonisolated struct RegisterClerk {
    let store: any TicketStore
    let account: Account

    /// Records of one register that are shown among those that name a record.
    static let mentionLimit = 20

    func answer(_ question: RegisterQuestion, at now: Instant) async throws(StoreError) -> RegisterAnswer {
        switch question {
        case .counts: .counts(try await store.registerCounts())
        case .find(let text, let registers, let limit):
            .records(try await store.find(LookupQuery(text), in: registers, limit: limit))
        case .page(let register, let place, let limit):
            .records(try await store.records(of: register, after: place, limit: limit))
        case .record(let reference): .record(try await view(reference))
        case .take(let delivery, let isNew): try await take(delivery, isNew: isNew, at: now)
        }
    }

    private func view(_ reference: RecordReference) async throws(StoreError) -> RecordView? {
        guard let known = try await store.record(reference) else { return nil }
        var mentions: [RecordView.Mention] = []
        for schema in Registers.all where schema.references.contains(where: { $0.target == reference.register }) {
            let limit = RegisterClerk.mentionLimit
            let records = try await store.records(of: schema.id, naming: reference, limit: limit)
            if !records.isEmpty { mentions.append(RecordView.Mention(register: schema.id, records: records)) }
        }
        return RecordView(known: known, history: try await store.history(of: reference), mentions: mentions)
    }

    private func take(
        _ delivery: RegisterDelivery,
        isNew: Bool,
        at now: Instant
    ) async throws(StoreError) -> RegisterAnswer {
        guard let record = delivery.rows.first?.record else {
            throw StoreError(.invalidInput(line: nil), about: "record")
        }
        if isNew, try await store.record(record.reference) != nil { return .exists(record.reference) }
        _ = try await store.take([delivery], by: .person(account), at: now)
        return .taken(record.reference)
    }
}
