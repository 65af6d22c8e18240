import Domain

extension AgreementFile {
    /// The kinds of rungs with the figure that each of them needs.
    private static let kinds: [(name: String, figure: Figure)] = [
        ("utan-ägare", Figure(key: "oppna-minuter", parameter: "öppna-minuter", range: 0...100_000)),
        ("löftets-andel", Figure(key: "procent", parameter: "procent", range: 1...10_000)),
        ("allvarlig-incident", Figure(key: "upprepa-minuter", parameter: "upprepa-minuter", range: 1...10_080)),
    ]

    private struct Figure {
        /// As the file writes it, without å, ä and ö.
        var key: String
        /// As the engine knows it.
        var parameter: String
        var range: ClosedRange<Int64>
    }

    static func ladder(
        _ document: inout TableReader,
        _ quotes: inout Quotes
    ) throws(ConfigurationError) -> [LadderStep] {
        var names = Names()
        var steps: [LadderStep] = []
        for var table in try document.optionalTables("trappa") {
            let id = try names.take(&table)
            let (kind, figure) = try table.choice("slag", kinds.map { ($0.name, $0) })
            let value = try table.integer(figure.key, in: figure.range)
            steps.append(
                LadderStep(
                    id: RuleID(id),
                    kind: kind,
                    parameters: [figure.parameter: value],
                    tells: try audience(&table),
                    marksLate: try table.flag("markera-forsenat"),
                    raisesPriority: try table.flag("hoj-prioritet")
                )
            )
            try quotes.take(&table, as: "trappa." + id)
            try table.finish()
        }
        return steps
    }

    private static func audience(_ table: inout TableReader) throws(ConfigurationError) -> [LadderStep.Audience] {
        let choices = LadderStep.Audience.allCases.map { ($0.rawValue, $0) }
        var audience: [LadderStep.Audience] = []
        for (index, word) in try table.texts("till").enumerated() {
            let key = "till[\(index + 1)]"
            let part = try table.choice(word, key, choices)
            guard !audience.contains(part) else { throw table.error(key, .duplicate(word)) }
            audience.append(part)
        }
        return audience
    }
}
