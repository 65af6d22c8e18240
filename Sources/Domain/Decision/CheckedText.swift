/// The fields of a ticket that people type into, with how much they hold.
package enum TextField: String, Hashable, Sendable, CaseIterable {
    case subject
    case description
    case note
    case answer
    case reason
    case solution
    case requester
    case unit
    case telephone
    case email
    case device
    case recordKey
    case tag
    case category
    case attachmentName
    case workDone

    /// Characters that fit.
    package var limit: Int {
        switch self {
        case .description, .note, .answer, .solution: 100_000
        case .reason, .workDone: 2_000
        case .subject, .email, .attachmentName: 250
        case .requester, .unit: 200
        case .recordKey: 100
        case .telephone, .device, .tag, .category: 80
        }
    }

    /// Whether line breaks belong in it.
    package var isMultiline: Bool {
        switch self {
        case .description, .note, .answer, .solution, .reason, .workDone: true
        default: false
        }
    }
}

extension TextField {
    /// The text as it is kept, see `CleanText`; refuses control characters, and text that is too long.
    func checked(_ text: String) throws(Refusal) -> String {
        do { return try CleanText.clean(text, limit: limit, isMultiline: isMultiline) } catch {
            switch error {
            case .controlCharacter(let code): throw .controlCharacter(self, code: code)
            default: throw .tooLong(self, limit: limit)
            }
        }
    }

    /// The same, but there must be something.
    func required(_ text: String) throws(Refusal) -> String {
        let checked = try checked(text)
        guard !checked.isEmpty else { throw .missing(self) }
        return checked
    }

    /// The same, with nothing for an empty text.
    func optional(_ text: String?) throws(Refusal) -> String? {
        guard let text else { return nil }
        let checked = try checked(text)
        return checked.isEmpty ? nil : checked
    }
}

extension Requester.KnownKeys {
    /// The same keys checked; nil when there are none.
    fileprivate func checked() throws(Refusal) -> Self? {
        let keys = Self(
            person: try TextField.recordKey.optional(person),
            unit: try TextField.recordKey.optional(unit),
            device: try TextField.recordKey.optional(device),
            system: try TextField.recordKey.optional(system)
        )
        return keys.references.isEmpty ? nil : keys
    }
}

extension Requester {
    /// The same person with every field checked.
    func checked() throws(Refusal) -> Requester {
        Requester(
            name: try TextField.requester.required(name),
            unit: try TextField.unit.optional(unit),
            telephone: try TextField.telephone.optional(telephone),
            email: try TextField.email.optional(email).map(checkedEmail),
            device: try TextField.device.optional(device),
            known: try known?.checked()
        )
    }

    private func checkedEmail(_ text: String) throws(Refusal) -> String {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), !text.contains(where: \.isWhitespace) else {
            throw .notAnEmail(text)
        }
        return text
    }
}
