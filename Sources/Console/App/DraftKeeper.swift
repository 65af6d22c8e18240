import Domain
import Instants

/// Which drafts belong to the open layers, and when they are to be written.
struct DraftKeeper {
    private var ids: [LayerID: Draft.ID] = [:]
    private var written: [LayerID: Draft.Content] = [:]
    /// When what has been typed is written; nil while nothing is new.
    private(set) var due: Duration?

    /// How long typing may go on before it is written.
    static let delay: Duration = .seconds(1)

    mutating func adopt(_ draft: Draft.ID, for layer: LayerID) {
        ids[layer] = draft
    }

    /// Looks whether a layer has something new to write.
    mutating func look(at content: Draft.Content?, of layer: LayerID, uptime: Duration) {
        guard let content, written[layer] != content, due == nil else { return }
        due = uptime + DraftKeeper.delay
    }

    /// The draft of a layer as it stands.
    mutating func draft(_ content: Draft.Content, of layer: LayerID, session: String, at now: Instant) -> Draft {
        let id = ids[layer] ?? Draft.ID("\(session)-\(layer.rawValue)")
        ids[layer] = id
        written[layer] = content
        return Draft(id: id, content: content, saved: now)
    }

    mutating func writtenAll() {
        due = nil
    }

    /// The layer is gone; returns its draft, if there is one on disk.
    mutating func forget(_ layer: LayerID) -> Draft.ID? {
        written[layer] = nil
        return ids.removeValue(forKey: layer)
    }
}
