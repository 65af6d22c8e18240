/// A half-open stretch of time: `from` belongs to it, `to` does not.
package struct InstantSpan: Hashable, Sendable, Codable {
    package var from: Instant
    /// The end; nil while the stretch is still going on.
    package var to: Instant?

    package init(from: Instant, to: Instant?) {
        self.from = from
        self.to = to
    }
}
