/// What a ticket is about.
package enum TicketKind: String, Hashable, Sendable, Codable, CaseIterable {
    case fault = "felanmälan"
    case order = "beställning"
    case question = "fråga"
    case outage = "driftstörning"
    case securityIncident = "säkerhetsincident"
    case change = "ändring"
    case development = "utvecklingsärende"
    case disclosure = "begäran om allmän handling"
}
