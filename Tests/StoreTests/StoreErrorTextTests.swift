import Domain
import Store
import Testing

@Suite("What an error of the store says")
struct StoreErrorTextTests {
    private static let codes: [StoreError.Code] = [
        .busy, .refused(.notPermitted(Account("anna"))), .missing, .exists, .tooNew(schema: "9999"), .corrupt, .full,
        .forbidden, .networkFileSystem(type: "nfs4"), .invalidInput(line: 7), .invalidInput(line: nil), .noAgreement,
        .tooManyToSort,
        .notEmpty, .cancelled, .unavailable, .uncreatable,
    ]

    @Test(
        "Three sentences in each language: what happened, what was not done, what to do now",
        arguments: codes.indices
    )
    func sentences(index: Int) {
        let error = StoreError(Self.codes[index], about: "linje.db")
        let texts = Language.allCases.map { error.text(in: $0) }
        #expect(texts[0] != texts[1])
        for text in texts { #expect(text.split(separator: ". ").count >= 2 && text.hasSuffix("."), "\(text)") }
        #expect((64...78).contains(error.exitCode))
    }
}
