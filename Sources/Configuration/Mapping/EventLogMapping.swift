package import Domain

/// How another system's event log is to be understood: which columns it has and what their values mean here.
package struct EventLogMapping: Hashable, Sendable {
    package var name: String
    /// The byte between columns, such as a comma.
    package var delimiter: UInt8
    package var columns: Columns
    /// Tried in order.
    package var timeFormats: [TimeFormat]
    /// The IANA name of the zone of times that tell none.
    package var zone: String?
    package var subject: TextTemplate
    package var description: TextTemplate
    package var tags: [TextTemplate]
    /// The first that fits decides what the ticket is about.
    package var kinds: [KindRule]
    /// The first that fits decides what a row does.
    package var states: [StateRule]
    /// The first that fits decides where the ticket lies.
    package var lines: [LineRule]

    /// The columns that have a part of their own, by heading.
    package struct Columns: Hashable, Sendable {
        package var ticket: String
        package var time: String
        package var team: String
        package var owner: String?
        /// Those that the journal keeps as they stand.
        package var kept: [String]
    }

    /// What the ticket is about when a row's values are these.
    package struct KindRule: Hashable, Sendable {
        package var when: RowCondition
        package var classification: Classification
    }

    /// What a row does when its values are these.
    package struct StateRule: Hashable, Sendable {
        package var when: RowCondition
        /// Nil for a row that is only remembered.
        package var state: TicketState?
        /// Whether the ticket then has no owner, whatever the log says.
        package var clearsOwner: Bool
    }

    /// Where a ticket lies when its team is called so.
    package struct LineRule: Hashable, Sendable {
        /// How the team's name ends; empty fits every team.
        package var teamSuffix: String
        package var line: SupportLine
        package var queue: QueueID
    }

    /// Every heading that the mapping needs the log to have, each once.
    package var neededColumns: [String] {
        var needed = [columns.ticket, columns.time, columns.team] + columns.kept
        if let owner = columns.owner { needed.append(owner) }
        for template in [subject, description] + tags { needed += template.columns }
        for condition in kinds.map(\.when) + states.map(\.when) { needed += condition.tests.map(\.column) }
        var seen: Set<String> = []
        return needed.filter { seen.insert($0).inserted }
    }
}

/// Values that a row must have.
package struct RowCondition: Hashable, Sendable {
    package var tests: [ColumnTest]

    /// What one column must be.
    package struct ColumnTest: Hashable, Sendable {
        package var column: String
        /// Any of these will do.
        package var patterns: [Pattern]
    }

    /// A value, or how one begins.
    package enum Pattern: Hashable, Sendable {
        case exactly(String)
        case beginning(String)

        /// Whether a value is so.
        package func fits(_ value: String) -> Bool {
            switch self {
            case .exactly(let text): value == text
            case .beginning(let text): value.hasPrefix(text)
            }
        }
    }

    /// Whether a row with these values fulfils every test.
    package func fits(_ value: (String) -> String) -> Bool {
        tests.allSatisfy { test in
            let value = value(test.column)
            return test.patterns.contains { $0.fits(value) }
        }
    }
}
