# Lauseita, jotka sanovat, mitä luvuista voi sanoa ja mitä ei.

fidelity-unit-points = { $unit } ({ $total } pistettä)
fidelity-others-missed = { $first ->
    [missed] Tavoite ei täyty myöskään näissä yksiköissä: { $list }.
   *[other] Tavoite ei täyty näissä yksiköissä: { $list }.
}
fidelity-others-open = { $list }: arvio on kesken, eikä tavoitteen täyttymisestä voi vielä sanoa mitään.
card-fidelity-of = Laatukriteeripisteet, { $unit }
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
