/// A layer of the screen while it lives.
nonisolated package struct LayerID: Hashable, Sendable {
    package let rawValue: Int

    package init(_ rawValue: Int) {
        self.rawValue = rawValue
    }

    /// What is asked for all screens.
    static let desk = LayerID(0)
}

/// What a layer waits for; a new question takes the place of the one before it.
nonisolated package enum Slot: Hashable, Sendable {
    case counts
    case unread
    case beat
    case staff
    case terms
    case page
    case more
    case number
    case view(String)
    case urgent
    case presence
    case excerpts
    case read
    case preview
    case detail
    case requesters
    case related
    case recent
    case outages
    case messages
    case conflict
    /// All rows of a list that is written to a file.
    case export
    /// A ticket of which something is copied.
    case copy
    /// Something is done with a file.
    case file
    /// A text is with an editor.
    case editor
    case watched
    case registers
    case waits
    /// A command; each has a place of its own, since none of their answers may be dropped.
    case command(Int)
}

/// Which question an answer belongs to: one with an older generation comes too late and is dropped.
nonisolated package struct Stamp: Hashable, Sendable {
    package let layer: LayerID
    package let slot: Slot
    package let generation: Int

    /// Where the answer goes, whatever its generation.
    package struct Place: Hashable, Sendable {
        let layer: LayerID
        let slot: Slot
    }

    package var place: Place { Place(layer: layer, slot: slot) }
}
