no-project = mappen innehåller ingen kooste.toml
    .hint = ange projektmappens sökväg eller skapa en ny projektmapp med: kooste init MAPP
    .cause = En projektmapp känns igen på filen kooste.toml, och den finns inte i den här mappen. Utan mapp använder kommandot den aktuella mappen.
    .cure = Gå till projektets mapp eller ge kommandot dess sökväg, till exempel kooste check satakunta. Ett nytt projekt får du med kooste init MAPP.
toml-syntax = { $kind ->
        [comma] ett decimalkomma går inte i inställningarna
        [percent] ett procenttecken går inte i inställningarna
        [quotes] citattecknen är ordbehandlarens och inte raka
       *[other] raden är inte riktig TOML
    }
    .hint = { $kind ->
        [comma] skriv talet med decimalpunkt: 0.40
        [percent] skriv andelen som decimaltal: 40 procent är 0.40
        [quotes] skriv raka citattecken: "
       *[other] texter skrivs inom citattecken, datum i formen 2022-06-30 och decimaler med punkt: 0.40
    }
    .cause = Filen kooste.toml eller en tabells beskrivning har fel i sin uppbyggnad: till exempel saknas ett citattecken eller en hakparentes, eller så står samma inställning två gånger. Inställningarna kan inte läsas, så kommandot avslutas.
    .cure = Rätta den utpekade raden i ett vanligt textredigeringsprogram, inte i Word, som byter citattecken. En förebild får du genom att göra ett nytt projekt i en annan mapp: kooste init MAPP.
organiser-silent = { $rows ->
    [rejected] av samarbetsavtalen eller sammandragen per klient från anordnaren { $name } är ingen rad med: raderna har avvisats eller så är tabellen tom
   *[none] anordnaren { $name } har inte skickat samarbetsavtal eller sammandrag per klient
}
    .hint = { $rows ->
        [rejected] rätta de fel som hittades i dess filer
       *[none] lägg dess exporter i mappen exports/{ $name }, eller ta bort den ur områdesförteckningen om den inte är med
    }
    .cause = Områdesförteckningen har en anordnare som inte har skickat något samarbetsavtal eller något sammandrag per klient. Nollorna för dess område berättar inget om servicen, så områdets täckning beräknas inte.
    .cure = Be anordnaren om uppgifterna och lägg dem i exports/ under samma namn som i områdesförteckningen. Om anordnaren inte är med i projektet, ta bort dess kommuner ur områdesförteckningen.
organisation-form-missing = organisationen har inte skickat en blankett som de flesta andra har skickat: { $form_sv }
    .hint = { $unread ->
        [some] rätta först de filer som inte kunde läsas: blanketten kan finnas bland dem
       *[none] be om blanketten; finns inga rader, skicka den med bara rubrikerna
    }
    .sender = { $unread ->
        [some] rätta först de filer som inte kunde läsas och skicka dem på nytt: blanketten kan finnas bland dem
       *[none] skicka blanketten; finns inga rader, skicka den med bara rubrikerna
    }
    .cause = Organisationen har skickat samarbetsavtal men inte denna blankett, som de flesta andra har skickat. En blankett som saknas ser likadan ut som att inget hade hänt: talen blir då för små.
    .cure = Be organisationen om blanketten. Om den inte har några rader, skicka en fil med bara rubrikerna: då vet man att det inte finns några.
organisation-without-clients = organisationen har anställningar eller avslut men inga klienter som de skulle gälla
    .hint = { $unread ->
        [some] rätta först de filer som inte kunde läsas: avtalen kan finnas bland dem
       *[none] { $names ->
            [none] be om samarbetsavtalen eller sammandragen per klient
           *[other] be om samarbetsavtalen, eller om mappen är samma anordnare under ett annat namn, flytta filerna till dess egen mapp: inga anställningar har kommit från { $names }
        }
    }
    .cause = Från organisationen har anställningar eller avslut lästs in men inget samarbetsavtal och inget sammandrag per klient, och ingen av personerna är någons klient. De räknas inte i något tal. Orsaken är vanligen att avtalsblanketten inte har skickats eller att samma anordnares filer ligger i två mappar.
    .cure = Be om blanketten som saknas. Om mappen är samma anordnare som en annan mapp, flytta filerna dit: mappens namn anger anordnaren.
exception-without-reason = undantaget saknar motivering
    .hint = skriv under reason varför fynden inte är identifieringsuppgifter
    .cause = Avsnittet [[identifier_exception]] släpper en kolumn genom granskningen av identifieringsuppgifter. Därför ska det alltid stå där varför fynden är falska.
    .cure = Skriv motiveringen under reason, eller ta bort undantaget.
organiser-misnamed = materialet har ingen anordnare { $name }
    .hint = menade du { $nearest }?
    .cause = Under [[organiser]] står ett id som varken någon undermapp i mappen exports eller områdesförteckningen använder, men det liknar namnet på en undermapp. I rapporterna syns därför mappens namn och inte det namn som anges här.
    .cure = Skriv samma namn i id som undermappen har, bokstav för bokstav.
setting-unmatched = { $table ->
        [organiser] materialet har ingen anordnare { $name }
        [team] materialet har inget team { $name }
       *[unit] materialet har ingen granskad enhet { $name }
    }
    .hint = skriv namnet som i materialet; i inställningarna saknas: { $names }
    .cause = I kooste.toml finns en anordnare ([[organiser]] id), en enhet ([[unit]] name) eller ett team ([[unit]] teams) som ingen mapp, kvalitetsgranskning eller förteckning över arbetscoacher nämner. Därför syns det namn, mål eller team som angetts för den ingenstans.
    .cure = Skriv namnet bokstav för bokstav som i materialet. Om uppgifterna ännu inte har kommit behöver inget göras.
unknown-key-with-nearest = okänd inställning { $key }
    .hint = menade du { $nearest }?
    .cause = Inställningen finns inte, men namnet liknar en annan: det är sannolikt ett skrivfel. En okänd inställning hoppas inte över, så att till exempel ett mål inte faller bort ur rapporten utan att det märks.
    .cure = Rätta inställningens namn till det föreslagna om det är det du avsåg. Ta annars bort raden eller sätt tecknet # först på den.
unknown-key = okänd inställning { $key }
    .hint = här kan stå: { $known }
    .cause = I filen kooste.toml eller en tabells beskrivning finns en inställning som inte hör till det här stället. Den kan stå på fel ställe: as_of hör till exempel till filens början, före den första rubriken inom hakparentes. Kommandot avslutas, så att inställningen inte faller bort utan att det märks.
    .cure = Flytta inställningen till rätt ställe, rätta dess namn eller ta bort raden. Meddelandet räknar upp ställets inställningar.
unknown-word = { $word } passar inte här
    .hint = tillåtna är: { $known }
    .cause = Inställningen har några tillåtna värden, och det skrivna ordet är inget av dem. Kommandot avslutas, eftersom meningen inte kan gissas.
    .cure = Skriv ett av de uppräknade orden exakt så och inom citattecken, till exempel profile = "steering".
missing-key = inställningen { $key } saknas
    .hint = lägg till raden { $key } = …
    .cause = Det saknas en inställning som projektet eller en tabells beskrivning inte kan läsas utan, till exempel projektets namn eller materialets sista dag as_of.
    .cure = Lägg till inställningen på det utpekade stället. Varje inställning är förklarad i filen som kooste init gör.
wrong-value = inställningens värde är av fel slag: { $message }
    .hint = texter skrivs inom citattecken, tal utan, decimaler med punkt och datum i formen 2022-06-30
    .cause = Inställningens värde är sådant som programmet inte kan använda på det här stället; slutet av meddelandet säger på engelska vad som väntades. Kommandot avslutas.
    .cure = Rätta det utpekade värdet. Andelar skrivs som decimaltal med punkt (40 % är 0.40) och datum i formen 2022-06-30.
target-not-a-share = målet { $key } är en andel mellan 0 och 1
    .hint = skriv procenten som decimaltal med punkt: 40 % är 0.40
    .cause = Målet är en andel och ska ligga mellan 0 och 1. Talet 40 skulle tryckas som 4 000 procent, och målet skulle aldrig nås.
    .cure = Skriv andelen som decimaltal: 40 procent är 0.40.
settings-not-utf8 = inställningsfilen är inte i UTF-8
    .hint = spara kooste.toml på nytt: i Anteckningar Spara som, kodning UTF-8
    .cause = I filen kooste.toml står ä eller andra tecken i en annan kodning än UTF-8, och de kan inte läsas rätt.
    .cure = Öppna filen i en texteditor och spara den med kodningen UTF-8. I Anteckningar väljs kodningen i fönstret Spara som.
project-end-before-start = projektet slutar innan det börjar
    .hint = kontrollera start och end under [project]
    .cause = Projektets slutdag är före startdagen, så projektets perioder kan inte räknas.
    .cure = Rätta inställningarna start och end under [project]: de skrivs i formen år-månad-dag, till exempel 2020-09-01.
risk-off-scale = riskens { $key } är ett tal 1–5
    .hint = 1 är minst och 5 störst
    .cause = Riskens sannolikhet (probability) och konsekvens (impact) anges på skalan 1–5, så att riskerna kan ordnas.
    .cure = Rätta talet till skalan 1–5.
id-twice = { $table ->
        [group] gruppen { $id } står två gånger i inställningarna
        [unit] enheten { $id } står två gånger i inställningarna
        [organiser] anordnaren { $id } står två gånger i inställningarna
       *[action] åtgärden { $id } står två gånger i inställningarna
    }
    .hint = slå ihop punkterna [[{ $table }]] eller ge den ena ett eget värde i { $key }
    .cause = Två punkter i inställningarna har samma beteckning. Materialets rader skulle räknas två gånger, och skyddade tal kunde räknas ut ur skillnaden.
    .cure = Ta bort den ena punkten eller rätta dess beteckning så att den är som i materialet.
group-id-reserved = en grupp kan inte ha beteckningen { $id }
    .hint = { $id } betyder alla pilotgrupper sammanlagt; ge gruppen en annan beteckning
    .cause = Beteckningen all är reserverad för pilotgruppernas gemensamma rad. En grupp med samma namn skulle blandas ihop med den.
    .cure = Ge gruppen en annan beteckning både i inställningarna och i materialet.
team-twice = teamet { $team } står två gånger hos enheten
    .hint = ta bort det ena ur teams
    .cause = Samma team står två gånger i enhetens lista teams, så dess arbete skulle räknas två gånger.
    .cure = Låt teamet stå en gång i listan.
setting-out-of-range = inställningen { $key } är ett tal mellan { $low } och { $high }
    .hint = kontrollera talet och dess förtecken
    .cause = Talet ligger utanför de gränser som inställningen kan ha. Det är oftast ett skrivfel.
    .cure = Rätta talet, eller ta bort inställningen om den inte har något värde.
targets-crossed = clients_per_coach_low är { $low }, men clients_per_coach_high är { $high }
    .hint = low är intervallets nedre gräns och high den övre
    .cause = Den nedre gränsen för antalet klienter per coach är större än den övre, så inget tal kunde ligga i intervallet.
    .cure = Byt plats på talen eller rätta det som är fel.
project-too-long = projektet börjar { $start } och slutar { $end }
    .hint = kontrollera åren: ett projekt kan vara högst { $years } år
    .cause = Projektets början och slut ligger så långt från varandra att det ena oftast är ett skrivfel. Rapporten skulle bara få tomma perioder.
    .cure = Rätta inställningarna start och end under [project]. Om slutet inte är bestämt, skriv den dag till vilken finansieringen är beviljad.
as-of-before-project = as_of är { $as_of }, men projektet börjar { $start }
    .hint = kontrollera året: as_of är materialets sista dag, tidigast projektets första
    .cause = Materialets sista dag är före projektets början, så ingen period kan räknas.
    .cure = Rätta inställningen as_of eller inställningen start under [project].
as-of-far-off = as_of är { $as_of }, men projektet slutar { $end }
    .hint = kontrollera året: as_of är materialets sista dag, högst fem år efter projektets slut
    .cause = Materialets sista dag är mer än fem år efter projektets slut. Det är oftast ett skrivfel, och rapporten skulle bara få tomma perioder.
    .cure = Rätta inställningen as_of eller, om projektet har fortsatt, inställningen end under [project].
wrong-kind = { $kind ->
    [text] här ska stå en text
    [number] här ska stå ett tal
    [whole] här ska stå ett heltal
    [truth] här ska stå true eller false
    [list] här ska stå en lista
    [table] här ska stå ett eget avsnitt inom hakparentes
   *[date] här ska stå ett datum
}
    .hint = { $kind ->
    [text] skriv texten inom citattecken
    [number] skriv talet utan citattecken, decimaler med punkt: 0.40
    [whole] skriv talet utan citattecken och decimaler: 120
    [truth] true betyder ja, false nej; utan citattecken
    [list] skriv inom hakparentes: ["ett", "två"]
    [table] se modellen i filen som kommandot kooste init gör
   *[date] skriv dagen så här: 2022-06-30
}
    .cause = Inställningens värde är av fel typ, till exempel ett tal inom citattecken eller ett datum på finländskt vis. Kommandot avslutas, eftersom värdet inte kan användas.
    .cure = Texter och ord skrivs inom citattecken, tal och true eller false utan, decimaler med punkt, datum i formen 2022-06-30 och listor inom hakparentes.
reference-unknown = mappen facts har en fil som programmet inte känner till
    .hint = där kan finnas: { $tables }
    .cause = I projektets mapp facts kan det finnas egna referenstabeller i stället för programmets. Filens namn är inte namnet på någon sådan tabell, så den skulle inte beaktas.
    .cure = Ge filen namnet på den tabell som den ersätter, eller flytta bort den ur mappen.
reference-columns = referenstabellens kolumner stämmer inte
    .hint = första raden ska vara: { $columns }
    .cause = En egen referenstabell ersätter programmets tabell helt och ska ha samma kolumner i samma ordning, åtskilda med komma och i UTF-8.
    .cure = Utgå från programmets egen tabell och ändra bara värden. Från Excel sparas tabellen som CSV UTF-8 med kommatecken.
reference-value = värdet passar inte i kolumnen { $column }
    .hint = { $expected ->
        [text] där ska stå en text
        [number] där ska stå ett tal, decimaler med punkt
        [whole] där ska stå ett heltal
        [number-or-empty] där ska stå ett tal (decimaler med punkt) eller ingenting
        [whole-or-empty] där ska stå ett heltal eller ingenting
       *[other] där ska stå: { $expected }
    }
    .cause = En cell i referenstabellen har ett värde som programmet inte kan använda där. Ingen gissning görs, eftersom värdet skulle ändra rapportens tal.
    .cure = Rätta cellen. Decimaltecknet är punkt, och vissa kolumner ska vara som i programmets tabell.
reference-rows = referenstabellens rader stämmer inte: { $rows }
    .hint = tabellen ska ha samma nycklar som programmets tabell, var och en en gång
    .cause = En rad saknas, är överflödig eller finns två gånger. Till exempel ska varje kvalitetskriterium och varje anställningsklass ha en egen rad för att talen ska kunna beräknas.
    .cure = Lägg till raderna som saknas och ta bort de överflödiga. Programmets egen tabell är en god utgångspunkt.
reference-intervals = gränsvärdena täcker inte alla tal en gång: { $key }
    .hint = varje intervall ska börja där det föregående slutar
    .cause = Det finns en lucka eller en överlappning mellan intervallen, så att något tal inte får poäng eller får två. Nivåerna ska täcka poängen 25–125.
    .cure = Rätta de nedre och övre gränserna så att de fortsätter från varandra och ändarna är öppna (anchors) eller 25 och 125 (levels).
reference-scales = kvalitetskriteriernas tabeller är ur olika skalor: { $scales }
    .hint = tabellerna fidelity_levels, fidelity_anchors och fidelity_rules ska ha samma scale
    .cause = Nivåer, gränsvärden och regler hör till en skala. Om bara en del av dem ersätts kommer talen ur två skalor.
    .cure = Ersätt alla tre tabellerna och skriv samma namn och version på skalan i dem.
