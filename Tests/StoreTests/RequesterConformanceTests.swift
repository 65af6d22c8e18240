import Domain
import Store
import StoreSQLite
import TestSupport
import Testing

@Suite("Who may be calling")
struct RequesterConformanceTests {
    private static let people = [
        Requester(
            name: "Karin Berg",
            unit: "Stenbocksskolan, Ulricehamn",
            telephone: "0321-59 50 00",
            email: "karin.berg@ulricehamn.se",
            device: "PC-48213"
        ),
        Requester(name: "Omar Karlsson", unit: "Stadshuset, Tranemo", telephone: "+46 325 57 60 11"),
        Requester(name: "Åsa Öberg", unit: "Kultur, Tranemo", email: "asa@tranemo.se", device: "PC-50001"),
        Requester(name: "Bergljot Ek"),
    ]

    @Test(
        "Somebody is found by name, telephone, address, device or unit, in any spacing and order",
        arguments: [
            ("kar", ["Omar Karlsson", "Karin Berg"]), ("berg kar", ["Karin Berg"]),
            ("BERG", ["Bergljot Ek", "Karin Berg", "Åsa Öberg"]),
            ("0321 595 000", ["Karin Berg"]), ("03 25-57", ["Omar Karlsson"]), ("+46321595000", ["Karin Berg"]),
            ("0046 325 57", ["Omar Karlsson"]), ("karin.berg@", ["Karin Berg"]), ("tranemo.se", ["Åsa Öberg"]),
            ("48213", ["Karin Berg"]), ("pc-5", ["Åsa Öberg"]), ("stenbock", ["Karin Berg"]),
            ("tranemo", ["Åsa Öberg", "Omar Karlsson"]), ("åsa kultur", ["Åsa Öberg"]), ("asa öb", ["Åsa Öberg"]),
            ("åsa stadshuset", []), ("%", []), ("  ", []), ("kar\"in", []),
        ]
    )
    func found(text: String, names: [String]) async throws {
        for backend in StoreBackend.allCases {
            let store = try await backend.make().store
            for person in Self.people { try await store.run(OpenTicket.fixture(requester: person)) }
            #expect(try await store.requesters(matching: text, limit: 9).map { $0.name } == names, "\(backend)")
        }
    }

    @Test("A requester whose telephone number was corrected is found by the new one")
    func corrected() async throws {
        let store = try await StoreBackend.memory.make().store
        let number = try await store.run(OpenTicket.fixture(requester: Requester(name: "Eva Ny", telephone: "0321-1")))
            .number
        let edit = EditTicket(Edit(requester: Requester(name: "Eva Ny", telephone: "0321-22 33 44")))
        try await store.run(edit, on: number)
        #expect(try await store.requesters(matching: "0321223344", limit: 9).map(\.name) == ["Eva Ny"])
    }
}
