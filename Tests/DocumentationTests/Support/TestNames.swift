/// The names of all tests, such as `LinkTests.links`, read out of their sources.
struct TestNames {
    let all: Set<String>

    init() throws {
        let repository = Repository()
        all = try repository.files(below: "Tests", ending: ".swift").reduce(into: []) { names, file in
            names.formUnion(TestNames.names(in: try repository.text(file)))
        }
    }

    /// The functions marked as tests, each with the type that it stands in.
    static func names(in text: String) -> Set<String> {
        var names: Set<String> = []
        var suite = ""
        var isMarked = false
        for line in text.split(separator: "\n").map({ $0.drop { $0 == " " } }) {
            if let match = line.firstMatch(of: /(?:struct|class|enum|extension) (\w+Tests)\b/) {
                suite = String(match.output.1)
            }
            if line.hasPrefix("@Test") { isMarked = true }
            guard isMarked, let match = line.firstMatch(of: /\bfunc (\w+)/) else { continue }
            names.insert(suite + "." + match.output.1)
            isMarked = false
        }
        return names
    }
}
