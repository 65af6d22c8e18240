extension PseudoTerminal {
    /// How a program answered something that was typed.
    package struct Answer {
        /// From the sending to the last byte of the answer; zero when nothing came.
        package var delay: Duration
        package var bytes: Int
    }

    /// Types something and waits until the program has been quiet for a while.
    package func answer(to text: String, quietMilliseconds: Int32) -> Answer {
        let clock = ContinuousClock()
        let before = output.count
        let start = clock.now
        var last = start
        send(text)
        while pump(milliseconds: quietMilliseconds) { last = clock.now }
        return Answer(delay: last - start, bytes: output.count - before)
    }
}

extension PseudoTerminal {
    /// Waits until a condition holds, looking again after every byte; for measuring, since `wait` rests in between.
    package func waitQuickly(seconds: Int = 20, until condition: () -> Bool) -> Bool {
        let clock = ContinuousClock()
        let deadline = clock.now + .seconds(seconds)
        while clock.now < deadline {
            if pump(milliseconds: 5), condition() { return true }
        }
        return condition()
    }
}
