# Iakttagelser om rader och celler. En cells värde visas aldrig, bara dess slag.

cell-missing = kolumnen ”{ $column }” saknar värde, och den är obligatorisk; raden läses inte in
    .hint = fyll i cellen och skicka filen på nytt
    .cause = En obligatorisk cell på blanketten är tom, eller så innehåller den ett tecken för saknad uppgift, till exempel -, ? eller ei tietoa. Utan den obligatoriska uppgiften kan raden inte placeras i någon beräkning och läses därför inte in.
    .cure = Fyll i cellen i den ursprungliga tabellen och skicka filen på nytt. Tomma celler hittar du i Excel med ett filter: Data > Filter och i kolumnens meny bara (Tomma). Om uppgiften verkligen är okänd, se efter om blanketten har ett eget ord för det.
broken-id = koden i kolumnen ”{ $column }” har blivit ett tal eller ett datum eller förlorat sina inledande nollor
    .hint = skriv hela koden med de inledande nollorna, och formatera först kolumnen som text
    .cause = Kalkylprogrammet har gjort om koden till ett tal eller ett datum, till exempel 4,2E+05 eller 3.apr, eller så saknar koden de inledande nollor som organisationens andra koder har: PP-3 när de andra är som PP-003. Den ursprungliga koden kan inte härledas säkert. I en obligatorisk kolumn läses raden inte in, i en annan blir cellen tom.
    .cure = Markera hela kolumnen i Excel och formatera den som text (Formatera celler > Tal > Text) innan du skriver eller klistrar in koder. Skriv den trasiga koden på nytt; att bara byta format ger den inte tillbaka.
several-ids = cellen i kolumnen ”{ $column }” innehåller flera id:n
    .hint = skriv varje id på en egen rad
    .cause = I cellen står två eller flera id:n, till exempel PP-0001, PP-0002. De skulle bli en ny person. I en obligatorisk kolumn läses raden inte in, i andra blir cellen tom.
    .cure = Gör en egen rad för varje id, med samma övriga uppgifter, och spara.
mistyped-id = { $how ->
    [letters] koden i kolumnen ”{ $column }” har bokstaven O, I eller l där det ska stå en siffra
   *[addition] cellen i kolumnen ”{ $column }” innehåller annat än koden
}
    .hint = { $how ->
        [letters] skriv siffrorna 0 och 1 som i organisationens andra koder
       *[addition] skriv bara koden i cellen, som på organisationens andra rader
    }
    .cause = Koden är skriven på ett annat sätt än organisationens andra: en bokstav står i stället för en siffra (PP-O11 när de andra är som PP-012), eller så står något annat efter koden, till exempel PP-012 (ny), PP-012? eller PP-012*. Som den är skulle den bli en ny klient som inte finns. I en obligatorisk kolumn läses raden inte in, i en annan blir cellen tom.
    .cure = Skriv koden som på klientens andra rader. Om bokstaven eller tillägget hör till koden ska organisationens alla koder skrivas på samma sätt; om klienten är osäker, kontrollera vem det är och skriv anmärkningen i en egen kolumn.
spelling-differs = { $count ->
    [one] en cell i kolumnen ”{ $column }” är skriven på ett annat sätt än på andra ställen; den lästes som samma
   *[other] { $count } celler i kolumnen ”{ $column }” är skrivna på ett annat sätt än på andra ställen; de lästes som samma
}
    .hint = skriv id:n och namn likadant överallt: stora och små bokstäver, bindestreck och mellanslag
    .cause = Id:t eller namnet är skrivet på ett annat sätt än i andra celler, till exempel pp-0001, PP–0001 eller PP0001 när det på andra ställen står PP-0001, eller TIIMI RAUMA när det på andra ställen står Tiimi Rauma. Det skulle bli en annan person eller ett annat team. Det lästes som samma; platsen är den första sådana cellen.
    .cure = Rätta skrivsättet i tabellen. Gäller det olika personer eller team, ge det ena ett id som skiljer sig på annat sätt än genom stora och små bokstäver eller bindestreck.
organisation-unknown = kolumnens organisation finns ingen annanstans; menade du en annan: { $names }
    .hint = rätta värdet i kolumnen Organisation eller ge mappen samma namn
    .sender = rätta värdet i kolumnen Organisation, eller berätta för projektet om namnet är rätt
    .cause = Filens kolumn nämner en organisation som inte finns bland mapparna, i områdesförteckningen eller i kooste.toml, men namnet är nästan detsamma som ett av dem. Av ett skrivfel blir det en ny organisation, och dess klienter läses som andra personer.
    .cure = Rätta namnet i filen. Om organisationen verkligen är en annan, lägg till den i områdesförteckningen eller under [[organiser]] i kooste.toml.
organisation-spelling = { $count ->
    [one] på en rad är organisationens namn skrivet på ett annat sätt än på andra ställen; det lästes som samma
   *[other] på { $count } rader är organisationens namn skrivet på ett annat sätt än på andra ställen; det lästes som samma
}
    .hint = skriv samma namn i kolumnen Organisation som i mappen
    .cause = I kolumnen Organisation står samma organisation skriven på ett annat sätt, till exempel RAUMA när det på andra ställen står Rauma. Den skulle bli en annan organisation och dess klienter andra personer. Den lästes som samma; platsen är den första sådana raden.
    .cure = Skriv namnet överallt som i mappen exports och i inställningarna kooste.toml.
folder-spelling = mappens namn är skrivet på ett annat sätt än samma organisation på andra ställen; det lästes som samma: { $name }
    .hint = döp om mappen: { $name }
    .cause = Mappens namn anger organisationen. I den här mappens namn står samma organisation skriven på ett annat sätt, till exempel RAUMA när det på andra ställen står Rauma. Den skulle bli en annan organisation och dess klienter andra personer, så den lästes som samma. Platsen är mappens första fil.
    .cure = Ge mappen samma namn som organisationen har i andra mappar, i områdesförteckningen och i inställningarna kooste.toml, eller flytta filerna till dess mapp.
unknown-value = kolumnen ”{ $column }” har ett värde som blanketten inte känner till
    .hint = { $nearest ->
        [none] tillåtna värden: { $allowed }
       *[other] menade du { $nearest }? Tillåtna värden: { $allowed }
    }
    .cause = I kolumnen får bara stå värden som blanketten räknar upp, och det här värdet är inget av dem och ingen känd stavning av dem. I en obligatorisk kolumn läses raden inte in, i en annan blir cellen tom och raden läses in.
    .cure = Välj det tillåtna värde som motsvarar läget; kommandot kooste describe forms BLANKETT räknar upp dem och de andra godkända stavningarna. Om samma felaktiga värde upprepas, rätta alla på en gång: Sök och markera > Ersätt.
not-yes-or-no = i kolumnen ”{ $column }” står { $class }, det borde stå ja eller nej
    .hint = skriv ja eller nej; lämna cellen tom om uppgiften saknas
    .cause = Kolumnens fråga besvaras med ja eller nej, och i cellen står något annat. Cellen blir tom, och raden läses in.
    .cure = Skriv ja eller nej i cellen; också J, x och 1 samt N och 0 förstås. Lämna cellen tom om uppgiften saknas: ett streck läses i den här kolumnen som nej. Flytta förklaringar till en annan kolumn.
only-yes = kolumnen ”{ $column }” har bara ja-svar och tomma celler: { $counts }
    .hint = om en tom cell betyder nej, skriv nej i den
    .cause = En tom cell i en ja–nej-kolumn är en uppgift som saknas och inte ett nej. När ingen har svarat nej blir andelen 100 procent av dem som det finns uppgift om. Ofta har man skrivit x för dem som saken gäller och lämnat de andra tomma.
    .cure = Skriv nej i de celler där svaret är nej. Om uppgiften verkligen saknas, lämna cellen tom: då behöver inget göras.
not-a-date = { $class_id ->
    [date] i kolumnen ”{ $column }” står en dag som inte finns i kalendern eller bara en månad
   *[other] i kolumnen ”{ $column }” står { $class } som inte är ett datum
}
    .hint = skriv dagen i formen dd.mm.åååå, till exempel 1.2.2021, och kontrollera att dagen finns i kalendern
    .cause = Cellen ger inget datum: där står text, ett ofullständigt datum eller en dag som inte finns i kalendern, till exempel 31.2. I en obligatorisk kolumn läses raden inte in, i en annan blir cellen tom och raden läses in. Inte heller 21-03-22 duger, eftersom vilken ända som helst kan vara året.
    .cure = Skriv en enda dag i formen dd.mm.åååå, till exempel 1.2.2021. En uppskattning som ”våren 2021” går inte att använda: välj den dag som avses. Om Excel visar nummertecken, bredda kolumnen.
not-a-month = i kolumnen ”{ $column }” står { $class } som inte är en månad
    .hint = skriv månaden i formen mm/åååå, till exempel 2/2021
    .cause = Cellen ger ingen månad. Månaden identifierar raden i uppföljningstabellen, så utan den läses raden inte in.
    .cure = Skriv månaden i formen mm/åååå, till exempel 2/2021; också helmi.21 och 2021-02 förstås. En rad gäller en månad: dela upp en rad som gäller flera.
not-a-whole-number = i kolumnen ”{ $column }” står { $class }, det borde vara ett heltal
    .hint = { $class_id ->
        [number] skriv ett heltal utan decimaler
       *[other] skriv bara talet, utan ord
    }
    .cause = Kolumnen ska ha ett heltal, och i cellen står text, decimaler eller flera tal. I en obligatorisk kolumn läses raden inte in, i en annan blir cellen tom och raden läses in.
    .cure = Skriv bara talet, utan enhet och förklaring: 12, inte ”cirka 12” eller 10–12. Är talet okänt, lämna cellen tom; ett obligatoriskt tal måste redas ut.
not-a-number = i kolumnen ”{ $column }” står { $class }, det borde vara ett tal
    .hint = skriv bara talet, decimaler efter ett komma, till exempel 12,5
    .cause = Kolumnen ska ha ett tal, och i cellen står text eller flera tal. Procent- och eurotecken samt mellanslag mellan tusental förstås, andra ord inte. I en obligatorisk kolumn läses raden inte in, i en annan blir cellen tom och raden läses in.
    .cure = Skriv bara talet, decimaler efter ett komma: 12,5. Ett intervall som 20–25 h är inget tal: välj det avtalade eller genomsnittliga timantalet.
ambiguous-number = talet i kolumnen ”{ $column }” kan läsas på två sätt: skiljer punkten eller kommat tusental eller decimaler?
    .hint = skriv decimaler med komma (1,234) och tusental med mellanslag (1 234)
    .cause = Talet har en punkt följd av exakt tre siffror, till exempel 1.234. Det kan vara ettusentvåhundratrettiofyra eller litet över ett, och inget av dem väljs på måfå. Detsamma gäller ett komma (2,009) när komma också skiljer filens celler: engelskspråkiga program skiljer tusental med det. I en obligatorisk kolumn läses raden inte in, i en annan blir cellen tom.
    .cure = Skriv decimaler med komma (1,234) och tusental utan tecken eller med mellanslag (1 234). Är punkten decimaltecken i hela kolumnen, byt alla på en gång: markera kolumnen och Sök och markera > Ersätt, punkt mot komma.
other-unit = talet i kolumnen ”{ $column }” har en annan enhet efter sig än kolumnen
    .hint = skriv talet i kolumnens enhet och lämna bort enheten
    .cause = Efter talet står en enhet som kolumnen inte räknas i, till exempel 50 % i en kolumn med timmar eller 6 h i en med månader. Talet är då inte det som kolumnen avser. I en obligatorisk kolumn läses raden inte in, i en annan blir cellen tom.
    .cure = Räkna om talet till kolumnens enhet, till exempel är 50 % av 37,5 timmar i veckan 18,75. Är talet rätt och bara enheten fel, ta bort enheten.
date-month-first = { $count ->
    [one] ett datum i kolumnen ”{ $column }” lästes med månaden först
   *[other] { $count } datum i kolumnen ”{ $column }” lästes med månaden först
}
    .hint = skriv datum i formen dd.mm.åååå
    .cause = Datumen i tabellen har snedstreck, och i en del av dem är det andra talet över 12, till exempel 4/13/2021: månaden står alltså först, som i amerikanska program. Eftersom inget tyder på motsatsen lästes alla så: 3/4/2021 är 4.3.2021. Platsen är den första sådana cellen.
    .cure = Jämför några datum med originalet. Är de rätt lästa behöver inget göras; byt till formen dd.mm.åååå i nästa export.
date-order-unclear = { $count ->
    [one] av ett datum i kolumnen ”{ $column }” framgår inte vad som är dag och vad som är månad; det lästes med dagen först
   *[other] av { $count } datum i kolumnen ”{ $column }” framgår inte vad som är dag och vad som är månad; de lästes med dagen först
}
    .hint = skriv datum i formen dd.mm.åååå
    .cause = Datumet har snedstreck och båda de första talen är högst 12, till exempel 3/4/2021, och tabellen har inga datum som visar ordningen, eller så visar de åt båda hållen. Dagen lästes först, som det är brukligt i Finland. Platsen är den första sådana cellen.
    .cure = Kontrollera i originalet om dagen står först. Står månaden först, ändra kolumnens form och skicka filen på nytt.
out-of-range = värdet i kolumnen ”{ $column }” är utanför det tillåtna
    .hint = { $unit ->
        [posts] skriv andelen av heltid: 0,8 eller 80 %
       *[other] { $max ->
            [none] det minsta tillåtna värdet är { $min }
           *[other] { $min ->
                [none] det största tillåtna värdet är { $max }
               *[other] tillåtna värden är { $min }–{ $max }
            }
        }
    }
    .cause = Värdet ligger utanför gränserna på ett sätt som inte är möjligt: en vecka har högst 168 timmar, ett kriterium ger 1–5 poäng och en coach har FTE högst 5. I en obligatorisk kolumn läses raden inte in, i en annan blir cellen tom och raden läses in.
    .cure = Kontrollera talet i originalhandlingen. Vanliga orsaker är ett decimalkomma som saknas (375 i stället för 37,5), månadstimmar i stället för veckotimmar, deltid i procent utan tecken (80 i stället för 80 % eller 0,8) och ett tal i fel kolumn.
implausible-number = värdet i kolumnen ”{ $column }” är ovanligt; det läses in som det är
    .hint = vanligen är värdet { $min }–{ $max }; kontrollera att talet är rätt skrivet
    .cause = Talet är möjligt men så avvikande att det ofta är ett skrivfel, till exempel över 80 arbetstimmar i veckan. Det läses in som det är och påverkar medeltal.
    .cure = Kontrollera talet. Är det rätt behöver inget göras; är det fel, rätta det i den ursprungliga tabellen och skicka filen på nytt.
date-after-cut-off = dagen i kolumnen ”{ $column }” är efter materialets sista dag { $as_of }; raden läses inte in
    .hint = rätta dagen; om den är rätt hör uppgiften till nästa material
    .allowed = senast { $as_of }
    .cause = Dagen är efter materialets sista dag. Den dagen är projektets inställning as_of i filen kooste.toml. En period som det ännu inte finns fullständigt material om räknas inte, så raden läses inte in.
    .cure = Kontrollera först årtalet. Om dagen är rätt och materialet är nyare än inställningen ändrar projektarbetaren as_of; om dagen är planerad och kommande hör raden till nästa material.
date-to-come = dagen i kolumnen ”{ $column }” är efter materialets sista dag { $as_of }; raden läses in, men dagen räknas inte ännu
    .hint = rätta dagen om den är felskriven; en planerad kommande dag får stå kvar
    .allowed = senast { $as_of }
    .cause = I en kolumn som inte är obligatorisk står en dag efter materialets sista dag, till exempel det planerade slutet på en serviceperiod. Raden själv gäller tid som materialet täcker, så den läses in. Dagen beaktas först när den har kommit: servicen pågår ännu, beslutet finns inte ännu.
    .cure = Kontrollera årtalet. Om dagen är rätt behöver inget göras.
date-before-project = dagen i kolumnen ”{ $column }” är före projektets början { $start }; raden läses in
    .hint = kontrollera framför allt årtalet
    .allowed = tidigast { $start }
    .cause = Dagen är före projektets första dag, som är inställningen start i filen kooste.toml. Ofta är årtalet fel, men klienten kan också ha kommit till servicen före projektet. Raden läses in, och en period som började före projektet syns i beräkningarna som den är.
    .cure = Kontrollera årtalet. Är dagen rätt behöver inget göras.
end-before-start = dagen i kolumnen ”{ $column }” är före startdagen på samma rad; raden läses inte in
    .hint = kontrollera om dagarna har bytt plats eller om året är fel
    .allowed = samma dag som radens startdag eller en senare
    .cause = Slutdagen på raden är före startdagen. Periodens längd kan inte räknas, så raden läses inte in.
    .cure = Kontrollera om dagarna har bytt plats eller om det ena årtalet är fel. Rätta raden och skicka filen på nytt.
municipality-outside = kommunen i kolumnen ”{ $column }” hör inte till området; den räknas till området ”muu”
    .cause = Kommunen finns, men den står inte i områdesförteckningen (blankett 17). Raden läses in, och klienten räknas till området ”muu”.
    .cure = Om klienten bor utanför området behöver inget göras. Om kommunen borde höra till området lägger projektarbetaren till den i områdesförteckningen.
municipality-former = i kolumnen ”{ $column }” står en tidigare kommun, som läses som den nuvarande: { $names }
    .cause = Kommunen har gått ihop med en annan. Raden läses in, och som kommun tas den nuvarande.
    .cure = Inget behöver göras. På nya rader är det tydligast att skriva den nuvarande kommunen.
municipality-repaired = kommunen i kolumnen ”{ $column }” har lästs så här: { $names }
    .hint = rätta kommunens namn om det lästes fel
    .cause = Kommunens namn har trasiga eller saknade å, ä och ö eller ett skrivfel, och bara en kommun i området är så nära att namnet kunde rättas. Raden läses in med det rättade namnet.
    .cure = Se efter om kommunen lästes rätt. Om inte, rätta namnet i den ursprungliga tabellen; om å, ä och ö är trasiga i hela filen, spara den som Excel-arbetsbok (.xlsx) eller som CSV UTF-8.
municipality-unknown = kommunen i kolumnen ”{ $column }” är okänd; den räknas till området ”tuntematon”
    .hint = skriv kommunens namn på finska eller svenska eller kommunnumret, till exempel Björneborg eller 609
    .cause = Cellens text är varken namn eller nummer på någon kommun i Finland och inte tillräckligt nära namnet på en kommun i området. Raden läses in, och klienten räknas till området ”tuntematon”, som syns i rapportens kvalitetsbilaga.
    .cure = Skriv namnet på en kommun på finska eller svenska eller kommunnumret. En stadsdel, en by, en ekonomisk region eller två kommuner i samma cell är ingen kommun.
area-code-differs = kommunkoden är en annan kommuns än namnet; raden läses efter namnet: { $codes }
    .hint = kontrollera radens kod och namn
    .cause = Raden i områdesförteckningen har en kommuns namn och en annan kommuns kod. Namnet blir sällan fel, så raden läses efter det, med namnets egen kod.
    .cure = Rätta koden. Om namnet är fel, rätta det: annars räknas klienterna och befolkningen till fel kommun.
area-merged = kommunen har gått upp i { $name }, som har en egen rad i förteckningen; den här raden läses inte
    .cause = Områdesförteckningen har en tidigare kommun och kommunen som den har gått upp i. Den tidigare kommunens klienter räknas till den nuvarande, så bara dess rad läses.
    .cure = Inget behöver göras. Om raderna har olika anordnare eller ekonomisk region, kontrollera att den nuvarande kommunens rad är rätt.
area-without-population = kommunens befolkning finns inte i befolkningstabellen, så täckningen beräknas inte: { $name }
    .hint = kontrollera att kommunens kod är densamma i områdesförteckningen och befolkningstabellen
    .cause = Kommunen i områdesförteckningen har ingen rad i befolkningstabellen, inte ens en avvisad. Dess täckning och täckningen i de områden som den hör till kan inte beräknas.
    .cure = Lägg till kommunens rader i befolkningstabellen, eller rätta koden: den ska vara densamma i båda tabellerna.
area-no-municipality = texten i kolumnen ”{ $column }” är inget namn eller nummer på en kommun; raden läses inte
    .hint = skriv kommunens namn på finska eller svenska eller kommunnumret, till exempel Björneborg eller 609
    .cause = Områdesförteckningen har en rad för varje kommun i området. Kommunen på den här raden är ingen kommun i Finland och inte tillräckligt nära namnet på någon av områdets kommuner. Raden läses inte, och dess anordnare eller ekonomiska region kommer inte från förteckningen till rapporten.
    .cure = Skriv en enda kommuns namn på finska eller svenska eller kommunnumret. Orden ”muu” och ”tuntematon” hör inte till områdesförteckningen: de kommer med i rapporten av sig själva.
population-merged = en tidigare kommuns folkmängd har lagts till den nuvarande kommunens: { $names }
    .cause = Befolkningstabellen har för samma år rader för en kommun som senare har sammanslagits med en annan och för kommunen som den nu hör till. Året är före sammanslagningen, så raderna gäller olika människor. Den nuvarande kommunens folkmängd är summan av dem, och den tidigare kommunens rad är inte med för sig.
    .cure = Inget behöver göras. Om den nuvarande kommunens tal redan följer dagens kommunindelning, ta bort den tidigare kommunens rader ur tabellen.
population-of-former = en tidigare kommuns folkmängd är inte med i den nuvarande kommunens: { $names }
    .hint = lägg den tidigare kommunens folkmängd till den nuvarande kommunens rader, eller ta bort den tidigare kommunens rader om folkmängden redan är med
    .cause = Befolkningstabellen har rader för en kommun som har sammanslagits med en annan, och de kan inte läggas till den nuvarande kommunens rader. Antingen saknar den nuvarande kommunen rader för samma år och samma ålders- och könsgrupper, eller så är året sammanslagningens eller senare, och då kan folkmängden redan vara med i den nuvarande kommunens tal. I talen finns bara den nuvarande kommunens egen rad.
    .cure = Hämta folkmängden på nytt enligt dagens kommunindelning, eller lägg den tidigare kommunens tal till den nuvarande kommunens rader och ta bort den tidigare kommunens rader.
group-of-all = en grupp kan inte ha koden all; raden läses inte in
    .hint = ge gruppen en annan kod, samma som i inställningarna
    .cause = Koden all är reserverad för den gemensamma raden för alla pilotgrupper. En grupp med samma namn skulle blandas ihop med den, så dess rader läses inte in.
    .cure = Ge gruppen en annan kod i filen och i inställningarna, till exempel R1, och skicka filen på nytt.

duplicate-row = raden är lika med en tidigare rad i samma fil; den läses in en gång
    .cause = Alla celler på raden är desamma som på en tidigare rad i samma fil. Uppgiften läses in en gång, och upprepningen ändrar inga tal.
    .cure = Inget behöver göras. Om raderna skulle beskriva två olika saker, rätta den avvikande uppgiften på den ena, till exempel datumet eller anställningsnumret.
key-conflict = två rader har samma identifierande uppgifter men olika innehåll; ingendera läses in
    .hint = lämna bara den rätta raden i filen
    .cause = Två eller flera rader i samma fil har samma identifierande uppgifter (till exempel klientkod och dag) men i övrigt olika innehåll. Programmet kan inte veta vilken rad som är rätt, så ingen av dem läses in.
    .cure = Sök raderna genom att filtrera på klientkoden (Data > Filter) och lämna bara den rätta. Om raderna gäller olika saker, skilj dem åt med en identifierande uppgift: egen dag, eget anställningsnummer eller egen mätomgång för var och en.
key-in-two-files = samma uppgift finns också i filen { $other }, och av filnamnen framgår inte vilken som är nyare; ingendera läses in
    .hint = ta bort den äldre filen eller lägg till ett datum i båda namnen, till exempel lomake-c_2022-06-30.csv
    .sender = berätta för projektet vilken fil som gäller, och skriv dagen i filens namn, till exempel blankett-c_2022-06-30.csv
    .cause = Samma uppgift, till exempel samma remiss, finns med olika innehåll i två filer från samma organisation, och båda namnen har inte ett datum som visar vilken som är nyare. Ingendera raden läses in, så att ingen föråldrad uppgift hamnar i talen.
    .cure = Ta bort den äldre filen ur mappen eller lägg till exportdagen i båda namnen, till exempel lomake-c_2022-06-30.csv: den nyare vinner då av sig själv. Har filerna samma dag hör bara den ena till mappen.
row-in-two-files = samma rad finns också i filen { $other }; den läses in en gång
    .hint = lämna i mappen bara filer med olika rader eller lägg till ett datum i namnen, till exempel lomake-b_2022-06-30.csv
    .sender = berätta för projektet vilken fil som gäller, och skriv dagen i filens namn, till exempel blankett-b_2022-06-30.csv
    .cause = Exakt samma rad finns i två filer från samma organisation: filen ligger i mappen två gånger, eller så överlappar exporterna varandra. Av namnen framgår inte vilken som är nyare. Raden är med en gång. På blanketten för arbetsgivarkontakter, vars rader saknar nyckel, läses alla lika rader i en och samma fil in.
    .cure = Ta bort den äldre filen om den nyare också har dess rader. Behövs båda, lägg till exportdagen i namnen: då blir det bara en anmärkning. Gäller det olika arbetsgivarkontakter, lägg till en uppgift som skiljer dem åt, till exempel mötets ordningsnummer.
row-superseded = raden ersätts av den nyare filen { $other }
    .cause = Samma uppgift finns också i en nyare fil från samma organisation, och den nyare vinner enligt datumet i filens namn. Den äldre raden läses inte in; uppgiften är med en gång.
    .cure = Inget behöver göras. Om den äldre uppgiften är rätt, rätta den nyare filen eller ta bort den ur mappen.
older-row-kept = den nyare raden om samma sak i filen { $other } är avvisad; den här äldre raden gäller fortfarande
    .hint = rätta raden i den nyare filen
    .cause = Samma uppgift finns också i en nyare fil från samma organisation, men dess rad där har ett fel och läses inte in. För att uppgiften inte ska gå förlorad finns den här äldre raden i talen, sådan den var. Den nyare filen kan ändå ha rättat den.
    .cure = Sök den nyare filens rad i listan över fel, rätta den och skicka filen på nytt: den nyare raden ersätter då den här.
row-not-in-newer-file = raden finns inte i den nyare filen { $other }, där de andra raderna i samma fil finns; den lästes in
    .hint = ta bort den äldre filen om den nyare är fullständig
    .sender = har raden tagits bort eller rättats med avsikt, berätta för projektet att den äldre filen inte längre gäller; saknas raden av misstag, lägg till den i den nyare filen
    .cause = Organisationen har två exporter av samma blankett, och den nyare har de flesta av den äldres rader men inte denna. Raden har sannolikt rättats eller tagits bort i den nyare. Har ett datum eller en annan uppgift som rader känns igen på rättats är samma sak nu med två gånger.
    .cure = Har den nyare filen alla rader, ta bort den äldre ur mappen. Saknas raden i den nyare av misstag, lägg till den där.

job-before-service = { $rejected ->
        [none] anställningen börjar före klientens första serviceperiod; den läses som ett arbete som klienten redan hade
       *[other] anställningen börjar före klientens första inlästa serviceperiod; raden med klientens avtal har avvisats: { $rejected }
    }
    .hint = { $rejected ->
        [none] kontrollera anställningens startdatum och avtalsdatumet
       *[other] rätta först den avvisade raden; kontrollera sedan startdatumet på den här raden
    }
    .allowed = en dag under en serviceperiod, om arbetet är ett resultat av servicen
    .cause = Anställningens startdag är före klientens första serviceperiod. Arbetet läses som ett som klienten redan hade och räknas inte som resultat av servicen.
    .cure = Jämför startdagen på blankett C med dagen i samarbetsavtalet och rätta den som är fel. Om klienten verkligen redan hade arbete behöver inget göras.
job-after-service = { $rejected ->
        [none] anställningen börjar efter att klientens service har upphört; den räknas inte som resultat
       *[other] anställningen börjar efter att klientens inlästa service har upphört; raden med klientens avtal har avvisats: { $rejected }
    }
    .hint = { $rejected ->
        [none] kontrollera datumen eller lägg till ett nytt avtal om klienten har kommit tillbaka
       *[other] rätta först den avvisade raden; kontrollera sedan startdatumet på den här raden
    }
    .allowed = en dag under en serviceperiod, om arbetet är ett resultat av servicen
    .cause = Anställningen börjar när klientens service redan har upphört och ingen ny har börjat. Anställningen räknas inte som resultat av servicen.
    .cure = Kontrollera anställningens startdag (blankett C) och dagen då servicen avslutades (blankett E). Om klienten kom tillbaka till servicen, skicka ett nytt samarbetsavtal.
job-without-service = { $rejected ->
        [none] anställningens klient har inget samarbetsavtal; anställningen räknas inte som resultat
       *[other] anställningens klient har inget inläst samarbetsavtal, eftersom raden har avvisats: { $rejected }
    }
    .hint = { $rejected ->
        [none] skicka det avtal som saknas eller kontrollera klientkoden
       *[other] rätta den avvisade raden; det är inget fel på den här raden
    }
    .cause = Anställningens klient har inget samarbetsavtal i samma organisation. Ofta har avtalet inte skickats, eller så är klientkoden skriven på ett annat sätt. Anställningen räknas inte som resultat av servicen.
    .cure = Jämför klientkoden med avtalets kod tecken för tecken: PP-0042 och PP-42 är olika koder. Skicka avtalet om det inte har skickats.
job-of-two-organisations = en annan organisation har anmält en anställning för samma klient som började samtidigt
    .hint = kom överens om huruvida det är samma anställning och ge den samma startdag och klass
    .cause = När klientkoderna är gemensamma (shared_pseudonyms) kan två organisationer anmäla samma anställning. Anställningar av samma klass som börjat samma dag räknas som en: den högre veckoarbetstiden och den tidigare slutdagen gäller. Om startdagarna skiljer sig med högst en vecka eller om klasserna är olika räknas anställningarna var för sig.
    .cure = Om det är samma anställning, ge den samma startdag och klass i båda filerna eller ta bort den ur den ena. Om klienten har två olika anställningar av samma klass som började samma dag ska samma organisation anmäla båda.
job-end-before-start = anställningen slutar innan den börjar; anmälan om slutet läses inte in
    .hint = kontrollera datumen på blanketterna C och D
    .allowed = samma dag som startdagen på blankett C eller en senare
    .cause = Slutdagen på blankett D är före samma anställnings startdag på blankett C. Anmälan om slutet läses inte in, och anställningen är med i talen bara på sin första dag.
    .cure = Jämför dagarna på blanketterna C och D och rätta den som är fel; vanligast är fel årtal. Kontrollera också att anställningsnumret avser rätt anställning.
job-end-unknown = anställningen har slutat, men slutdagen är okänd: raden som anmäler slutet har avvisats: { $rejected }
    .hint = rätta raden som anmäler slutet (blankett D)
    .cause = Anställningens slut har anmälts (blankett D), men raden har avvisats. Man vet att anställningen har slutat men inte när. Därför är den med i talen bara på sin första dag: den räknas inte som pågående och är inte med i anställningarnas varaktighet.
    .cure = Sök raden som anmäler slutet i listan över fel, rätta den och skicka filen på nytt.
job-end-without-start = { $rejected ->
        [none] för en avslutad anställning saknas anmälan om början (blankett C)
       *[other] raden som anmäler att anställningen började (blankett C) har avvisats: { $rejected }
    }
    .hint = { $rejected ->
        [none] skicka blankett C eller kontrollera klientkoden och anställningsnumret
       *[other] rätta den avvisade raden; det är inget fel på den här raden
    }
    .cause = Blankett D berättar att en anställning har slutat, men det finns ingen blankett C med samma klientkod och anställningsnummer. Anställningen är inte alls med i talen.
    .cure = Skicka blankett C. Om den redan har skickats, jämför klientkoden och anställningsnumret på båda: de ska vara desamma tecken för tecken.
exit-without-service = { $rejected ->
        [none] servicen avslutas, men klienten har inget avtal som börjat före det
       *[other] servicen avslutas, men raden med klientens avtal har avvisats: { $rejected }
    }
    .hint = { $rejected ->
        [none] skicka det avtal som saknas eller kontrollera klientkoden och avslutningsdatumet
       *[other] rätta först den avvisade raden; kontrollera sedan avslutningsdatumet på den här raden
    }
    .cause = Blankett E avslutar en service, men klienten har inget samarbetsavtal som skulle ha börjat senast samma dag. Avslutet stänger ingen period.
    .cure = Skicka det avtal som saknas. Om det har skickats, kontrollera klientkoden och dagarna på båda blanketterna.
agreement-without-referral = { $count ->
        [none] det finns ingen remiss för klienten i samarbetsavtalet
       *[other] för de flesta klienter med samarbetsavtal finns ingen remiss: { $count }
    }
    .hint = skriv klientkoden på samma sätt som i remissen, eller skicka den remiss som saknas
    .cause = Organisationen skickar remisser, men för klienten i detta avtal finns ingen. Ofta är koden skriven på annat sätt än i remissen, till exempel PP-0005 och inte PP-005, eller så står en anmärkning efter koden. Då blir en människa två klienter, och avtalets klient saknar hemkommun och bakgrundsuppgifter.
    .cure = Skriv koden på samma sätt på alla blanketter och lämna anmärkningar utanför den. Om remissen saknas, skicka den. Om klienten har kommit utan remiss behöver inget göras: hemkommunen förblir okänd.
client-unknown = { $count ->
        [none] för klienten finns varken remiss eller samarbetsavtal
       *[other] för de flesta klienterna finns varken remiss eller samarbetsavtal: { $count }
    }
    .hint = skriv klientkoden på samma sätt som i remissen och avtalet, eller skicka den blankett som saknas
    .cause = Raden har en klientkod som inte finns i någon remiss, något samarbetsavtal eller något sammandrag per klient. Raden läses in men kan inte knytas till en service. Ofta är koden skriven på annat sätt än på de andra blanketterna.
    .cure = Kontrollera koden. Om klientens remiss eller avtal saknas, skicka den.
several-exits = { $rejected ->
        [none] samma serviceperiod har flera avslut; det tidigaste avslutar perioden
       *[other] samma serviceperiod har flera avslut, men raden med klientens avtal har avvisats: { $rejected }
    }
    .hint = { $rejected ->
        [none] ta bort det avslut som är för mycket eller lägg till ett nytt avtal om klienten har kommit tillbaka
       *[other] rätta först den avvisade raden; kontrollera sedan om det finns ett avslut för mycket
    }
    .cause = För samma serviceperiod har flera avslut anmälts. Det tidigaste avslutar perioden, och de andra används inte.
    .cure = Lämna bara det rätta avslutet i tabellen. Om klienten kom tillbaka till servicen däremellan, skicka också ett nytt samarbetsavtal, så får vardera avslutet sin egen period.
service-end-rejected = servicen läses som pågående, eftersom raden som anmäler dess avslut har avvisats: { $rejected }
    .hint = rätta raden som anmäler avslutet (blankett E)
    .cause = Avslutet av klientens service har anmälts (blankett E), men raden har avvisats. Därför är servicen med i talen till brytdagen, fast den kan ha upphört.
    .cure = Sök raden som anmäler avslutet i listan över fel, rätta den och skicka filen på nytt.
overlapping-services = { $rejected ->
        [none] en serviceperiod börjar innan klientens föregående har avslutats
       *[other] en serviceperiod börjar innan klientens föregående har avslutats; raden med klientens avslut (blankett E) har avvisats: { $rejected }
    }
    .hint = { $rejected ->
        [none] skicka avslutet för den föregående perioden (blankett E) eller ta bort det avtal som är för mycket
       *[other] rätta först den avvisade raden; kontrollera sedan om det finns ett avtal för mycket
    }
    .allowed = en dag då den föregående perioden redan har avslutats
    .cause = En ny serviceperiod börjar fast klientens föregående är öppen. Båda perioderna läses in: den föregående varar tills den nya börjar, och ett avslut avslutar den nya.
    .cure = Om den föregående perioden upphörde, skicka avslutet (blankett E). Om avtalet bara förnyades mitt i perioden, ta bort det senare avtalet.
unknown-coach = { $rejected ->
        [none] arbetscoachen i kolumnen ”{ $column }” finns inte i förteckningen över arbetscoacher
       *[other] raden för arbetscoachen i kolumnen ”{ $column }” har avvisats i förteckningen över arbetscoacher: { $rejected }
    }
    .hint = { $rejected ->
        [none] lägg till arbetscoachen i förteckningen eller rätta koden
       *[other] rätta den avvisade raden; det är inget fel på den här raden eller på andra med samma kod
    }
    .cause = Arbetscoachens kod på raden finns inte i förteckningen över arbetscoacher (blankett 13). Raden läses in men kan inte knytas till coachens arbetstid eller team. Koderna är organisationens egna: har organisationen skickat en egen förteckning söks coachen bara där.
    .cure = Lägg till arbetscoachen i förteckningen eller rätta koden så att den är densamma som där. Använd koden, inte namnet.
fidelity-total-differs = totalpoängen som skrivits i bedömningen avviker från summan av kriterierna, som är { $sum }
    .hint = kontrollera kriteriernas poäng och totalpoängen; rapporten visar summan av kriterierna
    .cause = Totalpoängen som har skrivits i kvalitetsbedömningen är en annan än summan av kriteriernas poäng. I rapporten står kriteriernas summa. Om någon rad i bedömningen har avvisats jämförs totalpoängen inte.
    .cure = Kontrollera kriteriernas poäng en i taget: vanligen har en poäng ändrats eller ett kriterium blivit utan. Rätta därefter totalpoängen.
fidelity-without-plans = { $plans ->
    [job_search_plan] full poäng förutsätter en skriftlig plan för varje klient; kolumnen ”Skriftlig jobbsökningsplan” saknas i en fil av blankett 2
    [support_plan] full poäng förutsätter en skriftlig plan för varje klient; kolumnen ”Stödplan upprättad” saknas i en fil av blankett 5
   *[other] full poäng förutsätter en skriftlig plan för varje klient; saknas { $plans }
}
    .hint = { $plans ->
        [job_search_plan] lägg till kolumnen i filen av blankett 2, eller kontrollera bedömningens poäng
        [support_plan] lägg till kolumnen i filen av blankett 5, eller kontrollera bedömningens poäng
       *[other] kontrollera bedömningens poäng eller komplettera blankett 2 (skriftlig plan för jobbsökningen) och 5 (stödplan uppgjord)
    }
    .cause = Kriterierna 16 och 22 ger fem poäng bara när varje klient i enheten har en skriftlig plan: för kriterium 16 en plan för jobbsökningen, för kriterium 22 en stödplan för anställningen. På blanketterna från enhetens team saknas planen för en del, är inte angiven eller har ingen kolumn.
    .cure = Anteckna planerna på blanketterna 2 och 5, eller rätta bedömningens poäng. Rapporten visar bedömningens poäng så som de har getts.
assessment-off-scale = värdet finns inte på skalan { $scale }; svaret räknas inte med
    .hint = kontrollera värdet eller skalans ändar (Skala min, Skala max)
    .cause = Mätningens värde ligger utanför skalan, så det är inget svar och ingår inte i poängen. Ofta är skalans ändar felskrivna, eller så har frågan besvarats på en annan skala.
    .cure = Rätta värdet eller skalans ändar på blanketten för mätinstrument och exportera den på nytt.
assessment-scale-unstated = svarens skala anges inte; de läses på skalan { $scale }
    .hint = skriv skalans ändar i kolumnerna Skala min och Skala max
    .cause = Instrumentet räknas av frågor, men filen berättar inte på vilken skala de har besvarats. De läses på instrumentets egen skala. Om svaren är givna på en annan skala, till exempel 1–5, är poängen fel.
    .cure = Fyll i kolumnerna Skala min och Skala max, till exempel 1 och 5, och exportera blanketten på nytt: då omvandlas svaren rätt.
direction-unclear = { $count ->
        [one] på en rad
       *[other] på { $count } rader
    } är Riktning 0, som inte säger vilket som är bättre; raderna läses som om riktningen inte var angiven
    .hint = skriv 1 när ett större värde är bättre, eller −1 när ett mindre värde är bättre
    .cause = I kolumnen Riktning står 0, som inte betyder något. Om andra rader i samma del anger riktningen tas den från dem, annars från instrumentets uppgifter. Finns den inte där heller räknas inte förbättrade och försämrade.
    .cure = Skriv 1 eller −1 i kolumnen, eller lämna den tom.
budget-differs = budgeten på blankett 15 avviker från det som enligt kooste.toml har beviljats (euro): { $sums }
    .hint = kontrollera ekonomiblankettens rader och [budget] i kooste.toml
    .sender = kontrollera ekonomiblankettens rader; de ska omfatta hela projektets budget
    .cause = Budgeten på ekonomiblanketten (15) är per finansiär en annan än i [budget] i filen kooste.toml. Rapporten använder blankettens rader, så utnyttjandet kan bli fel.
    .cure = Raderna ska omfatta hela projektets budget, också kommande år. Jämför båda med finansieringsbeslutet. Rätta blankettens rader om ett kostnadsslag saknas eller står två gånger, eller rätta [budget] om beslutet har ändrats.
budget-not-of-a-year = ekonomirader vars period inte är ett år eller en del av ett år: { $count }; deras utfall ingår inte i årens kostnader
    .hint = fördela summan på åren och skriv perioden som 2022, 2022H1, 2022Q2 eller 2022-04
    .cause = Perioden omfattar flera år, eller så framgår inte året. Raden läses in och ingår i budgetens utfall, men utfallet kan inte hänföras till ett enda år. Därför saknas det i årens kostnader per klient och per första arbete.
    .cure = Be ekonomiförvaltningen om utfallet per år och skriv varje år på en egen rad.
subsidised-job = anställningar med lönesubvention som skrivits som anställning på den öppna arbetsmarknaden: { $count }; de läses som anställning med lönesubvention
    .cause = Anställningen har lönesubvention, men som klass har skrivits anställning på den öppna arbetsmarknaden. Lönesubventionen avgör: anställningen läses i klassen anställning med lönesubvention.
    .cure = Om lönesubventionen är rätt behöver inget göras, men på nya rader kan klassen AVOIN_PT skrivas. Om ingen subvention betalas, rätta kolumnen Lönesubvention.
total-differs = { $sums ->
        [none] på summaraden i kolumnen ”{ $column }” står ett annat tal än det som raderna ovanför ger
       *[other] på summaraden i kolumnen ”{ $column }” står ett annat tal än det som raderna ovanför ger: { $sums }
    }
    .hint = kontrollera att formeln för summan eller medelvärdet omfattar alla rader och att ingen rad har tagits bort eller lagts till senare
    .cause = I tabellen finns en rad Yhteensä, Summa eller Medelvärde vars tal avviker från raderna mer än avrundningen förklarar. Summaraden läses inte in, och raderna läses in som de är. Ändå är något av talen troligen fel, eller så saknas rader.
    .cure = Öppna filen i Excel och klicka på cellen på summaraden: rätta formelns område så att det omfattar alla rader. Om talet är skrivet för hand, räkna om det. Kontrollera också om rader har filtrerats bort eller fallit bort.
followup-differs = talet i kolumnen ”{ $column }” avviker från det som blanketterna ger: { $counts }
    .hint = kontrollera om en blankett saknas eller har fel dag eller fel arbetscoach; rätta annars talet i uppföljningstabellen
    .cause = Månadens tal i uppföljningstabellen är inte detsamma som det som räknas ur organisationens blanketter. Jämförelsen gäller de månader och arbetscoacher för vilka blanketterna har skickats. Rapportens tal räknas ur blanketterna. Avvisade rader räknas inte, och en skillnad som de kan förklara anmäls inte. En anställning vars anmälda slut har avvisats är med bara på sin första dag.
    .cure = Gå igenom månadens blanketter: är något avtal, avslut, anställning eller någon arbetsgivarkontakt inte antecknad, eller har den fel dag eller fel coachkod? Rätta blanketten, eller om blanketterna är rätt, cellen i uppföljningstabellen.
summary-contradicts = kolumnen ”{ $column }” i coachens sammandrag strider mot blanketten ({ $other }); blanketten gäller
    .hint = kontrollera vilken som är rätt och rätta den andra
    .cause = Samma sak står både i coachens sammandrag och på en blankett, och uppgifterna skiljer sig. I rapporten används blankettens uppgift.
    .cure = Jämför cellen i sammandraget med den rad på blanketten som iakttagelsen nämner. Rätta den som är fel och skicka den rättade filen på nytt.
summary-not-in-forms = i kolumnen ”{ $column }” finns en serviceperiod eller anställning som inte finns i organisationens blanketter
    .hint = skicka den blankett som saknas eller kontrollera klientkoden och dagen
    .cause = Organisationen skickar både blanketterna och coachens sammandrag, men sammandragets serviceperiod eller anställning finns inte i blanketterna nära samma startdag. Om klientens uppgifter annars finns i blanketterna räknas den inte med.
    .cure = Kontrollera om avtalet (blankett 2) eller anmälan om anställningens början (blankett C) inte har gjorts, och skicka den. Om blanketten finns, kontrollera att klientkoden och startdagen är skrivna lika på båda ställena.
missing-from-summary = i coachens sammandrag saknas en serviceperiod eller ett lönearbete som finns i blanketterna ({ $other })
    .hint = komplettera sammandraget eller kontrollera om raden på blanketten gäller denna klient
    .cause = I blanketterna har klienten en serviceperiod eller ett lönearbete som inte finns i coachens sammandrag, fast sammandraget har gjorts senare. Blanketten läses in, så uppgiften finns i rapporten.
    .cure = Lägg till perioden eller anställningen i sammandraget. Om sammandraget är rätt, kontrollera klientkoden och dagarna på blanketten.
summary-status-differs = statusen i kolumnen ”{ $column }” strider mot servicens slutdag
    .hint = skriv slutdagen om servicen har avslutats, eller rätta statusen
    .cause = I coachens sammandrag är statusen päättynyt (avslutad) men servicen har ingen slutdag, eller så är statusen en annan fast servicen redan har avslutats. Slutdagen avgör, inte statusen.
    .cure = Om servicen har avslutats, fyll i slutdagen och välj statusen päättynyt. Om servicen fortsätter, ta bort slutdagen och välj den status som klienten har nu.
summary-job-without-start = kolumnen ”{ $column }” är tom fast anställningen har andra uppgifter; anställningen läses inte in
    .hint = fyll i anställningens startdag
    .cause = I coachens sammandrag har en anställning till exempel arbetsgivare eller timmar men ingen startdag. Utan startdag kan anställningen inte räknas till någon period, så den lämnas bort.
    .cure = Skriv anställningens startdag i sammandraget i formen dd.mm.åååå. Om anställningen inte finns, töm dess övriga celler.

missing-marked = uppgifter har märkts som saknade: { $kinds }
    .cause = I cellerna står ett tecken för en saknad uppgift, till exempel -, ei tietoa eller ett felvärde från kalkylprogrammet. De läses in som tomma, och inom parentes står hur många det finns av varje. Tomma celler har inte räknats.
    .cure = Märkena behöver inte tas bort om uppgiften saknas. Om det finns felvärden som #VÄRDEFEL! eller #DIVISION/0!, öppna filen i Excel och rätta cellens formel eller skriv in uppgiften för hand.
