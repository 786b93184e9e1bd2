# Lauseita, jotka sanovat, mitä luvuista voi sanoa ja mitä ei.

fidelity-unit-points = { $unit } ({ $total } pistettä)
fidelity-others-missed = { $first ->
    [missed] Tavoite ei täyty myöskään näissä yksiköissä: { $list }.
   *[other] Tavoite ei täyty näissä yksiköissä: { $list }.
}
fidelity-others-open = { $list }: arvio on kesken, eikä tavoitteen täyttymisestä voi vielä sanoa mitään.
card-fidelity-of = Laatukriteeripisteet, { $unit }{ $by ->
    [itself] {" "}(itsearvio)
   *[others] {""}
}
card-fidelity-target = { $verdict ->
    [met] tavoite { $target } täyttyy
    [missed] tavoite { $target } ei täyty
    [not-all] tavoite { $target } täyttyy tässä, ei kaikissa
   *[open] tavoite { $target } täyttyy tässä, { $count ->
        [one] 1 arvio
       *[other] { $number } arviota
    } kesken
}
summary-good-open = { $count ->
    [one] Yhden yksikön arviointi on vielä kesken.
   *[other] { $number } yksikön arviointi on vielä kesken.
}
objectives-note-open = Väliltä { $range } puuttuu yläraja: sitä ei voi vielä laskea.

equity-part-served = asiakkaita { $value }
equity-part-served-name = asiakkaiden määrää
equity-part-rate = työllistyneiden osuus { $value }
equity-part-rate-name = työllistyneiden osuutta
equity-part-coverage = kattavuus { $value } aloittanutta 1 000:ta 15–64-vuotiasta kohti
equity-part-coverage-name = kattavuutta
equity-lead-some = Koko alue vuonna { $year } ({ $date } mennessä): { $list }.
equity-lead-rest = { $count ->
    [one] Seuraavaa koko alueen lukua
   *[other] Seuraavia koko alueen lukuja
} ei esitetä tietosuojan vuoksi: { $list }.
equity-lead-none-shown = { $count ->
    [one] Seuraavaa koko alueen lukua
   *[other] Seuraavia koko alueen lukuja
} vuodelta { $year } ei esitetä tietosuojan vuoksi: { $list }.
tiles-hidden-organisers = Kuntakarttaa ei piirretä: useimpien kuntien lukuja ei voi esittää tietosuojan vuoksi. Kattavuus on siksi esitetty järjestäjittäin.
tiles-hidden-all = Kuntakarttaa ei piirretä: useimpien kuntien lukuja ei voi esittää tietosuojan vuoksi.

caseload-check = Vertailu kaikista tiimeistä yhteensä: 12 kuukauden aikana aloitti { $new } asiakasta, ja palvelu kesti keskimäärin { $stay } vuotta. Vakaassa tilanteessa palvelussa olisi silloin kerralla { $expected } asiakasta; heitä oli keskimäärin { $observed }. Laskettu luku jää pienemmäksi, kun palvelu kasvaa.
detail-file = Liitetiedosto

change-earlier-in-part = Hanke alkoi kesken edellisen { $span ->
    [year] vuoden
   *[quarter] neljänneksen
}, joten osuutta ei verrata siihen.
in-year = Vuonna { $year }{ $over ->
    [yes] {""}
   *[no] {" "}({ $date } mennessä)
}
lead-served-region = { $when } palvelussa oli <b>{ $count ->
    [one] yksi alueella asuva asiakas
   *[other] { $served } alueella asuvaa asiakasta
}</b>.
lead-year-first-jobs = { $count ->
    [0] Kukaan ei saanut vuoden aikana ensimmäistä työtään avoimilta työmarkkinoilta.
    [one] Ensimmäisen työnsä avoimilta työmarkkinoilta sai vuoden aikana <b>yksi asiakas</b>.
   *[other] Ensimmäisen työnsä avoimilta työmarkkinoilta sai vuoden aikana <b>{ $first } asiakasta</b>.
}
lead-year-first-jobs-all = Kaikista asiakkaista { $count ->
    [0] kukaan ei saanut vuoden aikana ensimmäistä työtään avoimilta työmarkkinoilta.
    [one] ensimmäisen työnsä avoimilta työmarkkinoilta sai vuoden aikana <b>yksi</b>.
   *[other] ensimmäisen työnsä avoimilta työmarkkinoilta sai vuoden aikana <b>{ $first }</b>.
}
lead-year-hidden = Koko vuoden työllistyneiden määrää ja osuutta ei esitetä tietosuojan vuoksi.
lead-year-competitive = Alueella asuvien asiakkaiden määrää ja työllistyneiden osuutta ei esitetä tietosuojan vuoksi; heistä <b>{ $count ->
    [0] kukaan ei
    [one] yksi
   *[other] { $competitive }
}</b> { $count ->
    [0] ollut
   *[other] oli
} vuoden aikana vähintään yhden päivän työssä avoimilla työmarkkinoilla.
lead-year-not-computed = Koko vuoden työllistyneitä ei voi laskea ilman näitä lomakkeita: { $referral } ja { $area }.
card-rate-of = Työllistyneiden osuus, { $period }
card-rate-of-region = Työllistyneiden osuus, alueella asuvat, { $period }
card-rate-quarter = { $quarter }{ $whom ->
    [region] , kaikki
   *[all] {""}
}: { $known ->
    [yes] { $rate }, { $verdict }
   *[no] { $verdict }
}
target-of-quarter = { $when } työllistyneiden osuus oli <b>{ $rate }</b>; tavoite on asetettu neljännekselle.
card-median-beyond = mediaani ylittää tavoitteen { $target } pv
detail-known = Tiedossa / puuttuu
known-referral = lähete
known-contact = työnantajakontakti
funnel-outside = Kolmiolla merkityt poikkeavat koko alueesta enemmän kuin sattuma selittää.
summary-clients-year = { $count ->
    [0] Vuonna { $year } mukana ei ollut ketään.
    [one] Vuonna { $year } mukana oli yksi ihminen.
   *[other] Vuonna { $year } mukana oli { $number } ihmistä.
}
summary-work-year = { $count ->
    [0] Vuonna { $year } kukaan ei ollut työssä.
    [one] Vuonna { $year } työssä oli yksi ihminen.
   *[other] Vuonna { $year } työssä oli { $number } ihmistä.
}
summary-year-hidden = Vuoden { $year } määrää ei näytetä.
