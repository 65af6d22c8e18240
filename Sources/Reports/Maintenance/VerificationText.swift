package import Domain
package import Store

extension Verification {
    /// What was checked and what came of it, in a line.
    package func summary(in language: Language) -> String {
        let checked = language(
            "\(entries) händelser och \(tickets) ärenden kontrollerade, kedjans slut \(head).",
            "\(entries) entries and \(tickets) tickets checked, the chain's head is \(head)."
        )
        if isClean { return checked + language(" Allt stämmer.", " Everything agrees.") }
        return checked
            + language(
                " \(findings.count) skillnader. Ändra inget; ta en kopia av filen och återställ från en backup.",
                " \(findings.count) differences. Change nothing; copy the file and restore from a backup."
            )
    }

    /// The outcome as one object for machines.
    package var json: [JSONField] {
        [
            JSONField("entries", .number(entries)),
            JSONField("tickets", .number(Int64(tickets))),
            JSONField("head", .string(head)),
            JSONField("clean", .bool(isClean)),
            JSONField("findings", .array(findings.map { .string($0.text(in: .english)) })),
        ]
    }
}

extension Finding {
    /// What is not as it should be, and where.
    package func text(in language: Language) -> String {
        switch self {
        case .brokenChain(let sequence):
            language("händelse \(sequence): kedjan är bruten", "entry \(sequence): the chain is broken")
        case .gap(let sequence):
            language("efter händelse \(sequence) saknas en", "one is missing after entry \(sequence)")
        case .changedPayload(let sequence):
            language("händelse \(sequence): innehållet är ändrat", "entry \(sequence): the content has been changed")
        case .unreadablePayload(let sequence):
            language(
                "händelse \(sequence): innehållet går inte att läsa",
                "entry \(sequence): the content cannot be read"
            )
        case .rowDiffers(let number, let columns):
            language(
                "ärende \(number): skiljer sig från journalen i ",
                "ticket \(number): differs from the journal in "
            )
                + columns.joined(separator: ", ")
        case .rowMissing(let number):
            language("ärende \(number): saknas i listan", "ticket \(number): is missing from the list")
        case .rowWithoutJournal(let number):
            language("ärende \(number): finns inte i journalen", "ticket \(number): is not in the journal")
        case .searchDiffers(let number):
            language("ärende \(number): sökindexet skiljer sig", "ticket \(number): the search index differs")
        case .attachmentMissing(let number, let digest):
            language("ärende \(number): bilagan \(digest) saknas", "ticket \(number): the file \(digest) is missing")
        case .damagedFile(let reason):
            language("filen är skadad: \(reason)", "the file is damaged: \(reason)")
        }
    }
}
