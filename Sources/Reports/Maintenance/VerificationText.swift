package import Domain
package import Store

extension Verification {
    /// What was checked and what came of it, in a line.
    package func summary(in language: Language) -> String {
        let checked =
            language(
                "\(entries) händelser och \(tickets) ärenden kontrollerade, kedjans slut \(head).",
                "\(entries) entries and \(tickets) tickets checked, the chain's head is \(head)."
            ) + registers(language)
        if isClean { return checked + language(" Allt stämmer.", " Everything agrees.") }
        return checked
            + language(
                " \(findings.count) skillnader. Ändra inget; ta en kopia av filen och återställ från en backup.",
                " \(findings.count) differences. Change nothing; copy the file and restore from a backup."
            )
    }

    private func registers(_ language: Language) -> String {
        guard registerEntries > 0 || records > 0 else { return "" }
        return language(
            " Registren: \(registerEntries) händelser och \(records) poster.",
            " The registers: \(registerEntries) entries and \(records) records."
        )
    }

    /// The outcome as one object for machines.
    package var json: [JSONField] {
        [
            JSONField("entries", .number(entries)),
            JSONField("tickets", .number(Int64(tickets))),
            JSONField("registerEntries", .number(registerEntries)),
            JSONField("records", .number(Int64(records))),
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
        case .registerJournal(let fault): language("registren, ", "the registers, ") + fault.text(in: language)
        case .recordDiffers(let record, let parts):
            language("\(record): skiljer sig från sin journal i ", "\(record): differs from its journal in ")
                + parts.joined(separator: ", ")
        }
    }
}

extension Finding.JournalFault {
    /// What is wrong with the entry.
    fileprivate func text(in language: Language) -> String {
        switch self {
        case .brokenChain(let sequence): Finding.brokenChain(sequence: sequence).text(in: language)
        case .gap(let sequence): Finding.gap(after: sequence).text(in: language)
        case .changedPayload(let sequence): Finding.changedPayload(sequence: sequence).text(in: language)
        case .unreadablePayload(let sequence): Finding.unreadablePayload(sequence: sequence).text(in: language)
        case .impossible(let sequence):
            language(
                "händelse \(sequence): den kan inte ha hänt med sin post",
                "entry \(sequence): it cannot have happened to its record"
            )
        case .withoutRecord(let sequence):
            language("händelse \(sequence): dess post saknas", "entry \(sequence): its record is missing")
        }
    }
}
