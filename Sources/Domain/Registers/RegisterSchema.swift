/// What a register is: its name, its key, and the fields of its records.
///
/// Files, checks, comparisons, JSON, look-up and screens all follow from it, so a register is a schema and a line in `Registers.all`.
package struct RegisterSchema: Hashable, Sendable {
    package var id: RegisterID
    /// What the register is called, such as `personer`.
    package var name: Wording
    /// What one of its records is called, such as `person`.
    package var singular: Wording
    /// The column of the keys: what a record is known by where it comes from, which never changes.
    package var key: RegisterField
    /// Everything else that a record says, in the order of files and screens.
    package var fields: [RegisterField]
    /// The field that a record is called by.
    package var title: FieldID
    /// The fields that tell a record from others of the same title, for a line in a list.
    package var subtitle: [FieldID]

    private let places: [FieldID: Int]

    package init(
        _ id: RegisterID,
        name: Wording,
        singular: Wording,
        key: RegisterField,
        title: FieldID,
        subtitle: [FieldID],
        fields: [RegisterField]
    ) {
        self.id = id
        self.name = name
        self.singular = singular
        self.key = key
        self.fields = fields
        self.title = title
        self.subtitle = subtitle
        places = Dictionary(
            zip(fields.map(\.id), fields.indices).map { ($0, $1) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The field by that name; nil when there is none, or for the key, which is not among the fields.
    package subscript(field: FieldID) -> RegisterField? {
        places[field].map { fields[$0] }
    }

    /// The key's column and the fields', as a file has them.
    package var columns: [RegisterField] { [key] + fields }

    /// The fields that name records, each with its register.
    package var references: [(field: RegisterField, target: RegisterID)] {
        fields.compactMap { field in field.target.map { (field, $0) } }
    }

    /// What a record is called: its title, or its key when it has none.
    package func title(of record: RegisterRecord) -> String {
        title == key.id ? record.key : record[title] ?? record.key
    }
}
