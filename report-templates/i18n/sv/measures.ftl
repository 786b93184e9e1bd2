query-header-missing = frågefilen börjar inte med ett huvud
    .hint = börja filen med raden /* kooste, skriv huvudet som TOML, avsluta det med */ och skriv därefter en enda SELECT-fråga
query-header-invalid = frågans huvud kan inte läsas: { $error }
    .hint = rätta stället; de inbyggda frågorna i mappen queries/ är förebilder
query-header-column = frågans huvud hänvisar till kolumnen { $column }, som det inte beskriver
    .hint = lägg till en [[column]] med name { $column } i huvudet eller rätta hänvisningen
query-name = frågefilens namn ger inget tabellnamn
    .hint = lägg filen i en undermapp och använd bara små bokstäver a–z, siffror och understreck i namnen, till exempel queries/egen/besokare.sql
query-name-taken = frågans resultattabell skulle ha samma namn som den för { $other }
    .hint = ge filen eller mappen ett annat namn
query-not-select = filen ska innehålla exakt en SELECT-fråga
    .hint = ta bort andra satser; en fråga får inte ändra något
query-syntax = frågan har ett skrivfel: { $error }
    .hint = rätta det utpekade stället
query-table-unknown = frågan läser tabellen { $table }, som ingen fråga gör
    .hint = kontrollera tabellens namn; queries/model/service.sql gör tabellen model.service och queries/employment/quarterly.sql tabellen measure.employment_quarterly
query-cycle = frågorna väntar på varandra i en cirkel: { $queries }
    .hint = ta bort en av hänvisningarna
query-failed = frågan kan inte köras: { $error }
    .hint = kontrollera tabellernas och kolumnernas namn och typer
query-columns-missing = kolumner som huvudet beskriver saknas i frågans resultat: { $columns }
    .hint = lägg till kolumnerna i frågan eller ta bort dem ur huvudet
query-columns-undeclared = frågans resultat har kolumner som huvudet inte beskriver: { $columns }
    .hint = beskriv kolumnerna i huvudet eller lämna bort dem; bara det beskrivna kan publiceras
query-column-type = kolumnen { $column } har en typ som inte går
    .hint = ett antal ska vara ett heltal (cast(... as bigint)) och andra tal double (cast(... as double))

interval-wilson = Wilsons intervall
interval-clopper-pearson = exakt binomialintervall (Clopper–Pearson)
interval-byar = Byars intervall
interval-poisson-exact = exakt Poissonintervall
interval-byar-or-poisson-exact = Byars intervall, med färre än tio fall exakt Poissonintervall
interval-cloglog = intervall på den komplementära log–log-skalan

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
