/// What a text is for; the theme decides how that looks.
nonisolated package enum Role: String, CaseIterable, Sendable {
    case text
    case muted
    case strong
    case accent
    case border
    case heading
    case title
    case tab
    case tabCurrent
    case columnHeader
    case selection
    case selectionInactive
    case marked
    case match
    case label
    case required
    case field
    case fieldFocused
    case placeholder
    case button
    case buttonFocused
    case dialog
    case dialogTitle
    case hintKey
    case hintText
    case hintDisabled
    case info
    case success
    case warning
    case danger
    case toastInfo
    case toastWarning
    case toastDanger
    case progress
    case progressTrack
}

/// Emphasis that every terminal can show, also without colours.
nonisolated package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let reverse = Attributes(rawValue: 4)
    package static let underline = Attributes(rawValue: 8)
}

/// How a cell looks: its role, and emphasis on top of what the theme gives that role.
nonisolated package struct Style: Hashable, Sendable {
    package var role: Role
    package var attributes: Attributes

    package init(_ role: Role = .text, _ attributes: Attributes = []) {
        self.role = role
        self.attributes = attributes
    }

    package static let text = Style(.text)

    /// The same role with more emphasis.
    package func adding(_ more: Attributes) -> Style {
        Style(role, attributes.union(more))
    }
}
