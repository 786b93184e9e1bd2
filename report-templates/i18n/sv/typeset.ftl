typeset-error = rapporten kan inte sättas: { $message }
    .hint = rätta den utpekade raden om rapportmallen är din egen; annars är felet programmets, rapportera det och bifoga det här meddelandet
typeset-warning = sättningen varnar, därför gjordes ingen rapport: { $message }
    .hint = rätta den utpekade raden om rapportmallen är din egen; annars är felet programmets, rapportera det och bifoga det här meddelandet
pdf-standard = PDF-filen skulle inte uppfylla kraven på tillgänglighet (PDF/UA-1) eller arkivering (PDF/A-3a): { $message }
    .hint = granska den utpekade raden i rapportmallen: en figur behöver alternativtext, rubriknivåer får inte hoppas över och dokumentet behöver titel och språk
