/// Where the keys and values of a TOML text stand, which the library does not tell.
///
/// Made for a text that the library has read; in any other it gives up at the first thing that it does not understand, and knows the places before it.
package struct TOMLPlaces {
    private var places: [String: TextPlace] = [:]

    /// `first` is the number of a list's first element in the paths that are asked for.
    package init(_ text: String, countingFrom first: Int) {
        var walk = Walk(text: TOMLScanner(text), first: first)
        walk.document()
        places = walk.places
    }

    /// The place of a key or a list's element, such as `ko[2].grupp`; else of the nearest table or list around it.
    ///
    /// Nil for the document itself.
    package func place(of path: String) -> TextPlace? {
        var path = path[...]
        while !path.isEmpty {
            if let place = places[String(path)] { return place }
            path = path.lastIndex { $0 == "." || $0 == "[" }.map { path[..<$0] } ?? ""
        }
        return nil
    }
}

/// One way through a text, noting places.
private struct Walk {
    var text: TOMLScanner
    /// The number of a list's first element.
    let first: Int
    var places: [String: TextPlace] = [:]
    /// How many tables each list of tables has so far.
    private var counts: [String: Int] = [:]
    private var isLost = false

    init(text: TOMLScanner, first: Int) {
        self.text = text
        self.first = first
    }

    mutating func document() {
        var table = ""
        skipSpace()
        while text.peek != nil, !isLost {
            if text.peek == "[" { table = heading() } else { entry(in: table) }
            skipSpace()
        }
    }

    /// Passes `[a.b]` or `[[a.b]]` and gives the path of the table that begins.
    private mutating func heading() -> String {
        let place = text.place
        text.skip()
        let isList = text.peek == "["
        if isList { text.skip() }
        let names = key()
        for _ in 0..<(isList ? 2 : 1) {
            guard text.peek == "]" else {
                isLost = true
                return ""
            }
            text.skip()
        }
        var path = ""
        for (index, name) in names.enumerated() {
            path += path.isEmpty ? name : "." + name
            if isList && index == names.count - 1 { counts[path, default: 0] += 1 }
            note(path, place)
            if let count = counts[path] { path += "[\(count - 1 + first)]" }
        }
        note(path, place)
        return path
    }

    /// Passes `key = value`.
    private mutating func entry(in table: String) {
        let place = text.place
        var path = table
        for name in key() {
            path += path.isEmpty ? name : "." + name
            note(path, place)
        }
        guard text.peek == "=" else {
            isLost = true
            return
        }
        text.skip()
        text.skipBlanks()
        value(path)
    }

    /// The names of a key, such as the two of `a."b c"`, with the blanks around them.
    private mutating func key() -> [String] {
        var names: [String] = []
        while true {
            text.skipBlanks()
            switch text.peek {
            case "\"", "'": names.append(text.skipString())
            default: names.append(bareName())
            }
            text.skipBlanks()
            guard text.peek == "." else { return names }
            text.skip()
        }
    }

    private mutating func bareName() -> String {
        var name = String.UnicodeScalarView()
        while let scalar = text.peek, isBare(scalar) {
            name.append(scalar)
            text.skip()
        }
        if name.isEmpty { isLost = true }
        return String(name)
    }

    private func isBare(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
        default: false
        }
    }

    private mutating func value(_ path: String) {
        switch text.peek {
        case "\"", "'": text.skipString()
        case "[": list(path)
        case "{": inlineTable(path)
        default:
            while let scalar = text.peek, !",]}#\n".unicodeScalars.contains(scalar) { text.skip() }
        }
    }

    private mutating func list(_ path: String) {
        text.skip()
        var index = first
        skipSpace()
        while let scalar = text.peek, !isLost {
            if scalar == "]" { return text.skip() }
            let element = path + "[\(index)]"
            note(element, text.place)
            value(element)
            index += 1
            separator(before: "]")
        }
    }

    private mutating func inlineTable(_ path: String) {
        text.skip()
        skipSpace()
        while let scalar = text.peek, !isLost {
            if scalar == "}" { return text.skip() }
            entry(in: path)
            separator(before: "}")
        }
    }

    /// Passes a comma, which may only be left out before the end.
    private mutating func separator(before end: Unicode.Scalar) {
        skipSpace()
        if text.peek == "," {
            text.skip()
            skipSpace()
        } else if text.peek != end {
            isLost = true
        }
    }

    private mutating func skipSpace() {
        while let scalar = text.peek {
            switch scalar {
            case " ", "\t", "\r", "\n": text.skip()
            case "#": text.skipComment()
            default: return
            }
        }
    }

    private mutating func note(_ path: String, _ place: TextPlace) {
        if places[path] == nil { places[path] = place }
    }
}
