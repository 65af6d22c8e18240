package import Store

/// What an engine loop has to say while it runs; the words are in `EngineReport+Text`.
package enum EngineReport: Sendable {
    /// This loop is the engine now.
    case started
    /// Another one is the engine; this one waits until it goes away.
    case standingBy
    /// Something was done, or could not be done.
    case ran(EngineRun)
    /// The store did not answer; nothing is lost, it is tried again.
    case trouble(StoreError, retryIn: Duration)
    /// The trouble is over.
    case recovered
    case stopped
}
