# What can go wrong while a report is made; the words of the report itself are in report.ftl.
template-error = det finns ett fel i rapportens mall: { $error }
    .hint = rätta den utpekade raden i mallen; en egen mall kan tas bort, då används programmets egen
template-missing = rapportens mall saknas
    .hint = kontrollera filens namn i mappen report-templates
narrative-unknown-section = textfilen hör inte till någon del av rapporten
    .hint = ge filen namn efter en del, till exempel lagesbild.md, arbete.md, kvalitetskriterier.md, gruppiloter.md, jamlikhet.md eller ekonomi.md
narrative-not-utf8 = textfilen är inte i UTF-8
    .hint = spara filen på nytt och välj UTF-8 som teckenkodning
report-secure = under profilen secure görs ingen rapport
    .hint = välj profilen public eller steering; tabellerna skrivs i vilket fall som helst
