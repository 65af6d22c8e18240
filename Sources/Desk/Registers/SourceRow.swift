import Domain

/// A record as a file has it: texts by the names that the file gives them.
struct SourceRow {
    /// Where it begins.
    var place: FilePlace
    /// Values by the name of their column or attribute, as `SourceRow.folded` makes it; none of them empty.
    var values: [String: [SourceValue]]

    /// How names of columns and attributes are compared.
    static func folded(_ name: String) -> String { name.lowercased() }

    func all(_ name: String) -> [SourceValue] { values[SourceRow.folded(name)] ?? [] }
}

/// A text of a file, and where it stands.
struct SourceValue {
    var text: String
    var place: FilePlace
}
