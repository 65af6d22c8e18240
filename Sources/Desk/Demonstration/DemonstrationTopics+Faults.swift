import Domain

extension DemonstrationTopic {
    static let faults: [DemonstrationTopic] = [
        DemonstrationTopic(
            weight: 16,
            kind: .fault,
            intefunktion: "datorarbetsplats",
            tags: ["dator"],
            expertise: "andra-linjen",
            subjects: [
                "Datorn startar inte", "Svart skärm efter uppdatering", "Kan inte logga in på {dator}",
                "Datorn fastnar på snurrande prickar", "Blå skärm flera gånger om dagen",
            ],
            descriptions: [
                "Datorn {dator} startar men kommer aldrig till inloggningen. Provat att stänga av och på.",
                "Efter nattens uppdatering är skärmen svart. Strömlampan lyser.",
                "Får meddelandet att domänen inte är tillgänglig. Gäller bara {dator}.",
            ],
            notes: [
                "Fjärrstyrning går inte, datorn svarar inte.", "Bett kunden prova med nätkabel.", "Lånedator utlämnad.",
            ],
            solutions: [
                "Drog ur strömmen i 30 sekunder och startade om. Installerade väntande drivrutiner.",
                "Disken trasig. Ny dator utlämnad, filerna låg på G och P.",
                "Datorkontot återställt i katalogen, inloggningen fungerar.",
            ]
        ),
        DemonstrationTopic(
            weight: 12,
            kind: .fault,
            intefunktion: "utskrift",
            tags: ["skrivare"],
            expertise: "andra-linjen",
            subjects: [
                "Nätverksskrivaren på {plats} skriver inte ut", "Skrivaren i {sal} ger tomma sidor",
                "Utskrifter fastnar i kön", "Kan inte släppa utskrift med bricka",
            ],
            descriptions: [
                "Ingen i {sal} kan skriva ut. Displayen visar offline.",
                "Jobben lägger sig i kön men inget händer. Provat från två datorer.",
                "Brickläsaren blinkar rött när jag håller upp brickan.",
            ],
            notes: ["Skrivarkön på servern rensad.", "Skrivaren har fått ny ip-adress, kollar med nät."],
            solutions: [
                "Startade om utskriftstjänsten och rensade kön.", "Bytte nätuttag i {sal}, porten var avstängd.",
                "Brickläsaren utbytt av leverantören.",
            ]
        ),
        DemonstrationTopic(
            weight: 9,
            kind: .fault,
            intefunktion: "tradlost",
            tags: ["nät"],
            expertise: "infrastruktur",
            subjects: [
                "Wifi fungerar inte i {sal}", "Tappar trådlösa nätet hela tiden", "Svagt wifi på {plats}",
                "Elevdatorer kommer inte ut på nätet",
            ],
            descriptions: [
                "Halva klassen kommer inte in på trådlösa nätet i {sal}.",
                "Nätet försvinner när jag går mellan kontoret och mötesrummet.",
            ],
            notes: ["Accesspunkten i {sal} syns inte i övervakningen.", "Mätning planerad på plats."],
            solutions: ["Accesspunkten omstartad och uppgraderad.", "Ny accesspunkt uppsatt i {sal}."]
        ),
        DemonstrationTopic(
            weight: 9,
            kind: .fault,
            intefunktion: "behorighet",
            tags: ["konto"],
            expertise: "verksamhetsstod",
            subjects: [
                "Kommer inte åt gruppmappen", "Saknar behörighet i {system}", "Nyanställd ser inte enhetens mapp",
                "Vikarie kommer inte in i {system}",
            ],
            descriptions: [
                "Får nekad åtkomst till mappen på G sedan jag bytte enhet.",
                "Har fått nytt uppdrag men {system} visar fortfarande min gamla enhet.",
            ],
            notes: ["Chefen har godkänt behörigheten per e-post.", "Väntar på systemförvaltaren för {system}."],
            solutions: ["Lagt till i rätt grupp, fungerar efter ny inloggning.", "Rollen rättad i {system}."]
        ),
        DemonstrationTopic(
            weight: 6,
            kind: .fault,
            intefunktion: "epost-kalender",
            tags: ["e-post"],
            expertise: "infrastruktur",
            subjects: ["E-posten uppdateras inte i Outlook", "Kan inte boka i gruppens kalender", "Studsande e-post"],
            descriptions: [
                "Nya meddelanden syns i webbläsaren men inte i Outlook.", "Får felkod när jag bjuder in till möte.",
            ],
            notes: ["Profilen skapas om.", "Tjänsten är grön hos leverantören."],
            solutions: ["Ny Outlook-profil skapad.", "Behörigheten till kalendern återställd.", "Cachen rensad."]
        ),
        DemonstrationTopic(
            weight: 4,
            kind: .fault,
            intefunktion: "lagring-spara",
            tags: ["lagring"],
            expertise: "infrastruktur",
            subjects: ["Kan inte spara på P", "G: är fullt", "Enhetens mapp saknas efter inloggning"],
            descriptions: [
                "Får meddelande om att det är slut på utrymme när jag sparar på P.", "G: visas med rött kryss.",
            ],
            notes: ["Kvoten är nådd, stora filmer i mappen."],
            solutions: ["Kvoten höjd efter godkännande.", "Enheten kopplad på nytt med inloggningsskriptet."]
        ),
        DemonstrationTopic(
            weight: 3,
            kind: .fault,
            intefunktion: "aterstallning",
            tags: ["lagring"],
            expertise: "infrastruktur",
            subjects: ["Behöver få tillbaka raderad mapp", "Dokument överskrivet av misstag"],
            descriptions: ["En hel mapp på G försvann i går eftermiddag. Sökvägen är G:\\{plats}\\Planering."],
            notes: ["Senaste säkerhetskopian är från i natt."],
            solutions: ["Återställt från nattens säkerhetskopia, kunden har kontrollerat innehållet."]
        ),
        DemonstrationTopic(
            weight: 3,
            kind: .fault,
            intefunktion: "fast-telefoni",
            tags: ["telefoni"],
            expertise: "infrastruktur",
            subjects: ["Ingen ton i telefonen", "Hänvisningen går inte att ändra", "Svarsgruppen ringer inte"],
            descriptions: ["Telefonen i {sal} är tyst sedan i morse.", "Samtal till svarsgruppen kopplas ner."],
            notes: ["Felanmält till operatören."],
            solutions: ["Porten omkonfigurerad.", "Svarsgruppen rättad i växeln."]
        ),
        DemonstrationTopic(
            weight: 5,
            kind: .fault,
            intefunktion: "office-start",
            tags: ["office"],
            expertise: "andra-linjen",
            subjects: ["Excel startar inte", "Word hänger sig vid start", "Teams öppnas inte"],
            descriptions: ["Programmet visar startbilden och försvinner sedan."],
            notes: ["Snabbreparation körd utan framgång."],
            solutions: ["Reparerade Office-installationen.", "Tog bort ett trasigt tillägg."]
        ),
        DemonstrationTopic(
            weight: 3,
            kind: .fault,
            intefunktion: "mobil-atkomst",
            tags: ["vpn"],
            expertise: "infrastruktur",
            subjects: ["VPN kopplar inte upp hemifrån", "Kan inte logga in på distans"],
            descriptions: ["Får felet att certifikatet har gått ut när jag arbetar hemifrån."],
            notes: ["Certifikatet gick ut i går."],
            solutions: ["Nytt certifikat utfärdat och installerat."]
        ),
        DemonstrationTopic(
            weight: 2,
            kind: .fault,
            intefunktion: "programdistribution",
            tags: ["program"],
            expertise: "andra-linjen",
            subjects: ["Program installeras inte från Företagsportalen"],
            descriptions: ["Installationen står på väntar sedan i måndags."],
            notes: ["Datorn har inte checkat in på två veckor."],
            solutions: ["Klienten omregistrerad, programmet installerat."]
        ),
        DemonstrationTopic(
            weight: 1,
            kind: .fault,
            intefunktion: "infocaption",
            tags: ["guider"],
            expertise: "verksamhetsstod",
            subjects: ["Guiderna i Infocaption öppnas inte"],
            descriptions: ["Sidan med guider ger en tom sida i alla webbläsare."],
            notes: ["Anmält till leverantören."],
            solutions: ["Leverantören har rättat felet."]
        ),
        DemonstrationTopic(
            weight: 6,
            kind: .fault,
            tags: ["system"],
            expertise: "verksamhetsstod",
            subjects: ["{system} är segt", "Felmeddelande i {system} vid spara", "Rapport i {system} blir tom"],
            descriptions: [
                "Det tar flera minuter att öppna en akt i {system}.", "Sparar jag i {system} kommer ett rött fel.",
            ],
            notes: ["Samma fel hos två användare.", "Loggar skickade till leverantören av {system}."],
            solutions: ["Leverantören har rättat felet i {system}.", "Cachen för {system} rensad på klienten."]
        ),
        DemonstrationTopic(
            weight: 4,
            kind: .fault,
            priority: .low,
            tags: ["tillbehör"],
            expertise: "andra-linjen",
            subjects: [
                "Projektorn i {sal} flimrar", "Trasig dockningsstation", "Tangent sitter löst", "Inget ljud i headset",
            ],
            descriptions: ["Bilden flimrar när datorn kopplas in i {sal}."],
            notes: ["Provat med annan kabel."],
            solutions: ["Ny kabel levererad.", "Dockningsstationen utbytt på garanti."]
        ),
    ]
}
