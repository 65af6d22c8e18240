/// Adds a file to a ticket; the bytes are in the store under the digest before the command is decided.
package struct AttachFile: TicketCommand {
    package var file: Attachment

    package init(_ file: Attachment) {
        self.file = file
    }

    package var concerns: Aspects { [] }

    package func changes(in situation: Situation) throws(Refusal) -> [Change] {
        let ticket = try situation.unmergedTicket()
        let name = try TextField.attachmentName.required(file.name)
        guard !name.contains("/"), name != ".", name != ".." else { throw .attachmentNameInvalid(name) }
        let limit = situation.agreement.attachmentLimit
        guard file.size >= 0, file.size <= limit else {
            throw .attachmentTooLarge(name: name, size: file.size, limit: limit)
        }
        let checked = Attachment(name: name, size: file.size, digest: file.digest)
        return [situation.change(.attached(file: checked), to: ticket.number)]
    }
}
