severity-error = fel
severity-warning = varning
severity-note = anmärkning
hint-label = tips

value-class-empty = tom
value-class-text = text
value-class-number = tal
value-class-date = datum
value-class-code = kod

internal-error = ett fel i programmet ({ $what }): { $error }
    .hint = felet ligger i programmet, inte i materialet; anmäl det och bifoga detta meddelande
    .cause = Programmet hamnade i ett läge som inte borde finnas. Felet är i programmet, inte i materialet eller hos användaren. Inget skrevs.
    .cure = Anmäl felet till den som underhåller programmet och bifoga meddelandet och kommandot. Bifoga inte materialet: det innehåller personuppgifter.
# What the operating system refused; other messages refer to it.
system-error = { $kind ->
        [not-found] den finns inte
        [permission-denied] rättigheterna räcker inte
        [already-exists] det finns redan en med samma namn
        [storage-full] det finns ingen plats på disken
        [is-a-directory] det är en mapp
        [not-a-directory] på sökvägen finns en fil där det borde finnas en mapp
        [read-only] disken är skrivskyddad
        [busy] ett annat program använder den
       *[other] { $error }
    }
file-system = filen eller mappen kan inte behandlas: { system-error }
    .hint = kontrollera att mappen finns, att du får skriva i den och att filen inte är öppen i ett annat program
    .cause = Operativsystemet nekade läsning eller skrivning: mappen finns inte, rättigheterna räcker inte, disken är full eller filen är öppen i ett annat program. Körningen avbröts, och inget blev halvfärdigt.
    .cure = Stäng rapporten och tabellerna i andra program, kontrollera att det finns plats på disken och att du får skriva i projektets mapp, och kör kommandot på nytt.
memory-beyond-limit = det finns mer data än vad som ryms i programmets minne ({ $limit } MB)
    .hint = ta bort gamla eller överlappande filer ur mappen exports, eller dela upp projektet
    .cause = Projektets alla rader läses in i minnet på en gång, och det har en gräns för att datorn inte ska stanna. Inget skrevs.
    .cure = Några miljoner rader ryms. Om materialet är mindre har någon fil kopierats flera gånger: se på radantalen fil för fil med kooste check.
