internal import Glibc

/// A thread outside of the actors, for calls that wait in the kernel.
///
/// Not a closure in main-actor code: that would be main-actor code itself and trap on the other thread.
nonisolated enum BackgroundThread {
    /// Starts a body on its own thread, which takes no signals but its own faults.
    ///
    /// Returns whether the system gave us one.
    @discardableResult
    static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
        let context = Unmanaged.passRetained(Body(run: body))
        var thread = pthread_t()
        let code = pthread_create(
            &thread,
            nil,
            { raw in
                guard let raw else { return nil }
                var all = sigset_t()
                sigfillset(&all)
                // A thread that is started from this one inherits the mask, and a blocked fault kills without our handler.
                for fault in [SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGBUS, SIGSEGV] { sigdelset(&all, fault) }
                pthread_sigmask(SIG_BLOCK, &all, nil)
                Unmanaged<Body>.fromOpaque(raw).takeRetainedValue().run()
                return nil
            },
            context.toOpaque()
        )
        guard code == 0 else {
            context.release()
            return false
        }
        pthread_detach(thread)
        return true
    }

    private final class Body: Sendable {
        let run: @Sendable () -> Void

        init(run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }
}
