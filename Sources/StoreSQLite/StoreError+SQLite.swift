import GRDB
import Glibc
import Store

// How the troubles of the layers below become ours.

extension StoreError {
    /// The trouble that an error from anywhere below means.
    init(_ error: any Error, about subject: String) {
        switch error {
        case let error as StoreError: self = error
        case let error as DatabaseError: self.init(Code(error), about: subject, detail: error.description)
        case is CancellationError: self.init(.cancelled, about: subject)
        case is RowDecodingError, is DecodingError: self.init(.corrupt, about: subject, detail: "\(error)")
        default: self.init(.unavailable, about: subject, detail: "\(error)")
        }
    }

    /// The trouble that a failed call to the operating system means.
    init(errno code: Int32, about subject: String) {
        let kind: Code =
            switch code {
            case ENOENT, ENOTDIR: .missing
            case EACCES, EPERM, EROFS: .forbidden
            case ENOSPC, EDQUOT, EFBIG: .full
            case EEXIST: .exists
            case ENAMETOOLONG, ELOOP: .uncreatable
            default: .unavailable
            }
        self.init(kind, about: subject, detail: String(cString: strerror(code)))
    }

    /// The trouble that a file or folder cannot be made means.
    init(making path: String, errno code: Int32) {
        self.init(errno: code, about: path)
        switch self.code {
        case .forbidden, .full: break
        default: self.code = .uncreatable
        }
    }
}

extension StoreError.Code {
    fileprivate init(_ error: DatabaseError) {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_FULL: self = .full
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .forbidden
        // Our statements are right, so one that SQLite cannot make sense of met tables that are not ours any more.
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_ERROR: self = .corrupt
        case .SQLITE_INTERRUPT, .SQLITE_ABORT: self = .cancelled
        default: self = .unavailable
        }
    }
}
