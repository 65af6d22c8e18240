/// One row of a CSV file.
package struct CSVRecord: Hashable, Sendable {
    /// Line on which it begins, from 1.
    package var line: Int
    package var fields: [String]
    /// Where each field begins, its quotation mark included.
    package var places: [CSVPlace]
}

/// A line and a character of it, both from 1.
package struct CSVPlace: Hashable, Sendable {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

/// Reads CSV as RFC 4180 has it, bit by bit: quoted values may hold delimiters, doubled quotation marks and line ends.
///
/// Lines end with LF or CR LF; a byte-order mark and empty lines are skipped. Anything else that is not so is refused with its place. Holds no
/// more than one record and one portion of the file.
package struct CSVReader {
    /// Bytes that a record may have.
    package static let recordLimit = 1_000_000

    private enum State {
        case fieldStart
        case bare
        case quoted
        /// A quotation mark inside a quoted value: its end, or the first half of a doubled one.
        case quoteInQuoted
        /// CR was read, so that LF must follow.
        case carriageReturn
    }

    private let file: String
    private let delimiter: UInt8
    private let read: () throws -> [UInt8]?
    private var portion: [UInt8] = []
    private var next = 0
    private var isAtEnd = false
    private var line = 1
    private var column = 1
    private var recordBytes = 0

    /// `read` hands over the file in portions of any size and nil at the end.
    package init(file: String, delimiter: UInt8 = UInt8(ascii: ","), read: @escaping () throws -> [UInt8]?) {
        self.file = file
        self.delimiter = delimiter
        self.read = read
    }

    /// The next record; nil at the end of the file.
    package mutating func record() throws(ImportError) -> CSVRecord? {
        while true {
            guard let record = try anyRecord() else { return nil }
            let isEmptyLine = record.fields == [""] && record.places.first == CSVPlace(line: record.line, column: 1)
            if !isEmptyLine || recordWasQuoted { return record }
        }
    }

    private var recordWasQuoted = false

    private mutating func anyRecord() throws(ImportError) -> CSVRecord? {
        try skipMark()
        guard try byte() != nil else { return nil }
        recordBytes = 0
        recordWasQuoted = false
        var record = CSVRecord(line: line, fields: [], places: [])
        var field: [UInt8] = []
        var place = CSVPlace(line: line, column: column)
        var state = State.fieldStart
        while let byte = try byte() {
            recordBytes += 1
            guard recordBytes <= CSVReader.recordLimit else {
                throw error(record.line, 1, .recordTooLong(limit: CSVReader.recordLimit))
            }
            switch (state, byte) {
            case (.carriageReturn, UInt8(ascii: "\n")), (.fieldStart, UInt8(ascii: "\n")),
                (.bare, UInt8(ascii: "\n")), (.quoteInQuoted, UInt8(ascii: "\n")):
                advance(byte)
                try end(&field, place, &record)
                return record
            case (.carriageReturn, _):
                throw error(line, max(1, column - 1), .controlCharacter(code: 0x0D))
            case (.fieldStart, UInt8(ascii: "\r")), (.bare, UInt8(ascii: "\r")), (.quoteInQuoted, UInt8(ascii: "\r")):
                state = .carriageReturn
            case (.fieldStart, delimiter), (.bare, delimiter), (.quoteInQuoted, delimiter):
                advance(byte)
                try end(&field, place, &record)
                place = CSVPlace(line: line, column: column)
                state = .fieldStart
                continue
            case (.fieldStart, UInt8(ascii: "\"")):
                recordWasQuoted = true
                state = .quoted
            case (.bare, UInt8(ascii: "\"")):
                throw error(line, column, .strayQuote)
            case (.quoted, UInt8(ascii: "\"")):
                state = .quoteInQuoted
            case (.quoteInQuoted, UInt8(ascii: "\"")):
                field.append(byte)
                state = .quoted
            case (.quoteInQuoted, _):
                throw error(line, column, .textAfterQuote)
            case (.quoted, UInt8(ascii: "\n")), (.quoted, UInt8(ascii: "\r")):
                field.append(byte)
            case (_, 0..<0x20) where byte != UInt8(ascii: "\t"), (_, 0x7F):
                throw error(line, column, .controlCharacter(code: UInt32(byte)))
            default:
                field.append(byte)
                if state == .fieldStart { state = .bare }
            }
            advance(byte)
        }
        if state == .quoted { throw error(place.line, place.column, .unclosedQuote) }
        if state == .carriageReturn { throw error(line, max(1, column - 1), .controlCharacter(code: 0x0D)) }
        try end(&field, place, &record)
        return record
    }

    private mutating func skipMark() throws(ImportError) {
        guard line == 1, column == 1, next == 0, portion.isEmpty else { return }
        // A portion may be a single byte, so enough is gathered to see the mark.
        while portion.count < 3, !isAtEnd { try fill() }
        if portion.starts(with: [0xEF, 0xBB, 0xBF]) { next = 3 }
    }

    /// The byte to come, without passing it; nil at the end.
    private mutating func byte() throws(ImportError) -> UInt8? {
        while next >= portion.count {
            if isAtEnd { return nil }
            portion.removeAll(keepingCapacity: true)
            next = 0
            try fill()
        }
        return portion[next]
    }

    private mutating func fill() throws(ImportError) {
        do {
            guard let more = try read() else {
                isAtEnd = true
                return
            }
            portion += more
        } catch {
            throw ImportError(file: file, .unreadable("\(error)"))
        }
    }

    private mutating func advance(_ byte: UInt8) {
        next += 1
        if byte == UInt8(ascii: "\n") {
            line += 1
            column = 1
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }

    private func error(_ line: Int, _ column: Int, _ problem: ImportError.Problem) -> ImportError {
        ImportError(file: file, line: line, column: column, problem)
    }

    private func end(_ bytes: inout [UInt8], _ place: CSVPlace, _ record: inout CSVRecord) throws(ImportError) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CSVReader.badText(bytes, place, isQuoted: recordWasQuoted, file)
        }
        if bytes.contains(0xC2), let scalar = text.unicodeScalars.first(where: { (0x80...0x9F).contains($0.value) }) {
            throw error(place.line, place.column, .controlCharacter(code: scalar.value))
        }
        record.fields.append(bytes.contains(UInt8(ascii: "\r")) ? text.replacing("\r\n", with: "\n") : text)
        record.places.append(place)
        bytes.removeAll(keepingCapacity: true)
    }

    /// The place of the first byte that is not UTF-8.
    private static func badText(
        _ bytes: [UInt8],
        _ place: CSVPlace,
        isQuoted: Bool,
        _ file: String
    ) -> ImportError {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var place = place
        if isQuoted { place.column += 1 }
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            if scalar == "\n" {
                place = CSVPlace(line: place.line + 1, column: 1)
            } else {
                place.column += 1
            }
        }
        return ImportError(file: file, line: place.line, column: place.column, .notUTF8)
    }
}
