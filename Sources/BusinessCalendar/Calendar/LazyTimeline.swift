import Synchronization

/// The timeline of the years 1 to 9999, compiled when a question first leaves the near years.
///
/// Takes some milliseconds and megabytes once, however many threads ask.
final class LazyTimeline: Sendable {
    private let made = Mutex<Timeline?>(nil)
    private let make: @Sendable () -> Timeline

    init(_ make: @escaping @Sendable () -> Timeline) {
        self.make = make
    }

    var timeline: Timeline {
        made.withLock { made in
            if let made { return made }
            let new = make()
            made = new
            return new
        }
    }
}
