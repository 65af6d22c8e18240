import Foundation
package import Instants
package import Store
package import TerminalUI

/// Runs the console on a terminal: takes events in, draws once for each batch, and does what the state asks for.
///
/// Nothing here waits for the store: questions run beside the screen, and their answers come back as events.
package final class ConsoleApp {
    /// What the console needs from outside.
    package struct Surroundings {
        var clock: @Sendable () -> Instant
        var drafts: DraftFolder
        var log: ConsoleLog
        var history: CommandHistory
        var preferences: ConsolePreferences
        /// Where what is arranged in the lists is kept; nil keeps nothing.
        var memory: ListMemoryFile?
        /// Stops the program until the shell continues it; nil where there is no shell.
        var suspend: (() -> [InputEvent])?
        /// Makes the terminal forget what it shows, so that all of it is sent again.
        var forget: (() -> Void)?
        /// Reads the user's files again.
        var reload: (() -> ConsolePreferences)?
        /// Draws with another theme; the answer is what is wrong with it.
        var useTheme: ((String) -> String?)?
        var useMouse: ((Bool) -> Void)?
        /// Sends a message to the terminal itself.
        var send: (([UInt8]) -> Void)?
        /// Lends the terminal to somebody's own editor; nil where there is none.
        var editor: TextEditor?

        package init(
            clock: @escaping @Sendable () -> Instant,
            drafts: DraftFolder,
            log: ConsoleLog = ConsoleLog(path: nil),
            history: CommandHistory = CommandHistory(path: nil),
            preferences: ConsolePreferences = ConsolePreferences(),
            memory: ListMemoryFile? = nil,
            suspend: (() -> [InputEvent])? = nil,
            forget: (() -> Void)? = nil,
            reload: (() -> ConsolePreferences)? = nil,
            useTheme: ((String) -> String?)? = nil,
            useMouse: ((Bool) -> Void)? = nil,
            send: (([UInt8]) -> Void)? = nil,
            editor: TextEditor? = nil
        ) {
            self.clock = clock
            self.drafts = drafts
            self.log = log
            self.memory = memory
            self.suspend = suspend
            self.forget = forget
            self.history = history
            self.preferences = preferences
            self.reload = reload
            self.useTheme = useTheme
            self.useMouse = useMouse
            self.send = send
            self.editor = editor
        }
    }

    package private(set) var state: ConsoleState
    private let clerk: StoreClerk
    private let driver: any Driver
    private let loop: EventLoop
    let surroundings: Surroundings
    private let opened = ContinuousClock.now
    private var arrived: [ConsoleEvent] = []
    private var questions: [Stamp.Place: (generation: Int, task: Task<Void, Never>)] = [:]
    private var commands: [Task<Void, Never>] = []
    /// A text that waits for the editor, and where it goes afterwards.
    private var editing: (text: String, stamp: Stamp)?
    /// Questions whose answers have not come yet.
    private var waiting = 0

    package init(
        scene: Scene,
        store: any TicketStore,
        driver: any Driver,
        surroundings: Surroundings
    ) throws(TerminalProblem) {
        clerk = StoreClerk(store, account: scene.account)
        self.driver = driver
        self.surroundings = surroundings
        loop = try EventLoop(driver: driver)
        var scene = scene
        scene.drafts = surroundings.drafts.abandoned()
        if let memory = surroundings.memory { scene.memory = memory.read() }
        scene.preferences = surroundings.preferences
        state = ConsoleState(
            scene: scene,
            size: driver.size,
            session: DraftFolder.session,
            history: surroundings.history.load()
        )
        hints = store.hints()
    }

    private let hints: AsyncStream<ChangeHint>

    /// Shows the console until somebody leaves it or the terminal is gone.
    ///
    /// The script's keys are played first, each when what the one before asked for is there.
    package func run(script: [InputEvent] = []) async {
        let listening = Task { [hints, weak self] in
            for await hint in hints { self?.arrive(.hint(hint)) }
        }
        let playing = Task { [weak self] in await self?.play(script) }
        carryOut(state.start())
        draw()
        while let events = await loop.next() {
            let arrivals = arrived
            arrived = []
            handle(arrivals + events.map { .input($0) })
            await edit()
            if state.isOver { break }
        }
        playing.cancel()
        listening.cancel()
        for question in questions.values { question.task.cancel() }
        // What was asked to be saved is saved before the program ends.
        for task in commands { await task.value }
        loop.quit()
    }

    private func handle(_ events: [ConsoleEvent]) {
        let orders = state.update(events, now: surroundings.clock(), uptime: ContinuousClock.now - opened)
        carryOut(orders)
        guard !state.isOver else { return }
        draw()
    }

    private func draw() {
        driver.present(state.draw(symbols: driver.capabilities.symbols))
        loop.tick(after: state.nextWake)
    }

    func arrive(_ event: ConsoleEvent) {
        arrived.append(event)
        loop.wake()
    }

    // MARK: - Orders

    private func carryOut(_ orders: [Order]) {
        for order in orders { carryOut(order) }
    }

    private func carryOut(_ order: Order) {
        switch order {
        case .ask(let question, let stamp): ask(question, stamp)
        case .saveDraft(let draft):
            if !surroundings.drafts.save(draft) { arrive(.draftNotSaved) }
        case .discardDraft(let id): surroundings.drafts.discard(id)
        case .announce(let ticket, let activity):
            let now = surroundings.clock()
            commands.append(Task { [clerk] in await clerk.announce(ticket, activity, at: now) })
            trimCommands()
        case .saveScreen(let path): saveScreen(path)
        case .saveFile, .reload, .useTheme, .useMouse, .copy, .notify, .keepCommand: serve(order)
        case .cancel(let places):
            for place in places { questions[place]?.task.cancel() }
        case .crash: fatalError("debug-crash was asked for")
        case .remember(let change): surroundings.memory?.update(change)
        case .redraw: surroundings.forget?()
        case .edit(let text, let stamp): editing = (text, stamp)
        case .suspend:
            if let events = surroundings.suspend?() { loop.post(events) }
        case .ring: driver.ring()
        case .quit: loop.quit()
        }
    }

    private func ask(_ question: Question, _ stamp: Stamp) {
        let now = surroundings.clock()
        let isCommand = question.isCommand
        waiting += 1
        let task = Task { [clerk, weak self] in
            let answer = await clerk.answer(question, at: now)
            self?.finished(stamp)
            guard !Task.isCancelled || isCommand else { return }
            self?.take(answer, stamp)
        }
        if isCommand {
            commands.append(task)
            trimCommands()
        } else {
            // A newer question makes the older one needless.
            questions.updateValue((stamp.generation, task), forKey: stamp.place)?.task.cancel()
        }
    }

    /// A question has its answer, or nobody wants it any more; screens come and go, so nothing is kept of it.
    private func finished(_ stamp: Stamp) {
        waiting -= 1
        if questions[stamp.place]?.generation == stamp.generation { questions[stamp.place] = nil }
    }

    private func take(_ answer: Answer, _ stamp: Stamp) {
        if case .failed(let error) = answer {
            surroundings.log.write(
                "\(stamp.slot): \(error.code) \(error.subject) \(error.detail)",
                .error,
                at: surroundings.clock()
            )
        }
        arrive(.answer(answer, stamp))
    }

    /// Forgets commands long done, so that a week's work costs nothing.
    private func trimCommands() {
        if commands.count > 64 { commands.removeFirst(commands.count - 64) }
    }

    private func saveScreen(_ path: String) {
        let text = state.draw(symbols: driver.capabilities.symbols).dump()
        let isSaved = (try? text.write(toFile: path, atomically: true, encoding: .utf8)) != nil
        arrive(.screenSaved(path: path, succeeded: isSaved))
    }

    // MARK: - The editor

    /// Hands a text to the editor and waits for it; nothing is drawn or read meanwhile.
    private func edit() async {
        guard let (text, stamp) = editing else { return }
        editing = nil
        // A dropped line may end the editor: what was typed until now is safe.
        carryOut(state.saveAllDrafts())
        let presence = Task { [weak self] in
            while !Task.isCancelled {
                self?.announceAgain()
                try? await Task.sleep(for: .seconds(30))
            }
        }
        let outcome = await surroundings.editor?.edit(text)
        presence.cancel()
        loop.post(outcome?.events ?? [])
        arrive(.answer(.edited(outcome?.text ?? .none), stamp))
    }

    /// Says again where one is, so that colleagues see it however long the editor is open.
    private func announceAgain() {
        guard let place = state.announced else { return }
        carryOut(.announce(place.ticket, place.activity))
    }

    // MARK: - Key scripts

    private func play(_ script: [InputEvent]) async {
        for event in script {
            loop.post([event])
            await settle()
            guard !Task.isCancelled, !state.isOver else { return }
        }
    }

    /// Waits until every answer is there and shown, for two seconds at most.
    private func settle() async {
        for _ in 0..<200 {
            try? await Task.sleep(for: .milliseconds(10))
            if waiting == 0, arrived.isEmpty, !state.isResting { return }
        }
    }
}
