import Glibc

/// What the terminal behind a descriptor can do.
enum Terminal {
    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// Columns, 80 when the terminal does not say.
    static func columns(_ descriptor: Int32) -> Int { max(20, size(descriptor)?.columns ?? 80) }

    /// Rows and columns; nil when the terminal does not say.
    static func size(_ descriptor: Int32) -> (rows: Int, columns: Int)? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return (Int(size.ws_row), Int(size.ws_col))
    }

    /// Whether the locale says that texts are UTF-8.
    static var showsUTF8: Bool { codeset == "UTF-8" }

    /// The encoding that the locale names, such as `UTF-8` or `ANSI_X3.4-1968`.
    static var codeset: String {
        nl_langinfo(nl_item(CODESET)).flatMap { String(validatingCString: $0) } ?? ""
    }
}
