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
    .hint = om bladet innehåller uppgifter, visa det (Ta fram) och spara, eller sätt load_hidden_sheets = true i kooste.toml, så läses alla dolda blad in
quote-unclosed = ett citattecken avslutas aldrig, så citattecknen läses som vanliga tecken
    .hint = rätta citattecknen i cellen eller spara tabellen på nytt i Excel
text-damaged = filen har tecken som inte kan läsas; de har ersatts med �
    .hint = spara filen på nytt som CSV UTF-8
mojibake-repaired = i { $count } celler hade å, ä och ö gått sönder (till exempel Ã¤); de rättades
    .hint = kom överens med avsändaren om att filen sparas direkt som CSV UTF-8 eller som Excel-arbetsbok

# Gränser: hur mycket programmet läser
file-beyond-limit = filen är större än { $limit } MB; en så stor fil läses inte
    .hint = dela upp filen, till exempel årsvis, eller be avsändaren bara om de rader som behövs
    .cause = Filen är större på disken än gränsen. Inget ur filen lästes.
    .cure = En vanlig export är högst några megabyte. Ta bort bilder och onödiga blad ur arbetsboken, eller dela upp raderna på flera filer, som får ligga i samma mapp.
unpacked-beyond-limit = arbetsboken är uppackad större än { $limit } MB; en så stor fil läses inte
    .hint = spara de blad som behövs i en ny arbetsbok eller som CSV
    .cause = En arbetsbok i Excel- eller ODS-format är en packad fil. Dess delar är uppackade sammanlagt större än gränsen, så uppackningen avbröts och inget ur filen lästes.
    .cure = Kopiera i Excel bara de rader och kolumner som behövs, som värden, till en ny arbetsbok och skicka den. Bilder och bilagor lämnas bort.
ratio-beyond-limit = en del av arbetsboken blir över { $limit } gånger större när den packas upp; filen läses inte
    .hint = be avsändaren öppna filen i Excel och spara den på nytt; om du inte känner avsändaren, öppna inte filen
    .cause = Ett vanligt blad blir 5–30 gånger större. En så tätt packad del är antingen ett enormt område av formaterade tomma celler eller en fil som är gjord för att belasta den som läser den. Inget ur filen lästes.
    .cure = Kopiera i Excel bara de rader och kolumner som behövs, som värden, till en ny arbetsbok och skicka den.
parts-beyond-limit = arbetsboken har över { $limit } delar; filen läses inte
    .hint = spara de blad som behövs i en ny arbetsbok utan bilder och bilagor
    .cause = En arbetsbok består av delar: blad, format, bilder och bilagor. Här är de fler än i någon export, så inget ur filen lästes.
    .cure = Kopiera i Excel de blad som behövs till en ny arbetsbok och skicka den.
sheets-beyond-limit = arbetsboken har över { $limit } blad; filen läses inte
    .hint = dela upp bladen på flera arbetsböcker
    .cause = Arbetsboken har fler blad (flikar) än programmet läser. Inget ur filen lästes.
    .cure = Flytta i Excel en del av bladen till en annan arbetsbok (Flytta eller kopiera) och skicka båda.
cells-beyond-limit = filen har över { $limit } celler; filen läses inte
    .hint = ta bort tomma rader och kolumner under tabellen och till höger om den och spara, eller dela upp raderna på flera filer
    .cause = Cellerna räknas från den första ifyllda till den sista. Ett enda tecken i bladets nedre högra hörn, eller ett värde som kopierats till alla rader, gör bladet enormt. Inget ur filen lästes.
    .cure = Gå i Excel till den sista cellen (Ctrl+End). Om den ligger långt från uppgifterna, ta bort de överflödiga raderna och kolumnerna och spara. En äldre .xls- eller .ods-fil kan också sparas som .xlsx, som har en högre gräns.
text-beyond-limit = arbetsbokens celler innehåller över { $limit } MB text; filen läses inte
    .hint = ta bort långa texter eller dela upp raderna på flera arbetsböcker
    .cause = Samma långa text kan upprepas i tusentals celler fast filen är liten. Inget ur filen lästes.
    .cure = Ta i Excel bort kolumnerna med fri text: de läses inte in i vilket fall som helst.
piece-beyond-limit = filen har en rad eller en text som är över { $limit } MB; filen läses inte
    .hint = kontrollera citattecknen: ett citattecken som inte avslutas gör alla rader efter det till en enda
    .cause = I en CSV-fil börjar ett citattecken en text som kan fortsätta på flera rader. Om det avslutas först långt senare blir raderna däremellan en enda cell. Inget ur filen lästes.
    .cure = Spara tabellen på nytt i Excel som CSV UTF-8 eller skicka den som Excel-arbetsbok (.xlsx).
cell-beyond-limit = cellen har över { $limit } tecken; cellen läses inte in
    .hint = förkorta texten eller flytta den till en kolumn för fri text; om uppgiften är obligatorisk läses raden inte in utan den
    .cause = En cell i Excel rymmer inte mer än så, så en så lång text är varken ett datum, en kod eller en klass. Cellen läses som tom. Raden förkastas om kolumnen är obligatorisk.
    .cure = Skriv den uppgift i cellen som blanketten frågar efter. Ofta har ett dokument klistrats in av misstag, eller så saknas ett avslutande citattecken.
long-cells-left-out = tabellen har ytterligare { $count } celler med över { $limit } tecken; de läses inte in
    .hint = rätta först de celler som räknas upp en och en och skicka filen på nytt
    .cause = De för långa cellerna är så många att de inte räknas upp en och en. De läses som tomma, och rader som därmed saknar en obligatorisk uppgift förkastas.
    .cure = Kontrollera om fel uppgifter har klistrats in i kolumnen, och spara tabellen på nytt.
workbook-entities = arbetsboken har XML-definitioner som kalkylprogram inte skriver; filen läses inte
    .hint = be avsändaren öppna filen i Excel och spara den på nytt; om du inte känner avsändaren, öppna inte filen
    .cause = Med definitioner (ENTITY) kan några rader betyda gigabyte av text eller andra filer. Excel och LibreOffice skriver dem inte. Inget ur filen lästes.
    .cure = Öppna filen i Excel och spara den på nytt som arbetsbok (.xlsx). Om filens ursprung är oklart, ta bort den och fråga avsändaren.

# Hur filen är skriven
dialect-changed = filen är skriven på ett annat sätt än den föregående ({ $file }): förut { $before }, nu { $after }
    .hint = inget behöver göras; om något annat är underligt, fråga om avsändaren har bytt program
    .cause = Den tidigare filen för samma blankett från samma organisation hade en annan teckenkodning eller ett annat skiljetecken. Båda läses rätt.
    .cure = Inget behöver rättas. Ändringen betyder oftast att filen kommer ur ett annat program eller från en annan dator.
hidden-sheet-loaded = ett dolt blad lästes in, eftersom inställningarna har load_hidden_sheets = true
    .hint = om bladet är en gammal kopia eller en hjälplista, ta bort det ur arbetsboken
    .cause = Inställningen load_hidden_sheets läser in också arbetsböckernas dolda blad. Bladets rader räknas med.
    .cure = Se efter i Excel (Ta fram) vad bladet innehåller. Om det inte ska räknas med, ta bort det eller sätt load_hidden_sheets = false.
