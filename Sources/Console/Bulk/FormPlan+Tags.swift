import Domain
import Store
import TerminalUI

extension FormPlan {
    /// Tags to put on, and with a minus before them to take off.
    static let tagMany = FormPlan(
        fields: { texts in [.line("tags", texts.tags, placeholder: texts.tagChangeHint)] },
        commands: { answers, about in
            let change = TagChange(answers["tags"])
            guard !change.isEmpty else {
                return .failure(FormProblem(field: "tags", text: about.texts.tagsMissing))
            }
            return .success([EditTicket(Edit(tags: change.applied(to: about.row.tags)))])
        },
        success: { _, about in about.texts.bulkDone(1) },
        undo: { _, about in [EditTicket(Edit(tags: about.row.tags))] }
    )
}

/// `skola -gammal`: tags that come and tags that go.
struct TagChange: Equatable {
    private var added: Set<String> = []
    private var removed: Set<String> = []

    init(_ text: String) {
        for word in text.lowercased().split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
            if word.hasPrefix("-") { removed.insert(String(word.dropFirst())) } else { added.insert(String(word)) }
        }
        removed.remove("")
    }

    var isEmpty: Bool { added.isEmpty && removed.isEmpty }

    func applied(to tags: Set<String>) -> Set<String> {
        tags.union(added).subtracting(removed)
    }
}
