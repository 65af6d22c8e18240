package import Domain
package import Instants

/// What the filter language must know of the desk to understand names and dates.
package struct FilterScope: Sendable {
    /// Knows the queues, teams and intefunktioner.
    package var agreement: Agreement
    /// Knows whom `ägare:anna` means.
    package var staff: StaffDirectory
    /// The local date now, for `idag` and `igår`.
    package var today: LocalDate
    /// When a local date begins.
    package var startOfDay: @Sendable (LocalDate) -> Instant

    package init(
        agreement: Agreement,
        staff: StaffDirectory = StaffDirectory(),
        today: LocalDate,
        startOfDay: @escaping @Sendable (LocalDate) -> Instant
    ) {
        self.agreement = agreement
        self.staff = staff
        self.today = today
        self.startOfDay = startOfDay
    }
}
