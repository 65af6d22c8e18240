package import Domain
import Instants
package import Store

/// Hands what waits in the outbox to the configured command, item by item, at least once each.
///
/// An item is marked as delivered only after the command has said yes, so a crash between the two delivers it again, under the same id.
package struct OutboxDelivery: Sendable {
    private let outbox: any Outbox
    private let command: DeliveryCommand
    private let policy: DeliveryPolicy
    private let clock: WallClock
    private let language: Language
    private let document: @Sendable (OutboxItem) -> [UInt8]

    /// `document` says what the command reads on its standard input; reasons of failures are kept in `language`.
    package init(
        outbox: any Outbox,
        command: DeliveryCommand,
        policy: DeliveryPolicy = DeliveryPolicy(),
        clock: WallClock = .system,
        language: Language,
        document: @escaping @Sendable (OutboxItem) -> [UInt8]
    ) {
        self.outbox = outbox
        self.command = command
        self.policy = policy
        self.clock = clock
        self.language = language
        self.document = document
    }

    /// Delivers everything whose time has come; what fails gets another time, or is given up.
    package func deliver() async throws(StoreError) -> DeliveryOutcome {
        var outcome = DeliveryOutcome()
        var tried: Set<Int64> = []
        while !Task.isCancelled {
            let items = try await outbox.undelivered(at: clock.now(), limit: 100).filter { !tried.contains($0.id) }
            guard !items.isEmpty else { break }
            for item in items where !Task.isCancelled {
                tried.insert(item.id)
                try await deliver(item, &outcome)
            }
        }
        return outcome
    }

    private func deliver(_ item: OutboxItem, _ outcome: inout DeliveryOutcome) async throws(StoreError) {
        switch await command.run(input: document(item), timeout: policy.timeout) {
        case .taken:
            try await outbox.delivered(item.id, at: clock.now())
            outcome.delivered += 1
        case .cancelled:
            return
        case .failed(let failure):
            let reason = failure.text(in: language)
            let next = policy.next(afterFailureAt: clock.now(), earlierAttempts: item.attempts)
            try await outbox.failed(item.id, error: reason, next: next)
            if next == nil { outcome.dead += 1 } else { outcome.failed += 1 }
            outcome.lastError = reason
        }
    }
}

/// What a delivery came to.
package struct DeliveryOutcome: Hashable, Sendable {
    package var delivered = 0
    /// Failed now, tried again later.
    package var failed = 0
    /// Given up.
    package var dead = 0
    package var lastError: String?

    package init() {}
}
