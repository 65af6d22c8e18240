/// Why a delivery cannot be taken in; nothing of it is.
package struct DeliveryProblem: Error, Hashable, Sendable {
    package var register: RegisterID
    /// The key of the record that it is about; nil when it is about the whole.
    package var key: String?
    /// Where it stands in the file; nil where it has no place.
    package var place: FilePlace?
    package var kind: Kind

    package init(_ register: RegisterID, key: String? = nil, at place: FilePlace? = nil, _ kind: Kind) {
        self.register = register
        self.key = key
        self.place = place
        self.kind = kind
    }

    /// What is wrong.
    package enum Kind: Hashable, Sendable {
        case noSuchRegister
        case doubledKey(firstLine: Int)
        case field(FieldID, FieldProblem)
        /// The field names a record that does not exist; `by` is the field that it was named by, nil for the key.
        case noSuchRecord(FieldID, value: String, target: RegisterID, by: FieldID?)
        /// Another record has the value, which only one may have.
        case taken(FieldID, value: String, by: String)
        case tooManyGone(Int, of: Int, limit: Int)
    }
}
