import Domain
import Instants
import Store
import TerminalUI

extension ConsoleState {
    /// Does what a layer wants, as far as it is not the runner's business.
    mutating func apply(_ effects: [Effect], from layer: LayerID) -> [Order] {
        effects.flatMap { apply($0, from: layer) }
    }

    private mutating func apply(_ effect: Effect, from layer: LayerID) -> [Order] {
        switch effect {
        case .ask(.file(.attach), _) where scene.preferences.isReadOnly: return say(scene.texts.readOnly, .warning)
        case .ask(let question, let slot): return [ask(question, slot, layer)]
        case .execute, .act, .write:
            // The last word, whatever a screen may think of.
            return scene.preferences.isReadOnly ? say(scene.texts.readOnly, .warning) : change(effect, from: layer)
        case .open(let new, let draft): return open(new, continuing: draft)
        case .close(let ending): return close(layer, ending)
        case .closeTop: return layers.last.map { close($0.id, .finished) } ?? []
        case .finished(let text, let undo):
            if let undo { self.undo = undo }
            return say(text, .info) + notice([.tickets, .inboxes])
        case .show(let tab): return show(tab)
        case .say(let text, let level): return say(text, level)
        case .discardDraft(let id):
            scene.drafts.removeAll { $0.id == id }
            return [.discardDraft(id)]
        case .confirmed:
            let effects = layers[top].layer.confirmed(scene)
            return apply(effects, from: layers[top].id)
        case .perform(let id): return scene.actions[id].map { perform($0) } ?? []
        case .command(let text): return command(text)
        case .found(let numbers, let place):
            hits = SearchHits(numbers, at: place)
            return []
        case .saveScreen(let path): return [.saveScreen(path)]
        case .saveFile(let path, let text, let replacing): return [.saveFile(path, text: text, replacing: replacing)]
        case .reload: return [.reload]
        case .copy(let kind): return copy(kind)
        case .again:
            guard let action = lastAction.flatMap({ scene.actions[$0] }) else {
                return say(scene.texts.nothingToRepeat, .info)
            }
            return perform(action)
        case .remember(let change): return remember(change)
        case .unmark(let numbers):
            for index in layers.indices { layers[index].layer.unmark(numbers) }
            return []
        case .redraw: return [.redraw] + refreshDesk() + notice(.everything)
        case .edit(let text):
            guard case .ask(_, let stamp) = ask(.counts, .editor, layer) else { return [] }
            return [.edit(text, stamp)]
        case .suspend: return [.suspend]
        case .undo: return takeBack()
        case .tour(let begins):
            scene.tour = begins ? Tour() : nil
            return []
        case .quit: return quit()
        }
    }

    private mutating func change(_ effect: Effect, from layer: LayerID) -> [Order] {
        switch effect {
        case .execute(let job): return [ask(.execute(job), nextCommand(), layer)]
        case .write(let question): return [ask(.registers(question), nextCommand(), layer)]
        case .act(let act):
            let slot = nextCommand()
            pending[lastCommand] = act
            return [ask(.execute(act.job), slot, .desk)]
        default: return []
        }
    }

    mutating func remember(_ change: ListMemory.Change) -> [Order] {
        scene.memory.apply(change)
        var orders: [Order] = [.remember(change)]
        for index in layers.indices {
            orders += apply(layers[index].layer.remembered(scene), from: layers[index].id)
        }
        return orders
    }

    private mutating func nextCommand() -> Slot {
        lastCommand += 1
        return .command(lastCommand)
    }

    mutating func ask(_ question: Question, _ slot: Slot, _ layer: LayerID) -> Order {
        let key = SlotKey(layer: layer, slot: slot)
        let generation = (generations[key] ?? 0) + 1
        generations[key] = generation
        waiting.begin(key, at: scene.uptime)
        return .ask(question, Stamp(layer: layer, slot: slot, generation: generation))
    }

    private mutating func takeBack() -> [Order] {
        guard let undo else { return say(scene.texts.nothingToUndo, .info) }
        self.undo = nil
        if let bulk = undo.bulk { return open(BulkRun(bulk.act(scene.texts)), continuing: nil) }
        guard let job = undo.job else { return [] }
        let act = DeskAct(job: job, success: scene.texts.undone(undo.success), undo: nil)
        return apply(.act(act), from: .desk)
    }

    // MARK: - Answers

    mutating func receive(_ answer: Answer, _ stamp: Stamp) -> [Order] {
        let key = SlotKey(layer: stamp.layer, slot: stamp.slot)
        guard generations[key] == stamp.generation else { return [] }
        waiting.end(key)
        if case .command = stamp.slot { generations[key] = nil }
        noteCondition(answer)
        if case .done(let done) = answer { scene.tour?.saw(done.ticket, by: scene.account) }
        if stamp.layer == .desk { return receiveForDesk(answer, stamp.slot) }
        if let index = layers.firstIndex(where: { $0.id == stamp.layer }) {
            return apply(layers[index].layer.receive(answer, for: stamp.slot, scene), from: stamp.layer)
        }
        guard let tab = tabs.first(where: { $0.value.id == stamp.layer })?.key else { return [] }
        let effects = tabs[tab]?.layer.receive(answer, for: stamp.slot, scene) ?? []
        return apply(effects, from: stamp.layer)
    }

    /// Remembers whether the store answers at all; a refusal is an answer.
    private mutating func noteCondition(_ answer: Answer) {
        guard case .failed(let error) = answer else {
            scene.storeAnswers = true
            return
        }
        switch error.code {
        case .busy, .unavailable, .corrupt, .missing, .full, .forbidden: scene.storeAnswers = false
        default: break
        }
    }

    private mutating func receiveForDesk(_ answer: Answer, _ slot: Slot) -> [Order] {
        switch answer {
        case .counts(let counts): scene.counts = counts
        case .unread(let count):
            defer { scene.unread = count }
            if count > scene.unread { return tell(of: count - scene.unread) }
        case .engineBeat(let beat): scene.engineBeat = beat
        case .staff(let staff): scene.staff = staff
        case .terms(let terms): scene.terms = terms
        case .rows(let rows) where slot == .export: return write(rows)
        case .detail(let view) where slot == .copy: return copy(view)
        case .failed(let error) where slot == .export || slot == .copy:
            return say(error.text(in: scene.language), .warning)
        default: return finishAct(answer, slot)
        }
        return []
    }

    private mutating func finishAct(_ answer: Answer, _ slot: Slot) -> [Order] {
        guard case .command(let number) = slot, let act = pending.removeValue(forKey: number) else { return [] }
        switch answer {
        case .done:
            if let undo = act.undo { self.undo = undo }
            return say(act.success, .info) + notice([.tickets, .inboxes])
        case .failed(let error), .halfDone(_, let error):
            return say(error.text(in: scene.language), .warning) + notice(.tickets)
        default:
            return []
        }
    }

    // MARK: - Changes and time

    /// Something may have changed: everything on the screen looks again.
    mutating func notice(_ hint: ChangeHint) -> [Order] {
        var orders: [Order] = []
        if hint.contains(.tickets) { orders.append(ask(.counts, .counts, .desk)) }
        if hint.contains(.inboxes) { orders.append(ask(.unread, .unread, .desk)) }
        if !hint.isDisjoint(with: [.staff, .registers]) { orders.append(ask(.staff, .staff, .desk)) }
        if hint.contains(.agreements) { orders.append(ask(.terms, .terms, .desk)) }
        for index in layers.indices {
            orders += apply(layers[index].layer.notice(hint, scene), from: layers[index].id)
        }
        return orders
    }

    /// Asks again for what stands in the frame.
    mutating func refreshDesk() -> [Order] {
        [
            ask(.counts, .counts, .desk), ask(.unread, .unread, .desk), ask(.engineBeat, .beat, .desk),
            ask(.staff, .staff, .desk),
        ]
    }

    /// Lets everything pass whose time has come.
    mutating func expire() -> [Order] {
        _ = toasts.expire(at: scene.uptime)
        var orders: [Order] = []
        if let top = layers.indices.last, let wakes = layers[top].layer.wakes, wakes <= scene.uptime {
            orders += apply(layers[top].layer.tick(scene), from: layers[top].id)
        }
        if let due = pendingKeys?.due, due <= scene.uptime { orders += givePendingKeysUp() }
        let minute = scene.now.seconds / 60
        if minute != lastMinute {
            lastMinute = minute
            orders.append(ask(.engineBeat, .beat, .desk))
            if let announced { orders.append(.announce(announced.ticket, announced.activity)) }
        }
        if let due = saving.due, due <= scene.uptime {
            orders += saveAllDrafts()
            saving.writtenAll()
        }
        return orders
    }

    /// What follows from the state as it now stands: drafts to write, and where one says to be.
    mutating func finish(_ orders: [Order]) -> [Order] {
        for opened in layers { saving.look(at: opened.layer.draft, of: opened.id, uptime: scene.uptime) }
        let now = Announcement(layers.map(\.layer))
        // Nothing is written where nothing may be changed, not even that one reads.
        guard now != announced, !isOver, !scene.preferences.isReadOnly else { return orders }
        announced = now
        return orders + [.announce(now?.ticket, now?.activity ?? .reading)]
    }

    /// Whether something on the top layer is about to be read.
    package var isResting: Bool { layers.last?.layer.wakes != nil }

    /// How long until something happens by itself.
    package var nextWake: Duration {
        var waits = [Duration.seconds(60 - (scene.now.seconds % 60 + 60) % 60)]
        if layers.contains(where: { $0.layer.showsSeconds }) { waits.append(.seconds(1)) }
        if let wakes = layers.last?.layer.wakes { waits.append(wakes - scene.uptime) }
        if let expiry = toasts.nextExpiry { waits.append(expiry - scene.uptime) }
        if let due = saving.due { waits.append(due - scene.uptime) }
        if let due = pendingKeys?.due { waits.append(due - scene.uptime) }
        if let change = waiting.nextChange(after: scene.uptime) { waits.append(change - scene.uptime) }
        return max(.milliseconds(1), waits.min() ?? .seconds(60))
    }
}

/// Where one says to be, for the others.
struct Announcement: Equatable {
    let ticket: TicketNumber
    let activity: Presence.Activity

    /// Nil while no ticket is open.
    init?(_ layers: [any Layer]) {
        if let form = layers.lazy.compactMap({ $0 as? TicketForm }).first {
            self.init(ticket: form.ticket.number, activity: .writing)
        } else if let screen = layers.lazy.compactMap({ $0 as? TicketScreen }).last {
            self.init(ticket: screen.number, activity: .reading)
        } else {
            return nil
        }
    }

    init(ticket: TicketNumber, activity: Presence.Activity) {
        self.ticket = ticket
        self.activity = activity
    }
}
