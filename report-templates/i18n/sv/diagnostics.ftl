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
