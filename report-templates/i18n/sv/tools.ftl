# Utvärderarens verktyg: kooste sql, clean, export och doctor.

clean-folder = { $done ->
    [no] Skulle tas bort: { $folder } (filer: { $files }, { $size })
   *[yes] Togs bort: { $folder } (filer: { $files }, { $size })
}
clean-nothing = Det finns inget att ta bort: mappen har varken databas eller loggar.
clean-unreleased = { $done ->
    [no] Körningen för { $period } är inte antecknad som publicerad. Efter borttagningen kan den antecknas först efter en ny körning.
   *[yes] Körningen för { $period } var inte antecknad som publicerad. Den kan nu antecknas först efter en ny körning: kooste run, sedan kooste release.
}
title-clean-no-project = Mappen är inget projekt
clean-no-project = i mappen finns ingen fil kooste.toml, så den är ingen projektmapp
    .hint = ange projektets mapp: kooste clean MAPP
    .cause = Kommandot tar bara bort något ur en projektmapp, och en sådan känns igen på filen kooste.toml. Inget togs bort.
    .cure = Kontrollera mappens namn och ange den. Ett nytt projekt görs med kooste init.
title-clean-not-a-folder = Det som ska tas bort är ingen mapp
clean-not-a-folder = { $folder } är ingen mapp utan en fil eller en länk till någon annan plats
    .hint = ta bort den själv, om det är meningen
    .cause = I stället för mappen finns en fil eller en symbolisk länk. En länk följs inte ut ur projektets mapp, och inget togs bort.
    .cure = Se vart länken leder och ta själv bort både länken och målet. Kör sedan kommandot igen.

table-name = Tabell
table-holds = Vad den innehåller
sql-secure = Profilen secure: tabellerna core, model och quality har rader om enskilda personer, och tal som räknas av dem har inte gått genom dataskyddskontrollen. De är endast för den skyddade miljön: lämna inget av dem vidare.
sql-empty-may-be-hidden = En tom cell kan vara dold i stället för att sakna uppgift. Fråga också: { $columns }
sql-written = Rader: { $rows }. Skrevs: { $file }
sql-tables-hint = Skriv namnet som det står här, till exempel select * from employment.quarterly. En dold cell är NULL, och kolumnen NAMN_suppressed är då sann.
sql-prompt-hint = Avsluta frågan med semikolon. .tables listar tabellerna; slut: Ctrl-D.
title-sql-no-run = Ingen körning att fråga
sql-no-run = det finns ingen körning av projektet vars tal kunde frågas
    .hint = kör projektet först: kooste run
    .cause = Frågas kan tal som en körning har släppt ut; körningens redogörelse log/PERIOD/manifest.json finns inte. Den kan ha tagits bort med kooste clean.
    .cure = Kör projektet med kooste run och fråga igen. Kontrollera perioden, om du angav en.
title-sql-manifest-unreadable = Körningens redogörelse kan inte läsas
sql-manifest-unreadable = körningens redogörelse (manifest.json) kan inte läsas
    .hint = kör projektet igen: kooste run
    .cause = Körningens fil manifest.json är skadad eller skriven av en annan version av programmet. Utan den vet ingen vilka tabeller körningen släppte ut.
    .cure = Kör projektet igen med kooste run, så skrivs redogörelsen på nytt.
title-sql-table-changed = Tabellen ändrad efter körningen
sql-table-changed = tabellen är inte den fil som körningen skrev
    .hint = kör projektet igen: kooste run
    .cause = En tabell från den senaste körningen saknas eller har ändrats efteråt. Det som dataskyddskontrollen inte har släppt ut visas inte.
    .cure = Kör projektet igen med kooste run. Behöver du en ändrad tabell, ha den på ett annat ställe än i mappen out.
title-sql-other-profile = Senaste körningen gjord för andra
sql-other-profile = den senaste körningen för { $period } gjordes med profilen { $made }, och dess tal är inte för profilen { $profile }
    .hint = kör projektet med den här profilen: kooste run --profile { $profile }
    .cause = En körning släpper ut det som profilens läsare får se. Den senaste körningen gjordes för läsare som får se mer än de vars profil efterfrågades.
    .cure = Kör projektet med den profil du vill ha och fråga igen. Med profilen secure kan allt frågas av den som arbetar i den skyddade miljön.
title-sql-database-unreadable = Databasen kan inte öppnas
sql-database-unreadable = körningens databas kan inte öppnas: { $error }
    .hint = kör projektet igen (kooste run) och stäng andra program som har filen öppen
    .cause = Filen .kooste/kooste.duckdb är skadad, skriven av en annan version av databasmotorn eller öppen för skrivning i ett annat program.
    .cure = Stäng andra program som använder databasen. Hjälper det inte, kör projektet igen med kooste run, så görs databasen på nytt.
title-sql-not-select = Inte en SELECT
sql-not-select = en fråga måste vara exakt en SELECT
    .hint = skriv en fråga som börjar med select, with eller from; inget kan ändras, anslutas eller läsas ur filer
    .cause = Kommandot svarar på en fråga som bara läser. Andra satser, flera på en gång och en tom fråga körs inte.
    .cure = Lämna bort andra satser, såsom create, copy, attach och set. Flera frågor ställs en i taget.
title-sql-syntax = Frågan är inte giltig SQL
sql-syntax = frågan är inte giltig SQL: { $error }
    .hint = rätta stället som visas
    .cause = Frågan kan inte förstås som SQL. Ofta saknas ett komma, en parentes eller ett citattecken strax före stället.
    .cure = Rätta stället som visas och fråga igen.
title-sql-table-unknown = Tabellen finns inte
sql-table-unknown = det finns ingen tabell { $name }
    .hint = { $nearest ->
        [none] kooste sql --tables listar tabellerna; rader om enskilda personer (core) finns bara med --profile secure
       *[other] menade du { $nearest }? kooste sql --tables listar tabellerna
    }
    .cause = Frågan nämner en tabell som inte är framlagd. Framlagda är de tabeller som den senaste körningen släppte ut, och med profilen secure även databasens.
    .cure = Kopiera namnet ur listan som kooste sql --tables ger. En tabell som den senaste körningen inte gjorde finns när dess blanketter har kommit och projektet har körts.
title-sql-refused = Frågan kan inte besvaras
sql-refused = frågan kan inte besvaras: { $error }
    .hint = kontrollera kolumnernas namn och typer; describe TABELL listar kolumnerna
    .cause = Databasmotorn kunde inte svara: en kolumn finns kanske inte, typer passar inte ihop, eller frågan skulle skriva eller läsa en fil, vilket den inte kan.
    .cure = Läs slutet av felet och rätta frågan. En tabells kolumner får du med describe employment.quarterly.
title-sql-output-exists = Filen som ska skrivas finns redan
sql-output-exists = filen finns redan och skrivs inte över
    .hint = ange ett annat namn med --output eller flytta bort den gamla filen
    .cause = En fil med det namn som angavs med --output finns redan. Inget skrevs.
    .cure = Ge den nya filen ett annat namn, eller flytta bort den gamla och kör kommandot igen.
title-sql-output-workbook = Svaret skrivs inte som arbetsbok
sql-output-workbook = svaret kan inte skrivas som arbetsbok (.{ $ending })
    .hint = ge filen ändelsen .csv, som Excel öppnar, eller .parquet
    .cause = Svaret är en tabell. Den skrivs som CSV, Parquet, JSON eller text; med en arbetsboks ändelse skulle den bli en fil som inget program öppnar.
    .cure = Byt ändelse på filen i valet --output.
title-sql-parquet-file = Parquet behöver en fil
sql-parquet-file = Parquet skrivs bara till en fil
    .hint = ange filen: --output FIL.parquet
    .cause = Parquet är ingen text och skrivs därför inte ut på skärmen.
    .cure = Ange en fil med --output.
title-sql-rows-in-out = Rader om personer till mappen out
sql-rows-in-out = ett svar med profilen secure skrivs inte till mappen out
    .hint = välj en mapp utanför projektets mapp out
    .cause = Det som ligger i mappen out får lämnas vidare som det är. Med profilen secure kan ett svar ha rader om enskilda personer.
    .cure = Skriv svaret någon annanstans i den skyddade miljön, eller fråga med läsarnas profil.
title-sql-column-not-shown = Kolumnens typ kan inte visas
sql-column-not-shown = värdena i kolumnen { $column } kan inte skrivas i svaret
    .hint = gör om kolumnen till text: cast(… as varchar)
    .cause = Kolumnen har en typ som inte kan skrivas i en tabell, till exempel en tid med tidszon. En tom plats skulle läsas som ett värde som saknas, så inget svar ges.
    .cure = Gör i frågan om kolumnen till text, tal eller dag, till exempel cast(kolumn as varchar).

export-done = Tabeller: { $tables }, Parquetfiler: { $files }. Skrevs: { $folder }
export-personal = Detta är rader om enskilda personer under pseudonym: personuppgifter enligt lag. Mappen är endast för sin ägare; lämna den inte vidare.
export-read-me = PERSONUPPGIFTER – FÅR INTE LÄMNAS VIDARE

    Filerna i den här mappen har rader om enskilda personer under pseudonym. De är personuppgifter enligt lag, även utan namn.
    Ha mappen på en plats som bara de kan läsa som får behandla uppgifterna, och ta bort den när den inte längre behövs.
    Tal som räknas av uppgifterna har inte gått genom dataskyddskontrollen: publicera dem inte. Tabellerna beskrivs i
    datapackage.json och schemas.
title-export-in-out = Export till mappen out
export-in-out = rader om personer skrivs inte till mappen out
    .hint = välj en mapp utanför projektets mapp out
    .cause = Det som ligger i mappen out får lämnas vidare som det är, och en export har rader om enskilda personer. Inget skrevs.
    .cure = Ange med --output en mapp någon annanstans, en som bara de kan läsa som får behandla uppgifterna.
title-export-in-exports = Export till mappen exports
export-in-exports = en export skrivs inte till mappen exports
    .hint = välj en mapp utanför projektets mapp exports
    .cause = Det som ligger i mappen exports läses av nästa körning som om organisationer hade sänt det. Inget skrevs.
    .cure = Ange med --output en mapp någon annanstans.
title-export-not-new = Mappen för exporten är inte tom
export-not-new = mappen finns redan och är inte tom
    .hint = ange en ny mapp med --output, eller töm den här
    .cause = En export skrivs bara till en ny eller tom mapp, så att inget gammalt blir kvar bland dess filer. Inget skrevs.
    .cure = Ge exporten en ny mapp, eller ta bort den gamla och kör kommandot igen.

table-state = Läge
table-thing = Vad som granskades
table-months = Månader
doctor-state-good = i ordning
doctor-state-unknown = inte känt
doctor-state-warning = se över
doctor-state-problem = HINDRAR
doctor-program = kooste { $version }
doctor-engine = { $name } { $version }
doctor-threads = { $state ->
    [unknown] trådar: inte känt
   *[other] trådar: { $threads }
}
doctor-memory = { $state ->
    [unknown] ledigt minne: inte känt (ett stort projekt tar { $need } MB)
   *[other] ledigt minne: { $free } MB (ett stort projekt tar { $need } MB)
}
doctor-disk = { $state ->
    [unknown] ledigt på disken: inte känt (en körning tar { $need } MB)
   *[other] ledigt på disken: { $free } MB (en körning tar { $need } MB)
}
doctor-letters = { $missing ->
    [none] typsnitt: alla tecken i programmets texter kan tryckas
   *[other] typsnitt: dessa tecken i programmets texter saknas och trycks som en ruta: { $missing }
}
doctor-project-letters = { $missing ->
    [none] typsnitt: alla tecken i projektets namn och texter kan tryckas
   *[other] typsnitt: dessa tecken i projektets namn och texter saknas och trycks som en ruta: { $missing }
}
doctor-project = { $state ->
    [problem] kooste.toml kan inte användas; se nedan
   *[other] kooste.toml: { $name }
}
doctor-folder = { $state ->
    [problem] det går inte att skriva i mappen { $folder }
   *[other] det går att skriva i mappen { $folder }
}
doctor-ledger = { $how ->
    [intact] { $file } är hel (publiceringar: { $number })
    [changed] { $file }: rad { $number } eller rader före den har ändrats
   *[other] { $file }: rad { $number } kan inte läsas
}
doctor-key = { $how ->
    [there] kooste.key finns, och bara ägaren kan läsa den
    [new] kooste.key finns inte ännu: den första körningen gör den
    [open] kooste.key kan läsas av andra: lämna den åt ägaren (chmod 600 kooste.key)
    [lost] kooste.key är borta fast det finns publiceringar: återställ den från en kopia; en ny passar inte kontrollsummorna i tidigare rapporter
   *[other] kooste.key kan inte användas: återställ den från en kopia
}
doctor-queries = { $state ->
    [good] de egna frågorna kan användas
   *[problem] det är fel i egna frågor
}
doctor-texts = { $state ->
    [good] texterna kan läsas
   *[problem] någon text kan inte läsas
}
doctor-data = { $state ->
    [problem] data: filer som inte kan läsas eller som har identifieringsuppgifter hindrar en körning; se nedan och kooste check
   *[other] data: lästa filer: { $files }
}
doctor-coverage = Månader med rader ({ $months } månader från { $from }): ■ rader finns, · inga
doctor-come = har kommit
doctor-not-come = har inte kommit
doctor-hints = Tips. Kanske hände inget, kanske saknas en fil:
doctor-gap = { $how ->
    [never] { $organisation }: har inte kommit, fast andra har sänt: { $form }
    [after] { $organisation }: { $form }: inga rader efter { $first }
   *[other] { $organisation }: { $form }: inga rader från { $first } till { $last }
}
doctor-stops = Något skulle hindra en körning.
doctor-well = Inget hindrar en körning.
