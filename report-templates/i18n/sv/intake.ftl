# Att hitta och öppna filer
exports-missing = mappen exports saknas
    .hint = skapa mappen exports i projektets mapp och i den en mapp för varje organisation, dit organisationens filer kopieras; ett tomt projekt skapas med kooste init
    .cause = Projektets mapp har ingen undermapp exports, som organisationernas filer läses ur. Inget kan läsas, så kommandot avslutas.
    .cure = Skapa mappen exports i projektets mapp, gör i den en mapp för varje organisation och kopiera filerna dit som de kom. Kontrollera också att du gav kommandot rätt projektmapp.
exports-empty = i mappen exports finns ingen fil som kan läsas
    .hint = kopiera filerna som organisationerna har skickat till mapparna exports/<organisation>/; filer som läses är csv, tsv, txt, xlsx, xlsm, xls, ods och parquet
    .cause = I mappen exports finns ingen tabell: den är tom eller innehåller bara andra filer, till exempel PDF- eller Word-filer. Inget kan läsas, så kommandot avslutas.
    .cure = Kopiera tabellerna som organisationerna har skickat till mapparna exports/<organisation>/. Om en tabell kom som text i e-post eller som PDF, be avsändaren om en Excel-arbetsbok (.xlsx).
file-not-read = filen läses inte: den är ingen tabell
    .hint = filer som läses är csv, tsv, txt, xlsx, xlsm, xls, ods och parquet; om filen innehåller uppgifter, spara dem som en Excel-arbetsbok
    .cause = Filen är inget av de format som läses (csv, tsv, txt, xlsx, xlsm, xls, ods, parquet). Den hoppas över, och de andra filerna läses.
    .cure = Om filen till exempel är en anvisning eller ett brev behöver inget göras. Om den har uppgifter på en blankett, öppna den i Excel och spara den som arbetsbok: Arkiv > Spara som > Excel-arbetsbok (.xlsx).
spreadsheet-not-read = en kalkylfil i detta format läses inte
    .hint = spara den som arbetsbok (.xlsx)
    .cause = Filen är i ett kalkylprograms format som inte läses, till exempel .xlsb, .numbers eller mallen .xltx. Dess uppgifter saknas helt.
    .cure = Öppna filen i sitt program, spara den i formatet Excel-arbetsbok (.xlsx) och ta bort denna fil ur mappen.
link-not-followed = länken följs inte: uppgifterna bakom den läses inte
    .hint = kopiera själva filen eller mappen till dess plats
    .cause = I mappen exports finns en länk till en annan mapp eller till en fil som inte kan läsas. Länkar till mappar följs inte, eftersom de kan leda i cirkel eller ut ur projektet. Uppgifterna bakom länken saknas i talen.
    .cure = Ta bort länken och kopiera den mapp eller fil som den leder till i dess ställe.
file-without-organisation = filen ligger direkt i mappen exports, så organisationen är okänd
    .hint = flytta filen till organisationens egen mapp, till exempel exports/Rauma/
    .cause = Organisationen är den mapp under mappen exports som filen ligger i. Den här filen ligger direkt i exports, så dess rader läses in utan organisation, om inte tabellen har kolumnen Organisation.
    .cure = Flytta filen till organisationens egen mapp, till exempel exports/Rauma/. Mappen får heta vad som helst, bara alla filer från samma organisation ligger i samma mapp.
file-unreadable = filen kan inte öppnas: { system-error }
    .hint = stäng filen i andra program och kontrollera att du har rätt att läsa den
    .cause = Operativsystemet låter inte filen läsas: den är öppen i ett annat program, rättigheterna räcker inte eller molntjänsten har ännu inte laddat ner den. Körningen avbryts, eftersom rapporten inte får bli ofullständig utan att det märks.
    .cure = Stäng filen i Excel och andra program. Om mappen ligger i en molntjänst, välj ”Behåll alltid på den här enheten” för filen. Kör sedan kommandot på nytt.
file-empty = filen är tom
    .hint = be avsändaren skicka filen på nytt eller ta bort den ur mappen exports
    .sender = skicka filen på nytt
    .cause = Filen har inte ett enda tecken eller arbetsboken inte en enda tabell. Ofta har sparandet eller sändandet avbrutits. Körningen avbryts, eftersom en fil som saknas skulle ändra talen utan att det märks.
    .cure = Be avsändaren skicka filen på nytt. Om organisationen inte har något att skicka, ta bort den tomma filen ur mappen exports.
file-not-text = filen är inte text, fast namnet säger det
    .hint = om filen är en Excel-arbetsbok, ge den ändelsen .xlsx; be annars avsändaren skicka den på nytt som CSV
    .sender = spara filen som Excel-arbetsbok (.xlsx) eller CSV och skicka den på nytt
    .cause = Filens ändelse är csv, tsv eller txt, men innehållet är inte text. Vanligen har ändelsen på en arbetsbok eller bild bytts för hand. Körningen avbryts, eftersom inga rader kan läsas ur filen.
    .cure = Byt tillbaka ändelsen (till exempel .xlsx) om du vet vad filen är. Öppna annars den ursprungliga tabellen i Excel och spara den: Arkiv > Spara som > Excel-arbetsbok (.xlsx).
workbook-damaged = arbetsboken är skadad eller ofullständig och kan inte läsas
    .hint = öppna filen i Excel och spara den på nytt som arbetsbok (.xlsx); om den inte går att öppna, be avsändaren skicka den på nytt
    .sender = öppna filen i Excel, spara den på nytt som arbetsbok (.xlsx) och skicka den
    .cause = Arbetsboken är skadad: dess innehåll kan inte läsas till slut. Ofta har sändningen eller kopieringen avbrutits. Körningen avbryts, eftersom en del av raderna skulle saknas.
    .cure = Öppna filen i Excel; om det inte går, välj Öppna och reparera via pilen på knappen Öppna. Spara den på nytt som arbetsbok (.xlsx) och jämför antalet rader med originalet. Lyckas det inte, be att få filen på nytt.
markup-not-read = filen är en webbsida eller en XML-fil och ingen arbetsbok, och den läses inte
    .hint = öppna filen i Excel och spara den som Excel-arbetsbok (.xlsx)
    .cause = En del system exporterar en tabell som webbsida (HTML) eller XML-fil och ger den en arbetsboks namn. Excel öppnar en sådan, men det här programmet gissar inte vad på sidan som hör till tabellen. Filens uppgifter saknas helt.
    .cure = Öppna filen i Excel och godkänn varningen om formatet, välj Spara som > Excel-arbetsbok (.xlsx) och lägg den nya filen i stället för den gamla.
error-cells-left-out = { $count ->
        [one] en cell i bladet har ett felvärde som inte känns igen; den läses som tom
       *[other] { $count } celler i bladet har ett felvärde som inte känns igen; de läses som tomma
    }
    .hint = sök i bladet efter fel som börjar med #, till exempel #SPILL! eller #CALC!, och rätta deras formler
    .cause = Resultatet av någon formel är ett fel som bara nya versioner av Excel använder, till exempel #SPILL! eller #CALC!. Cellens värde saknas då, och de andra cellerna läses. En rad där ett obligatoriskt värde därför saknas avvisas.
    .cure = Öppna arbetsboken i Excel, välj Sök och markera > Gå till special > Formler > Fel och rätta eller töm cellerna. Spara och skicka på nytt.
workbook-error-cell = arbetsboken har ett felvärde som inte känns igen och läses inte
    .hint = sök i bladen efter fel som börjar med #, till exempel #SPILL! eller #CALC!, och rätta deras formler
    .cause = Resultatet av någon formel är ett fel som bara nya versioner av Excel använder, till exempel #SPILL! eller #CALC!. Arbetsboken är inte skadad, men dess celler anger inte sin plats och kan därför inte läsas tillförlitligt efter felet.
    .cure = Öppna arbetsboken i Excel, välj Sök och markera > Gå till special > Formler > Fel och rätta eller töm cellerna. Spara och skicka på nytt.
workbook-password = arbetsboken är skyddad med lösenord
    .hint = öppna filen i Excel, ta bort lösenordet (Arkiv, Info, Skydda arbetsbok) och spara
    .cause = Arbetsboken är krypterad med lösenord, och programmet varken frågar efter eller sparar lösenord. Körningen avbryts, eftersom filens rader skulle saknas.
    .cure = Öppna arbetsboken i Excel med lösenordet, välj Arkiv > Info > Skydda arbetsbok > Kryptera med lösenord, töm lösenordet och spara. Förvara och skicka den okrypterade filen bara skyddat.
parquet-damaged = Parquet-filen är skadad eller ofullständig
    .hint = be avsändaren skicka filen på nytt
    .sender = skicka filen på nytt
    .cause = Filens ändelse är parquet, men den är skadad, ofullständig eller något annat. Körningen avbryts, eftersom filens rader skulle saknas.
    .cure = Be avsändaren skicka filen på nytt eller be om samma tabell som CSV eller Excel-arbetsbok.

# Blanketten känns igen på rubrikerna
form-unknown = { $near ->
    [yes] tabellens blankett känns inte igen på rubrikerna; närmast: { $forms_sv }. Rubriker som saknas i den närmaste: { $headers }
   *[no] tabellens blankett känns inte igen: ingen bekant rubrik hittades
}
    .hint = kontrollera att rubrikerna står på en egen rad i början av tabellen och heter som på blanketten; tabellen lästes inte in
    .cause = Blanketten känns igen på kolumnrubrikerna, och av ingen blanketts obligatoriska rubriker hittades sextio procent. Tabellen läses inte in. Om arbetsbokens andra blad kändes igen kan det här vara ett blad med anvisningar.
    .cure = Jämför rubrikerna med blanketten: kooste describe forms BLANKETT räknar upp godkända rubriker. Rubrikerna ska stå på en rad, var och en i sin egen cell. Ett hjälpblad kan döljas: högerklicka på fliken och välj Dölj.
form-ambiguous = tabellen passar lika bra för flera blanketter: { $forms_sv }
    .hint = lägg till en kolumn som bara finns på en av blanketterna; tabellen lästes inte in
    .cause = Tabellens rubriker passar lika bra på flera blanketter, och programmet gissar inte. Tabellen läses inte in.
    .cure = Lägg till en kolumn som bara finns på den avsedda blanketten, eller skriv rubrikerna som på blanketten; kooste describe forms BLANKETT visar dem.
form-header-missing = på blanketten { $forms_sv } saknas en obligatorisk rubrik: { $headers }
    .hint = lägg till kolumnen eller rätta dess rubrik; utan den kan raderna inte godkännas
    .cause = Blanketten kändes igen, men den saknar en obligatorisk rubrik. Eftersom varje rad skulle ha en tom obligatorisk uppgift godkänns ingen av tabellens rader.
    .cure = Lägg till kolumnen eller rätta dess rubrik enligt blanketten. Vanliga orsaker är en sammanfogad cell, en rubrik som är delad på två rader och ett skrivfel; ta bort sammanfogningen på fliken Start, i gruppen Justering.
header-unknown = kolumnen är okänd och läses inte in
    .hint = { $nearest ->
        [none] om kolumnen hör till blanketten, rätta rubriken; annars kan kolumnen lämnas bort
       *[other] menade du { $nearest }? En egen kolumn kan lämnas bort
    }
    .cause = Blanketten har ingen kolumn med det namnet. Kolumnens uppgifter läses inte in någonstans; de andra kolumnerna läses som vanligt.
    .cure = Om kolumnen är organisationens egen behöver inget göras, men personuppgifter får den inte innehålla. Om den hör till blanketten, skriv rubriken som på blanketten.
headers-unknown = { $count } kolumner är okända och läses inte in
    .hint = om någon av dem hör till blanketten, rätta rubriken; de andra kan lämnas bort
    .cause = Tabellen har över tjugo kolumner som blanketten inte känner. De läses inte in; de kända kolumnerna läses som vanligt.
    .cure = Se först efter om en annan blankett står bredvid i samma tabell: flytta den i så fall till ett eget blad. Ta bort onödiga kolumner om du kan.
headings-left-out = { $count ->
        [one] en rad med ord i bara en cell lästes inte in
       *[other] { $count } rader med ord i bara en cell lästes inte in
    }
    .hint = om raden är en mellanrubrik behöver inget göras; komplettera annars raden
    .cause = Mitt i tabellen finns en rad med ord i sin enda ifyllda cell, till exempel Nya klienter. Den saknar uppgifter som är obligatoriska på blanketten, så den är en mellanrubrik och ingen datarad. Platsen är den första sådana raden.
    .cure = Kontrollera den första raden. Är den en mellanrubrik kan den stå kvar eller tas bort. Är den en datarad, fyll i det som saknas.
header-repeated = samma rubrik står en gång till i tabellen; bara den första kolumnen läses in
    .hint = ta bort den överflödiga kolumnen eller rätta dess rubrik
    .cause = Samma rubrik, eller två stavningar av samma kolumn, står två gånger i tabellen. Bara den första kolumnen läses in; den andras uppgifter blir utanför.
    .cure = Kontrollera vilken kolumn som har de rätta uppgifterna. Ta bort den andra (högerklicka på kolumnens bokstav och välj Ta bort) eller ge den ett annat namn.
title-organisation-unused = organisationen som nämns ovanför tabellen används inte; { $count ->
        [one] en rad läses
       *[other] { $count } rader läses
    } in för mappens organisation { $folder }
    .hint = om raderna är en annan organisations, flytta filen till dess mapp eller fyll i kolumnen Organisation
    .cause = Ovanför tabellen står en rad som ”Organisaatio: Rauma”, och den har ett annat namn än mappen som filen ligger i. Organisationen tas från mappen eller från radens kolumn Organisaatio, inte från titelraderna, eftersom där lika väl kan stå samma organisations långa namn.
    .cure = Om raderna är mappens organisations behöver inget göras. Är de en annans, flytta filen till dess mapp eller skriv organisationen på varje rad i kolumnen Organisation.

title-value-filled = uppgiften { $header } togs från raderna ovanför tabellen för { $count ->
        [one] en rad där
       *[other] { $count } rader där
    } kolumnens cell är tom
    .hint = om den inte gäller dessa rader, fyll i kolumnen
    .cause = Tabellen har en kolumn för uppgiften, men en del av dess celler eller alla är tomma, och ovanför tabellen står en rad som ”Valmentaja: V3”. Uppgiften tas därifrån till de tomma cellerna; de ifyllda ändras inte.
    .cure = Om uppgiften gäller dessa rader behöver inget göras. Om inte, fyll i kolumnen rad för rad.

title-value-used = uppgiften { $header } togs från raderna ovanför tabellen, eftersom kolumnen saknas
    .hint = om den inte gäller alla rader i tabellen, lägg till kolumnen
    .cause = Tabellen har ingen kolumn för uppgiften, men ovanför tabellen står en rad som ”Valmentaja: V3”. Uppgiften tas därifrån för alla rader.
    .cure = Om uppgiften gäller alla rader behöver inget göras. Om inte, lägg till en kolumn i tabellen och fyll i den rad för rad.

# Rader och celler
cells-beyond-header = { $count ->
    [one] en rad har uppgifter i en kolumn utan rubrik; de läses inte in
   *[other] { $count } rader har uppgifter i en kolumn utan rubrik; de läses inte in
}
    .hint = se på den första raden: ofta står det ett skiljetecken i en cell, som har flyttat cellerna efter den
    .cause = Raden har fler celler än tabellen har rubriker. I en textfil är den vanligaste orsaken ett skiljetecken inne i en cell, som har flyttat resten av cellerna till fel kolumn. De överflödiga cellerna läses inte in, men också radens andra uppgifter kan stå i fel kolumn.
    .cure = Se på den första raden: står dess uppgifter i sina egna kolumner? Spara tabellen som Excel-arbetsbok (.xlsx), som inte har skiljetecken, eller sätt cellen inom citattecken.
cells-shifted = { $count ->
        [one] på en rad delar ett decimalkomma ett tal i två celler; cellen och cellerna efter den lästes inte in
       *[other] på { $count } rader delar ett decimalkomma ett tal i två celler; cellen och cellerna efter den lästes inte in
    }
    .hint = spara filen så att semikolon skiljer cellerna, eller skriv decimaltalen inom citattecken
    .cause = Filens celler är skilda med kommatecken, och raden har fler celler än det finns rubriker: talet 37,5 har lästs som två celler, 37 och 5. Efter det vet man inte vilken cell som hör till vilken kolumn. Raden avvisas om en obligatorisk uppgift blir borta. Platsen är den första sådana raden.
    .cure = Spara filen i Excel som CSV (listavgränsare semikolon) eller som arbetsbok, och skicka den på nytt.
formula-uncalculated = { $count ->
    [one] tabellen har en formel vars resultat inte finns i filen; cellen läses som tom
   *[other] tabellen har { $count } formler vars resultat inte finns i filen; cellerna läses som tomma
}
    .hint = öppna filen i Excel eller LibreOffice och spara den: då räknas resultaten ut
    .cause = Cellen har en formel, men filen innehåller inte dess resultat. Så blir det när ett annat program har skrivit arbetsboken och den inte har öppnats och sparats sedan dess. Programmet räknar inte ut formler, så cellen läses som tom. Platsen för den första är angiven.
    .cure = Öppna filen i Excel eller LibreOffice, kontrollera resultaten och spara. Om formlerna står utanför tabellen behöver inget göras.
cells-merged = { $count ->
    [one] tabellen har sammanfogade celler; en rad saknar deras värde
   *[other] tabellen har sammanfogade celler; { $count } rader saknar deras värde
}
    .hint = dela upp cellerna och skriv värdet på varje rad
    .cause = Celler i tabellen har sammanfogats nedåt. På skärmen syns värdet vid alla raderna, men i filen står det bara på den första, och de andra saknar det. Värdet kopieras inte till de andra raderna, eftersom man inte kan veta att det är meningen. Platsen är den första sammanfogade cellen.
    .cure = Markera tabellen och ta bort sammanfogningen, i Excel Start > Centrera över kolumner. Skriv sedan värdet på varje rad där det hör hemma.
columns-beyond-limit = tabellen har celler efter de { $limit } första kolumnerna; de läses inte
    .hint = ta bort tomma eller onödiga kolumner till höger om tabellen
    .cause = Tabellen har celler längre till höger än någon blankett kan ha. De läses inte. Vanligen har en cell av misstag skrivits till höger om tabellen.
    .cure = Tryck Ctrl+End i Excel: markören går till den sista använda cellen. Markera de onödiga kolumnerna till höger om tabellen, ta bort dem och spara.
total-rows-left-out = { $count ->
    [one] en summa- eller medelvärdesrad lästes inte in
   *[other] { $count } summa- eller medelvärdesrader lästes inte in
}
    .hint = inget behöver göras: summorna räknas ur raderna
    .cause = Tabellen har rader med summor eller medeltal, till exempel Yhteensä eller Keskiarvo. De är inte uppgifter om en sak, så de läses inte in.
    .cure = Inget behöver göras: programmet räknar själv summorna ur raderna.
header-rows-left-out = { $count ->
    [one] rubrikraden finns två gånger; den senare läses inte in
   *[other] rubrikraden upprepas { $count } gånger; upprepningarna läses inte in
}
    .hint = inget behöver göras
    .cause = Rubrikraden står flera gånger i tabellen, vanligen efter ett sidbyte eller en sammanslagning av tabeller. Upprepningarna läses inte som uppgifter.
    .cure = Inget behöver göras.
notes-left-out = { $count ->
    [one] under tabellen står en rad med en anmärkning; den läses inte in
   *[other] under tabellen står { $count } rader med anmärkningar; de läses inte in
}
    .hint = om raderna är uppgifter, fyll i deras andra kolumner också
    .cause = Under tabellen står rader med text i bara en cell. De läses som anmärkningar och läses inte in.
    .cure = Om raderna är anmärkningar behöver inget göras. Om de är uppgifter, fyll i radernas andra celler och ta bort tomma rader ovanför dem.
row-in-one-cell = { $count ->
    [one] på en rad står alla uppgifter i en enda cell
   *[other] på { $count } rader står alla uppgifter i en enda cell
}
    .hint = spara tabellen på nytt så att varje uppgift står i sin egen kolumn och skiljetecknet är detsamma på alla rader
    .cause = Radens uppgifter står i en enda cell, med ett annat skiljetecken mellan sig än på rubrikraden, till exempel komma i stället för semikolon. Så går det när rader klistras in från en annan fil. Obligatoriska uppgifter saknas då, och raderna avvisas.
    .cure = Dela upp uppgifterna i kolumner, i Excel Data > Text till kolumner, och skicka filen på nytt.
columns-in-one = alla kolumner står i en enda kolumn, och tabellen läses inte
    .hint = dela upp kolumnen, i Excel Data > Text till kolumner
    .cause = I tabellens första kolumn står hela raden med skiljetecken. Så går det när en textfil öppnas i Excel med fel skiljetecken och sparas, eller när skiljetecknet är något annat än semikolon, komma eller tabb.
    .cure = Markera kolumnen, välj i Excel Data > Text till kolumner och skiljetecknet, spara som arbetsbok (.xlsx) och skicka på nytt.
empty-rows-left-out = { $count ->
    [one] en tom rad hoppades över
   *[other] { $count } tomma rader hoppades över
}
    .hint = inget behöver göras
    .cause = Tabellen har tomma rader. De hoppas över, och raderna under dem läses som vanligt.
    .cure = Inget behöver göras.
sheet-hidden = ett dolt blad läses inte in
    .hint = om bladet innehåller uppgifter, visa det (Ta fram) och spara, eller sätt load_hidden_sheets = true i kooste.toml, så läses alla dolda blad in
    .sender = om bladet innehåller uppgifter, visa det (Ta fram), spara och skicka filen på nytt
    .cause = Arbetsboken har ett dolt blad. Det läses inte in, eftersom avsändaren har gömt det.
    .cure = Om bladet ska vara med, högerklicka på en flik, välj Ta fram och spara. Om inte, ta bort det före sändandet, för också ett dolt blad följer med filen.
quote-unclosed = ett citattecken avslutas aldrig, så citattecknen läses som vanliga tecken
    .hint = rätta citattecknen i cellen eller spara tabellen på nytt i Excel
    .cause = Textfilen har ett citattecken utan par. Citattecken läses därför som vanliga tecken, och en cell med ett skiljetecken kan då delas i två.
    .cure = Rätta den utpekade raden, eller öppna den ursprungliga tabellen i Excel och spara den som arbetsbok (.xlsx), där citattecken saknar betydelse.
quote-stray = { $count ->
    [one] ett löst citattecken skulle ha slagit ihop rader till en cell och har lämnats bort
   *[other] { $count } lösa citattecken skulle ha slagit ihop rader till en cell och har lämnats bort
}
    .hint = ta bort citattecknen i början av cellerna och jämför antalet rader med den ursprungliga tabellen
    .cause = I textfilen börjar en cell med ett citattecken, och nästa likadana kommer först på en annan rad. Som filen är skulle allt däremellan läsas som en cell och raderna försvinna. Eftersom det är hela rader däremellan lämnades tecknen bort och raderna lästes som vanligt.
    .cure = Granska den utpekade raden och ta bort citattecknet, eller öppna den ursprungliga tabellen i Excel och spara den som arbetsbok (.xlsx), där citattecken saknar betydelse.
text-damaged = filen har tecken som inte kan läsas; de har ersatts med �
    .hint = spara filen på nytt som CSV UTF-8
    .cause = Filen har byte som inte är något tecken i filens teckenkodning. Tecknen har gått förlorade redan före sändandet och kan inte återställas; i deras ställe står �.
    .cure = Öppna den ursprungliga tabellen och spara den som CSV UTF-8 eller Excel-arbetsbok (.xlsx). Kontrollera särskilt kommunernas namn och andra å, ä och ö.
encoding-dos = filen är skriven i ett gammalt DOS-programs teckenkodning (850) och lästes enligt den
    .hint = kontrollera att å, ä och ö är rätt, eller spara filen som CSV UTF-8
    .cause = De enda bokstäverna i textfilen som inte finns i engelskan är inne i orden de tecken som DOS-program skriver å, ä och ö med. Filen läses därför enligt kodningen 850.
    .cure = Inget behöver göras. Säkrast är att exportera filen i kodningen UTF-8.
encoding-doubtful = filen verkar vara i den gamla teckenkodningen { $name }; dess å, ä och ö läses som andra tecken
    .hint = spara filen på nytt som CSV UTF-8
    .cause = Textfilen lästes i kodningen Windows-1252, men inne i orden står där tecken som i en annan kodning är å, ä och ö. Så går det när filen har exporterats från ett gammalt DOS- eller Macintosh-program. Rubriker och kommunnamn känns ändå igen, men andra texter läses fel.
    .cure = Exportera filen i kodningen UTF-8, eller öppna den i Excel via Data > Från text/CSV, välj rätt kodning och spara som arbetsbok (.xlsx).
text-named-workbook = filen har en arbetsboks namn, men den är en textfil; den lästes som en sådan
    .hint = byt slutet av namnet till .csv
    .cause = Namnet slutar på .xlsx, .xls eller något annat som hör till en arbetsbok, men innehållet är vanlig text med skiljetecken. Somliga system namnger sina exporter så. Filen lästes som textfil.
    .cure = Inget behöver göras. Om du vill, byt ändelsen till .csv eller spara filen i Excel som en riktig arbetsbok.
mojibake-repaired = { $count ->
    [one] i en cell hade å, ä och ö gått sönder (till exempel Ã¤); de rättades
   *[other] i { $count } celler hade å, ä och ö gått sönder (till exempel Ã¤); de rättades
}
    .hint = kom överens med avsändaren om att filen sparas direkt som CSV UTF-8 eller som Excel-arbetsbok
    .sender = spara filen direkt som CSV UTF-8 eller som Excel-arbetsbok
    .cause = Å, ä och ö hade gått sönder, eftersom filen någon gång har öppnats med fel teckenkodning: ä syntes som Ã¤. De rättades, och raderna läses in.
    .cure = För det här materialet behöver inget göras. Spara i fortsättningen tabellen direkt som Excel-arbetsbok (.xlsx); om CSV behövs, hämta den till Excel från fliken Data (Från text/CSV) i stället för att dubbelklicka.
# Gränser: hur mycket programmet läser
file-beyond-limit = filen är större än { $limit } MB; en så stor fil läses inte
    .hint = dela upp filen, till exempel årsvis, eller be avsändaren bara om de rader som behövs
    .sender = dela filen, till exempel årsvis, och skicka delarna
    .cause = Filen är större på disken än gränsen. Inget ur filen lästes.
    .cure = En vanlig export är högst några megabyte. Ta bort bilder och onödiga blad ur arbetsboken, eller dela upp raderna på flera filer, som får ligga i samma mapp.
unpacked-beyond-limit = arbetsboken är uppackad större än { $limit } MB; en så stor fil läses inte
    .hint = spara de blad som behövs i en ny arbetsbok eller som CSV
    .cause = En arbetsbok i Excel- eller ODS-format är en packad fil. Dess delar är uppackade sammanlagt större än gränsen, så uppackningen avbröts och inget ur filen lästes.
    .cure = Kopiera i Excel bara de rader och kolumner som behövs, som värden, till en ny arbetsbok och skicka den. Bilder och bilagor lämnas bort.
ratio-beyond-limit = en del av arbetsboken blir över { $limit } gånger större när den packas upp; filen läses inte
    .hint = be avsändaren öppna filen i Excel och spara den på nytt; om du inte känner avsändaren, öppna inte filen
    .sender = öppna filen i Excel, spara den på nytt och skicka den
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
    .cause = En cell i Excel rymmer inte mer än så, så en så lång text är varken ett datum, en kod eller en klass. Cellen läses som tom. Raden avvisas om kolumnen är obligatorisk.
    .cure = Skriv den uppgift i cellen som blanketten frågar efter. Ofta har ett dokument klistrats in av misstag, eller så saknas ett avslutande citattecken.
long-cells-left-out = { $count ->
    [one] tabellen har ytterligare en cell med över { $limit } tecken; den läses inte in
   *[other] tabellen har ytterligare { $count } celler med över { $limit } tecken; de läses inte in
}
    .hint = rätta först de celler som räknas upp en och en och skicka filen på nytt
    .cause = De för långa cellerna är så många att de inte räknas upp en och en. De läses som tomma, och rader som därmed saknar en obligatorisk uppgift avvisas.
    .cure = Kontrollera om fel uppgifter har klistrats in i kolumnen, och spara tabellen på nytt.
workbook-entities = arbetsboken har XML-definitioner som kalkylprogram inte skriver; filen läses inte
    .hint = be avsändaren öppna filen i Excel och spara den på nytt; om du inte känner avsändaren, öppna inte filen
    .sender = öppna filen i Excel, spara den på nytt och skicka den
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
