# Klienternas väg och tider: ord i figurer och tabeller.

part-employment-alone = Arbete
heading-pathway = Vägen från remiss till arbete
heading-hours = Arbetstimmar

# Gemensamt för figurerna.
figure-numbers = Talen finns i den bifogade filen { $file }.
chart-alt-hidden = uppgiften visas inte
chart-alt-pair = { $label } { $value }
part-hidden = { $what } kan inte visas: alla tal är dolda av dataskyddsskäl.
part-mostly-hidden = { $what } kan inte visas: de flesta talen är dolda av dataskyddsskäl.
missing-quarterly = Antalet i arbete per kvartal
missing-own-lines = Anställningsklasser som visas i en egen kolumn
missing-attendance = Gruppernas genomförda timmar
missing-functioning-outcomes = Antalet mätta och förändrade
missing-hours = Arbetstimmarna

pathway-caption = Hur långt de { $referred } personer som remitterades under { $number ->
    [one] kvartalet
   *[other] kvartalen
} { $quarters } har kommit. <b>{ $job }</b> av dem ({ $job-share }) har fått arbete på den öppna arbetsmarknaden, och för { $lasting } ({ $lasting-share }) har arbetet varat minst 13 veckor. Bara remisser som är minst ett år gamla är med: för de nyare finns det ännu tid.
pathway-caption-hidden = Kvartal där något tal inte visas är inte med.
pathway-untold = { $count ->
    [one] Om steget ”{ $step }” har inga uppgifter kommit från organisationen { $list }: steget saknas för dess klienter, och talet kan vara för litet.
   *[other] Om steget ”{ $step }” har inga uppgifter kommit från organisationerna { $list }: steget saknas för deras klienter, och talet kan vara för litet.
}
pathway-alt = Stapeldiagram över vägen från remiss till arbete: { $steps }.
pathway-alt-step = { $step } { $count } ({ $share })
step-referred = Remitterad
step-accepted = Antagen till servicen
step-started = Har börjat
step-profiled = Profil upprättad
step-employer-contact = Arbetsgivare kontaktad
step-first-job = Har fått arbete
step-sustained-13w = Arbetet varat 13 veckor
pathway-table-caption = Personer efter kvartalet för deras första remiss till och med { $date }. Stegen räknas oberoende av varandra: inget förutsätter ett annat.
pathway-group-mature = Minst ett år sedan remissen
pathway-group-young = Mindre än ett år sedan remissen: talen växer ännu
column-cohort = Remiss
column-step-referred = Remit‐<br>terade
column-step-accepted = Antagna
column-step-started = Har<br>börjat
column-step-profiled = Profil
column-step-employer-contact = Arbets‐<br>givare
column-step-first-job = Arbete
column-step-sustained-13w = 13 veckor
missing-pathway = Vägen från remiss till arbete
missing-why-cohorts = det finns inget kvartal vars remisser är minst ett år gamla och vars alla tal kan visas
missing-why-no-referrals = det finns inga remisser
missing-why-no-referrals-this-year = det finns inga remisser från detta år

first-job-figure-caption = De som fått sitt första arbete och de som avslutat servicen utan arbete, enligt tiden från servicens start. Talen är räknade för de markerade dagarna och linjerna förenar dem bara; det skuggade är 95 %-konfidensintervallet.
first-job-alt = Kurvdiagram över tiden till första arbetet. { $curves }
first-job-median-target = { $verdict ->
    [met-clear] Målet på { $target } dagar nås, och hela konfidensintervallet ligger under det.
    [met-unclear] Målet på { $target } dagar nås, men konfidensintervallet når över det: någon säker skillnad finns inte.
    [missed-clear] Målet på { $target } dagar överskrids, och hela konfidensintervallet ligger över det.
   *[missed-unclear] Målet på { $target } dagar överskrids, men konfidensintervallet når till det: någon säker skillnad finns inte.
}
curves-alt-curve = { $label }: { $points }.
curves-alt-point = { $day } dagar { $value }
curves-alt-hidden = { $day } dagar uppgiften visas inte
curves-hidden = Märket .. är ett dolt tal.
curves-days = dagar
curves-at-risk = Följs
curve-job = fick arbete
curve-exit = slutade<br>utan arbete
curve-tenure = fortsätter
curve-goal = mål: hälften<br>på { $days } dagar

tenure-caption = Hur stor del av anställningarna på den öppna arbetsmarknaden som fortsätter 30–365 dagar efter starten; det skuggade är 95 %-konfidensintervallet.
tenure-caption-180 = { $rate } av anställningarna varar över ett halvår (180 dagar).
tenure-alt = Kurvdiagram över anställningarnas längd. { $curves }

hours-caption = Veckotimmar i anställningar på den öppna arbetsmarknaden per kvartal.
hours-caption-latest = Under { $period } var hälften av anställningarna på högst { $median } timmar i veckan, och { $rate } var på minst 20 timmar.
column-jobs = Anställningar
column-mean-hours = Medeltal, h
column-median-hours = Median, h
column-twenty = Minst<br>20 h
