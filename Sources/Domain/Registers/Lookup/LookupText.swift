import Foundation

/// How words are compared in look-up: in small letters, with accents only where the one who asks typed some.
package enum LookupText {
    /// The words of a text: runs of letters and digits in small letters, composed.
    package static func words(_ text: String) -> [String] {
        folded(text).split { !$0.isLetter && !$0.isNumber }.map { String($0) }
    }

    /// Small letters by Unicode's rules, composed; the same in any locale.
    static func folded(_ text: String) -> String {
        var text = text
        let plain = text.withUTF8 { bytes -> String? in
            guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
            return String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
        }
        return plain ?? text.precomposedStringWithCanonicalMapping.lowercased()
    }

    /// A folded word without accents: `åke` is `ake`.
    package static func plain(_ word: String) -> String {
        guard !word.utf8.allSatisfy({ $0 < 0x80 }) else { return word }
        var plain = String.UnicodeScalarView()
        for scalar in word.decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "ø": plain.append("o")
            case "æ": plain.append(contentsOf: "ae".unicodeScalars)
            case "ß": plain.append(contentsOf: "ss".unicodeScalars)
            case "đ", "ð": plain.append("d")
            case "ł": plain.append("l")
            default:
                if scalar.properties.generalCategory != .nonspacingMark { plain.append(scalar) }
            }
        }
        return String(plain)
    }

    /// The digits of a telephone number as they are dialled in Sweden: `+46 70-174` is `070174`.
    package static func digits(_ telephone: String) -> String {
        let digits = String(decoding: telephone.utf8.filter { (0x30...0x39).contains($0) }, as: UTF8.self)
        if telephone.hasPrefix("+46") { return "0" + digits.dropFirst(2).drop { $0 == "0" } }
        if digits.hasPrefix("0046") { return "0" + digits.dropFirst(4).drop { $0 == "0" } }
        return digits
    }
}
