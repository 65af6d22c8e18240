/// One field that two people have had before them: what it said, what I made of it, and what they did.
struct FieldMerge {
    var before: String
    var mine: String
    var theirs: String

    enum Outcome: Equatable {
        /// Only one of us changed it, or both alike.
        case fits(String)
        /// Both changed it, each in another way.
        case clashes
    }

    /// `joined` may still find a text in which both changes stand.
    func outcome(joined: (FieldMerge) -> String? = { _ in nil }) -> Outcome {
        if theirs == before || theirs == mine { return .fits(mine) }
        if mine == before { return .fits(theirs) }
        return joined(self).map { .fits($0) } ?? .clashes
    }
}
