package import Domain
package import Instants

/// Answers questions about people, devices, units, systems and whatever else there are registers of.
package protocol RegisterReading: Sendable {
    /// Records that meet every part of a query: register by register in the order asked for, those in use first, then by Swedish order.
    ///
    /// At most `limit` of each register; a record whose key is just what was typed comes first of its register.
    func find(_ query: LookupQuery, in registers: [RegisterID], limit: Int) async throws(StoreError) -> [KnownRecord]

    /// A record with what it names; nil when there is none.
    func record(_ reference: RecordReference) async throws(StoreError) -> KnownRecord?

    /// A page of a register: records in use first, then by Swedish order; `place` is where the page before it ended.
    func records(
        of register: RegisterID,
        after place: RegisterPlace?,
        limit: Int
    ) async throws(StoreError) -> [KnownRecord]

    /// Records of a register that name a record, those in use first, then by Swedish order.
    func records(
        of register: RegisterID,
        naming reference: RecordReference,
        limit: Int
    ) async throws(StoreError) -> [KnownRecord]

    /// What has happened to a record, the first event first.
    func history(of reference: RecordReference) async throws(StoreError) -> [RegisterEntry]

    /// How many records each register has, by register in the order of `Registers.all`.
    func registerCounts() async throws(StoreError) -> [RegisterCount]
}

/// Takes in what other registers say, and what somebody types.
package protocol RegisterImporting: Sendable {
    /// What deliveries would change, without changing anything; a delivery that cannot be taken in is thrown as `deliveryRefused`.
    func compare(_ deliveries: [RegisterDelivery]) async throws(StoreError) -> [RegisterPlan]

    /// Takes deliveries in, all or nothing, with an entry of the registers' journal for every change.
    ///
    /// Deliveries of one call may name each other's records. Nothing is written when nothing changes. A file needs an administrator, and
    /// what is typed somebody who may work here; anybody while there is no administrator.
    func take(
        _ deliveries: [RegisterDelivery],
        by actor: Actor,
        at now: Instant
    ) async throws(StoreError) -> [RegisterPlan]
}

/// A record as the registers have it, with the titles of what it names.
package struct KnownRecord: Hashable, Sendable {
    package var record: RegisterRecord
    package var title: String
    package var isGone: Bool
    /// Events so far; what an edit is made against.
    package var version: Int
    /// What the records that it names are called.
    package var titles: [RecordReference: String]
    /// Where it stands in its register.
    package var place: RegisterPlace

    package init(
        record: RegisterRecord,
        title: String,
        isGone: Bool,
        version: Int,
        titles: [RecordReference: String],
        place: RegisterPlace
    ) {
        self.record = record
        self.title = title
        self.isGone = isGone
        self.version = version
        self.titles = titles
        self.place = place
    }

    /// The values of a field as people read them: titles in place of keys.
    package func words(_ field: RegisterField) -> [String] {
        guard let target = field.target else { return record.all(field.id) }
        return record.all(field.id).map { titles[RecordReference(target, $0)] ?? $0 }
    }
}

/// A place in the order of a register, for the page that begins after it.
package struct RegisterPlace: Hashable, Sendable {
    package var isGone: Bool
    package var sortKey: String
    package var number: Int64

    package init(isGone: Bool, sortKey: String, number: Int64) {
        self.isGone = isGone
        self.sortKey = sortKey
        self.number = number
    }
}

/// An event of a record with its origin, as the registers' journal tells it.
package struct RegisterEntry: Hashable, Sendable {
    package var sequence: Int64
    package var event: RegisterEvent
    package var actor: Actor
    package var recorded: Instant
    /// The file that it came of; nil for what somebody typed.
    package var source: DeliverySource?

    package init(
        sequence: Int64,
        event: RegisterEvent,
        actor: Actor,
        recorded: Instant,
        source: DeliverySource?
    ) {
        self.sequence = sequence
        self.event = event
        self.actor = actor
        self.recorded = recorded
        self.source = source
    }
}

/// How many records a register has.
package struct RegisterCount: Hashable, Sendable {
    package var register: RegisterID
    package var living: Int
    package var gone: Int

    package init(register: RegisterID, living: Int, gone: Int) {
        self.register = register
        self.living = living
        self.gone = gone
    }
}
