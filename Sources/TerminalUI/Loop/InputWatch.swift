internal import CNcurses
internal import Glibc
internal import Synchronization

/// Tells when there is something to read or a time has come, from a thread that only polls.
///
/// After `.ready` the thread waits for `drained()`, else it would spin while the main actor reads.
nonisolated final class InputWatch: Sendable {
    private enum Order: UInt8 {
        case look = 1
        case stop = 2
        /// The alarm was set to an earlier time than the thread knows.
        case hurry = 3
    }

    private struct Control {
        /// The end of the pipe for orders; nil after `stop`.
        var writer: Int32?
        var alarm: ContinuousClock.Instant?
        /// When the thread looks at the alarm by itself; nil when it never does.
        var nextLook: ContinuousClock.Instant?
    }

    private let control: Mutex<Control>
    private let descriptors: InputDescriptors
    private let report: @Sendable (Mailbox.Signals) -> Void

    /// Starts watching; without descriptors only the time.
    ///
    /// `report` is called on the thread.
    init(
        _ descriptors: InputDescriptors?,
        report: @escaping @Sendable (Mailbox.Signals) -> Void
    ) throws(TerminalProblem) {
        var ends: (reader: Int32, writer: Int32) = (-1, -1)
        guard linje_pipe(&ends.reader, &ends.writer, 0) == 0 else { throw .system(code: errno) }
        let (reader, writer) = ends
        control = Mutex(Control(writer: writer))
        // `poll` passes over negative descriptors.
        self.descriptors = descriptors ?? InputDescriptors(terminal: -1, signals: -1)
        self.report = report
        let isStarted = BackgroundThread.start {
            self.watch(orders: reader)
            // The program may still write orders to us; a pipe without a reader would kill it.
            while let order = Self.nextOrder(reader), order != .stop {}
            Glibc.close(reader)
        }
        guard isStarted else {
            Glibc.close(reader)
            Glibc.close(writer)
            throw .system(code: EAGAIN)
        }
    }

    /// Lets the thread look again, after everything has been read.
    func drained() {
        control.withLock { Self.send(.look, to: $0.writer) }
    }

    /// Reports `.tick` once at a time, instead of the time that was set before; nil takes it back.
    func setAlarm(_ time: ContinuousClock.Instant?) {
        control.withLock { control in
            control.alarm = time
            guard let time else { return }
            // A later time is found when the thread looks at the earlier one: a held-down key must not wake it each time.
            if let nextLook = control.nextLook, nextLook <= time { return }
            Self.send(.hurry, to: control.writer)
        }
    }

    /// Ends the thread; harmless when it has ended.
    func stop() {
        control.withLock { control in
            guard let writer = control.writer else { return }
            Self.send(.stop, to: writer)
            Glibc.close(writer)
            control.writer = nil
        }
    }

    private static func send(_ order: Order, to writer: Int32?) {
        guard let writer else { return }
        var byte = order.rawValue
        while write(writer, &byte, 1) < 0 && errno == EINTR {}
    }

    // MARK: - The thread

    private func watch(orders: Int32) {
        while true {
            var watched = [
                pollfd(fd: descriptors.terminal, events: Int16(POLLIN), revents: 0),
                pollfd(fd: descriptors.signals, events: Int16(POLLIN), revents: 0),
                pollfd(fd: orders, events: Int16(POLLIN), revents: 0),
            ]
            let count = poll(&watched, 3, millisecondsToAlarm())
            if count < 0 {
                if errno == EINTR { continue }
                return report(.hangUp)
            }
            if takeAlarm() { report(.tick) }
            if count == 0 { continue }
            if watched[2].revents != 0 {
                if Self.nextOrder(orders).map({ $0 == .stop }) ?? true { return }
                continue
            }
            if Int32(watched[0].revents) & (POLLHUP | POLLERR | POLLNVAL) != 0 { return report(.hangUp) }
            report(.ready)
            guard Self.waitToLook(orders) else { return }
        }
    }

    /// Rounded up, so that the time has come when `poll` returns; -1 without an alarm.
    private func millisecondsToAlarm() -> Int32 {
        control.withLock { control in
            control.nextLook = control.alarm
            guard let alarm = control.alarm else { return -1 }
            let left = (alarm - .now).components
            guard left.seconds < 86_400 else { return 86_400_000 }
            return Int32(max(0, left.seconds * 1_000 + left.attoseconds / 1_000_000_000_000_000 + 1))
        }
    }

    /// Whether the alarm's time has come; then there is none any more.
    private func takeAlarm() -> Bool {
        control.withLock { control in
            guard let alarm = control.alarm, alarm <= .now else { return false }
            control.alarm = nil
            return true
        }
    }

    /// False when the thread is to end.
    private static func waitToLook(_ orders: Int32) -> Bool {
        while true {
            switch nextOrder(orders) {
            case .look: return true
            case .hurry: continue
            case .stop, nil: return false
            }
        }
    }

    private static func nextOrder(_ orders: Int32) -> Order? {
        var byte: UInt8 = 0
        while true {
            let count = read(orders, &byte, 1)
            if count < 0 && errno == EINTR { continue }
            return count == 1 ? Order(rawValue: byte) : nil
        }
    }
}
