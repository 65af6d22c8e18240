import Domain

extension AgreementFile {
    static func promise(
        _ document: inout TableReader,
        _ quotes: inout Quotes
    ) throws(ConfigurationError) -> (workingDays: Int, clockStops: Set<ClockStop.Cause>) {
        var table = try document.table("lofte")
        try quotes.take(&table, as: "lofte")
        let days = try table.integer("arbetsdagar", in: 0...250)
        var stops: Set<ClockStop.Cause> = []
        for (index, word) in try table.texts("klockan-star").enumerated() {
            let stop = try table.choice(word, "klockan-star[\(index + 1)]", clockStops)
            guard stops.insert(stop).inserted else { throw table.error("klockan-star[\(index + 1)]", .duplicate(word)) }
        }
        try table.finish()
        return (Int(days), stops)
    }

    private static var clockStops: [(String, ClockStop.Cause)] {
        Waiting.allCases.map { (TicketState.waiting($0).rawValue, .waiting($0)) }
            + [(TicketState.resolved.rawValue, .resolved)]
    }

    static func teams(_ document: inout TableReader, _ quotes: inout Quotes) throws(ConfigurationError) -> [Team] {
        var names = Names()
        var teams: [Team] = []
        for var table in try document.tables("grupp") {
            let id = try names.take(&table)
            teams.append(Team(id: TeamID(id), name: try table.text("namn", limit: 80)))
            try quotes.take(&table, as: "grupp." + id)
            try table.finish()
        }
        return teams
    }

    static func queues(
        _ document: inout TableReader,
        _ teams: [Team],
        _ quotes: inout Quotes
    ) throws(ConfigurationError) -> [Queue] {
        var names = Names()
        var queues: [Queue] = []
        for var table in try document.tables("ko") {
            let id = try names.take(&table)
            let team = TeamID(try table.text("grupp"))
            guard teams.contains(where: { $0.id == team }) else {
                throw table.error("grupp", .unknownReference(team.rawValue, known: teams.map(\.id.rawValue)))
            }
            let line = SupportLine(rawValue: Int(try table.integer("linje", in: 1...3))) ?? .first
            let name = try table.text("namn", limit: 80)
            let help = try table.optionalText("hjalp") ?? ""
            queues.append(Queue(id: QueueID(id), name: name, team: team, line: line, help: help))
            try quotes.take(&table, as: "ko." + id)
            try table.finish()
        }
        return queues
    }

    static func intake(
        _ document: inout TableReader,
        _ queues: [Queue],
        _ quotes: inout Quotes
    ) throws(ConfigurationError) -> QueueID {
        var table = try document.table("intag")
        try quotes.take(&table, as: "intag")
        let queue = QueueID(try table.text("ko"))
        guard queues.contains(where: { $0.id == queue }) else {
            throw table.error("ko", .unknownReference(queue.rawValue, known: queues.map(\.id.rawValue)))
        }
        try table.finish()
        return queue
    }

    static func intefunktioner(
        _ document: inout TableReader,
        _ quotes: inout Quotes
    ) throws(ConfigurationError) -> [Intefunktion] {
        if var table = try document.optionalTable("intefunktioner") {
            try quotes.take(&table, as: "intefunktioner")
            try table.finish()
        }
        var names = Names()
        var intefunktioner: [Intefunktion] = []
        for var table in try document.tables("intefunktion") {
            let id = IntefunktionID(try names.take(&table))
            let name = try table.text("namn", limit: 80)
            intefunktioner.append(Intefunktion(id: id, name: name, text: try table.text("text")))
            try table.finish()
        }
        return intefunktioner
    }

    static func handoverReasons(
        _ document: inout TableReader,
        _ quotes: inout Quotes
    ) throws(ConfigurationError) -> [HandoverReason] {
        var section = try document.table("overlamning")
        try quotes.take(&section, as: "overlamning")
        var names = Names()
        var reasons: [HandoverReason] = []
        for var table in try section.tables("orsak") {
            let id = try names.take(&table)
            reasons.append(HandoverReason(id: HandoverReasonID(id), name: try table.text("namn", limit: 80)))
            try quotes.take(&table, as: "overlamning." + id)
            try table.finish()
        }
        try section.finish()
        return reasons
    }

    static func closing(_ document: inout TableReader, _ quotes: inout Quotes) throws(ConfigurationError) -> Int {
        var table = try document.table("avslut")
        try quotes.take(&table, as: "avslut")
        let days = try table.integer("arbetsdagar", in: 0...250)
        try table.finish()
        return Int(days)
    }

    /// Bytes; the file says whole MiB.
    static func attachmentLimit(
        _ document: inout TableReader,
        _ quotes: inout Quotes
    ) throws(ConfigurationError) -> Int {
        var table = try document.table("bilagor")
        try quotes.take(&table, as: "bilagor")
        let size = try table.integer("storsta-mib", in: 0...1_024)
        try table.finish()
        return Int(size) << 20
    }
}
