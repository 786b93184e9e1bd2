# Meningar som säger vad man kan säga om talen och vad man inte kan säga.

fidelity-unit-points = { $unit } ({ $total } poäng)
fidelity-others-missed = { $first ->
    [missed] Målet nås inte heller i dessa enheter: { $list }.
   *[other] Målet nås inte i dessa enheter: { $list }.
}
fidelity-others-open = { $list }: bedömningen är inte slutförd, och det går ännu inte att säga om målet nås.
card-fidelity-of = Kvalitetskriteriernas poäng, { $unit }{ $by ->
    [itself] {" "}(självskattning)
   *[others] {""}
}
card-fidelity-target = { $verdict ->
    [met] målet { $target } nås
    [missed] målet { $target } nås inte
    [not-all] målet { $target } nås här, inte överallt
   *[open] målet { $target } nås här, { $count ->
        [one] 1 bedömning
       *[other] { $number } bedömningar
    } pågår
}
summary-good-open = { $count ->
    [one] Bedömningen av en enhet pågår ännu.
   *[other] Bedömningen av { $number } enheter pågår ännu.
}
objectives-note-open = Intervallet { $range } saknar övre gräns: den går ännu inte att beräkna.

equity-part-served = { $value } klienter
equity-part-served-name = antalet klienter
equity-part-rate = andelen i arbete { $value }
equity-part-rate-name = andelen i arbete
equity-part-coverage = täckningen { $value } nya klienter per 1 000 15–64-åringar
equity-part-coverage-name = täckningen
equity-lead-some = Hela området år { $year } (till och med { $date }): { $list }.
equity-lead-rest = Följande tal för hela området visas inte av dataskyddsskäl: { $list }.
equity-lead-none-shown = Följande tal för hela området år { $year } visas inte av dataskyddsskäl: { $list }.
tiles-hidden-organisers = Ingen kommunkarta ritas: de flesta kommuners tal kan inte visas av dataskyddsskäl. Täckningen visas därför per anordnare.
tiles-hidden-all = Ingen kommunkarta ritas: de flesta kommuners tal kan inte visas av dataskyddsskäl.

caseload-check = Jämförelse för alla team tillsammans: under 12 månader började { $new } klienter, och servicen varade i medeltal { $stay } år. I ett stabilt läge skulle då { $expected } klienter vara i servicen samtidigt; de var i medeltal { $observed }. Det beräknade talet blir mindre när servicen växer.
detail-file = Bifogad fil

change-earlier-in-part = Projektet började under föregående { $span ->
    [year] år
   *[quarter] kvartal
}, så andelen jämförs inte med det.
in-year = År { $year }{ $over ->
    [yes] {""}
   *[no] {" "}(till { $date })
}
lead-served-region = { $when } hade servicen <b>{ $count ->
    [one] en klient som bor i området
   *[other] { $served } klienter som bor i området
}</b>.
lead-year-first-jobs = { $count ->
    [0] Under året fick ingen sitt första arbete på den öppna arbetsmarknaden.
    [one] Sitt första arbete på den öppna arbetsmarknaden fick under året <b>en klient</b>.
   *[other] Sitt första arbete på den öppna arbetsmarknaden fick under året <b>{ $first } klienter</b>.
}
lead-year-first-jobs-all = Av alla klienter fick <b>{ $count ->
    [0] ingen
    [one] en
   *[other] { $first }
}</b> sitt första arbete på den öppna arbetsmarknaden under året.
lead-year-hidden = Antalet och andelen i arbete visas inte för året som helhet av dataskyddsskäl.
lead-year-competitive = Antalet klienter som bor i området och deras andel i arbete visas inte av dataskyddsskäl; av dem hade <b>{ $count ->
    [0] ingen
    [one] en
   *[other] { $competitive }
}</b> arbete på den öppna arbetsmarknaden minst en dag under året.
lead-year-not-computed = Antalet i arbete för året som helhet kan inte beräknas utan dessa blanketter: { $referral } och { $area }.
card-rate-of = Andel i arbete, { $period }
card-rate-of-region = Andel i arbete, de som bor i området, { $period }
card-rate-quarter = { $quarter }{ $whom ->
    [region] , alla
   *[all] {""}
}: { $known ->
    [yes] { $rate }, { $verdict }
   *[no] { $verdict }
}
target-of-quarter = { $when } var andelen i arbete <b>{ $rate }</b>; målet är satt för ett kvartal.
card-median-beyond = medianen överskrider målet { $target } dgr
detail-known = Kända / saknas
known-referral = remiss
known-contact = arbetsgivarkontakt
funnel-outside = De som är märkta med en triangel avviker från hela området mer än slumpen förklarar.
summary-clients-year = { $count ->
    [0] År { $year } var ingen med.
    [one] År { $year } var en person med.
   *[other] År { $year } var { $number } personer med.
}
summary-work-year = { $count ->
    [0] År { $year } arbetade ingen.
    [one] År { $year } arbetade en person.
   *[other] År { $year } arbetade { $number } personer.
}
summary-year-hidden = Antalet för år { $year } visas inte.
