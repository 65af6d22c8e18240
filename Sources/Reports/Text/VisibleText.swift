extension String {
    /// The text with everything that could steer a terminal or reorder what stands around it made visible.
    ///
    /// Control characters become the pictures that Unicode has for them, such as `␛`; C1 controls, direction marks and unassigned characters
    /// become their number, such as `<U+202E>`. Line breaks and tabs become blanks, unless line breaks are to stay.
    package func visible(keepingLineBreaks: Bool = false) -> String {
        // Nearly every text is clean, so that looking costs less than copying.
        guard unicodeScalars.contains(where: { !$0.isHarmless }) else { return self }
        var visible = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar {
            case "\n" where keepingLineBreaks: visible.append(scalar)
            case "\n", "\t": visible.append(" ")
            case _ where scalar.isHarmless: visible.append(scalar)
            default: visible.append(contentsOf: scalar.picture.unicodeScalars)
            }
        }
        return String(visible)
    }
}

extension Unicode.Scalar {
    fileprivate var isHarmless: Bool {
        if value >= 0x20 && value < 0x7F { return true }
        switch properties.generalCategory {
        case .control, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return false
        // Joiners shape emoji and many scripts; the other format characters reorder or hide text.
        case .format: return value == 0x200C || value == 0x200D
        default: return true
        }
    }

    fileprivate var picture: String {
        if value < 0x20, let picture = Unicode.Scalar(0x2400 + value) { return String(Character(picture)) }
        if value == 0x7F { return "\u{2421}" }
        let digits = String(value, radix: 16, uppercase: true)
        return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }
}
