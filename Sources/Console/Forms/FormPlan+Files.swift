import Domain
import Store
import TerminalUI

// Files to and from a ticket.

extension FormPlan {
    static let attach = FormPlan(
        fields: { texts in [.choice("path", texts.file, placeholder: texts.pathHint)] },
        suggestions: ["path": .files],
        lead: { _, about in about.texts.attachmentLimit(about.scene.agreement.attachmentLimit) },
        file: { answers, about in .success(.attach(path: answers["path"], ticket: about.row.number)) },
        success: { _, about in
            about.done?.ownAttachments.last.map { about.outcome.attached($0.name) } ?? about.outcome.undone
        }
    )

    /// A file of the ticket to a file of this machine.
    static let saveFile = FormPlan(
        fields: { texts in
            [
                .choice("file", texts.attachment, placeholder: texts.typeToChoose),
                .choice("path", texts.saveAs, placeholder: texts.sameName, isRequired: false),
            ]
        },
        options: { field, about in
            guard field == "file" else { return [] }
            return (about.ticket?.attachments ?? []).enumerated().map { index, file in
                PickerOption(String(index), file.name, detail: about.texts.size(file.size))
            }
        },
        suggestions: ["path": .files],
        file: { answers, about in
            let files = about.ticket?.attachments ?? []
            guard let index = Int(answers["file"]), files.indices.contains(index) else {
                return .failure(FormProblem(field: "file", text: about.texts.chooseFromList(about.texts.attachment)))
            }
            let path = answers["path"]
            let isFolder = path.hasSuffix("/")
            let place = path.isEmpty ? files[index].name : isFolder ? path + files[index].name : path
            return .success(.save(files[index], path: place, replaces: false))
        },
        success: { answers, about in about.texts.fileWritten(answers["path"]) }
    )

    /// The whole ticket to a file, as text, or as JSON where the name ends so.
    static let write = FormPlan(
        fields: { texts in [.choice("path", texts.file, placeholder: texts.writeHint)] },
        suggestions: ["path": .files],
        file: { answers, about in
            .success(.write(about.row.number, path: answers["path"], about.scene.language, replaces: false))
        },
        success: { answers, about in about.texts.fileWritten(answers["path"]) }
    )
}
