/// What becomes of a scalar on its way to the screen.
nonisolated enum ScalarKind {
    case shown(Unicode.Scalar, width: Int)
    case mark
    case skinTone
    case joiner
    case dropped

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300:
            self = .shown(scalar, width: 1)
        case 0x09, 0x0A, 0x0D, 0xA0, 0x2028, 0x2029:
            self = .shown(" ", width: 1)
        case 0x00..<0x20:
            self = .shown(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}", width: 1)
        case 0x7F:
            self = .shown("\u{2421}", width: 1)
        case 0x80..<0xA0:
            self = .shown("\u{FFFD}", width: 1)
        case 0x200D:
            self = .joiner
        case 0x1F3FB...0x1F3FF:
            self = .skinTone
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF:
            self = .dropped
        default:
            self.init(byCategory: scalar)
        }
    }

    private init(byCategory scalar: Unicode.Scalar) {
        switch scalar.properties.generalCategory {
        case .format, .control:
            self = .dropped
        case .unassigned, .surrogate:
            self = .shown("\u{FFFD}", width: 1)
        default:
            let width = ScalarWidth.columns(scalar)
            self = width == 0 ? .mark : .shown(scalar, width: width)
        }
    }
}
