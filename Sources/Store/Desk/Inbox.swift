package import Domain
package import Instants

/// A message as it lies in an inbox.
package struct InboxItem: Hashable, Sendable {
    /// The journal's sequence number of the event that it came from; with the recipient it names the message.
    package var id: Int64
    package var message: Message
    package var told: Instant
    package var acknowledged: Acknowledgement?

    package init(id: Int64, message: Message, told: Instant, acknowledged: Acknowledgement?) {
        self.id = id
        self.message = message
        self.told = told
        self.acknowledged = acknowledged
    }
}

/// Who confirmed a message, and when.
package struct Acknowledgement: Hashable, Sendable {
    package var actor: Actor
    package var instant: Instant

    package init(actor: Actor, instant: Instant) {
        self.actor = actor
        self.instant = instant
    }
}

/// Something that waits to be handed to the configured delivery command.
package struct OutboxItem: Hashable, Sendable {
    /// What is delivered: a notice to somebody at the desk, or a letter to a requester.
    package enum Content: Hashable, Sendable, Codable {
        case message(Message)
        case letter(Letter)
    }

    /// Never used twice, so that the receiver can discard doubles.
    package var id: Int64
    package var content: Content
    package var queued: Instant
    package var attempts: Int
    package var nextAttempt: Instant?
    package var lastError: String?
    package var state: State

    /// How far it has come.
    package enum State: String, Hashable, Sendable {
        case waiting = "köat"
        case delivered = "levererat"
        /// Given up after the last attempt; shown until somebody tries again.
        case dead = "ej levererat"
    }

    package init(
        id: Int64,
        content: Content,
        queued: Instant,
        attempts: Int,
        nextAttempt: Instant?,
        lastError: String?,
        state: State
    ) {
        self.id = id
        self.content = content
        self.queued = queued
        self.attempts = attempts
        self.nextAttempt = nextAttempt
        self.lastError = lastError
        self.state = state
    }
}
