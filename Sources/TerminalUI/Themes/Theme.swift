/// How many colours a terminal has.
nonisolated package enum ColorDepth: Hashable, Sendable, CaseIterable {
    case monochrome
    case eight
    case sixteen
    case palette256

    /// The depth for the number of colours that terminfo names.
    package init(colors: Int) {
        switch colors {
        case 256...: self = .palette256
        case 16...: self = .sixteen
        case 8...: self = .eight
        default: self = .monochrome
        }
    }
}

/// How a role looks at one colour depth: palette numbers, nil for the terminal's own colour.
nonisolated package struct Look: Hashable, Sendable {
    package var foreground: Int?
    package var background: Int?
    package var attributes: Attributes

    package init(foreground: Int? = nil, background: Int? = nil, attributes: Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}

/// Looks for every role at every colour depth.
nonisolated package struct Theme: Hashable, Sendable {
    package let name: String
    package let summary: String
    /// The palette number of the terminal's background that the theme is made for, nil when any will do.
    package let ground: Int?
    private let paints: [Role: Paint]

    init(name: String, summary: String, ground: Int?, paints: [Role: Paint]) {
        self.name = name
        self.summary = summary
        self.ground = ground
        self.paints = paints
    }

    /// The look of a role where so many colours can be shown.
    package func look(_ role: Role, at depth: ColorDepth) -> Look {
        (paints[role] ?? Paint()).look(at: depth)
    }

    /// The same theme on a ground of its own colour, for terminals whose own is another or shows a picture.
    ///
    /// A theme that is made for any ground stays as it is.
    package var painted: Theme {
        guard let ground else { return self }
        let isDark = Palette.contrast(ground, 231) > Palette.contrast(ground, 16)
        let painted = Role.allCases.map { role -> (Role, Paint) in
            var paint = paints[role] ?? Paint()
            if paint.background == nil {
                paint.background = ground
                paint.foreground = paint.foreground ?? (isDark ? 252 : 235)
            }
            if paint.background16 == nil {
                paint.background16 = isDark ? 0 : 15
                paint.foreground16 = paint.foreground16 ?? (isDark ? 7 : 0)
            }
            return (role, paint)
        }
        return Theme(
            name: name,
            summary: summary,
            ground: ground,
            paints: Dictionary(painted, uniquingKeysWith: { first, _ in first })
        )
    }

    /// Uses the terminal's own colours and attributes only; needs no file.
    package static let plain = Theme(
        name: "plain",
        summary: "",
        ground: nil,
        paints: [
            .selection: Paint(monochrome: .reverse), .selectionInactive: Paint(monochrome: .underline),
            .fieldFocused: Paint(monochrome: .underline), .buttonFocused: Paint(monochrome: .reverse),
            .strong: Paint(monochrome: .bold), .heading: Paint(monochrome: .bold), .title: Paint(monochrome: .bold),
            .tabCurrent: Paint(monochrome: .reverse), .hintKey: Paint(monochrome: .bold),
            .danger: Paint(monochrome: .bold), .dialogTitle: Paint(monochrome: .bold),
            .columnHeader: Paint(monochrome: .underline), .match: Paint(monochrome: .underline),
            .marked: Paint(monochrome: .bold), .field: Paint(monochrome: .underline),
            .toastDanger: Paint(monochrome: .reverse), .toastWarning: Paint(monochrome: .reverse),
            .toastInfo: Paint(monochrome: .reverse), .required: Paint(monochrome: .bold),
        ]
    )
}

/// What a theme file says of one role.
nonisolated struct Paint: Hashable, Sendable {
    /// Numbers 0–255 of the xterm palette.
    var foreground: Int?
    var background: Int?
    /// Numbers 0–15.
    var foreground16: Int?
    var background16: Int?
    var attributes: Attributes = []
    var monochrome: Attributes = []

    init(monochrome: Attributes = []) {
        self.monochrome = monochrome
        attributes = monochrome
    }

    func look(at depth: ColorDepth) -> Look {
        switch depth {
        case .monochrome: Look(attributes: monochrome)
        case .palette256: Look(foreground: foreground, background: background, attributes: attributes)
        case .sixteen: Look(foreground: foreground16, background: background16, attributes: attributes)
        case .eight: eight
        }
    }

    /// Eight colours have no bright half: bold makes the foreground bright, the background goes to its dark twin.
    private var eight: Look {
        var look = Look(
            foreground: foreground16.map { $0 % 8 },
            background: background16.map { $0 % 8 },
            attributes: attributes
        )
        if let foreground = look.foreground, foreground == look.background {
            look.foreground = foreground == 7 ? 0 : 7
        }
        if let foreground16, foreground16 >= 8 { look.attributes.insert(.bold) }
        return look
    }
}
