internal import Foundation

/// The 256 colours of xterm, as most terminals show them, to compute contrast.
///
/// The first sixteen are the user's own in most terminals; the values here are xterm's.
nonisolated package enum Palette {
    /// Red, green and blue, 0–255 each, of a palette number; numbers outside are taken as the nearest end.
    package static func components(_ number: Int) -> (red: Int, green: Int, blue: Int) {
        let number = min(max(0, number), 255)
        if number < 16 { return system[number] }
        if number >= 232 {
            let grey = 8 + (number - 232) * 10
            return (grey, grey, grey)
        }
        let levels = [0, 95, 135, 175, 215, 255]
        let cube = number - 16
        return (levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
    }

    /// The contrast of two palette colours as WCAG 2 defines it, from 1 to 21.
    package static func contrast(_ first: Int, _ second: Int) -> Double {
        let light = max(luminance(first), luminance(second))
        let dark = min(luminance(first), luminance(second))
        return (light + 0.05) / (dark + 0.05)
    }

    private static func luminance(_ number: Int) -> Double {
        let (red, green, blue) = components(number)
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    private static func linear(_ component: Int) -> Double {
        let value = Double(component) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }

    private static let system: [(red: Int, green: Int, blue: Int)] = [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
        (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
        (255, 255, 255),
    ]
}
