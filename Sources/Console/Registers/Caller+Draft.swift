import Domain
import Store

extension Caller {
    private static let name = "=name"
    private static let unit = "=unit"
    private static let device = "=device"
    private static let person = "=key.person"
    private static let unitKey = "=key.unit"
    private static let deviceKey = "=key.device"

    /// Somebody as a draft kept them; nil when the one who was typed was not known.
    init?(in draft: [String: String]) {
        guard let name = draft[Self.name] else { return nil }
        var requester = Requester(name: name, unit: draft[Self.unit], device: draft[Self.device])
        requester.keys = Requester.KnownKeys(
            person: draft[Self.person],
            unit: draft[Self.unitKey],
            device: draft[Self.deviceKey]
        )
        self.init(requester)
    }

    /// What a draft keeps, so that the ticket still points to the person when it is saved another day.
    var draft: [String: String] {
        let keys = requester.keys
        guard !keys.references.isEmpty else { return [:] }
        let values = [
            Self.name: requester.name, Self.unit: requester.unit, Self.device: requester.device,
            Self.person: keys.person, Self.unitKey: keys.unit, Self.deviceKey: keys.device,
        ]
        return values.compactMapValues(\.self)
    }
}
