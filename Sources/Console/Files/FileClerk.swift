import Domain
import Escalation
import Foundation
import Glibc
import Instants
import Reports
import Store

/// Reads and writes files for the console, off the main actor.
nonisolated struct FileClerk: Sendable {
    let store: any TicketStore
    let account: Account

    func carryOut(_ task: FileTask, at now: Instant) async throws(StoreError) -> Answer {
        do throws(FileProblem) {
            switch task {
            case .attach(let path, let ticket): return try await attach(path, to: ticket, at: now)
            case .save(let file, let path, let replaces):
                let bytes = try await bytes(of: file)
                return .written(try FileClerk.write(bytes, to: path, replaces: replaces))
            case .write(let number, let path, let language, let replaces):
                let text = try await text(of: number, asJSON: path.lowercased().hasSuffix(".json"), language, at: now)
                return .written(try FileClerk.write(Array(text.utf8), to: path, replaces: replaces))
            case .complete(let text): return .files(FileClerk.entries(beginning: text))
            }
        } catch {
            return .fileTrouble(error)
        }
    }

    // MARK: - Attachments

    private func attach(_ path: String, to ticket: TicketNumber, at now: Instant) async throws(FileProblem) -> Answer {
        do {
            let limit = try await store.terms(at: now).agreement.attachmentLimit
            let content = try FileClerk.read(path, limit: limit)
            let name = path.split(separator: "/").last.map(String.init) ?? path
            let file = try await store.keep(content, named: name)
            let request = CommandRequest(AttachFile(file), on: ticket, by: .person(account))
            return .done(try await store.execute(request, at: now))
        } catch let problem as FileProblem {
            throw problem
        } catch let error as StoreError {
            return .failed(error)
        } catch {
            throw .failed(path)
        }
    }

    private func bytes(of file: Attachment) async throws(FileProblem) -> [UInt8] {
        do {
            return try await store.bytes(of: file)
        } catch {
            throw .missing(file.name)
        }
    }

    // MARK: - A ticket as text

    private func text(
        of number: TicketNumber,
        asJSON: Bool,
        _ language: Language,
        at now: Instant
    ) async throws(FileProblem) -> String {
        do {
            guard let detail = try await store.detail(number) else { throw FileProblem.missing(number.description) }
            let own = try await store.terms(of: detail.ticket.agreement)
            let present = try await store.terms(at: now)
            let words = DeskWords(terms: own ?? present, language: language)
            if asJSON {
                var bytes: [UInt8] = []
                JSONValue.object(detail.json(at: now, words: words)).append(to: &bytes)
                return String(decoding: bytes, as: UTF8.self) + "\n"
            }
            return TicketSheet(detail, words: words, now: now, width: 100).lines.joined(separator: "\n") + "\n"
        } catch let problem as FileProblem {
            throw problem
        } catch {
            throw .failed(number.description)
        }
    }

    // MARK: - Files

    /// A path as typed, with the home folder for `~`.
    private static func place(_ path: String) -> String {
        guard path == "~" || path.hasPrefix("~/") else { return path }
        return FileManager.default.homeDirectoryForCurrentUser.path + path.dropFirst()
    }

    /// The whole of a plain file.
    private static func read(_ path: String, limit: Int) throws(FileProblem) -> [UInt8] {
        let file = open(place(path), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw problem(path) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path) }
        guard status.st_size <= limit else { throw .tooLarge(path, size: Int(status.st_size), limit: limit) }
        var content: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(file, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw problem(path) }
            if count == 0 { return content }
            content += buffer.prefix(count)
            guard content.count <= limit else { throw .tooLarge(path, size: content.count, limit: limit) }
        }
    }

    /// Writes a file whole or not at all, readable by its owner only, and returns its path.
    private static func write(_ bytes: [UInt8], to path: String, replaces: Bool) throws(FileProblem) -> String {
        let target = place(path)
        var status = stat()
        if stat(target, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path) }
            guard replaces else { throw .exists(path) }
        }
        let fresh = target + ".new-\(getpid())"
        let file = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw problem(path) }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            written += count
        }
        let trouble = problem(path)
        close(file)
        guard written == bytes.count else {
            unlink(fresh)
            throw trouble
        }
        // A link fails where a file is, so that nobody's file of this moment is lost either.
        let isPlaced = replaces ? rename(fresh, target) == 0 : link(fresh, target) == 0
        let placing = errno
        if !isPlaced || !replaces { unlink(fresh) }
        guard isPlaced else { throw placing == EEXIST ? .exists(path) : .failed(path) }
        return path
    }

    private static func problem(_ path: String) -> FileProblem {
        switch errno {
        case ENOENT, ENOTDIR: .missing(path)
        case EISDIR, ENXIO: .notAFile(path)
        case EACCES, EPERM, EROFS: .forbidden(path)
        case ENOSPC, EDQUOT, EFBIG: .full(path)
        default: .failed(path)
        }
    }

    // MARK: - Completion

    /// How many files are offered at once.
    static let offered = 200

    /// Files whose paths begin with a text; hidden ones only when their dot was typed.
    private static func entries(beginning text: String) -> [FileEntry] {
        let folder = text.lastIndex(of: "/").map { String(text[...$0]) } ?? ""
        let begun = text.dropFirst(folder.count)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : place(folder))) ?? []
        return names.filter { $0.hasPrefix(begun) && (begun.hasPrefix(".") || !$0.hasPrefix(".")) }
            .sorted().prefix(offered)
            .compactMap { name in
                var status = stat()
                guard stat(place(folder + name), &status) == 0 else { return nil }
                switch status.st_mode & S_IFMT {
                case S_IFDIR: return FileEntry(path: folder + name + "/", size: nil)
                case S_IFREG: return FileEntry(path: folder + name, size: Int(status.st_size))
                default: return nil
                }
            }
    }
}
