package import Instants

/// A device of the register, for the rules that ask about one.
package struct Device: Hashable, Sendable {
    /// Months that a workplace is hired for when the register names no end (KAT-5).
    package static let workplaceMonths = 48

    package let record: RegisterRecord

    /// Nil for a record of another register.
    package init?(_ record: RegisterRecord) {
        guard record.register == DevicesRegister.id else { return nil }
        self.record = record
    }

    package var number: String { record.key }
    package var model: String? { record[DevicesRegister.model] }
    package var supportLevel: String? { record[DevicesRegister.supportLevel] }
    package var holder: RecordReference? { record.reference(DevicesRegister.holder, to: PeopleRegister.id) }
    package var unit: RecordReference? { record.reference(DevicesRegister.unit, to: UnitsRegister.id) }
    package var hiredFrom: LocalDate? { record[DevicesRegister.hiredFrom].flatMap { LocalDate($0) } }

    /// The first day after the hire: the one that the register names, or 48 months after the start for a workplace.
    ///
    /// Nil when neither is known; pupils' and teachers' computers are renewed by agreement (INV-5, KAT-6).
    package var hiredTo: LocalDate? {
        if let named = record[DevicesRegister.hiredTo].flatMap({ LocalDate($0) }) { return named }
        guard record[DevicesRegister.deviceClass] == DevicesRegister.workplace else { return nil }
        return hiredFrom?.adding(months: Device.workplaceMonths)
    }

    /// Whether it is in use and so to be paid for (INV-7).
    package var isDelivered: Bool { record[DevicesRegister.state] == "levererad" }
}

extension LocalDate {
    /// The same day so many months later, or the last of that month when it has no such day.
    ///
    /// Nil beyond the year 9999.
    package func adding(months: Int) -> LocalDate? {
        let (sum, overflows) = (parts.year * 12 + parts.month - 1).addingReportingOverflow(months)
        guard !overflows, sum >= 12 else { return nil }
        let (year, month) = (sum / 12, sum % 12 + 1)
        return LocalDate(year: year, month: month, day: min(parts.day, LocalDate.daysInMonth(month, ofYear: year)))
    }
}
