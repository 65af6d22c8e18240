import Domain

extension MappingFile {
    static func kinds(
        _ document: inout TableReader,
        _ agreement: Agreement
    ) throws(ConfigurationError) -> [EventLogMapping.KindRule] {
        var rules: [EventLogMapping.KindRule] = []
        for var table in try document.tables("slag") {
            let condition = try condition(&table, after: rules.map(\.when))
            let kind = try table.choice("slag", TicketKind.allCases.map { ($0.rawValue, $0) })
            let intefunktion = try table.optionalText("intefunktion").map { IntefunktionID($0) }
            if let intefunktion {
                guard kind == .fault else { throw table.error("intefunktion", .intefunktionNeedsFault) }
                guard agreement.intefunktion(intefunktion) != nil else {
                    throw table.error("intefunktion", .unknownIntefunktion(intefunktion.rawValue))
                }
            }
            var classification = Classification(kind: kind, intefunktion: intefunktion)
            if table.keys.contains("prioritet") {
                classification.priority = try table.choice("prioritet", Priority.allCases.map { ($0.name, $0) })
            }
            rules.append(EventLogMapping.KindRule(when: condition, classification: classification))
            try table.finish()
        }
        return rules
    }

    static func states(_ document: inout TableReader) throws(ConfigurationError) -> [EventLogMapping.StateRule] {
        let choices = TicketState.all.map { ($0.rawValue, Optional($0)) } + [("anteckning", nil)]
        var rules: [EventLogMapping.StateRule] = []
        for var table in try document.tables("lage") {
            let condition = try condition(&table, after: rules.map(\.when))
            let state = try table.choice("blir", choices)
            let clearsOwner = try table.flag("utan-agare")
            rules.append(EventLogMapping.StateRule(when: condition, state: state, clearsOwner: clearsOwner))
            try table.finish()
        }
        return rules
    }

    static func lines(
        _ document: inout TableReader,
        _ agreement: Agreement
    ) throws(ConfigurationError) -> [EventLogMapping.LineRule] {
        var rules: [EventLogMapping.LineRule] = []
        for var table in try document.tables("linje") {
            let suffix = try table.optionalText("slutar-pa") ?? ""
            if rules.contains(where: { suffix.hasSuffix($0.teamSuffix) }) {
                throw table.error("slutar-pa", .overlappingRules(suffix.isEmpty ? "linje" : suffix))
            }
            let line = SupportLine(rawValue: Int(try table.integer("linje", in: 1...3))) ?? .first
            let queue = QueueID(try table.text("ko"))
            guard agreement.queue(queue) != nil else {
                throw table.error("ko", .unknownQueue(queue.rawValue, known: agreement.queues.map(\.id.rawValue)))
            }
            rules.append(EventLogMapping.LineRule(teamSuffix: suffix, line: line, queue: queue))
            try table.finish()
        }
        return rules
    }

    /// What `nar` asks; nothing where it is missing.
    ///
    /// A rule after one that asks nothing could never be reached.
    private static func condition(
        _ table: inout TableReader,
        after earlier: [RowCondition]
    ) throws(ConfigurationError) -> RowCondition {
        guard !earlier.contains(where: \.tests.isEmpty) else { throw table.error("nar", .overlappingRules("nar")) }
        guard var columns = try table.optionalTable("nar") else { return RowCondition(tests: []) }
        var tests: [RowCondition.ColumnTest] = []
        for column in columns.keys {
            tests.append(RowCondition.ColumnTest(column: column, patterns: try patterns(&columns, column)))
        }
        let condition = RowCondition(tests: tests)
        guard !earlier.contains(condition) else { throw table.error("nar", .overlappingRules("nar")) }
        return condition
    }

    private static func patterns(
        _ table: inout TableReader,
        _ column: String
    ) throws(ConfigurationError) -> [RowCondition.Pattern] {
        let texts: [String]
        switch table.value(column) {
        case .text(let text): texts = [text]
        case .list(let list):
            var read: [String] = []
            for element in list {
                guard case .text(let text) = element else { throw table.mismatch(column, .text, element) }
                read.append(text)
            }
            texts = read
        case .some(let other): throw table.mismatch(column, .text, other)
        case .none: throw table.error(column, .missing)
        }
        guard !texts.isEmpty else { throw table.error(column, .empty) }
        return texts.map { $0.hasSuffix("*") ? .beginning(String($0.dropLast())) : .exactly($0) }
    }
}
