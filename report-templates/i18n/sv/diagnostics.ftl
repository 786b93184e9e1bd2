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
file-system = filen eller mappen kan inte behandlas: { $error }
    .hint = kontrollera att mappen finns, att du får skriva i den och att filen inte är öppen i ett annat program
memory-beyond-limit = det finns mer data än vad som ryms i programmets minne ({ $limit } MB)
    .hint = ta bort gamla eller överlappande filer ur mappen exports, eller dela upp projektet
    .cause = Projektets alla rader läses in i minnet på en gång, och det har en gräns för att datorn inte ska stanna. Inget skrevs.
    .cure = Några miljoner rader ryms. Om materialet är mindre har någon fil kopierats flera gånger: se på radantalen fil för fil med kooste check.
