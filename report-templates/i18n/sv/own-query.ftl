query-forbidden = frågan använder { $name }, vilket en egen fråga inte får
    .hint = läs ur tabellerna core, config, model och measure; filer och inställningar kan inte läsas
    .cause = En egen fråga får bara läsa programmets egna tabeller. Den får inte läsa filer, lista mappar, använda andra databaser eller se råa rader eller inställningar, så att inga uppgifter läcker och siffran inte beror på datorn. Ingenting lästes eller skrevs.
    .cure = Ta bort det utpekade stället. Av tabellfunktionerna duger range, generate_series, unnest och programmets egna, som kommandot kooste describe functions räknar upp. Mer data hämtas in som blankett i mappen exports.
query-not-repeatable = värdet av { $name } växlar från körning till körning
    .hint = använd kolumnen cut_off i tabellen main.run_settings i stället för dagens datum
    .cause = Samma data ger alltid samma tal. Klockan, ett slumptal eller en inställning i datorn skulle bryta det, så frågan körs inte.
    .cure = Ta bort det utpekade stället. Datauttagets brytdag finns i tabellen main.run_settings, kolumnen cut_off.
query-name-unknown = { $kind ->
        [table] tabellen { $name } finns inte
        [column] kolumnen { $name } finns inte
        [alias] ingen tabell i frågan har namnet { $name }
       *[function] funktionen { $name } finns inte
    }
    .hint = { $nearest ->
        [none] kontrollera namnet
       *[other] menade du: { $nearest }?
    }
    .cause = Frågan använder ett namn som inte finns i databasen. Oftast är det ett skrivfel eller en kolumn som finns i en annan tabell. Ingenting beräknades.
    .cure = Rätta det utpekade namnet. Blanketternas kolumner visas med kooste describe forms, funktionerna med kooste describe functions.
query-not-grouped = kolumnen { $column } är inte grupperad
    .hint = lägg kolumnen i group by eller beräkna ett värde av den, till exempel min({ $column })
    .cause = I en grupperad fråga står varje resultatrad för många ursprungliga rader. Därför måste det sägas vilket värde som tas.
    .cure = Lägg kolumnen i group by eller beräkna ett värde av den (count, sum, min, max).
query-argument-types = funktionen tar inte ett sådant värde: { $call }
    .hint = omvandla värdet först, till exempel cast(… as bigint), eller byt funktion
    .cause = Funktionen väntar sig ett annat slags värde, till exempel ett tal i stället för ett datum. Frågan kan inte köras.
    .cure = Omvandla värdet till rätt typ (cast) eller använd en annan funktion. Programmets funktioner räknas upp av kooste describe functions.
query-built-in-broken = den inbyggda frågan { $id } kan inte längre köras med denna fråga: { $error }
    .hint = behåll samma kolumner som i den fråga som ersätts
    .cause = Projektets egen fråga ersätter en inbyggd, och en annan inbyggd fråga läser kolumner ur den som inte längre finns eller har en annan typ.
    .cure = Återställ kolumnerna i den egna frågan, eller ge den ett annat namn så att den inte ersätter den inbyggda.
query-too-long = frågan avbröts, eftersom den inte var klar på { $seconds } sekunder
    .hint = kontrollera villkoren i join och om with recursive tar slut
    .cause = En egen fråga har begränsad tid. Oftast överskrids den av en join utan villkor eller av en upprepning utan slut. Ingenting skrevs.
    .cure = Lägg on-villkor till join, kontrollera upprepningens slutvillkor och dela en tung fråga i delar i mappen queries/model.
query-too-large = frågan skulle behöva mer minne än { $limit } mebibyte
    .hint = begränsa raderna tidigare och kontrollera villkoren i join
    .cause = Minnet är begränsat och inga tillfälliga data skrivs på disken. Oftast saknar en join sitt villkor. Ingenting skrevs.
    .cure = Lägg on-villkor till join och räkna ihop före sammanfogningen.
query-too-many-rows = frågan ger { $rows } rader; ett mått får ha högst { $limit }
    .hint = räkna ihop raderna (group by); ett mått är en tabell som människor läser
    .cause = Ett mått är en sammandragen tabell. Så många rader betyder nästan alltid att raderna inte räknats ihop eller att en join saknar villkor.
    .cure = Lägg till group by eller villkoret i join. Ett mellansteg med många rader hör hemma i mappen queries/model.
query-key-missing = nyckelkolumnen { $column } saknar värde på någon rad
    .hint = ge det som saknas en egen klass, till exempel coalesce({ $column }, 'ei tietoa')
    .cause = En nyckelkolumn namnger raden. En rad utan namn kan varken jämföras eller skyddas, så tabellen publiceras inte.
    .cure = Ge det värde som saknas en egen klass eller lämna bort raderna med where.
query-grain-twice = samma nyckel finns på två rader{ $columns ->
        [none] { "" }
       *[other] : { $columns }
    }
    .hint = lägg den kolumn som fattas till grain i huvudet eller räkna ihop raderna
    .cause = I huvudet säger grain vilka kolumner som tillsammans namnger en rad. Två rader med samma namn skulle blanda ihop talen och skyddet av dem. Saknas grain får det finnas en rad.
    .cure = Rätta grain eller gruppera frågan (group by) med samma kolumner.
query-count-negative = antalet { $column } är negativt på någon rad
    .hint = kontrollera subtraktionen som talet kommer ur
    .cause = Kolumnen är enligt huvudet ett antal människor. Ett negativt antal kan inte skyddas rätt, så tabellen publiceras inte.
    .cure = Rätta frågan så att talet är noll eller större. Tomt betyder att uppgiften inte har kommit.
query-count-differs = antalet { $column } har två olika värden, fast det enligt huvudet är samma tal{ $keys ->
        [none] {" "}på varje rad
       *[other] {" "}när nycklarna är desamma: { $keys }
    }
    .hint = räkna talet med samma nycklar på varje rad, till exempel sum(…) over (partition by …), eller rätta kolumnens by
    .cause = Kolumnens by säger vilka nycklar talet följer. På de andra raderna upprepas samma tal. Om det ändå växlar skulle skyddet ta två olika tal för ett.
    .cure = Rätta frågan eller kolumnens by i huvudet.
query-relation-false = sambandet { $relation } ({ $columns }) i huvudet stämmer inte i frågans resultat
    .hint = kontrollera att frågan räknar delarna och helheten ur samma rader
    .cause = Dataskyddskontrollen litar på vad huvudet säger om summor och delar. Om sambandet inte stämmer skulle kontrollen skydda fel tal, så ingenting publiceras.
    .cure = Rätta frågan så att talen stämmer, eller ta bort sambandet ur huvudet om talen inte hör ihop.
query-clash = talet { $counts } är olika stort i olika tabeller, eller dess delar ger inte det tillsammans: { $tables }
    .hint = kontrollera kolumnernas counts, inside och by samt sambanden; ett tal med samma namn är samma tal i varje tabell
    .cause = Den egna frågan säger sig räkna samma tal som en annan måttabell, eller delar av det, men resultatet är ett annat. Dataskyddskontrollen skulle ta två tal för ett, så ingenting publiceras.
    .cure = Räkna talet som den andra måttabellen gör, eller ge det ett eget namn (ta bort counts).
query-area-missing = frågan saknar en rad för området { $area }
    .hint = ta områdena ur tabellen model.area och foga talen till dem (left join), så att varje område har en rad
    .cause = Sambandet hierarchy i huvudet säger att områdena tillsammans är området på nivån ovanför. Om ett av dem saknas kan summan inte kontrolleras.
    .cure = Lägg till en rad för varje område; där det inte finns någon är talet 0.
query-exists = den här frågan finns redan
    .hint = välj ett annat namn; filen skrevs inte över
    .cause = Projektet har redan en fråga eller ett test med det namnet, eller så är namnet en inbyggd frågas. Ingenting skrevs.
    .cure = Ge kommandot kooste new query ett annat namn.
query-test-unknown = frågan { $id } har inget test
    .hint = { $nearest ->
        [none] gör mappen queries/{ $id }.test med given_…csv och expect.csv
       *[other] menade du: { $nearest }?
    }
    .cause = Ett test är en mapp bredvid frågan: queries/mapp/namn.test. Den hittades inte, eller så står ingen fråga bredvid den.
    .cure = Kontrollera namnet eller gör ett test. Kommandot kooste new query gör en fråga och ett test som exempel.
query-test-table = tabellen { $table } finns inte
    .hint = menade du: { $nearest }?
    .cause = Testfilens namn given_TABELL.csv säger i vilken tabell raderna hamnar. Någon sådan tabell finns inte.
    .cure = Namnge filen efter blankettens tabell, till exempel given_referral.csv. Tabellerna räknas upp av kooste describe forms.
query-test-column = { $where ->
        [given] tabellen { $table } har ingen kolumn { $column }
       *[expect] frågans resultat har ingen kolumn { $column }
    }
    .hint = menade du: { $nearest }?
    .cause = Rubrikraden i testets CSV-fil har en kolumn som inte finns.
    .cure = Rätta rubrikraden. Filen behöver bara de kolumner som testet behöver.
query-test-value = värdet i kolumnen { $column } duger inte: där ska stå { $type ->
        [date] ett datum som 2022-03-31
        [integer] ett heltal
        [number] ett tal, decimaler med punkt
        [boolean] true eller false
       *[other] { $type }
    }
    .hint = rätta värdet; en tom cell betyder att värdet saknas
    .cause = Testets CSV-fil har ett värde som tabellens kolumn inte kan ha.
    .cure = Rätta den utpekade raden.
query-test-file = testets fil kan inte läsas: { $error }
    .hint = filen ska vara CSV i UTF-8 med komma som skiljetecken
    .cause = En fil i testet saknas eller dess rader är ingen tabell.
    .cure = Spara filen som CSV: en rubrikrad och sedan rader med lika många celler. Ett exempel fås med kooste new query.
query-test-settings = testets inställningar kan inte läsas: { $error }
    .hint = nycklarna är period, as_of, cut_off, project_start, project_end och region
    .cause = Testets fil settings.toml har en okänd nyckel eller ett fel värde.
    .cure = Rätta filen, till exempel period = "2022Q2" och cut_off = 2022-06-30.
new-query-done = Frågan { $file } och dess test { $test } är gjorda. Pröva: kooste test { $project } { $id }
test-none = Projektet har inga test av frågor. Kommandot kooste new query gör en fråga och ett test som exempel.
test-passed = rätt: { $id }
test-failed = skiljer sig: { $id }
test-cell = { $key }: { $column } är { $found }, väntat { $expected }
test-row-missing = { $key }: raden saknas i resultatet
test-row-extra = { $key }: raden var inte väntad
test-row-twice = { $key }: raden finns två gånger i expect.csv
test-nothing = tomt
test-row = rad { $number }
test-summary = Test: { $tests }, skiljer sig: { $failed }.

title-query-forbidden = Egen fråga använder något förbjudet
title-query-not-repeatable = Frågans resultat skulle växla
title-query-name-unknown = Okänt namn i en fråga
title-query-not-grouped = Kolumnen är inte grupperad
title-query-argument-types = Fel typ för funktionen
title-query-built-in-broken = Egen fråga förstör en inbyggd
title-query-too-long = Frågan tog för lång tid
title-query-too-large = Frågan behöver för mycket minne
title-query-too-many-rows = Måttet har för många rader
title-query-key-missing = Nyckelkolumn saknar värde
title-query-grain-twice = Samma nyckel på två rader
title-query-count-negative = Antalet är negativt
title-query-count-differs = Antalet växlar med samma nycklar
title-query-relation-false = Ett samband i huvudet stämmer inte
title-query-clash = Samma tal är olika stort i två tabeller
title-query-area-missing = Ett område saknar rad
title-query-exists = Frågan finns redan
title-query-test-unknown = Frågan har inget test
title-query-test-table = Testets tabell finns inte
title-query-test-column = Testets kolumn finns inte
title-query-test-value = Testets värde duger inte
title-query-test-file = Testets fil kan inte läsas
title-query-test-settings = Testets inställningar duger inte
