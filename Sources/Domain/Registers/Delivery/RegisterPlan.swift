/// What a delivery would change, or has changed, in a register.
package struct RegisterPlan: Hashable, Sendable {
    package var register: RegisterID
    /// Every record that something happens to, in the order of the delivery, those that go at the end.
    package var steps: [Step]
    /// Records of the delivery that stay as they are.
    package var unchanged: Int

    package init(register: RegisterID, steps: [Step] = [], unchanged: Int = 0) {
        self.register = register
        self.steps = steps
        self.unchanged = unchanged
    }

    /// What happens to one record.
    package struct Step: Hashable, Sendable {
        package var event: RegisterEvent
        /// The record as it is afterwards.
        package var record: RegisterRecord

        package init(_ event: RegisterEvent, _ record: RegisterRecord) {
            self.event = event
            self.record = record
        }
    }

    /// Whether nothing happens.
    package var isEmpty: Bool { steps.isEmpty }

    package var added: Int { steps.count { if case .added = $0.event { true } else { false } } }
    package var changed: Int { steps.count { if case .changed = $0.event { true } else { false } } }
    package var gone: Int { steps.count { $0.event == .gone } }
    package var returned: Int { steps.count { if case .returned = $0.event { true } else { false } } }
}
