import Glibc
import Store
import Synchronization

/// An exclusive lock on a file beside the store, held until it is released or goes away.
///
/// `flock` belongs to the open file, so it also keeps two stores of one process apart, and the kernel drops it when the process dies.
final class FileLock: Sendable {
    private let descriptor: Mutex<Int32>

    private init(_ descriptor: Int32) {
        self.descriptor = Mutex(descriptor)
    }

    deinit {
        release()
    }

    /// Waits until the lock is free, and takes it.
    static func waiting(at path: String) throws(StoreError) -> FileLock {
        let file = try open(path)
        while flock(file, LOCK_EX) != 0 {
            guard errno == EINTR else { throw failure(path, closing: file) }
        }
        return FileLock(file)
    }

    /// Takes the lock if it is free; nil when somebody else holds it.
    static func ifFree(at path: String) throws(StoreError) -> FileLock? {
        let file = try open(path)
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            guard errno == EWOULDBLOCK else { throw failure(path, closing: file) }
            close(file)
            return nil
        }
        return FileLock(file)
    }

    func release() {
        let file = descriptor.withLock { descriptor in
            defer { descriptor = -1 }
            return descriptor
        }
        if file >= 0 { close(file) }
    }

    private static func open(_ path: String) throws(StoreError) -> Int32 {
        let file = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o660)
        guard file >= 0 else { throw StoreError(errno: errno, about: path) }
        // Whoever made it opens it to the group whatever the umask; for anybody else this does nothing.
        _ = fchmod(file, 0o660)
        return file
    }

    private static func failure(_ path: String, closing file: Int32) -> StoreError {
        let error = StoreError(errno: errno, about: path)
        close(file)
        return error
    }
}
