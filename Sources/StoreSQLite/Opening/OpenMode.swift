/// How a store file is opened.
package enum OpenMode: Hashable, Sendable {
    /// The store must be there.
    case existing
    /// The store is made when it is not there; somebody else may make it at the same moment.
    case creatingIfMissing
}
