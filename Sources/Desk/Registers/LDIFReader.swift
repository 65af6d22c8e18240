import Domain
import Foundation

/// An entry of a directory: its attributes in the order of the file.
struct LDIFEntry: Hashable {
    /// Line on which it begins, from 1.
    var line: Int
    var attributes: [Attribute]

    struct Attribute: Hashable {
        /// In small letters, without options such as `;lang-sv`.
        var name: String
        var value: [UInt8]
        var line: Int
    }
}

/// Reads a directory's export as RFC 2849 has it: folded lines, base64 values, comments, a version line.
///
/// Files that change a directory are refused, and so are values that are to be fetched from elsewhere.
struct LDIFReader {
    private let file: String
    private let bytes: [UInt8]
    private var next = 0
    private var line = 1
    /// A line that was read to see whether it goes on the one before it.
    private var isAtStart = true

    init(_ bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { next = 3 }
    }

    /// The next entry; nil at the end of the file.
    mutating func entry() throws(ImportError) -> LDIFEntry? {
        var entry: LDIFEntry?
        while let (text, line) = logicalLine() {
            if text.isEmpty {
                if let entry { return entry }
                continue
            }
            if text.first == UInt8(ascii: "#") { continue }
            let attribute = try attribute(text, line)
            if entry == nil {
                if isAtStart && attribute.name == "version" { continue }
                guard attribute.name == "dn" else { throw error(line, .noName) }
                entry = LDIFEntry(line: line, attributes: [])
                isAtStart = false
            }
            if attribute.name == "changetype" {
                throw error(line, .change(String(decoding: attribute.value.prefix(20), as: UTF8.self)))
            }
            entry?.attributes.append(attribute)
        }
        return entry
    }

    /// A line with those that go on it, which begin with a blank; nil at the end.
    private mutating func logicalLine() -> (text: [UInt8], line: Int)? {
        guard next < bytes.count else { return nil }
        let first = line
        var text = physicalLine()
        // An empty line parts entries, and nothing goes on it.
        while !text.isEmpty, next < bytes.count, bytes[next] == UInt8(ascii: " ") {
            text += physicalLine().dropFirst()
        }
        return (text, first)
    }

    private mutating func physicalLine() -> [UInt8] {
        let end = bytes[next...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        var text = bytes[next..<end]
        if text.last == UInt8(ascii: "\r") { text = text.dropLast() }
        next = min(end + 1, bytes.count)
        line += 1
        return Array(text)
    }

    private func attribute(_ text: [UInt8], _ line: Int) throws(ImportError) -> LDIFEntry.Attribute {
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > 0 else { throw error(line, .noAttribute) }
        guard let description = String(validating: text[..<colon], as: UTF8.self),
            let name = description.split(separator: ";").first, name.utf8.allSatisfy(\.isAttributeByte)
        else { throw error(line, .noAttribute) }
        var value = text[(colon + 1)...]
        let mark = value.first
        if mark == UInt8(ascii: ":") || mark == UInt8(ascii: "<") { value = value.dropFirst() }
        while value.first == UInt8(ascii: " ") { value = value.dropFirst() }
        if mark == UInt8(ascii: "<") { throw error(line, .reference) }
        guard mark == UInt8(ascii: ":") else {
            return LDIFEntry.Attribute(name: name.lowercased(), value: Array(value), line: line)
        }
        guard let data = Data(base64Encoded: Data(value)) else { throw error(line, .notBase64) }
        return LDIFEntry.Attribute(name: name.lowercased(), value: Array(data), line: line)
    }

    private func error(_ line: Int, _ problem: ImportError.LDIFProblem) -> ImportError {
        ImportError(file: file, line: line, column: 1, .directory(problem))
    }
}

extension UInt8 {
    /// Whether it may stand in an attribute's name.
    fileprivate var isAttributeByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}

/// A directory's entries as rows, those of another object class left out.
struct LDIFTable: RegisterSource {
    private let file: String
    private let needed: Set<String>
    private let objectClass: String?
    private var reader: LDIFReader

    /// `needed` are the attributes that a mapping asks for; others are not looked into, since they may hold pictures.
    init(_ bytes: [UInt8], file: String, needed: Set<String>, objectClass: String?) {
        self.file = file
        self.needed = Set(needed.map { SourceRow.folded($0) })
        self.objectClass = objectClass?.lowercased()
        reader = LDIFReader(bytes, file: file)
    }

    /// An entry has what it has.
    func mayHave(_ name: String) -> Bool { true }

    mutating func next() throws -> SourceRow? {
        while let entry = try reader.entry() {
            if isWanted(entry) { return try row(entry) }
        }
        return nil
    }

    private func isWanted(_ entry: LDIFEntry) -> Bool {
        guard let objectClass else { return true }
        return entry.attributes.contains { attribute in
            attribute.name == "objectclass"
                && String(decoding: attribute.value, as: UTF8.self).lowercased() == objectClass
        }
    }

    private func row(_ entry: LDIFEntry) throws(ImportError) -> SourceRow {
        var values: [String: [SourceValue]] = [:]
        for attribute in entry.attributes where needed.contains(attribute.name) {
            guard let text = String(validating: attribute.value, as: UTF8.self) else {
                throw ImportError(file: file, line: attribute.line, column: 1, .notUTF8)
            }
            guard !text.isEmpty else { continue }
            let place = FilePlace(line: attribute.line, column: 1)
            values[attribute.name, default: []].append(SourceValue(text: text, place: place))
        }
        return SourceRow(place: FilePlace(line: entry.line, column: 1), values: values)
    }
}
