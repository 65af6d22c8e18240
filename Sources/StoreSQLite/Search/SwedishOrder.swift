import Foundation
import GRDB

/// The order of names in a Swedish register: å, ä and ö last, accents beside their letters, capitals beside small ones.
///
/// Needs no locale of the process or the machine.
package enum SwedishOrder {
    static let collation = DatabaseCollation("swedish") { left, right in
        key(left) == key(right)
            ? left.compare(right) : (key(left) < key(right) ? .orderedAscending : .orderedDescending)
    }

    /// `swedishKey(text)` in SQL, so that a list that is sorted once computes each key once.
    static let function = DatabaseFunction("swedishKey", argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0]).map { key($0) }
    }

    /// A text that sorts byte by byte as the name does.
    package static func key(_ name: String) -> String {
        var key = String.UnicodeScalarView()
        for scalar in name.precomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
            switch scalar {
            case "å": key.append("{")
            case "ä", "æ": key.append("|")
            case "ö", "ø": key.append("}")
            case "ü": key.append("y")
            default: key.append(contentsOf: plain(scalar))
            }
        }
        return String(key)
    }

    /// The letter below the accents; ligatures and foreign letters stay as they are.
    private static func plain(_ scalar: Unicode.Scalar) -> some Sequence<Unicode.Scalar> {
        let parts =
            scalar.isASCII ? [scalar] : Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
        return parts.filter { $0.properties.generalCategory != .nonspacingMark }
    }
}
