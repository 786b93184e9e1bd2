# kooste trace och kooste lineage: varifrån ett tal kommer och vart en blankett leder.

lineage-own = (projektets egen fråga)
lineage-above = (se ovan)
lineage-core = Kärntabeller
lineage-models = Mellanfrågor
lineage-lost = Mått som inte fås utan den här blanketten
lineage-poorer = Mått som fås utan den här blanketten, men mindre fullständiga
lineage-feeds-nothing = Ingen fråga läser den här blanketten.

trace-query-own = Fråga: { $file } (projektets egen), SHA-256 { $sha256 }
trace-query-built-in = Fråga: { $file } (programmets egen), SHA-256 { $sha256 }
trace-columns = Kolumner
trace-leans-on = bygger på talen: { $names }
trace-relation-part-of = del av talet { $names }
trace-relation-whole-of = helhet med delarna: { $names }
trace-relation-includes = innehåller talet: { $names }
trace-relation-nested = i varandra, vart och ett en del av nästa: { $names }
trace-relation-sum = summa, det sista är summan av de andra: { $names }
trace-relation-sum-over = summeras över en nyckel (nyckel, tal, helhet): { $names }
trace-relation-total = en rad är de andras totalsumma (nyckel, kod): { $names }
trace-relation-hierarchy = områdena summeras uppåt: { $names }
trace-relation-adds-up = kvartalen summeras till året och hela tiden
trace-relation-steps = stegvis efter nyckel: { $names }
trace-relation-inside = del av ett tal i en annan tabell: { $names }
trace-relation-at-most = högst summan av kvartalen: { $names }
trace-relation-balance = de som gått: kvartalets bestånd och de som kommer nästa kvartal, minus nästa kvartals bestånd: { $names }
trace-relation-at-least = minst summan av kvartalen: { $names }
trace-relation-same-count = samma tal även: { $names }
trace-queries = Mellanfrågor i körordning
trace-reads = läser: { $names }
trace-config = Tabeller med inställningar och referensuppgifter
trace-files = Blanketter och filer (radantalen är för den som har hand om uppgifterna)
trace-table-file = Fil
trace-table-hash = SHA-256
trace-table-read = Lästa
trace-table-loaded = Inlästa
trace-table-rejected = Avvisade
trace-table-duplicate = Dubbletter
trace-not-received = kom inte
trace-rows = Tal som publiceras
trace-not-given = Måttet fås inte: dess blanketter kom inte.
trace-decision-shown = visas
trace-decision-hidden = dolt av dataskyddsskäl
trace-decision-shown-again = ett tidigare publicerat tal visas, uppgifter till { $date }
trace-decision-missing = kan inte beräknas
trace-uses = Var måttet används
trace-no-uses = Inte i något avsnitt; tabellen följer med rapporten som bifogad fil.

title-trace-column-unknown = Okänd kolumn
trace-column-unknown = måttet { $measure } har ingen kolumn { $name }
    .hint = { $nearest ->
        [none] kolumner: { $known }
       *[other] menade du { $nearest }? kolumner: { $known }
    }
    .cause = Kommandot fick en kolumn som inte finns i huvudet på måttets fråga.
    .cure = Kopiera kolumnens namn ur listan som kooste describe measures MÅTT skriver.
title-trace-key-unknown = Okänd nyckel
trace-key-unknown = raderna i måttet { $measure } namnges inte av kolumnen { $name }
    .hint = { $nearest ->
        [none] raderna namnges av: { $known }
       *[other] menade du { $nearest }? raderna namnges av: { $known }
    }
    .cause = I --where finns en kolumn som inte är en nyckel i måttet. Rader kan väljas bara med nycklar.
    .cure = Använd en nyckel som kooste describe measures MÅTT visar.
title-trace-value-unknown = Okänt värde för en nyckel
trace-value-unknown = raderna som publiceras har inte värdet { $key }={ $name } (måttet { $measure })
    .hint = { $nearest ->
        [none] värden: { $known }
       *[other] menade du { $nearest }? värden: { $known }
    }
    .cause = I --where finns ett värde som inte finns i tabellen som publiceras. En rad kan saknas även för att den inte publiceras.
    .cure = Välj något av värdena i tipset, eller lämna bort --where så ser du alla rader.
title-trace-where-invalid = Valet av rader kunde inte förstås
trace-where-invalid = valet { $text } kunde inte förstås
    .hint = skriv nyckel=värde, flera med komma emellan: period=2022Q2,area=Pori
    .cause = I --where ska varje del ha en nyckel, ett likhetstecken och ett värde.
    .cure = Skriv valet i formen nyckel=värde,nyckel=värde.

# The figure of the production annex.
heading-lineage = Från blanketter till mått
lineage-caption = Vart blanketterna leder: vilka grupper av mått som beräknas av varje blankett. Bredvid blanketten dess kärntabeller.
lineage-alt = Rutdiagram över blanketter och grupper av mått. { $forms }
lineage-alt-none = { $form }: inget mått.
lineage-alt-used = { $form } kompletterar: { $used }.
lineage-alt-needed = { $form } är nödvändig: { $needed }.
lineage-alt-both = { $form } är nödvändig: { $needed }; kompletterar: { $used }.
lineage-needed = något mått i gruppen bortfaller utan blanketten
lineage-used = blanketten kompletterar gruppens mått
measure-group-area = Kommuner
measure-group-clients = Klienter
measure-group-coaches = Coacher
measure-group-economy = Ekonomi
measure-group-employment = Arbete
measure-group-equity = Områdesskillnader
measure-group-fidelity = Kvalitetskriterier
measure-group-functioning = Funktionsförmåga
measure-group-group-pilot = Gruppiloter
measure-group-network = Nätverk
measure-group-own = Projektets egna
