import Glibc

/// Keeps two deliveries of one store from sending everything twice; held for as long as the value lives.
package final class DeliveryLock: Sendable {
    private let descriptor: Int32

    /// Why there is no lock.
    package enum Failure: Error, Hashable, Sendable {
        /// Another program is delivering.
        case taken
        /// An `errno`.
        case unusable(path: String, code: Int32)
    }

    /// Takes the lock beside a store's file.
    package init(store path: String) throws(Failure) {
        let lock = path + ".outbox.lock"
        descriptor = open(lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o660)
        guard descriptor >= 0 else { throw .unusable(path: lock, code: errno) }
        // Open to the group whatever the umask, like the store itself; for anybody but its maker this does nothing.
        _ = fchmod(descriptor, 0o660)
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            close(descriptor)
            throw code == EWOULDBLOCK ? .taken : .unusable(path: lock, code: code)
        }
    }

    /// Lets the next one deliver.
    package func release() {
        flock(descriptor, LOCK_UN)
    }

    deinit {
        close(descriptor)
    }
}
