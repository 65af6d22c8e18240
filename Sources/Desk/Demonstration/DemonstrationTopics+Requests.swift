import Domain

extension DemonstrationTopic {
    static let requests: [DemonstrationTopic] = [
        DemonstrationTopic(
            weight: 14,
            kind: .question,
            tags: ["konto"],
            expertise: "andra-linjen",
            subjects: ["Glömt lösenord", "Kontot är låst", "Hur byter jag lösenord?", "Elev har glömt sitt lösenord"],
            descriptions: ["Kontot låste sig efter semestern.", "Eleven i {sal} kommer inte in på sin dator."],
            notes: ["Identitet kontrollerad genom motringning."],
            solutions: ["Lösenordet återställt och kunden har loggat in.", "Visade självbetjäningen för lösenord."]
        ),
        DemonstrationTopic(
            weight: 7,
            kind: .question,
            priority: .low,
            tags: ["handhavande"],
            expertise: "andra-linjen",
            subjects: [
                "Hur delar jag en fil med någon utanför kommunen?", "Hur sätter jag frånvaromeddelande?",
                "Var hittar jag inspelningen från mötet?", "Får jag installera ett eget program?",
            ],
            descriptions: ["Vill veta hur man gör."],
            notes: ["Skickade länk till guiden."],
            solutions: ["Guidade kunden genom stegen.", "Hänvisade till guiden på intranätet."]
        ),
        DemonstrationTopic(
            weight: 8,
            kind: .order,
            tags: ["beställning"],
            expertise: "andra-linjen",
            subjects: [
                "Beställning av dator till nyanställd", "Ny mobiltelefon till enhetschef", "Extra skärm till {sal}",
                "Flytt av arbetsplats på {plats}",
            ],
            descriptions: [
                "Börjar den första nästa månad på {plats}. Standarddator och headset.", "Chefen har godkänt.",
            ],
            notes: ["Beställt hos leverantören, leverans om tre dagar."],
            solutions: ["Levererad och kvitterad.", "Arbetsplatsen flyttad och provad tillsammans med kunden."]
        ),
        DemonstrationTopic(
            weight: 4,
            kind: .order,
            tags: ["behörighet"],
            expertise: "verksamhetsstod",
            subjects: ["Nytt konto i {system}", "Avsluta konton för slutade", "Ny gruppbrevlåda till {plats}"],
            descriptions: ["Behöver vara klart till måndag."],
            notes: ["Blankett mottagen."],
            solutions: ["Kontot upplagt i {system}.", "Konton avslutade enligt listan."]
        ),
        DemonstrationTopic(
            weight: 2,
            kind: .securityIncident,
            priority: .high,
            tags: ["säkerhet"],
            expertise: "infrastruktur",
            subjects: ["Misstänkt nätfiske", "Klickade på länk i konstigt meddelande", "Borttappad dator"],
            descriptions: ["Fick ett meddelande som ser ut att komma från banken och klickade på länken."],
            notes: ["Bett kunden koppla från nätet.", "Meddelandet sparat för analys."],
            solutions: [
                "Lösenord bytt, sessioner avslutade, inget spår av intrång.", "Datorn spärrad och fjärraderad.",
            ]
        ),
        DemonstrationTopic(
            weight: 1,
            kind: .change,
            priority: .low,
            tags: ["ändring"],
            expertise: "infrastruktur",
            subjects: ["Öppna brandväggen för {system}", "Ny accesspunkt till {plats}"],
            descriptions: ["Leverantören behöver åtkomst enligt bifogad beskrivning."],
            notes: ["Planerad till nästa servicefönster."],
            solutions: ["Genomfört i servicefönstret och provat."]
        ),
        DemonstrationTopic(
            weight: 1,
            kind: .development,
            priority: .low,
            tags: ["utveckling"],
            expertise: "verksamhetsstod",
            subjects: ["Koppla {system} till e-tjänsten", "Ny rapport i {system}"],
            descriptions: ["Verksamheten vill slippa mata in samma uppgifter två gånger."],
            notes: ["Förstudie bokad."],
            solutions: ["Överlämnat till utvecklingsplanen."]
        ),
    ]
}
