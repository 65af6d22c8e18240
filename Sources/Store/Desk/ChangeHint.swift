/// What may have changed, so that whoever shows it looks again; says nothing of what happened.
package struct ChangeHint: OptionSet, Hashable, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) {
        self.rawValue = rawValue
    }

    package static let tickets = ChangeHint(rawValue: 1 << 0)
    package static let inboxes = ChangeHint(rawValue: 1 << 1)
    package static let presence = ChangeHint(rawValue: 1 << 2)
    package static let agreements = ChangeHint(rawValue: 1 << 3)
    package static let staff = ChangeHint(rawValue: 1 << 4)
    package static let outbox = ChangeHint(rawValue: 1 << 5)
    package static let registers = ChangeHint(rawValue: 1 << 6)

    package static let everything: ChangeHint = [
        .tickets, .inboxes, .presence, .agreements, .staff, .outbox, .registers,
    ]
}
