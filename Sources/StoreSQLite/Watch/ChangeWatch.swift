import GRDB
import Store
import Synchronization

/// Looks a few times a second whether the store has changed, while anybody wants to know.
final class ChangeWatch: Sendable {
    private struct State {
        var listeners: [Int: AsyncStream<ChangeHint>.Continuation] = [:]
        var nextID = 0
        var task: Task<Void, Never>?
    }

    private let state = Mutex(State())
    private let makeSampler: @Sendable () throws -> Sampler

    init(_ makeSampler: @escaping @Sendable () throws -> Sampler) {
        self.makeSampler = makeSampler
    }

    func hints() -> AsyncStream<ChangeHint> {
        let (stream, continuation) = AsyncStream.makeStream(of: ChangeHint.self, bufferingPolicy: .bufferingNewest(1))
        let id = state.withLock { state in
            state.nextID += 1
            state.listeners[state.nextID] = continuation
            if state.task == nil { state.task = start() }
            return state.nextID
        }
        continuation.onTermination = { [weak self] _ in self?.forget(id) }
        return stream
    }

    /// Ends every stream.
    func stop() {
        let (listeners, task) = state.withLock { state in
            defer {
                state.listeners = [:]
                state.task = nil
            }
            return (state.listeners, state.task)
        }
        task?.cancel()
        for listener in listeners.values { listener.finish() }
    }

    private func forget(_ id: Int) {
        let task: Task<Void, Never>? = state.withLock { state in
            state.listeners[id] = nil
            guard state.listeners.isEmpty else { return nil }
            defer { state.task = nil }
            return state.task
        }
        task?.cancel()
    }

    private func start() -> Task<Void, Never> {
        // The first reading is taken before the task runs, so that no change after `hints` is missed.
        var sampler = try? makeSampler()
        sampler?.prime()
        return Task.detached { [weak self, sampler] in
            var sampler = sampler
            while !Task.isCancelled {
                guard (try? await Task.sleep(for: .milliseconds(250))) != nil, let self else { return }
                if sampler == nil {
                    sampler = try? self.makeSampler()
                    self.tell(.everything)
                } else if let hint = sampler?.look(), !hint.isEmpty {
                    self.tell(hint)
                }
            }
        }
    }

    private func tell(_ hint: ChangeHint) {
        for listener in state.withLock({ Array($0.listeners.values) }) {
            // A hint that nobody has read yet is put together with the new one.
            if case .dropped(let unread) = listener.yield(hint) { listener.yield(hint.union(unread)) }
        }
    }
}

/// Sees changes through one connection of its own, for which alone `data_version` means anything.
struct Sampler: Sendable {
    private let database: any DatabaseReader
    private let countsVersions: Bool
    private var version: Int64 = -1
    private var counters: [Int64] = []

    /// A connection that sees everybody's commits, except when it is the only one there is.
    init(_ database: any DatabaseReader, countsVersions: Bool) {
        self.database = database
        self.countsVersions = countsVersions
    }

    mutating func prime() {
        _ = look()
    }

    /// What has changed since the last look; everything when that cannot be read.
    mutating func look() -> ChangeHint {
        do {
            if countsVersions {
                let version = try database.unsafeRead { db in
                    try db.cachedStatement(sql: "PRAGMA data_version").currentVersion()
                }
                guard version != self.version else { return [] }
                self.version = version
            }
            let counters = try database.read { db in try HintTable.counters(db) }
            defer { self.counters = counters }
            return HintTable.difference(self.counters, counters)
        } catch {
            return .everything
        }
    }
}

extension Statement {
    fileprivate func currentVersion() throws -> Int64 {
        try Row.fetchOne(self)?.decode(Int64.self, atIndex: 0) ?? 0
    }
}
