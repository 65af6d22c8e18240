/// Lets the bell sound at most once in a while: twenty messages at once are one sound.
struct Alarm {
    private var last: Duration?

    static let pause = Duration.seconds(10)

    /// Whether it may sound now; it has then sounded.
    mutating func sounds(at uptime: Duration) -> Bool {
        if let last, uptime - last < Alarm.pause { return false }
        last = uptime
        return true
    }
}
