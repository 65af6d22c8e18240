package import Domain

/// Why the store did not do what it was asked; nothing of it was done.
///
/// The words for it are in `StoreError+Text`.
package struct StoreError: Error, Sendable {
    /// What kind of trouble it is; a caller may act on it.
    package enum Code: Hashable, Sendable {
        /// Others kept the store locked for too long; trying again may help.
        case busy
        /// A rule of the desk says no.
        case refused(Refusal)
        /// What another register or somebody typed cannot stand in ours, for these reasons.
        case deliveryRefused([DeliveryProblem])
        /// There is no store at the place.
        case missing
        /// There is a store or a file already where a new one was to be made.
        case exists
        /// A file cannot be made at the place, for instance because something on the way to it is no folder.
        case uncreatable
        /// The store was made by a newer program.
        case tooNew(schema: String)
        /// The file is no store of ours, or damaged.
        case corrupt
        /// The disk is full.
        case full
        /// The operating system does not let us.
        case forbidden
        /// The place is on a network file system, where locks cannot be trusted.
        case networkFileSystem(type: String)
        /// What was handed in cannot be taken; `line` is where.
        case invalidInput(line: Int?)
        /// So many tickets cannot be sorted that way in the time that somebody waits.
        case tooManyToSort
        /// No agreement has been loaded, so nothing can be measured or decided.
        case noAgreement
        /// A journal can only be taken into a store without one.
        case notEmpty
        /// The one who asked stopped waiting before it was done.
        case cancelled
        /// The store cannot be reached or read for another reason.
        case unavailable
    }

    package var code: Code
    /// The file or thing it is about.
    package var subject: String
    /// What the layer below said, for the log.
    package var detail: String

    package init(_ code: Code, about subject: String, detail: String = "") {
        self.code = code
        self.subject = subject
        self.detail = detail
    }
}
