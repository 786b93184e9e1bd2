# Rapporten till THL: sammanfattning på enkelt språk, uppdraget och svaren, området, verksamhetsmodellen, slutsatser.

part-summary = Sammanfattning på enkelt språk
    .file = sammanfattning
part-assignment = Uppdraget och svaren
part-t1 = Geografiskt område
    .file = t1
part-t2 = Arbetscoachernas team
    .file = t2
part-t3 = Antalet arbetscoacher
    .file = t3
part-t4 = Klienter per år
    .file = t4
part-t5 = Team som arbetscoachningen är kopplad till
    .file = t5
part-t6 = Styrgruppens respons och ledningens stöd
    .file = t6
part-group-work = Arbetscoachning i grupp och underleverantörsmodellen
part-functioning-change = Förändring i funktionsförmågan
part-cost-effectiveness = Ekonomi och kostnadseffektivitet
part-area = Området och befolkningen
    .file = omradet
part-model = Verksamhetsmodellen
    .file = verksamhetsmodellen
part-conclusions = Slutsatser
    .file = slutsatser
heading-phases = Fem faser
heading-principles = Åtta principer
heading-figures-say = Vad talen visar

## Sammanfattning på enkelt språk: korta meningar, vanliga ord, hela tal

summary-what = Vad är det här projektet?
summary-what-answer = Projektet hjälper människor att få ett jobb med lön. En arbetscoach hjälper till att hitta jobbet. Coachen hjälper också när jobbet har börjat. Projektet arbetar i området { $region }. Det började { $start } och slutar { $end }.
summary-coaches = { $count ->
    [one] Projektet har en arbetscoach.
   *[other] Projektet har { $coaches } arbetscoacher.
}
summary-clients-question = Hur många har fått hjälp?
summary-clients = { $count ->
    [one] En person har fått arbetscoachning.
   *[other] { $served } personer har fått arbetscoachning.
}
summary-clients-unit = { $count ->
    [one] person
   *[other] personer
}
summary-clients-hidden = Antalet visas inte. Så skyddas klienterna.
summary-clients-none = Det finns ännu inga uppgifter om klienterna.
summary-work-question = Har människor fått jobb?
summary-work = { $count ->
    [one] En person har fått ett jobb med lön på den öppna arbetsmarknaden.
   *[other] { $found } personer har fått ett jobb med lön på den öppna arbetsmarknaden.
} Det är { $rate } av dem som inte hade jobb när de började. Slumpen påverkar också siffran. När slumpen räknas med är andelen { $range }.
summary-work-count = { $count ->
    [one] En person har fått ett jobb med lön på den öppna arbetsmarknaden.
   *[other] { $found } personer har fått ett jobb med lön på den öppna arbetsmarknaden.
} Andelen visas inte. Så skyddas klienterna.
summary-work-unit = har fått jobb
summary-work-hidden = Antalet visas inte. Så skyddas klienterna.
summary-work-none = Det finns ännu inga uppgifter om jobb.
summary-trend-question = Har läget blivit bättre på ett år?
summary-trend = { $change ->
    [rise] Ja. En större del av klienterna arbetar nu än för ett år sedan.
    [fall] Nej. En mindre del av klienterna arbetar nu än för ett år sedan.
    [unclear] Det går inte att säga säkert. Skillnaden mot för ett år sedan är så liten att den kan bero på slumpen.
    [hidden] Det kan inte berättas, eftersom talen inte visas. Så skyddas klienterna.
    [in-part] Det går inte att säga ännu. För ett år sedan hade projektet just börjat.
   *[no-earlier] Det finns inget tal från för ett år sedan att jämföra med.
}
summary-good-question = Är arbetscoachningen bra?
summary-good = { $units ->
    [one] Arbetscoachningens kvalitet har bedömts. Det bästa resultatet är 125 poäng. Resultatet var { $least } poäng.
   *[other] Arbetscoachningens kvalitet har bedömts i { $number } enheter. Det bästa resultatet är 125 poäng. { $scores ->
        [same] Alla enheter fick { $least } poäng.
       *[range] Resultaten var { $least }–{ $most } poäng.
    }
}
summary-good-level = { $level ->
    [exemplary] Det är ett utmärkt resultat.
    [good] Det är ett bra resultat.
    [fair] Det är ett skäligt resultat: kvaliteten måste bli bättre.
   *[other] Resultatet räcker inte. Verksamheten är ännu inte supported employment.
}
summary-good-worst = { $level ->
    [good] Det svagaste resultatet är bra.
    [fair] Det svagaste resultatet är skäligt: kvaliteten måste bli bättre.
   *[other] Det svagaste resultatet räcker inte: där är verksamheten ännu inte supported employment.
}
summary-good-best = { $level ->
    [exemplary] Det bästa resultatet är utmärkt.
    [good] Det bästa resultatet är bra.
   *[other] Det bästa resultatet är skäligt.
}
summary-good-self = { $units ->
    [one] Enheten har gjort bedömningen själv.
   *[other] Enheterna har gjort bedömningarna själva.
}
summary-good-unit = poäng, högst 125
summary-good-none = Kvaliteten har inte bedömts ännu.
summary-good-unfinished = Bedömningen av kvaliteten är inte färdig.
summary-everyone-question = Är läget detsamma överallt?
summary-everyone = { $verdict ->
    [alike] Siffrorna visar inga skillnader mellan olika orter. Det bevisar inte att det inte finns några.
    [both-differ] Nej. På några orter har en större eller mindre del fått jobb än slumpen förklarar. På några orter kommer också en större eller mindre del av invånarna med i servicen.
    [work-differs] Nej. På några orter har en större eller mindre del fått jobb än slumpen förklarar.
    [access-differs] Nej. På några orter har en större eller mindre del av invånarna kommit med i servicen än slumpen förklarar.
    [work-alike] Siffrorna visar inga skillnader mellan orterna i hur många som har fått jobb. Det bevisar inte att det inte finns några. Hur många som kommer med i servicen går inte att jämföra.
    [access-alike] Siffrorna visar inga skillnader mellan orterna i hur många som kommer med i servicen. Det bevisar inte att det inte finns några. Hur många som har fått jobb går inte att jämföra.
    [none] Det finns ännu inga uppgifter om det.
    [single] Det går inte att säga, eftersom bara en anordnare har klienter.
   *[unknown] Det går inte att säga. Inte alla orters tal visas, för ingen ska kunna känna igen klienterna.
}
summary-money-question = Hur mycket pengar har använts?
summary-money = Projektet har använt { $used }. Det är { $share } av { $span ->
    [year] pengarna för år { $years }
    [years] pengarna för åren { $years }
   *[whole] alla pengar
}.
summary-money-unit = av pengarna har använts
summary-targets-question = Har målen nåtts?
summary-note = Inte alla tal visas i den här rapporten. I stället för talet står då två punkter (..). Så kan ingen känna igen projektets klienter.

## Uppdraget

assignment-lead = I THL:s uppdrag finns sex frågor. Svaret räknas fram ur uppgifterna när de ger det, och projektets egen text står under det.
t1-answer = Projektet arbetar i området <b>{ $region }</b>: { $count ->
    [one] en kommun
   *[other] { $municipalities } kommuner
}, { $organiser_count ->
    [one] en anordnare av servicen
   *[other] { $organisers } anordnare av servicen
}.
t1-population = I området bor { $population } personer (befolkningsuppgifter från { $year }).
t1-missing = Det finns inga uppgifter om området. Skicka områdesförteckningen och befolkningen (blanketterna 17 och 14).
t2-answer = { $count ->
    [one] Arbetscoacherna arbetar som ett team.
   *[other] Arbetscoacherna arbetar i { $teams } team.
} Tabellen visar vilka kommuner som arbetar tillsammans.
t2-coordinator = Arbetscoachningen i området samordnas av <b>{ $coordinator }</b>.
t2-coordinator-missing = Ingen samordnare har antecknats.
t2-missing = Det finns inga uppgifter om team. Skicka förteckningen över arbetscoacher (blankett 13).
t3-missing = Det finns inga uppgifter om antalet arbetscoacher. Skicka förteckningen över arbetscoacher (blankett 13).
t4-answer = År { $year } fanns <b>{ $count ->
    [one] en klient
   *[other] { $served } klienter
}</b> i servicen.
t4-hidden = Antalet klienter år { $year } visas inte av dataskyddsskäl.
t4-unfinished = Året pågår: talen gäller till och med { $date }.
t4-assumption-within = År { $year } fanns { $value } klienter per årsverke, vilket motsvarar antagandet { $from }–{ $to }.
t4-assumption-below = År { $year } fanns { $value } klienter per årsverke, vilket är färre än de antagna { $from }–{ $to }.
t4-assumption-above = År { $year } fanns { $value } klienter per årsverke, vilket är fler än de antagna { $from }–{ $to }.
t4-assumption-open = Antagandet { $from }–{ $to } klienter per år och årsverke kan ännu inte jämföras med utfallet: det räknas för hela år.
t4-assumption-hidden = Antagandet { $from }–{ $to } klienter per år och årsverke kan inte jämföras med utfallet, eftersom tal för hela år är dolda av dataskyddsskäl.
t4-caption = Klienter per år och per årsverke. En klient räknas med under varje år då klienten har varit i servicen.
t4-note = Arbetsinsatsen är arbetscoachernas arbetsinsats omräknad till heltid (FTE), medeltalet av de kvartal under året för vilka den är känd: för en del av ett år är den inte antalet årsverken. Den visas när tillräckligt många arbetscoacher står bakom den. Klienter per årsverke räknas bara för hela år.
t4-missing = Årets klienter kan inte räknas. Skicka remisserna (blankett 1), avtalen och anställningarna (2 och 5) samt områdena (17).
t5-answer = Arbetscoachningen är kopplad till dessa team: { $list }.
t5-not-linked = { $count ->
    [one] Detta som nämns i uppdraget har inte antecknats under det namnet: { $list }.
   *[other] Dessa som nämns i uppdraget har inte antecknats under de namnen: { $list }.
}
t5-without-links = { $count ->
    [one] För detta team av arbetscoacher har inga kopplingar antecknats: { $list }.
   *[other] För dessa team av arbetscoacher har inga kopplingar antecknats: { $list }.
}
t5-not-referring = Inga remisser: { $list }.
t5-referrers = Tabellen visar hur stor del av remisserna som kommer från var och en.
t5-caption = Remisser efter avsändare år { $year } och andelen av årets alla remisser.
t5-missing = Det finns inga uppgifter om kopplingar. Skicka förteckningen över arbetscoacher och remisserna (blanketterna 13 och 1).
t6-answer = { $count ->
    [one] Styrgruppens respons har antecknats en gång.
   *[other] Styrgruppens respons har antecknats { $number } gånger.
}
t6-missing = Ingen respons från styrgruppen har antecknats.
column-served-year = Klienter per år
column-fte-year = Arbetsinsats i medeltal (FTE)
column-clients-per-fte = Klienter per årsverke
column-share-percent = Andel, %

## Området

area-lead = Projektets område är { $region }. Tabellernas tal är bakgrund: de gäller inte projektets klienter.
area-missing = Kommunerna kan inte visas, eftersom områdesförteckningen saknas. Skicka: { $form }.
context-missing = Inga bakgrundstal om området har antecknats.
context-caption = Bakgrundstal om området med år och källa.
context-note = Sysselsättningsgraden är befolkningens officiella andel. Den jämförs inte med projektets andel i arbete, som bara gäller servicens klienter.
municipalities-caption = { $known ->
    [both] Kommuner, anordnare och befolkning (befolkningen från { $years }; 15–64-åringar från { $working_years }).
    [all-ages] Kommuner, anordnare och befolkning (från { $years }); antalet 15–64-åringar är inte känt.
    [working-age] Kommuner, anordnare och 15–64-åringar (från { $working_years }); hela befolkningens antal är inte känt.
   *[none] Kommuner och anordnare. Inga befolkningsuppgifter har kommit in.
}
organisers-caption = { $population ->
    [known] Anordnarna av servicen, deras kommuner och befolkning.
   *[none] Anordnarna av servicen och deras kommuner.
}
column-context = Uppgift
column-figure-unit = Enhet
column-municipality = Kommun
column-subregion = Ekonomisk region
column-population = Befolkning
column-working-age = 15–64 år

## Verksamhetsmodellen

model-lead = Supported employment enligt kvalitetskriterierna går framåt i fem faser och följer åtta principer.
phase-1 = Att söka sig till servicen och komma överens
phase-2 = Kartläggning av kunnandet och yrkesprofilering
phase-3 = Snabb jobbsökning på den öppna arbetsmarknaden
phase-4 = Stöd till arbetsgivaren, avtal och arbete
phase-5 = Stöd till arbetsgemenskapen och stöd utanför arbetet
principle-1 = Servicen är öppen för alla som vill ut i arbetslivet.
principle-2 = Målet är den öppna arbetsmarknaden.
principle-3 = Arbete söks snabbt.
principle-4 = Relationerna till arbetsgivarna är nära.
principle-5 = Klientens egna intressen styr jobbsökningen.
principle-6 = Stödet är personligt och fortlöpande.
principle-7 = Servicen är integrerad i annan verksamhet som stöder sysselsättning.
principle-8 = Rådgivning om förmåner är en del av servicen.

## Slutsatser

conclusions-missing = Projektet har inte skrivit några slutsatser.
conclusions-elsewhere = Projektets slutsatser finns bara på { $lang ->
    [fi] finska
    [sv] svenska
   *[en] engelska
}.
