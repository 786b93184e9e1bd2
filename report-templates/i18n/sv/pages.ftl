# Meningar som säger vad man kan säga om talen och vad man inte kan säga.

fidelity-unit-points = { $unit } ({ $total } poäng)
fidelity-others-missed = { $first ->
    [missed] Målet nås inte heller i dessa enheter: { $list }.
   *[other] Målet nås inte i dessa enheter: { $list }.
}
fidelity-others-open = { $list }: bedömningen är inte slutförd, och det går ännu inte att säga om målet nås.
card-fidelity-of = Kvalitetskriteriernas poäng, { $unit }
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

caseload-check = Jämförelse för alla team tillsammans: under 12 månader började { $new } klienter, och tjänsten varade i medeltal { $stay } år. I ett stabilt läge skulle då { $expected } klienter vara i tjänsten samtidigt; de var i medeltal { $observed }. Det beräknade talet blir mindre när tjänsten växer.
detail-file = Bifogad fil
