import ArgumentParser
import Domain

extension TicketNumber: ExpressibleByArgument {
    /// Reads `10482` or `#10482`.
    public init?(argument: String) {
        let digits = argument.hasPrefix("#") ? argument.dropFirst() : argument[...]
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int64(digits),
            number > 0
        else { return nil }
        self.init(number)
    }
}
