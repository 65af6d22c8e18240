package import Domain

/// Something that is done with a file of this machine.
nonisolated package enum FileTask: Sendable {
    /// Adds the file to a ticket.
    case attach(path: String, ticket: TicketNumber)
    /// Writes a file of a ticket; what is there already is only replaced when that was asked for.
    case save(Attachment, path: String, replaces: Bool)
    /// Writes a ticket as text, or as JSON when the name ends in `.json`.
    case write(TicketNumber, path: String, Language, replaces: Bool)
    /// Lists the files whose paths begin so.
    case complete(String)

    /// The same, but what is there already is replaced.
    var replacing: FileTask {
        switch self {
        case .save(let file, let path, _): .save(file, path: path, replaces: true)
        case .write(let number, let path, let language, _): .write(number, path: path, language, replaces: true)
        case .attach, .complete: self
        }
    }
}

/// A file or folder that a path could mean.
nonisolated package struct FileEntry: Hashable, Sendable {
    /// As it is typed; a folder ends in a slash.
    package var path: String
    /// Bytes; nil for folders.
    package var size: Int?
}

/// Why nothing was done with a file.
nonisolated package enum FileProblem: Error, Hashable, Sendable {
    case missing(String)
    /// It is a folder, a device, or something else without content of its own.
    case notAFile(String)
    case forbidden(String)
    /// There is such a file already.
    case exists(String)
    case tooLarge(String, size: Int, limit: Int)
    case full(String)
    case failed(String)
}
