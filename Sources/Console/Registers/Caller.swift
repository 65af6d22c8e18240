package import Domain
import Instants
package import Store

/// Somebody who may be calling: from the registers, or as an earlier ticket noted them.
nonisolated package struct Caller: Sendable {
    /// What the ticket will say; with keys when the registers know the person.
    package var requester: Requester
    /// The person of the register; nil for somebody only earlier tickets know.
    package var person: KnownRecord?
    /// The devices that the person has, the one that was typed first.
    package var devices: [KnownRecord]

    package init(_ requester: Requester, person: KnownRecord? = nil, devices: [KnownRecord] = []) {
        self.requester = requester
        self.person = person
        self.devices = devices
    }

    /// Somebody of the register, with the first of their devices.
    init?(_ person: KnownRecord, devices: [KnownRecord]) {
        guard Person(person.record) != nil else { return nil }
        var requester = Requester(name: "")
        requester.fill(in: person)
        requester.device = devices.first?.record.key
        requester.keys.device = requester.device
        self.init(requester, person: person, devices: devices)
    }

    /// The device of the register that a text names.
    func device(_ number: String) -> KnownRecord? {
        devices.first { $0.record.key.lowercased() == number.lowercased() }
    }

    /// What is typed of this person, with the keys of what it still says.
    func recalled(in typed: Requester) -> Requester {
        var recalled = typed.recalling(requester)
        if let device = typed.device.flatMap({ device($0) }) {
            recalled.device = device.record.key
            recalled.keys.device = device.record.key
        }
        return recalled
    }
}

/// Finds who may be calling, in the registers of people and devices first and then among earlier callers.
nonisolated struct CallerClerk {
    let store: any TicketStore

    private static let limit = 8

    func callers(_ text: String) async throws(StoreError) -> [Caller] {
        let found = try await store.find(
            LookupQuery(text),
            in: [PeopleRegister.id, DevicesRegister.id],
            limit: CallerClerk.limit
        )
        var callers: [Caller] = []
        for known in found where !known.isGone {
            guard let caller = try await caller(known), !callers.contains(where: { $0.isSame(as: caller) }) else {
                continue
            }
            callers.append(caller)
        }
        for requester in try await store.requesters(matching: text, limit: 20) {
            let earlier = Caller(requester)
            if !callers.contains(where: { $0.isSame(as: earlier) }) { callers.append(earlier) }
        }
        return callers
    }

    /// The person that was found, or the one who has the device that was.
    private func caller(_ known: KnownRecord) async throws(StoreError) -> Caller? {
        guard let device = Device(known.record) else {
            return Caller(known, devices: try await devices(of: known.record.reference))
        }
        guard let holder = device.holder, let person = try await store.record(holder) else { return nil }
        let others = try await devices(of: holder).filter { $0.record.key != device.number }
        return Caller(person, devices: [known] + others)
    }

    private func devices(of person: RecordReference) async throws(StoreError) -> [KnownRecord] {
        try await store.records(of: DevicesRegister.id, naming: person, limit: CallerClerk.limit).filter {
            !$0.isGone && Device($0.record)?.holder == person
        }
    }
}

extension Caller {
    /// Whether it is the same person: by key, or by what was noted of somebody without one.
    ///
    /// Earlier callers without a key differ by their device too, since it was all that was known of them.
    nonisolated fileprivate func isSame(as other: Caller) -> Bool {
        if let key = other.requester.keys.person { return key == requester.keys.person }
        guard requester.keys.person != nil else { return requester == other.requester }
        guard requester.name == other.requester.name else { return false }
        return [\Requester.telephone, \.email, \.device].contains { path in
            other.requester[keyPath: path] != nil && requester[keyPath: path] == other.requester[keyPath: path]
        }
    }
}
