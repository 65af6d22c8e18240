/// Who needs help, as noted on the ticket.
///
/// Kept as typed: the ticket must still say who called when the person is long gone from every register.
package struct Requester: Hashable, Sendable, Codable {
    package var name: String
    /// Where they work or study, such as `Stenbocksskolan, Ulricehamn`.
    package var unit: String?
    package var telephone: String?
    /// Where receipts and answers are sent; nil when the requester has none.
    package var email: String?
    /// The number of the device the matter is about, such as `PC-48213`.
    package var device: String?

    package init(
        name: String,
        unit: String? = nil,
        telephone: String? = nil,
        email: String? = nil,
        device: String? = nil
    ) {
        self.name = name
        self.unit = unit
        self.telephone = telephone
        self.email = email
        self.device = device
    }
}

/// How a matter reached the desk.
package enum Channel: String, Hashable, Sendable, Codable, CaseIterable {
    case telephone = "telefon"
    case email = "e-post"
    case visit = "besök"
    case web = "webb"
    case monitoring = "övervakning"
    case `import` = "import"
}
