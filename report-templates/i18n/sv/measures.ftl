query-header-missing = frågefilen börjar inte med ett huvud
    .hint = börja filen med raden /* kooste, skriv huvudet som TOML, avsluta det med */ och skriv därefter en enda SELECT-fråga
    .cause = Varje frågefil börjar med ett huvud som berättar vad frågan räknar och vad som får visas av den. Utan huvud kan dataskyddsreglerna inte tillämpas, så frågan körs inte.
    .cure = Ta någon inbyggd fråga i mappen queries som förebild och skriv ett likadant huvud: först raden /* kooste, sist */.
query-header-invalid = frågans huvud kan inte läsas: { $error }
    .hint = rätta stället; de inbyggda frågorna i mappen queries/ är förebilder
    .cause = Frågans huvud är inte giltig TOML, eller så har det en okänd eller felaktig punkt. Frågan körs inte.
    .cure = Rätta det utpekade stället. De inbyggda frågorna visar vad ett huvud kan innehålla.
query-header-column = frågans huvud hänvisar till kolumnen { $column }, som det inte beskriver
    .hint = lägg till en [[column]] med name { $column } i huvudet eller rätta hänvisningen
    .cause = Huvudet hänvisar till en kolumn, till exempel en nämnare, som det inte beskriver. En regel om döljande kan inte tillämpas på en okänd kolumn.
    .cure = Lägg till ett avsnitt [[column]] för kolumnen eller rätta hänvisningens stavning.
query-name = frågefilens namn ger inget tabellnamn
    .hint = lägg filen i en undermapp och använd bara små bokstäver a–z, siffror och understreck i namnen, till exempel queries/egen/besokare.sql
    .cause = Resultattabellens namn kommer från filens mapp och namn, och det här namnet går inte: det har stora bokstäver, å, ä, ö, mellanslag eller fel antal mappar.
    .cure = Lägg filen i en undermapp i mappen queries och ge den ett namn med små bokstäver a–z, siffror och understreck, till exempel queries/egen/besokare.sql.
query-name-taken = frågans resultattabell skulle ha samma namn som den för { $other }
    .hint = ge filen eller mappen ett annat namn
    .cause = Två frågor skulle göra en resultattabell med samma namn, till exempel a/b_c.sql och a_b/c.sql. Ingendera kan väljas framför den andra.
    .cure = Ge den egna filen eller dess mapp ett annat namn. Om avsikten var att ersätta en inbyggd fråga, använd exakt dess sökväg och namn.
query-not-select = filen ska innehålla exakt en SELECT-fråga
    .hint = ta bort andra satser; en fråga får inte ändra något
    .cause = En frågefil får ha bara en sats, en som läser (SELECT). Annat körs inte, så att en fråga varken kan ändra materialet eller föra ut det.
    .cure = Ta bort andra satser, till exempel create, delete, copy och set, och överflödiga semikolon. Hjälptabeller skrivs med with i samma fråga eller i en egen fil.
query-syntax = frågan har ett skrivfel: { $error }
    .hint = rätta det utpekade stället
    .cause = Frågan är inte giltig SQL, så den kan inte köras. Inget räknades.
    .cure = Rätta det utpekade stället; ofta saknas ett komma eller en parentes på raden före. Frågan kan provas i DuckDB mot databasen .kooste/kooste.duckdb.
query-table-unknown = frågan läser tabellen { $table }, som ingen fråga gör
    .hint = kontrollera tabellens namn; queries/model/service.sql gör tabellen model.service och queries/employment/quarterly.sql tabellen measure.employment_quarterly
    .cause = Frågan läser en tabell som varken finns bland blanketterna, referensuppgifterna eller andra frågors resultat. Frågornas ordning kan inte avgöras, så inget räknades.
    .cure = Kontrollera tabellens namn. Blanketternas tabeller är core.blankett, till exempel core.referral; en frågas tabell får sitt namn av filens sökväg.
query-cycle = frågorna väntar på varandra i en cirkel: { $queries }
    .hint = ta bort en av hänvisningarna
    .cause = Frågorna läser varandras resultat så att ingen av dem kan vara den första. Inget räknades.
    .cure = Ta bort en av hänvisningarna eller flytta den gemensamma delen till en egen fråga som de andra läser.
query-failed = frågan kan inte köras: { $error }
    .hint = kontrollera tabellernas och kolumnernas namn och typer
    .cause = Databasen kunde inte köra frågan, till exempel för att en kolumn saknas, typerna inte passar ihop eller minnet inte räcker. Inget skrevs.
    .cure = Läs slutet av felmeddelandet och rätta frågan. Yttre filer och tillägg kan inte användas: de är avstängda när materialet har lästs in.
query-columns-missing = kolumner som huvudet beskriver saknas i frågans resultat: { $columns }
    .hint = lägg till kolumnerna i frågan eller ta bort dem ur huvudet
    .cause = Huvudet utlovar kolumner som frågans resultat inte har. En tabell kan inte publiceras ofullständig.
    .cure = Lägg till kolumnerna i frågans select med samma namn (as namn) eller ta bort dem ur huvudet.
query-columns-undeclared = frågans resultat har kolumner som huvudet inte beskriver: { $columns }
    .hint = beskriv kolumnerna i huvudet eller lämna bort dem; bara det beskrivna kan publiceras
    .cause = Frågans resultat har kolumner som huvudet inte berättar om. Dataskyddsreglerna kan inte tillämpas på dem, så tabellen publiceras inte.
    .cure = Beskriv kolumnen i huvudet med [[column]] och ange om den är ett antal, en andel eller en klass, eller lämna bort den ur frågan.
query-column-type = kolumnen { $column } har en typ som inte går
    .hint = ett antal ska vara ett heltal (cast(... as bigint)) och andra tal double (cast(... as double))
    .cause = Kolumnens typ är inte den som huvudet anger. Döljandet av små tal kräver rätt typer, så tabellen publiceras inte.
    .cure = Omvandla kolumnen i frågan: antal cast(… as bigint), andra tal cast(… as double), text cast(… as varchar).

interval-wilson = Wilsons intervall
interval-clopper-pearson = exakt binomialintervall (Clopper–Pearson)
interval-byar = Byars intervall
interval-poisson-exact = exakt Poissonintervall
interval-byar-or-poisson-exact = Byars intervall, med färre än tio fall exakt Poissonintervall
interval-cloglog = intervall på den komplementära log–log-skalan
interval-loglog = intervall på log–log-skalan
interval-student-t = Students t-intervall

level-exemplary = utmärkt
level-good = god
level-fair = skälig
level-not-supported-employment = inte supported employment

section-staffing = personal
section-organization = organisation
section-services = insatser

review-method-itsearvio = självskattning
review-method-vertaisarvio = kollegial bedömning
review-method-ulkoinen = extern bedömning

item-status-arvioitu = bedömt
item-status-sovellettu = tillämpat med anpassning
item-status-ei-arvioitu = inte bedömt
item-status-ei-sovellu = inte tillämpligt

area-kind-municipality = kommun
area-kind-organiser = organisation
area-kind-subregion = ekonomisk region
area-kind-region = hela området

area-muu = bosatta annanstans
area-tuntematon = hemkommun okänd

group-all = pilotgrupperna totalt

funder-valtionavustus = statsunderstöd
funder-omarahoitus = egen finansiering

signal-below-998 = avviker: under gränsen på 99,8 %
signal-below-95 = under gränsen på 95 %
signal-within = inom gränserna
signal-above-95 = över gränsen på 95 %
signal-above-998 = avviker: över gränsen på 99,8 %
signal-none = ingen jämförelse
