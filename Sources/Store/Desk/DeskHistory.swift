package import Domain

/// Tells how a desk came to be.
package protocol DeskHistory: Sendable {
    /// The events of the desk as a whole that stand among the first rows of the journal, in order.
    func foundingEvents() async throws(StoreError) -> [DeskEvent]
}
