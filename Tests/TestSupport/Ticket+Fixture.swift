package import Domain
package import Instants

extension OpenTicket {
    /// A fault by telephone that waits in the intake queue.
    package static func fixture(
        _ subject: String = "Skrivaren skriver inte ut",
        description: String = "",
        requester: Requester? = .fixture(),
        intefunktion: String? = nil,
        kind: TicketKind = .fault,
        priority: Priority = .normal,
        tags: Set<String> = [],
        queue: QueueID? = nil,
        takesIt: Bool = false
    ) -> OpenTicket {
        OpenTicket(
            subject: subject,
            description: description,
            requester: requester,
            classification: Classification(
                kind: kind,
                intefunktion: intefunktion.map { IntefunktionID($0) },
                priority: priority
            ),
            tags: tags,
            queue: queue,
            takesIt: takesIt
        )
    }
}

extension Requester {
    package static func fixture(_ name: String = "Karin Åström", email: String? = nil) -> Requester {
        Requester(
            name: name,
            unit: "Stenbocksskolan, Ulricehamn",
            telephone: "0321-59 50 00",
            email: email,
            device: "PC-48213"
        )
    }
}

extension Instant {
    /// Monday 2026-11-02 09:00 in Stockholm, when the desk is open.
    package static let monday = Instant(seconds: 1_793_606_400)

    /// So many minutes later.
    package func adding(minutes: Int64) -> Instant { self + minutes * 60 }
}
