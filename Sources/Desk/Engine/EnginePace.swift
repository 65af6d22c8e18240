/// How often the engine looks, and how long it waits when it cannot.
package struct EnginePace: Hashable, Sendable {
    /// The longest time between two looks.
    package var longest: Duration = .seconds(20)
    /// The shortest, where what is planned is due at once.
    package var shortest: Duration = .milliseconds(200)
    /// Seconds between two signs of life.
    package var beatSeconds: Int64 = 60
    /// Between two tries to become the engine.
    package var standby: Duration = .seconds(5)
    /// After the first trouble; twice as long after each further one.
    package var backoff: Duration = .seconds(1)
    package var longestBackoff: Duration = .seconds(60)

    package init() {}
}
