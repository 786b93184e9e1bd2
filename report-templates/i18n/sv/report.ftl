# Rapporternas ord och meningar.
#
# <b> och <i> framhäver, <br> bryter en rubrik; värdena ($...) står som de är. $count väljer böjning och skrivs inte ut.

## Rapporten

report-description = { $project }: { $report }, { $period }. Uppgifter till och med { $date }.
report-keywords = supported employment; arbetscoachning; kvalitetskriterier; uppföljning
header-left = { $project } · { $report }
confidential = Konfidentiellt
footer-suppression = dolt n < { $n } (..)
footer-date = uppgifter till { $date }
annex-word = Bilaga
heading-contents = Innehåll
list-and = och
list-or = eller

period-quarter = Kvartal { $number } { $year } ({ $dates })
period-half = Halvår { $number } { $year } ({ $dates })
period-year = År { $year } ({ $dates })
period-unfinished = { $period } – perioden pågår, uppgifter till { $date }
in-quarter = { $quarter ->
    [1] Under första kvartalet { $year }
    [2] Under andra kvartalet { $year }
    [3] Under tredje kvartalet { $year }
   *[4] Under fjärde kvartalet { $year }
}

## Delar

part-situation = Lägesbild
    .file = lagesbild
part-employment = Klientflöde och arbete
    .file = arbete
part-fidelity = Kvalitetskriterier
    .file = kvalitetskriterier
part-group-pilots = Gruppiloter
    .file = gruppiloter
part-equity = Regional jämlikhet
    .file = jamlikhet
part-economy = Ekonomi
    .file = ekonomi
annex-definitions = Definitioner och metoder
annex-quality = Materialets kvalitet
annex-protection = Dataskydd
annex-production = Produktionsuppgifter

heading-review = Projektets egen översikt
heading-quarterly = I arbete per kvartal
heading-cumulative = Hela projekttiden
heading-first-job = Tid till det första arbetet
heading-retention = Anställningarnas längd
heading-latest-review = Senaste bedömningen
heading-development = Utvecklingsområden
heading-reviews = Bedömningar över tid
heading-organisers-year = Anordnarna under året
heading-organisers-quarter = Anordnarna under kvartalet
heading-measures = Mått
heading-intervals = Konfidensintervall och jämförelser
heading-job-classes = Anställningsklasser
heading-targets = Mål
heading-coverage = Hur långt uppgifterna sträcker sig
heading-rows = Lästa rader
heading-findings = Iakttagelser om materialet
heading-rules = Reglerna och deras värden
heading-versions = Program och inställningar
heading-inputs = Källfiler
heading-queries = Frågor
heading-attachments = Bifogade filer

## Utan uppgifter

missing-title = Det finns ännu inga uppgifter för denna del
missing-section = { $what } kan inte visas, eftersom { $forms ->
    [one] blanketten som behövs saknas eller är tom
   *[other] blanketterna som behövs saknas eller är tomma
}. Skicka: { $list }.
missing-section-period = { $what } kan inte visas, eftersom inga rader hör till perioden. Det kräver dessa blanketter till periodens slut: { $list }.
missing-employment = Klientflödet och arbetet
missing-fidelity = Kvalitetskriterierna
missing-group-pilots = Gruppiloternas resultat
missing-equity = Jämförelsen av anordnare
missing-economy = Det ekonomiska utfallet
missing-part = { $what } kan ännu inte beräknas: { $why }.
missing-quarterly-by-area = Kvartalets tal per anordnare
missing-first-job = Tiden till det första arbetet
missing-retention = Anställningarnas längd
missing-cumulative = Andelen för hela projekttiden
missing-why-no-clients = ingen har börjat i servicen
missing-why-no-jobs = ingen anställning på den öppna arbetsmarknaden har kunnat följas i 13 veckor
missing-quality = Det finns inga uppgifter om materialet: inga blanketter som känns igen har kommit in.

## Förändring och mål

signed-range = { $low } till { $high }
change-rise = Andelen steg { $span ->
    [year] från föregående år
   *[quarter] från föregående kvartal
} med <b>{ $points } procentenheter</b> (förändringens 95 %-konfidensintervall { $range }).
change-fall = Andelen sjönk { $span ->
    [year] från föregående år
   *[quarter] från föregående kvartal
} med <b>{ $points } procentenheter</b> (förändringens 95 %-konfidensintervall { $range }).
change-unclear = Jämfört { $span ->
    [year] med föregående år
   *[quarter] med föregående kvartal
} finns ingen tillförlitlig förändring ({ $points } procentenheter).
change-hidden = Förändringen { $span ->
    [year] från föregående år
   *[quarter] från föregående kvartal
} kan inte visas, eftersom ett tal som behövs för jämförelsen är dolt.
change-no-earlier = Det finns inget jämförelsetal { $span ->
    [year] för föregående år
   *[quarter] för föregående kvartal
}.
change-unfinished = { $span ->
    [year] Året pågår, så andelen jämförs ännu inte med föregående år.
   *[quarter] Kvartalet pågår, så andelen jämförs ännu inte med föregående kvartal.
}
trend-rise = Andelen har stigit med { $points } procentenheter från { $from } till { $to }.
trend-fall = Andelen har sjunkit med { $points } procentenheter från { $from } till { $to }.
trend-unclear = Mellan { $from } och { $to } finns ingen tillförlitlig förändring ({ $points } procentenheter).
card-change-rise = steg { $points } %-enh. från föregående
card-change-fall = sjönk { $points } %-enh. från föregående
card-change-unclear = ingen tillförlitlig förändring ({ $points } %-enh.)
card-change-unfinished = { $span ->
    [year] året pågår
   *[quarter] kvartalet pågår
}

target-met-clear = Andelen i arbete ligger <b>över målet på { $target }</b>, och hela konfidensintervallet ({ $range }) överskrider målet.
target-met-unclear = Andelen i arbete <b>når målet på { $target }</b>, men konfidensintervallet ({ $range }) når under målet: någon säker skillnad finns inte.
target-missed-clear = Andelen i arbete <b>når inte målet på { $target }</b>, och hela konfidensintervallet ({ $range }) ligger under målet.
target-missed-unclear = Andelen i arbete <b>når inte målet på { $target }</b>, men konfidensintervallet ({ $range }) sträcker sig till målet: någon säker skillnad finns inte.
target-hidden = Det kan inte visas om målet på { $target } har nåtts, eftersom den nuvarande andelen i arbete inte visas av dataskyddsskäl.
target-unfinished = Det bedöms ännu inte om målet på { $target } nås, eftersom kvartalet pågår.

## Lägesbild

lead-served = { $when } hade servicen <b>{ $count ->
    [one] en klient
   *[other] { $served } klienter
}</b>.
lead-served-none = { $when } hade servicen inga klienter.
lead-served-hidden = { $when }: antalet klienter inom servicen visas inte av dataskyddsskäl.
lead-served-again = { $when }: det nuvarande antalet klienter inom servicen visas inte av dataskyddsskäl; i tabellen står det tidigare publicerade talet med en asterisk.
lead-rate = Av dem hade <b>{ $count ->
    [0] ingen
    [one] en
   *[other] { $competitive }
}</b> arbete på den öppna arbetsmarknaden { $count ->
    [0] en enda dag
   *[other] minst en dag
}: andelen i arbete var <b>{ $rate }</b> (95 %-konfidensintervall { $range }).
lead-rate-hidden = Antalet och andelen i arbete visas inte, eftersom talet är dolt av dataskyddsskäl.
lead-rate-again = Det nuvarande antalet och den nuvarande andelen i arbete visas inte av dataskyddsskäl; i tabellen står det tidigare publicerade talet med en asterisk.
lead-no-data = Periodens tal om klienter och arbete kunde inte beräknas. Rapporten kompletteras när avtal och anställningar (blanketterna 2 och 5) eller coachernas sammandrag (blankett 8) har skickats och lästs in.

card-rate = Andel i arbete
card-median = Tid till 1:a arbetet, median
card-median-unit = dagar
card-first-job = Första arbetet inom 180 dagar
card-fidelity = Kvalitetskriteriepoäng
card-fidelity-unit = / 125
card-fidelity-level = { $level ->
    [exemplary] utmärkt nivå
    [good] god nivå
    [fair] skälig nivå
   *[other] inte supported employment
} ({ $low }–{ $high })
card-fidelity-incomplete = { $scored } / 25 bedömda, ingen nivå
card-fidelity-change = { $step } från föregående bedömning
card-pilots = Gruppiloter
card-pilots-unit = / { $participants } i lönearbete
card-pilots-unit-alone = i lönearbete
card-target = { $verdict ->
    [met] målet { $target } nås
    [missed] målet { $target } nås inte
   *[unknown] mål { $target }
}
card-target-most = { $verdict ->
    [met] målet { $target } dgr nås
    [missed] målet { $target } dgr överskrids
   *[unknown] mål { $target } dgr
}
card-median-not-reached = medianen har inte nåtts
card-median-hidden = medianen är dold
card-hidden = uppgiften är dold
card-hidden-group = talet kan inte visas av dataskyddsskäl
card-no-data = inga uppgifter
card-no-target = inget mål

findings-title = Iakttagelser
finding-none = Det finns inga iakttagelser: talen är dolda eller för små, eller så saknas både mål och jämförelseperiod.
finding-cumulative = Av de klienter som inte hade arbete när servicen började ({ $served }) har <b>{ $competitive }</b>, det vill säga { $rate }, fått arbete på den öppna arbetsmarknaden sedan projektets start.
finding-retention = <b>{ $rate }</b> av de { $eligible } anställningar som har kunnat följas i minst 13 veckor har varat så länge (95 %-konfidensintervall { $range }).
finding-retention-target = { $verdict ->
    [met-clear] Målet { $target } nås.
    [met-unclear] Målet { $target } nås, men någon säker skillnad finns inte.
    [missed-clear] Målet { $target } nås inte.
   *[missed-unclear] Målet { $target } nås inte, men någon säker skillnad finns inte.
}
finding-fidelity-development = { $unit }: bland kvalitetskriterierna finns <b>{ $count ->
    [one] ett utvecklingsområde</b> (1–2 poäng): kriterium { $items }
   *[other] { $number } utvecklingsområden</b> (1–2 poäng): kriterierna { $items }
}. Poängen är { $total } ({ $method }).
finding-fidelity-clear = { $unit }: bland kvalitetskriterierna <b>finns inga utvecklingsområden</b>: varje bedömt kriterium fick minst 3 poäng. Poängen är { $total } ({ $method }).
finding-pilots = Av gruppiloternas { $participants } deltagare har <b>{ $count ->
    [0] ingen
    [one] en
   *[other] { $paid }
} fått lönearbete</b>: { $verdict ->
    [met] målet { $target } nås
   *[missed] målet { $target } nås inte
}.
finding-economy = { $span ->
    [year] Av budgeten för år { $years } har <b>{ $used }</b> använts när { $elapsed } av projektets tid under det året har gått.
    [years] Av budgeten för åren { $years } har <b>{ $used }</b> använts när { $elapsed } av projektets tid under de åren har gått.
   *[whole] Av budgeten har <b>{ $used }</b> använts när { $elapsed } av projekttiden har gått.
}

decisions-title = För beslut
decisions-empty = Inga beslutsförslag har antecknats för detta möte.
decisions-more = Dessutom { $count ->
    [one] ett annat förslag
   *[other] { $number } andra förslag
}.

completeness-title = Materialets täckning
texts-language = Projektets egna texter är på { $lang ->
    [fi] finska
    [sv] svenska
   *[en] engelska
} och inte översatta.
texts-elsewhere = En del texter finns bara på { $lang ->
    [fi] finska
    [sv] svenska
   *[en] engelska
} och är inte med.
completeness-all = { $count ->
    [one] Organisationens uppgifter sträcker sig
   *[other] Alla { $all } organisationers uppgifter sträcker sig
} till periodens slut{ $files ->
    [undated] {" "}eller, om filnamnet saknar datum, åtminstone till periodens sista månad
   *[dated] {""}
} (perioden slutar { $date }).
completeness-some = { $complete } / { $all } organisationer har fullständiga uppgifter till periodens slut{ $files ->
    [undated] {" "}eller, om filnamnet saknar datum, åtminstone till periodens sista månad
   *[dated] {""}
} (perioden slutar { $date }). De övrigas tal är preliminära och kan kompletteras.
completeness-none = 0 / { $all ->
    [one] 1 organisation
   *[other] { $all } organisationer
} har fullständiga uppgifter till periodens slut{ $files ->
    [undated] {" "}eller, om filnamnet saknar datum, åtminstone till periodens sista månad
   *[dated] {""}
} (perioden slutar { $date }). Talen är preliminära och kan kompletteras.
completeness-empty = Ingen organisation har skickat uppgifter om klienter.
completeness-unfinished = Kvartalet pågår: talen är beräknade till och med { $date }.
completeness-more = { $count ->
    [one] En annan organisation
   *[other] { $number } andra organisationer
} räknas upp i bilaga B.
preliminary = preliminärt
complete = hela perioden
state-undated = filnamnet saknar datum
state-rejected = många rader avvisade
date-unknown = okänt
completeness-silent = inga uppgifter om klienter
completeness-no-agreements = inga avtal
completeness-date-of = { $date } ({ $forms })
completeness-lacking = saknas: { $forms }
completeness-rejected = många rader avvisade: { $forms }

## Klientflöde och arbete

employment-flow = { $when } hade servicen <b>{ $served } klienter</b>; { $new } av dem började under kvartalet. På den öppna arbetsmarknaden började <b>{ $starts }</b> anställningar, och { $first } klienter fick sitt första arbete.
employment-flow-without-new = { $when } hade servicen <b>{ $served } klienter</b>. På den öppna arbetsmarknaden började <b>{ $starts }</b> anställningar, och { $first } klienter fick sitt första arbete.
employment-flow-served = { $when } hade servicen <b>{ $served } klienter</b>.
employment-flow-hidden = En del av kvartalets tal visas inte av dataskyddsskäl; i tabellen står de som kan visas.
line-caption = Andel i arbete per kvartal; { $interval ->
    [bar] den lodräta linjen
   *[band] det skuggade området
} är 95 %-konfidensintervallet.
line-caption-target = Den streckade linjen är målet på { $target }.
line-alt = Linjediagram över andelen i arbete per kvartal: { $points }.
line-alt-point = { $period } { $rate } ({ $range })
line-alt-hidden = { $period } uppgiften är dold
line-alt-nothing = { $period } inga klienter
line-alt-target = Målet är { $target }.
line-target = mål<br>{ $target }
quarterly-caption = Klienter och klienter i arbete per kvartal. { $sentence }
quarterly-caption-latest = Under { $period } hade servicen { $served } klienter, av vilka { $competitive } arbetade på den öppna arbetsmarknaden och { $paid } hade lönearbete.
own-lines-caption = Arbete på den öppna arbetsmarknaden i de klasser som visas i en egen kolumn: klienter med arbetsdagar i klassen under kvartalet. De ingår också bland dem som arbetade på den öppna arbetsmarknaden.
quarterly-note-paid = Lönearbete omfattar arbete på den öppna arbetsmarknaden och underleverantörsmodellen; arbete med lönesubvention ingår i arbetet på den öppna arbetsmarknaden.
quarterly-note-new = Ny: en serviceperiod har börjat under kvartalet. Också de som har kommit tillbaka till servicen eller förnyat sitt avtal räknas med. På samma sätt räknas de som har börjat i tabellerna över områden och i täckningen. I väntetiderna och tiden till det första jobbet ingår bara klientens första serviceperiod.
quarterly-note-unfinished = Kvartalet { $period } pågår: uppgifter till { $date }.
column-quarter = Kvartal
column-served = Klienter
column-new = Nya
column-competitive = Öppna<br>arb.mark.
column-rate = %
column-interval = 95 %-konfidensintervall
column-interval-short = 95 %<br>intervall
column-interval-exact = Exakt 95 %<br>intervall
column-paid = Lönearbete
column-first-jobs = 1:a<br>arbete
column-job-starts = Påbörjade<br>anställn.
cumulative-caption = Klienter i arbete under hela projektet till och med { $date }. Av dem som inte arbetade när servicen började har { $rate } fått arbete på den öppna arbetsmarknaden.
cumulative-caption-hidden = Klienter i arbete under hela projektet till och med { $date }; en del av de nuvarande talen visas inte.
column-ever-served = Klienter sammanlagt
column-at-start = I arbete vid starten
column-ever-competitive = Fått arbete
first-job-caption = Hur stor andel som har fått sitt första arbete på den öppna arbetsmarknaden 30–365 dagar efter att servicen började. { $sentence }
first-job-caption-180 = Inom ett halvår (180 dagar) har { $rate } fått arbete.
first-job-caption-hidden = Andelen vid 180 dagar visas inte.
first-job-median = Mediantiden till det första arbetet är { $days } dagar.
first-job-no-median = Medianen har inte nåtts: färre än hälften har fått arbete.
first-job-note = Andelen är en kumulativ incidens: att servicen upphör utan arbete beaktas, och pågående uppföljningar räknas inte som misslyckanden.
column-days = Dagar från start
column-at-risk = Under uppföljning
column-first-job-rate = Fått arbete, %
column-exit-rate = Slutat utan arbete, %
retention-caption = Hur stor andel av anställningarna på den öppna arbetsmarknaden som har varat minst 13, 26 och 52 veckor. { $sentence }
retention-caption-13 = Tre månader (13 veckor) har { $rate } av de uppföljda anställningarna varat.
retention-caption-hidden = Andelen vid 13 veckor visas inte.
retention-note = Bara anställningar som började för minst så länge sedan är med; nyare räknas inte som misslyckanden.
column-weeks = Veckor
column-eligible = Uppföljda
column-sustained = Varat

## Kvalitetskriterier

fidelity-lead = Den senaste bedömningen ({ $method }, { $unit }, { $date }) gav <b>{ $total } / 125 poäng</b>: nivån är <b>{ $level }</b> ({ $low }–{ $high } poäng).
fidelity-lead-incomplete = I den senaste bedömningen ({ $method }, { $unit }, { $date }) har { $scored } kriterier av 25 bedömts. Totalpoängen ligger i intervallet <b>{ $total }</b>, { $level ->
    [none] så någon nivå kan ännu inte ges
   *[known] och nivån är { $level-name } i båda ändarna
}.
fidelity-only-self = Det finns ingen kollegial eller extern bedömning; talen kommer från en självskattning.
fidelity-change = Sedan föregående bedömning ({ $date }) har poängen { $direction ->
    [up] stigit med { $points }
    [down] sjunkit med { $points }
   *[same] inte ändrats
}.
fidelity-several = Färdiga bedömningar av andra än enheten själv finns av { $number } enheter: { $scores ->
    [same] var och en fick { $least } poäng
   *[range] poängen är { $least }–{ $most }
}.
strip-caption = { $unit }, { $method } { $date }: kriterierna 1–25 på skalan 1–5, sammanlagt { $total } / 125. { $targets }
strip-caption-targets = Utvecklingsområden (1–2 poäng): { $count ->
    [one] kriterium { $items }
   *[other] kriterierna { $items }
}.
strip-caption-clear = Det finns inga utvecklingsområden.
strip-caption-change = Det lilla talet bredvid poängen är förändringen från föregående bedömning.
strip-alt = Kvalitetskriteriernas poäng, { $unit } { $date }. { $rows } Sammanlagt { $total } / 125.
strip-alt-row = { $section }: { $cells }.
strip-alt-cell = { $item }: { $score }
strip-alt-missing = inga poäng
fidelity-names = { $section }: { $items }.
strip-legend-development = utvecklingsområde (1–2)
strip-legend-unscored = inte bedömt
fidelity-adapted = Tillämpade med anpassning: { $count ->
    [one] kriterium { $items }
   *[other] kriterierna { $items }
}.
fidelity-more-units = Poängen är ritade för { $shown } enheter; alla enheter finns i tabellen.
development-caption = Kriterier som fick 1–2 poäng i den senaste bedömningen. Det lönar sig att börja utvecklingsarbetet med dem.
development-none = Inget kriterium fick 1–2 poäng i den senaste bedömningen.
column-item-name = Namn
column-unit = Enhet
column-score = Poäng
column-before = Föregående
reviews-caption = Bedömningarna i tidsordning. Självskattningarna är en egen serie och jämförs inte med andras bedömningar.
reviews-group-external = Kollegiala och externa bedömningar
reviews-group-self = Självskattningar
reviews-note-scale = Poäng: personal 3–15, organisation 8–40, insatser 14–70, sammanlagt 25–125.
reviews-level-open = inte klar
reviews-note-range = Ett intervall, till exempel 97–101, betyder en ofullständig bedömning: de kriterier som saknas kan ge 1–5 poäng var.
column-date = Dag
column-method = Bedömningssätt
column-staffing = Personal
column-organization = Organisation
column-services = Insatser
column-total = Totalt
column-level = Nivå

## Gruppiloter

pilots-lead = I gruppiloterna har <b>{ $participants } personer</b> deltagit; av dem har <b>{ $count ->
    [0] ingen
    [one] en
   *[other] { $paid }
} fått lönearbete</b> efter att gruppen började ({ $rate }; 95 %-konfidensintervall { $range }).
pilots-lead-hidden = I gruppiloterna har <b>{ $participants } personer</b> deltagit. Antalet som fått lönearbete kan inte visas av dataskyddsskäl.
pilots-lead-again = I gruppiloternas tal finns en förändring som inte kan visas av dataskyddsskäl. Tabellen har de senast publicerade talen.
pilots-lead-all-hidden = Gruppernas sammanlagda tal kan inte visas av dataskyddsskäl; i tabellen står de tal som kan visas.
pilots-target-met = Målet { $target } <b>nås</b>.
pilots-target-missed = Målet { $target } <b>nås inte</b>.
pilots-caption = Gruppiloternas deltagare och de som fått lönearbete. Grupperna är små och konfidensintervallen därför breda: av andelarna kan man inte sluta sig till skillnader mellan grupperna.
pilots-note-finished = Till slutet: minst hälften av de planerade timmarna har genomförts. Intervallet är exakt (Clopper–Pearson).
pilots-note-all = På raden för pilotgrupperna sammanlagt räknas varje person en gång. En grupp som organisationen själv anställer är en egen modell och ingår inte.
column-group = Grupp
column-participants = Deltagare
column-finished = Till<br>slutet
column-pilot-paid = Lönearbete
column-pilot-competitive = Öppna<br>arb.mark.
column-target = Mål
pilot-target-met = { $target }: nås
pilot-target-missed = { $target }: nås inte
pilot-target-hidden = { $target }

## Regional jämlikhet

equity-lead = År { $year } (till och med { $date }) hade servicen i hela området <b>{ $served }</b> klienter; andelen i arbete var <b>{ $rate }</b>. Täckningen var { $coverage } nya klienter per 1 000 15–64-åringar.
equity-lead-hidden = Hela områdets tal för år { $year } kan inte visas.
equity-outcome-none = <b>Andelen i arbete avviker inte</b> hos någon anordnare från hela områdets andel mer än slumpen förklarar.
equity-outcome-some = <b>Andelen i arbete avviker</b> från hela områdets andel mer än slumpen förklarar: { $areas }.
equity-outcome-hidden = Ingen gemensam slutsats om skillnader i andelen i arbete visas, eftersom en del av anordnarnas tal är dolda.
equity-access-none = <b>Täckningen avviker inte</b> hos någon anordnare från hela området mer än slumpen förklarar.
equity-access-some = <b>Täckningen avviker</b> från hela området mer än slumpen förklarar: { $areas }.
equity-access-hidden = Ingen gemensam slutsats om skillnader i täckningen visas, eftersom en del av anordnarnas tal är dolda.
equity-both-hidden = Ingen gemensam slutsats om skillnader i andelen i arbete och i täckningen visas, eftersom en del av anordnarnas tal är dolda.
equity-areas-more = { $count ->
    [one] ett annat område
   *[other] { $number } andra områden
}
equity-area-above = { $area } (större)
equity-area-below = { $area } (mindre)
equity-quarter-caption = Klienter och klienter i arbete per anordnare under { $period }.
equity-quarter-few = Där klienterna är färre än { $few }: se på intervallet, inte på en enskild andel.
equity-note-area = Klienten hör till hemkommunens anordnare, inte till den organisation som skickade uppgifterna.
equity-note-outside = Hela området omfattar inte dem som är bosatta annanstans eller klienter vars hemkommun är okänd.
equity-note-population = Täckning / 1 000: nya klienter under året per 1 000 invånare i åldern 15–64 år{ $population ->
    [none] {""}
   *[known] {" "}(i hela området { $population-text } invånare år { $population-year })
}. Om årets befolkningsuppgift saknas har den senaste tidigare använts.
equity-note-rule = En avvikelse avläses ur trattdiagrammets 99,8 %-gränser, inte ur ett enskilt konfidensintervall.
equity-note-rule-homogeneity = En avvikelse avläses ur trattdiagrammets gränser: 99,8 %-gränsen, eller 95 %-gränsen när områdenas totala variation är större än slumpens.
column-organiser = Anordnare
column-coverage = Täckning<br>/ 1 000
area-region = Hela området

## Ekonomi

economy-lead = { $span ->
    [year] Av budgeten för år { $years }, <b>{ $budget }</b>, har <b>{ $used }</b> använts ({ $share }). Av projektets tid under det året har { $elapsed } gått. Budgeten för de andra åren finns inte i materialet.
    [years] Av budgeten för åren { $years }, <b>{ $budget }</b>, har <b>{ $used }</b> använts ({ $share }). Av projektets tid under de åren har { $elapsed } gått. Budgeten för de andra åren finns inte i materialet.
   *[whole] Av budgeten <b>{ $budget }</b> har <b>{ $used }</b> använts ({ $share }). Av projekttiden har { $elapsed } gått.
}
economy-lead-funder = { $funder }: { $used } / { $budget } ({ $share }).
economy-later = I summan ingår det som har använts till och med { $date }, också efter { $cut_off }.
economy-caption-bars = Använd andel av budgeten per finansiär. Hela stapeln är budgeten, den fyllda delen utfallet.
economy-caption-table = Budget och utfall per kostnadsslag. { $sentence }
economy-caption-most = Den största utgiftsposten är ”{ $category }” ({ $used }); av postens egen budget har { $share } använts.
economy-caption-over = Budgeten överskrids: { $categories }.
economy-alt = Stapeldiagram över budgetens användning: { $rows }.
economy-alt-row = { $label } { $text }
economy-bar-text = { $used } / { $budget } ({ $share })
economy-legend-used = använt
economy-legend-planned = budget
economy-note-grant = Den beviljade finansieringen är { $granted }; materialets budget är { $budget }. Skillnaden är { $difference }.
column-category = Kostnadsslag
column-budget = Budget, €
column-used = Utfall, €
column-share = Använt, %
total = Sammanlagt
subtotal = Finansiären sammanlagt

## Bilaga A: definitioner och metoder

definitions-lead = Måtten är beräknade per person om inget annat sägs. Första och sista dagen räknas med, och ett öppet slut betyder till och med { $date }. Varje tal är avrundat för sig, så summor och skillnader kan avvika i sista siffran. De fullständiga talen i varje tabell finns som bifogade filer. Blanketternas namn och radantal finns i bilaga B. Kända / saknas anger för den senaste perioden för hur många uppgiften finns och för hur många den saknas. Rader som saknade en obligatorisk uppgift har avvisats (bilaga B).
detail-interval = Konfidensintervall
detail-sources = Blanketter
detail-query = Fråga
detail-query-text = { $id }.sql
detail-source = { $form } (inte mottagen)
interval-none = inget konfidensintervall
intervals-text = Konfidensintervallet anger mellan vilka värden den verkliga andelen rimligen ligger, när personerna är få. Skillnaden mellan två kvartal är beräknad med Newcombes metod 10. Intervallet är försiktigt, eftersom samma personer finns i båda. Orden steg och sjönk används bara när noll ligger utanför intervallet; annars säger rapporten att ingen tillförlitlig förändring finns.
term-rate = Andelen i arbete är andelen klienter som arbetade under kvartalet eller året. Den är inte befolkningens sysselsättningsgrad och kan inte jämföras med den.
job-classes-caption = Vilka anställningar som räknas som lönearbete och vilka som arbete på den öppna arbetsmarknaden. Underleverantörsmodellen är lönearbete men inte öppna arbetsmarknaden. Egen kolumn: klassens klienter visas per kvartal också för sig.
column-job-class = Anställningsklass
column-is-paid = Lönearbete
column-is-competitive = Öppna arbetsmarknaden
column-own-line = Egen kolumn
yes = ja
no = nej
targets-employment-rate = Andel i arbete
    .value = minst { $value } under ett kvartal
targets-first-job = Tid till det första arbetet
    .value = median högst { $value } dagar
targets-retention = Anställningarnas längd
    .value = minst { $value } av anställningarna varar 13 veckor
targets-fidelity = Kvalitetskriterier
    .value = minst { $value } poäng av 125
targets-group = Grupp { $group }
    .value = till lönearbete minst { $value }
targets-pilots = Pilotgrupperna sammanlagt
    .value = till lönearbete minst { $value }
targets-clients-per-coach = Klienter per år och arbetscoach
    .value = { $value } per årsverke, i varje team
targets-experts = Erfarenhetsexperter
    .value = minst { $value } utbildade
targets-none = Inga mål har antecknats.

## Bilaga B: materialets kvalitet

quality-lead = { $count ->
    [one] En fil
   *[other] { $files } filer
} och cirka { $read } rader lästes. En rad avvisas om en obligatorisk uppgift saknas eller inte kan tolkas; den hoppas över om den är en dubblett eller har ersatts av en nyare uppgift.
quality-coverage-caption = Den senaste uppgiften per organisation; blanketternas namn finns i nästa tabell. Preliminärt: filen är äldre än periodens sista dag { $date }, så talen kan kompletteras.
quality-rows-caption = Lästa, avvisade och överhoppade rader per blankett. En avvisad rad ingår inte i något tal. Antalet lästa rader är avrundat till närmaste tiotal (minst tio), eftersom antalet rader i en blankett kunde avslöja ett dolt antal klienter. Summan av avvisade och överhoppade rader visas inte om någon blanketts antal är dolt. Avrundade rader går inte exakt ihop.
quality-findings-caption = Iakttagelser om materialet efter slag. Ett fel avvisar raden; vid en varning är raden med.
quality-findings-none = Inga iakttagelser gjordes om materialet.
quality-rejected = Avvisade rader
quality-duplicate = Överhoppade rader
quality-unknown = Hemkommunen är okänd (i tiotal)
quality-outside = Hemkommunen utanför området (i tiotal)
quality-areas = Klienter vars hemkommun ligger utanför området eller är okänd ingår i hela projektets tal och har en egen rad i tabellerna per område.
quality-exceptions = Tillåtna identifieringsundantag
quality-narrative = Tal i texter som människor har skrivit går inte genom dataskyddskontrollen: skribenten svarar för dem.
quality-per-file = Iakttagelserna rad för rad finns i körningens logg, som inte är en del av rapporten.
column-organisation = Organisation
column-form = Blankett
column-form-numbers = Blanketternas nummer
column-last = Senaste uppgift
column-state = Läge
column-files = Filer
column-read = Lästa
column-rejected = Avvisade
column-duplicate = Överhoppade
column-finding = Iakttagelse
column-severity = Allvarlighetsgrad
column-count = Antal
all-forms = Alla blanketter

## Bilaga C: dataskydd

protection-lead = Rapporten är gjord enligt <b>{ $profile }</b>. Skyddade är klienter och sökande. Personal, organisationer, befolkning, ekonomi och planer är bakgrund och visas som de är.
protection-marker = Två punkter (..) betyder att uppgiften finns men inte visas (uppgiften är dold). Märket är alltid detsamma och berättar varken orsak eller storlek; bakom det kan också finnas en nolla. Ett tankstreck (–) betyder att det inte finns något tal eller att det inte kan beräknas.
protection-count = { $count ->
    [one] Den bifogade datatabellen
   *[other] De { $tables } bifogade datatabellerna
} har { $cells } tal eller uppgifter, av vilka <b>{ $suppressed }</b> är dolda.
protection-percent = En andel visas bara när både täljaren och skillnaden mellan nämnaren och täljaren kan visas. Noll eller alla döljs när det skulle avslöja en känslig uppgift om hela den synliga gruppen. De minsta och största enskilda värdena visas inte.
protection-hidden-counts = Det finns { $cells } tal som anger ett antal personer (samma tal kan stå i flera tabeller). Av dem är <b>{ $hidden }</b> dolda: små tal, tal som ett dolt tal kunde räknas ut av och områdesnivåer som inte publiceras för perioden. Hur många som är dolda av vilken orsak berättas inte, för också det skulle säga något om dolda tal.
protection-audit = Innan något sparas räknar en oberoende granskning ut vad som kan härledas ur de tal som visas och deras summor: för varje period, över perioder (från kvartal till år och hela projektet) och tillsammans med alla tidigare publiceringar. För varje dolt tal och varje dold förändring återstår minst så många möjliga värden som det minsta antalet personer, och ingen anordnare kan räkna ut en annan anordnares tal med hjälp av sitt eget. Index över områden (till exempel Gini) visas inte om något områdes tal är dolt. Granskningen omfattar inte egna texter.
protection-exception = Det finns ett namngivet undantag: för gruppen { $group } anges det om målet nås, fast antalet i arbete är dolt. Beskedet begränsar det dolda talet och omfattas inte av granskningen. Motivering: { $reason } Beslut: { $decision }
protection-releases = { $releases ->
    [0] För dessa läsare har inga tidigare publiceringar antecknats.
    [one] Läsarna känner till en tidigare publicering. Får ett tals förändring sedan dess inte visas, för att den är liten eller skulle röja en annan, visas det tidigare publicerade talet igen. Det följs av en asterisk (*), och tabellfilens sista kolumn anger den sista dagen för dess uppgifter. Det nya talet kommer när hela förändringen får visas. I denna rapport finns <b>{ $again }</b> sådana uppgifter.
   *[other] Läsarna känner till { $releases } tidigare publiceringar. Får ett tals förändring sedan dess inte visas, för att den är liten eller skulle röja en annan, visas det tidigare publicerade talet igen. Det följs av en asterisk (*), och tabellfilens sista kolumn anger den sista dagen för dess uppgifter. Det nya talet kommer när hela förändringen får visas. I denna rapport finns <b>{ $again }</b> sådana uppgifter.
}
protection-beside = Samma körning gjorde också en offentlig rapport. Läsarna har dess tal, och talen i denna rapport är därför granskade även tillsammans med dem.
protection-others = Den offentliga rapporten läses också av styrgruppen, som har egna rapporter. Talen i denna rapport är därför granskade även tillsammans med dem.
profile-public = den offentliga profilen
    .name = offentlig
profile-steering = styrgruppens profil
    .name = styrgrupp
profile-secure = den skyddade profilen
    .name = skyddad
rule-profile = Profil
rule-mark = Märke på sidorna
rule-no-mark = inget märke
rule-smallest-count = Minsta antal personer
    .value = { $value }: ett mindre antal klienter, anställningar eller sökande döljs
rule-smallest-n = Minsta n för mått
    .value = { $value }: medelvärde, median och förändring först när personerna är så många
rule-smallest-at-risk = Minsta n för kumulativa tal
    .value = { $value }: en kumulativ andel först när så många följs upp
rule-smallest-coaches = Minsta antal arbetscoacher
    .value = { $value }: ett tal om coachernas arbete först när coacherna är så många
rule-largest-two = De två största högst
    .value = { $value } av timmarna eller eurobeloppen
rule-quartiles = Kvartiler
rule-quartiles-text = först när n är minst 20
rule-none = ingen gräns
heading-anonymity = Hur många klienter är lika
anonymity-text = Här räknas hur många klienter som har samma anordnare, åldersgrupp, kön, klientgrupp och startkvartal. Ju mindre klassen är, desto lättare kan klienten kännas igen ur raderna. En uppgift som saknas är en egen klass. Andelarna är avrundade till fem procentenheter. Raderna publiceras inte.
anonymity-smallest = Minsta klassen, klienter
anonymity-small = Av klienterna i klasser under fem
anonymity-alone = Av klienterna ensamma i sin klass

## Bilaga D: produktionsuppgifter

production-lead = Av samma uppgifter uppstår alltid samma rapport, byte för byte. Talen är beräknade av uppgifter till och med { $date }; inget beror på dagen för körningen eller på maskinen.
production-version = Program
production-version-text = kooste { $version }
production-components = Motorer
production-period = Period
setting-as_of = Uppgifterna når till
setting-cut_off = Sista beräknade dag
setting-project_start = Projektet började
setting-project_end = Projektet slutar
setting-region = Område
setting-language = Projektets språk
setting-shared_pseudonyms = Gemensamma koder
setting-load_hidden_sheets = Dolda blad läses in
setting-profile = Dataskyddsprofil
setting-value-public = offentlig
setting-value-steering = styrgrupp
setting-value-secure = skyddad
setting-value-fi = finska
setting-value-sv = svenska
setting-value-en = engelska
production-inputs-caption = Källfilerna och deras nyckelhashar. En hash kan bara kontrolleras med projektets egen nyckel och avslöjar därför inte filens innehåll.
production-queries-caption = Frågorna och deras SHA-256-hashar. Samma hash betyder samma beräkningssätt.
production-templates-caption = Projektets egna mallar och deras SHA-256-hashar.
production-attachments-caption = Övriga filer som är bifogade till denna PDF; måttens tabeller namnges i bilaga A. De kan öppnas i PDF-läsarens bilagepanel.
production-hash-note = De 10 första tecknen av hashen är tryckta; hela hashen finns i den bifogade filen run.json.
production-none = Inga källfiler.
column-file = Fil
column-forms = Blanketter
column-hash = Hash
column-query = Fråga
column-template = Mall
column-content = Innehåll
attachment-run = Körningens uppgifter: indata med nyckelhashar, frågor, inställningar och versioner (JSON)

table-note-suppressed = .. = uppgiften är dold av dataskyddsskäl.
table-note-again = * = tidigare publicerat tal{ $count ->
    [0] {""}
    [one] {" "}(uppgifter till { $dates })
   *[other] {" "}(uppgifter till { $dates }, beroende på talet)
}: det nuvarande talet visas inte av dataskyddsskäl. Tal utan asterisk kan vara nyare, så deras förhållande till ett tal med asterisk säger inget.
table-note-nothing = – = inget tal.
# What a screen reader says where a cell has the mark.
table-mark-suppressed = uppgiften är dold
table-mark-again = tidigare publicerat tal
table-mark-nothing = inget tal
# What stands in a column of words where there is none, or where nothing was written down: a dash is for figures.
table-cell-none = inga
table-cell-unrecorded = inte antecknat

## Metodernas värden

heading-levels = Kvalitetskriteriernas nivåer
heading-anchors = De beräknade kriteriernas gränsvärden
heading-fidelity-rules = Regler för de beräknade kriterierna
heading-instruments = Instrument för funktions- och arbetsförmåga
heading-benchmarks = Jämförelsevärden
levels-caption = Totalpoängens nivåer. Skala { $scale }.
anchors-caption = Hur ett värde som beräknats ur materialet blir poäng 1–5. Gränserna är programmets förval tills de bekräftats ur den nationella handboken.
fidelity-rules-caption = Vilken tidsperiod och vilka särskilda regler som används i beräkningen.
fidelity-rule-window-months = tidsfönster i månader
fidelity-rule-cap-without-tracking = högst så många poäng när uppföljningsblankett inte används
fidelity-rule-cap-monthly-tracking = högst så många poäng när uppföljningsblanketten gås igenom månadsvis
fidelity-rule-fewest-current-jobs = minsta antal pågående anställningar
fidelity-rule-look-back-months = om anställningarna är färre, de som börjat under så många månader
instruments-caption = Hur instrumentens förändring tolkas. Tröskeln är den minsta förändring som räknas som förbättring eller försämring. Skalan är per fråga; tröskelns skala står i dess egen kolumn.
column-rule = Regel
column-points = Poäng
column-value = Värde
column-instrument = Instrument
column-direction = Riktning
column-scale = Skala
column-threshold = Tröskel för förändring
column-pairs = Mätpar
column-benchmark = Jämförelsevärde
column-source = Källa
column-year = År
instrument-whodas12 = WHODAS 2.0, 12 frågor
instrument-kykyviisari = Kykyviisari (Abilitator)
instrument-arto = ARTO
instrument-tyojakso = Bedömning av arbetsperioden
instrument-higher-better = högre är bättre
instrument-higher-worse = högre är sämre
instrument-as-sent = enligt filen
instrument-threshold-individual = { $value } poäng på skalan { $scale } (individens förändring)
instrument-threshold-descriptive = { $value } på skalan { $scale }; beskrivande, ingen publicerad tröskel finns
instrument-threshold-none = ingen tröskel
instrument-pairs = första mätningen högst { $first } dagar från servicens start, den sista minst { $apart } dagar senare
benchmarks-caption = Jämförelsevärden som publicerats annanstans. De är inga mål, och materialet är från andra länder och tider.
benchmark-no-year = ej känt
values-own = Projektets egen tabell: { $file }.
