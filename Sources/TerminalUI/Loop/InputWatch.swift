internal import CNcurses
internal import Glibc

/// Tells when there is something to read, from a thread that only polls.
///
/// After each signal the thread waits for `drained()`, else it would spin while the main actor reads.
nonisolated struct InputWatch: Sendable {
    private enum Order: UInt8 {
        case look = 1
        case stop = 2
    }

    private let control: Int32

    /// Starts watching; `report` is called on the thread, with true when the terminal is gone.
    init(_ descriptors: InputDescriptors, report: @escaping @Sendable (_ hungUp: Bool) -> Void) throws(TerminalProblem)
    {
        var ends: (reader: Int32, writer: Int32) = (-1, -1)
        guard linje_pipe(&ends.reader, &ends.writer, 0) == 0 else { throw .system(code: errno) }
        let (reader, writer) = ends
        control = writer
        let isStarted = BackgroundThread.start {
            Self.watch(descriptors, orders: reader, report: report)
            // The program may still write orders to us; a pipe without a reader would kill it.
            while Self.nextOrder(reader) == .look {}
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
        send(.look)
    }

    /// Ends the thread.
    ///
    /// Nothing may be called afterwards.
    func stop() {
        send(.stop)
        Glibc.close(control)
    }

    private func send(_ order: Order) {
        var byte = order.rawValue
        while write(control, &byte, 1) < 0 && errno == EINTR {}
    }

    private static func watch(_ descriptors: InputDescriptors, orders: Int32, report: (Bool) -> Void) {
        while true {
            var watched = [
                pollfd(fd: descriptors.terminal, events: Int16(POLLIN), revents: 0),
                pollfd(fd: descriptors.signals, events: Int16(POLLIN), revents: 0),
                pollfd(fd: orders, events: Int16(POLLIN), revents: 0),
            ]
            guard poll(&watched, 3, -1) >= 0 else {
                if errno == EINTR { continue }
                return report(true)
            }
            if watched[2].revents != 0 {
                if nextOrder(orders) != .look { return }
                continue
            }
            if Int32(watched[0].revents) & (POLLHUP | POLLERR | POLLNVAL) != 0 { return report(true) }
            report(false)
            if nextOrder(orders) != .look { return }
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
