import TerminalUI

/// The guide for newcomers, from the beginning and away.
enum TourActions {
    static let all: [Action] = [
        Action(
            id: "tour.start",
            name: Wording("Rundtur", "Tour"),
            help: Wording(
                "Visa från början hur man tar, skickar vidare och löser ett ärende",
                "Show from the beginning how to take, hand over and solve a ticket"
            ),
            command: Wording("rundtur", "tour"),
            contexts: [.screens],
            keys: [],
            run: { _ in [.tour(true)] }
        ),
        Action(
            id: "tour.leave",
            name: Wording("Hoppa över rundturen", "Skip the tour"),
            help: Wording("Stäng rundturen; :rundtur visar den igen", "Close the tour; :tour shows it again"),
            contexts: [.everywhere],
            keys: [KeyChord(.function(12))],
            availability: { about in
                about.scene.tour == nil
                    ? .unavailable(
                        Wording("Rundturen visas inte. :rundtur visar den.", "No tour is shown. :tour shows it.")
                    )
                    : .available
            },
            run: { _ in [.tour(false)] }
        ),
    ]
}
