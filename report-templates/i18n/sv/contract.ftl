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
total-differs = { $sums ->
        [none] på summaraden i kolumnen ”{ $column }” står ett annat tal än det som raderna ovanför ger
       *[other] på summaraden i kolumnen ”{ $column }” står ett annat tal än det som raderna ovanför ger: { $sums }
    }
    .hint = kontrollera att formeln för summan eller medelvärdet omfattar alla rader och att ingen rad har tagits bort eller lagts till senare
    .cause = I tabellen finns en rad Yhteensä, Summa eller Medelvärde vars tal avviker från raderna mer än avrundningen förklarar. Summaraden läses inte in, och raderna läses in som de är. Ändå är något av talen troligen fel, eller så saknas rader.
    .cure = Öppna filen i Excel och klicka på cellen på summaraden: rätta formelns område så att det omfattar alla rader. Om talet är skrivet för hand, räkna om det. Kontrollera också om rader har filtrerats bort eller fallit bort.
followup-differs = talet i kolumnen ”{ $column }” avviker från det som blanketterna ger: { $counts }
    .hint = kontrollera om en blankett saknas eller har fel dag eller fel arbetscoach; rätta annars talet i uppföljningstabellen
    .cause = Månadens tal i uppföljningstabellen är inte detsamma som det som räknas ur organisationens blanketter. Jämförelsen gäller de månader och arbetscoacher för vilka blanketterna har skickats. Rapportens tal räknas ur blanketterna.
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
