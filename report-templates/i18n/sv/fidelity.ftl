# Bedömningar av kvalitetskriterierna och kriterier beräknade ur verksamhetens uppgifter.

heading-fidelity-change = Förändring sedan föregående bedömning
heading-computed = Bedömningen och verksamhetens uppgifter
heading-items = Kriterierna ett för ett

fidelity-target-met = Målet, minst { $target } poäng, <b>nås</b>.
fidelity-target-missed = Målet, minst { $target } poäng, <b>nås inte</b>.
fidelity-target-open = Bedömningen är ofullständig, så det går ännu inte att säga om målet, minst { $target } poäng, nås.
fidelity-change-caption = Kriterier vars poäng steg, sjönk eller var oförändrade sedan föregående bedömning av samma slag. Inom parentes står förändringen, om den är mer än en poäng.
fidelity-change-unit = { $unit }, { $method } { $before } → { $date }
fidelity-change-none = Förändringen kan inte visas: det finns ingen tidigare bedömning av samma slag.
fidelity-items-caption = Kriteriernas namn och poäng i den senaste bedömningen och i den föregående av samma slag.
column-section = Delområde
column-rose = Steg
column-fell = Sjönk
column-stayed = Oförändrade
column-not-compared = Kan inte jämföras
column-unit-day = { $unit }<br>{ $date }

missing-computed = Kriterier beräknade ur verksamhetens uppgifter
missing-why-no-coaches = förteckningen över arbetscoacher har inte kommit
computed-unit = <b>{ $unit }</b>: i { $all } kriterier kan både beräknade och bedömda poäng visas. Lika poäng: { $same }; lägre beräknade: { $lower }; högre beräknade: { $higher }.
computed-lower = Minst två poäng lägre är { $count ->
    [one] kriterium { $items }
   *[other] kriterierna { $items }
}: verksamhetens uppgifter stöder inte bedömningen. Antingen är verksamheten en annan än den bedömda eller så har den inte antecknats.
computed-higher = Minst två poäng högre är { $count ->
    [one] kriterium { $items }
   *[other] kriterierna { $items }
}: verksamhetens uppgifter är bättre än bedömningen.
computed-not = <b>{ $unit }</b>: kriterierna har inte beräknats ({ $why }).
computed-nothing-shown = <b>{ $unit }</b>: beräknade och bedömda poäng kan inte jämföras, eftersom uppgifter saknas eller inte visas.
computed-caption = Nio kriterier beräknade ur verksamhetens uppgifter för bedömningsdagen och samma kriterier bedömda. Skillnaden är beräknade minus bedömda poäng.
computed-unit-line = { $unit }, { $method } { $date }
computed-unit-line-unassessed = { $unit }, beräknat { $date }, inte bedömt
computed-note-difference = FTE är arbetsinsatsen omräknad till heltid. En skillnad på en poäng kan bero på att det beräknade värdet ligger nära en poänggräns. Gränserna står i bilaga A.
computed-remark-place = { $unit } (kriterium { $item })
computed-remark-note = { $places }: { $remark }.
computed-not-ratable = kan inte poängsättas, eftersom { $item ->
    [1] coachernas arbetsinsats på bedömningsdagen inte är känd
    [2] det inte finns uppgifter från tiden före bedömningen om hur mycket av coachernas arbetstid som går till annat än arbetscoachning
    [15] det inte finns uppgifter om de första mötena med arbetsgivare i de serviceperioder som börjat
    [16] det inte finns uppgifter om huruvida kontakterna med arbetsgivare motsvarade klienternas önskemål
    [17] det inte finns uppgifter från tiden före bedömningen om coachernas arbetsdagar och möten med arbetsgivare
    [19] det inte finns anställningar eller uppgifter om deras yrken
    [20] det inte finns anställningar eller uppgifter om deras arbetsgivare
    [21] det inte finns anställningar eller uppgifter om huruvida de gäller tills vidare
    [24] det inte finns uppgifter från tiden före bedömningen om hur mycket av coachernas arbetstid som går utanför kontoret
   *[other] uppgifter saknas
}
column-computed-value = Beräknat<br>värde
column-value-unit = Värdets enhet
column-computed-score = Beräknade<br>poäng
column-assessed-score = Bedömda<br>poäng
column-difference = Skillnad
value-unit-short-clients-per-fte = klienter / FTE
value-unit-short-percent = %
value-unit-short-days = dagar
value-unit-short-contacts-per-week = kontakter / vecka

# Gruppernas beskrivning och närvaro.

heading-attendance = Genomförda timmar
heading-groups = Gruppernas modeller
attendance-caption = Gruppdeltagarnas planerade och genomförda timmar sammanlagt.
attendance-note = Andelen är de genomförda timmarna av de planerade; den kan vara över 100 % om fler timmar har genomförts än planerats.
column-session-kind = Grupp och typ
column-planned-hours = Planerade, h
column-realised-hours = Genomförda, h
column-realised-share = Genomförda, %
groups-caption = Grupperna och deras modeller så som projektet har beskrivit dem.
column-group-model = Modell
column-group-description = Beskrivning
group-model-pilot = Modell 1: lärande i arbete och teori sida vid sida, målet är lönearbete
group-model-employed = Modell 2: organisationen anställer själv gruppen och betalar lönen, målet är lönearbete

## Förändring per del

slope-caption = Kvalitetskriteriernas delområden, { $unit }: kriteriernas medelpoäng (1–5) i föregående och senaste bedömning. Med är de kriterier som har fått poäng i båda; poängen per kriterium finns i den bifogade filen fidelity-items.csv.
slope-alt = Kriteriernas medelpoäng per delområde, { $unit }, { $before } och { $after }: { $parts }.
slope-part = { $name } { $from } → { $to }
