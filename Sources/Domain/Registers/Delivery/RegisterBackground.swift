/// What a delivery is held against besides the records of its own register.
package struct RegisterBackground: Sendable {
    /// Every key of a register, gone ones too.
    package var keys: [RegisterID: Set<String>] = [:]
    /// The key of the record in use that has a value, by the values of a unique field as `folded` makes them.
    package var holders: [UniqueField: [String: String]] = [:]

    package init() {}

    /// A field whose values belong to one record each.
    package struct UniqueField: Hashable, Sendable {
        package var register: RegisterID
        package var field: FieldID

        package init(_ register: RegisterID, _ field: FieldID) {
            self.register = register
            self.field = field
        }
    }

    /// How the values of unique fields are compared: small letters, since addresses and accounts know no others.
    package static func folded(_ value: String) -> String { LookupText.folded(value) }

    /// Registers whose keys must be known, and fields whose holders must, before these deliveries can be judged.
    package static func needs(
        of deliveries: [RegisterDelivery]
    ) -> (keys: Set<RegisterID>, holders: Set<UniqueField>) {
        var keys: Set<RegisterID> = []
        var holders: Set<UniqueField> = []
        for delivery in deliveries {
            for field in Registers[delivery.register]?.fields ?? [] {
                if field.isUnique { holders.insert(UniqueField(delivery.register, field.id)) }
                guard let target = field.target, delivery.fields.contains(field.id) else { continue }
                keys.insert(target)
                if let by = delivery.namedBy[field.id] { holders.insert(UniqueField(target, by)) }
            }
        }
        return (keys, holders)
    }

    /// Takes up the keys that deliveries bring, so that files of one load may name each other's records.
    package mutating func expect(_ deliveries: [RegisterDelivery]) {
        for delivery in deliveries where keys[delivery.register] != nil {
            for row in delivery.rows { keys[delivery.register]?.insert(row.record.key) }
        }
    }
}
