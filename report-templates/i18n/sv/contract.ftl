# Iakttagelser om rader och celler. En cells värde visas aldrig, bara dess slag.

cell-missing = kolumnen ”{ $column }” saknar värde, och den är obligatorisk; raden läses inte in
    .hint = fyll i cellen och skicka filen på nytt
broken-id = koden i kolumnen ”{ $column }” har blivit ett tal eller ett datum i kalkylprogrammet
    .hint = formatera kolumnen som text innan du skriver eller klistrar in koder, och rätta koden
unknown-value = kolumnen ”{ $column }” har ett värde som blanketten inte känner till
    .hint = { $nearest ->
        [none] tillåtna värden: { $allowed }
       *[other] menade du { $nearest }? Tillåtna värden: { $allowed }
    }
not-yes-or-no = i kolumnen ”{ $column }” står { $class }, det borde stå ja eller nej
    .hint = skriv kyllä eller ei; lämna cellen tom om uppgiften saknas
not-a-date = i kolumnen ”{ $column }” står { $class } som inte är ett datum
    .hint = skriv dagen i formen dd.mm.åååå, till exempel 1.2.2021, och kontrollera att dagen finns i kalendern
not-a-month = i kolumnen ”{ $column }” står { $class } som inte är en månad
    .hint = skriv månaden i formen mm/åååå, till exempel 2/2021
not-a-whole-number = i kolumnen ”{ $column }” står { $class }, det borde vara ett heltal
    .hint = skriv bara talet, utan ord
not-a-number = i kolumnen ”{ $column }” står { $class }, det borde vara ett tal
    .hint = skriv bara talet, decimaler efter ett komma, till exempel 12,5
ambiguous-number = talet i kolumnen ”{ $column }” kan läsas på två sätt: är punkten tusentalsavgränsare eller decimaltecken?
    .hint = skriv decimaler med komma (1,234) och tusental med mellanslag (1 234)
out-of-range = värdet i kolumnen ”{ $column }” är utanför det tillåtna
    .hint = { $max ->
        [none] det minsta tillåtna värdet är { $min }
       *[other] { $min ->
            [none] det största tillåtna värdet är { $max }
           *[other] tillåtna värden är { $min }–{ $max }
        }
    }
implausible-number = värdet i kolumnen ”{ $column }” är ovanligt; det läses in som det är
    .hint = vanligen är värdet { $min }–{ $max }; kontrollera att talet är rätt skrivet
date-after-cut-off = dagen i kolumnen ”{ $column }” är efter materialets sista dag { $as_of }; raden läses inte in
    .hint = rätta dagen; om den är rätt hör uppgiften till nästa material
date-before-project = dagen i kolumnen ”{ $column }” är före projektets början { $start }; raden läses in
    .hint = kontrollera framför allt årtalet
end-before-start = dagen i kolumnen ”{ $column }” är före startdagen på samma rad; raden läses inte in
    .hint = kontrollera om dagarna har bytt plats eller om året är fel
municipality-outside = kommunen i kolumnen ”{ $column }” hör inte till området; den räknas till området ”muu”
municipality-former = i kolumnen ”{ $column }” står en tidigare kommun, som läses som den nuvarande: { $names }
municipality-repaired = kommunen i kolumnen ”{ $column }” har lästs så här: { $names }
    .hint = rätta kommunens namn om det lästes fel
municipality-unknown = kommunen i kolumnen ”{ $column }” är okänd; den räknas till området ”tuntematon”
    .hint = skriv kommunens namn på finska eller svenska eller kommunnumret, till exempel Pori eller 609

duplicate-row = raden är lika med en tidigare rad i samma fil; den läses in en gång
key-conflict = två rader har samma identifierande uppgifter men olika innehåll; ingendera läses in
    .hint = lämna bara den rätta raden i filen
key-in-two-files = samma uppgift finns också i filen { $other }, och av filnamnen framgår inte vilken som är nyare; ingendera läses in
    .hint = ta bort den äldre filen eller lägg till ett datum i båda namnen, till exempel lomake-c_2022-06-30.csv
row-superseded = raden ersätts av den nyare filen { $other }

job-before-service = anställningen börjar före klientens första serviceperiod; den läses som ett arbete som klienten redan hade
    .hint = kontrollera anställningens startdatum och avtalsdatumet
job-after-service = anställningen börjar efter att klientens service har upphört; den räknas inte som resultat
    .hint = kontrollera datumen eller lägg till ett nytt avtal om klienten har kommit tillbaka
job-without-service = anställningens klient har inget samarbetsavtal; anställningen räknas inte som resultat
    .hint = skicka det avtal som saknas eller kontrollera klientkoden
job-end-before-start = anställningen slutar innan den börjar; anmälan om slutet läses inte in
    .hint = kontrollera datumen på blanketterna C och D
job-end-without-start = för en avslutad anställning saknas anmälan om början (blankett C)
    .hint = skicka blankett C eller kontrollera klientkoden och anställningsnumret
exit-without-service = servicen avslutas, men klienten har inget avtal som börjat före det
    .hint = skicka det avtal som saknas eller kontrollera klientkoden och avslutningsdatumet
several-exits = samma serviceperiod har flera avslut; det tidigaste avslutar perioden
    .hint = ta bort det avslut som är för mycket eller lägg till ett nytt avtal om klienten har kommit tillbaka
overlapping-services = en serviceperiod börjar innan klientens föregående har avslutats
    .hint = skicka avslutet för den föregående perioden (blankett E) eller ta bort det avtal som är för mycket
unknown-coach = arbetscoachen i kolumnen ”{ $column }” finns inte i förteckningen över arbetscoacher
    .hint = lägg till arbetscoachen i förteckningen eller rätta koden
fidelity-total-differs = totalpoängen som skrivits i bedömningen avviker från summan av kriterierna, som är { $sum }
    .hint = kontrollera kriteriernas poäng och totalpoängen; rapporten visar summan av kriterierna
budget-differs = budgeten på blankett 15 avviker från det som enligt kooste.toml har beviljats (euro): { $sums }
    .hint = kontrollera ekonomiblankettens rader och [budget] i kooste.toml
subsidised-job = anställningar med lönesubvention som skrivits som anställning på den öppna arbetsmarknaden: { $count }; de läses som anställning med lönesubvention
