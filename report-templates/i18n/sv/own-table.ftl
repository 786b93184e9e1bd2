# kooste audit --table: en tabell som inte hör till något projekt.

table-suppressed = Dolda
table-cells-kept = Celler som visas
table-cell = Cell
table-least = Minst
table-greatest = Högst
table-reason = Varför

own-table-safe = Tabellen är säker: enligt de visade talen och { $relations } summor kan varje dolt tal ha minst { $smallest } värden. Dessutom granskades vad uppgiftslämnare kan sluta sig till ({ $contributors }).
own-table-unsafe = Tabellen är inte säker: tal som det är känt för mycket om: { $cells }. Minsta tal som får visas: { $smallest }; summor: { $relations }; dessutom granskade uppgiftslämnare: { $contributors }.
own-table-partly-known = De verkliga värdena av några dolda tal är inte kända: för dem granskades inte om det verkliga värdet är det minsta eller största möjliga.
own-table-unknown = De verkliga värdena är inte kända: det granskades inte om något av dem är det minsta eller största möjliga.
own-table-hint = Dolda: alla dolda tal. Små: nu dolda för att de är små. Andra: nu dolda för att de övriga inte ska kunna räknas ut. Värden minst: hur många värden det bäst kända dolda talet kan ha. Celler som visas, Visas: andel av cellerna och av summan av alla tal. Minst, Högst: värdena som vem som helst kan placera talet mellan.
own-table-more = … och { $count } till; --json visar alla
own-table-written = Sparades: { $file }
own-table-left-out = Sparades inte, eftersom de inte granskades: { $columns }

reason-shown-small = visas fast det är litet
reason-known = kan räknas ut exakt
reason-at-an-end = det verkliga värdet är en ändpunkt
reason-few-values = för få värden är möjliga
reason-small-at-most = också det största är litet
reason-not-proved = säkerheten kunde inte bevisas
reason-contributor = { $reason } (av { $name })

audit-description = { $problem ->
    [smallest] smallest måste vara minst 1
    [no-keys] beskrivningen nämner inga nyckelkolumner
    [status] status och hidden hör ihop: en kolumn, och vad i den som märker en dold rad
    [no-relations] beskrivningen nämner inga summor alls
    [column-twice] kolumnen { $name } har två betydelser
    [total-twice] totalen för nyckeln { $name } är beskriven två gånger
    [parts] { $name } behöver delar, var och en en gång och utan sig självt
    [sum-keys] helheten och alla delar av en [[sum]] måste nämna samma nycklar
   *[no-key] { $name } finns inte bland nycklarna (keys)
}
    .hint = { $problem ->
        [smallest] med smallest = 1 nämns bara tal som kan räknas ut exakt
        [no-keys] skriv till exempel keys = ["area", "gender"]: kolumnerna som visar vilken cell en rad är
        [status] skriv status = "status" och hidden = ["c"], eller ingendera
        [no-relations] lägg till [[total]], [[hierarchy]] eller [[sum]]
        [column-twice] nämn varje kolumn en gång
        [total-twice] har nyckeln nivåer, skriv [[hierarchy]] för varje helhet, annars en [[total]]
        [parts] räkna upp under parts vad helheten är summan av
        [sum-keys] nycklar som du utelämnar överallt står för var och en av sina koder
       *[no-key] rätta namnet, eller lägg till det bland nycklarna
    }
    .cause = Tabellens beskrivning säger något som inte kan menas. Inget granskades, eftersom ett felaktigt samband skulle få en osäker tabell att se säker ut.
    .cure = Rätta stället som pekas ut. Filen docs/audit-own-tables.md förklarar varje inställning med ett exempel.
audit-description-not-utf8 = beskrivningen är inte UTF-8
    .hint = spara den som UTF-8 i en vanlig textredigerare
    .cause = En beskrivning är en TOML-fil, och TOML är alltid UTF-8. Filen innehåller andra byte.
    .cure = Öppna filen i en vanlig textredigerare och spara den med teckenkodningen UTF-8.
audit-column-unknown = tabellen har ingen kolumn { $column }
    .hint = { $nearest ->
        [none] kolumnerna är: { $known }
       *[other] menade du { $nearest }? Kolumnerna är: { $known }
    }
    .cause = Beskrivningen nämner en kolumn som inte finns på tabellens första rad.
    .cure = Skriv kolumnen i beskrivningen precis som på tabellens första rad. Om alla kolumner verkar vara en, skilj dem åt med semikolon, komma eller tabb.
audit-code-unknown = ingen rad har { $name } i kolumnen { $key }
    .hint = { $nearest ->
        [none] rätta koden, eller räkna upp den under [[unpublished]] om den inte visas någonstans
       *[other] menade du { $nearest }? Om koden inte visas någonstans, räkna upp den under [[unpublished]]
    }
    .cause = Beskrivningen nämner en kod som inte finns på någon rad. En felskriven kod skulle lämna en summa ogranskad, och tabellen skulle se säkrare ut än den är.
    .cure = Skriv koden precis som i tabellen. Är den en del som finns men inte visas någonstans, räkna upp den under [[unpublished]].
audit-table-empty = tabellen har inga rader
    .hint = den behöver en första rad med kolumnernas namn och en rad för varje cell
    .cause = Filen är tom eller har inget under sin första rad.
    .cure = Spara tabellen på nytt som CSV: först kolumnernas namn, sedan en rad för varje cell.
audit-table-not-text = tabellen är ingen textfil
    .hint = spara den som CSV
    .cause = Filen är en arbetsbok, en bild eller något annat som inte är text. Här läses bara CSV-tabeller.
    .cure = Öppna filen i programmet som den gjordes med och spara den som CSV, en rad för varje cell.
audit-value = talet är inget heltal och inget tecken för ett dolt tal
    .hint = skriv bara siffror; andra tecken än .. räknas upp i beskrivningen: suppressed = ["x", "-"]
    .cause = Talen är antal personer, heltal från 0 uppåt. Ett dolt tal är två punkter eller något av tecknen som beskrivningen räknar upp.
    .cure = Rätta cellen, eller lägg till dess tecken under suppressed i beskrivningen. Ta bort anmärkningar under tabellen.
audit-truth = det verkliga värdet är inget heltal, eller ett annat än det visade
    .hint = verkliga värden behövs bara för dolda tal; lämna tomt där de inte är kända
    .cause = I kolumnen med verkliga värden finns något annat än heltal, eller så skiljer sig ett visat tal från sitt verkliga värde.
    .cure = Rätta cellen. Avrundade eller slumpvis ändrade tal kan inte granskas på det här sättet.
audit-row-repeated = rad { $row } har samma nycklar
    .hint = varje cell står på en rad; nämn alla nyckelkolumner i keys
    .cause = Två rader har samma koder i alla nyckelkolumner, så de skulle vara samma cell. Ofta saknas en nyckelkolumn i beskrivningen.
    .cure = Lägg till kolumnen som skiljer raderna åt i keys, eller ta bort en av raderna.
audit-contribution = { $relations ->
    [none] den egna delen är inget heltal eller större än talet
   *[other] de egna delarna passar inte tabellen: { $relations }
}
    .hint = en uppgiftslämnares kolumn har dess egen del av varje tal; lämna tomt där ingen finns
    .cause = En uppgiftslämnare kan inte ha mer än hela talet, och dess delar summeras som tabellen.
    .cure = Rätta uppgiftslämnarens kolumn. Summor kan lämnas tomma: de räknas ihop.
audit-contradiction = inga heltal stämmer med tabellen: { $relations }
    .hint = dessa summor kan inte alla gälla; leta efter ett felaktigt tal, en rad som saknas eller ett felaktigt samband
    .cause = De visade talen och beskrivningens summor motsäger varandra: vad de dolda talen än är stämmer någon summa inte. Meddelandet nämner summor som tillsammans motsäger varandra.
    .cure = Jämför de nämnda summorna med tabellen. Om rader har utelämnats för att de är dolda, skriv absent = "hidden". Avrundade eller slumpvis ändrade tal går inte jämnt upp och kan inte granskas på det här sättet.
audit-not-decided = det kunde inte avgöras om tabellen motsäger sig själv
    .hint = ange de verkliga värdena, eller granska en del av tabellen
    .cause = Tabellen är så stor eller så hopflätad att sökningen efter värden som stämmer avbröts. Inget är bevisat, så tabellen godkänns inte.
    .cure = Lägg till en kolumn med verkliga värden om du känner dem, eller granska tabellen i delar utan gemensamma summor.
audit-no-pattern = ingen uppsättning dolda tal gör tabellen säker
    .hint = slå ihop små grupper, eller utelämna en nyckel
    .cause = Även om allt utom helheterna döljs kunde något tal räknas ut för noggrant, eller så är helheten själv ett litet tal. Inget sparades.
    .cure = Slå ihop koder med få personer, utelämna en nyckel eller nivå, eller låt bli att publicera tabellen.
audit-output-exists = filen finns redan och skrivs inte över
    .hint = ge ett annat namn med --suppress, eller flytta undan den gamla filen
    .cause = Det finns redan en fil med namnet som gavs med --suppress. Inget sparades.
    .cure = Ge den nya filen ett annat namn, eller flytta undan den gamla och kör kommandot på nytt.

title-audit-description = Tabellens beskrivning är omöjlig
title-audit-description-not-utf8 = Tabellens beskrivning är inte UTF-8
title-audit-column-unknown = Beskriven kolumn saknas i tabellen
title-audit-code-unknown = Beskriven kod finns inte i tabellen
title-audit-table-empty = Tabellen som ska granskas har inga rader
title-audit-table-not-text = Tabellen som ska granskas är ingen text
title-audit-value = Talet är inget heltal
title-audit-truth = Det verkliga värdet passar inte
title-audit-row-repeated = Två rader har samma nycklar
title-audit-contribution = Den egna delen passar inte tabellen
title-audit-contradiction = Tabellen motsäger sig själv
title-audit-not-decided = Motsägelsen är inte avgjord
title-audit-no-pattern = Tabellen kan inte göras säker
title-audit-output-exists = Filen som ska sparas finns redan
