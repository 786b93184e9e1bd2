# Att hitta och öppna filer
exports-missing = mappen exports saknas
    .hint = skapa mappen exports i projektets mapp och i den en mapp för varje organisation, dit organisationens filer kopieras; ett tomt projekt skapas med kooste init
exports-empty = i mappen exports finns ingen fil som kan läsas
    .hint = kopiera filerna som organisationerna har skickat till mapparna exports/<organisation>/; filer som läses är csv, tsv, txt, xlsx, xlsm, xls, ods och parquet
file-not-read = filen läses inte: den är ingen tabell
    .hint = filer som läses är csv, tsv, txt, xlsx, xlsm, xls, ods och parquet; om filen innehåller uppgifter, spara dem som en Excel-arbetsbok
file-without-organisation = filen ligger direkt i mappen exports, så organisationen är okänd
    .hint = flytta filen till organisationens egen mapp, till exempel exports/Rauma/
file-unreadable = filen kan inte öppnas: { $error }
    .hint = stäng filen i andra program och kontrollera att du har rätt att läsa den
file-empty = filen är tom
    .hint = be avsändaren skicka filen på nytt eller ta bort den ur mappen exports
file-not-text = filen är inte text, fast namnet säger det
    .hint = om filen är en Excel-arbetsbok, ge den ändelsen .xlsx; be annars avsändaren skicka den på nytt som CSV
workbook-damaged = arbetsboken är skadad eller ofullständig och kan inte läsas
    .hint = öppna filen i Excel och spara den på nytt som arbetsbok (.xlsx); om den inte går att öppna, be avsändaren skicka den på nytt
workbook-password = arbetsboken är skyddad med lösenord
    .hint = öppna filen i Excel, ta bort lösenordet (Arkiv, Info, Skydda arbetsbok) och spara
parquet-damaged = Parquet-filen är skadad eller ofullständig
    .hint = be avsändaren skicka filen på nytt

# Blanketten känns igen på rubrikerna
form-unknown = { $near ->
    [yes] tabellens blankett känns inte igen på rubrikerna; närmast: { $forms_sv }. Rubriker som saknas i den närmaste: { $headers }
   *[no] tabellens blankett känns inte igen: ingen bekant rubrik hittades
}
    .hint = kontrollera att rubrikerna står på en egen rad i början av tabellen och heter som på blanketten; tabellen lästes inte in
form-ambiguous = tabellen passar lika bra för flera blanketter: { $forms_sv }
    .hint = lägg till en kolumn som bara finns på en av blanketterna; tabellen lästes inte in
form-header-missing = på blanketten { $forms_sv } saknas en obligatorisk rubrik: { $headers }
    .hint = lägg till kolumnen eller rätta dess rubrik; utan den kan raderna inte godkännas
header-unknown = kolumnen är okänd och läses inte in
    .hint = om kolumnen hör till blanketten, rätta rubriken; annars kan kolumnen lämnas bort
headers-unknown = { $count } kolumner är okända och läses inte in
    .hint = om någon av dem hör till blanketten, rätta rubriken; de andra kan lämnas bort
header-repeated = samma rubrik står en gång till i tabellen; bara den första kolumnen läses in
    .hint = ta bort den överflödiga kolumnen eller rätta dess rubrik
title-value-used = uppgiften { $header } togs från raderna ovanför tabellen, eftersom kolumnen saknas
    .hint = om den inte gäller alla rader i tabellen, lägg till kolumnen

# Rader och celler
cells-beyond-header = { $count } rader har uppgifter i en kolumn utan rubrik; de läses inte in
    .hint = se på den första raden: ofta står det ett skiljetecken i en cell, som har flyttat cellerna efter den
columns-beyond-limit = tabellen har celler efter de { $limit } första kolumnerna; de läses inte
    .hint = ta bort tomma eller onödiga kolumner till höger om tabellen
total-rows-left-out = { $count } summa- eller medelvärdesrader lästes inte in
    .hint = inget behöver göras: summorna räknas ur raderna
header-rows-left-out = rubrikraden upprepas { $count } gånger; upprepningarna läses inte in
    .hint = inget behöver göras
notes-left-out = under tabellen står { $count } rader med anmärkningar; de läses inte in
    .hint = om raderna är uppgifter, fyll i deras andra kolumner också
empty-rows-left-out = { $count } tomma rader hoppades över
    .hint = inget behöver göras
sheet-hidden = ett dolt blad läses inte in
    .hint = om bladet innehåller uppgifter, visa det (Ta fram) och spara
quote-unclosed = ett citattecken avslutas aldrig, så citattecknen läses som vanliga tecken
    .hint = rätta citattecknen i cellen eller spara tabellen på nytt i Excel
text-damaged = filen har tecken som inte kan läsas; de har ersatts med �
    .hint = spara filen på nytt som CSV UTF-8
mojibake-repaired = i { $count } celler hade å, ä och ö gått sönder (till exempel Ã¤); de rättades
    .hint = kom överens med avsändaren om att filen sparas direkt som CSV UTF-8 eller som Excel-arbetsbok
