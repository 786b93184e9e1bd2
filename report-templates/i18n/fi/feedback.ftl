# Palaute aineiston lähettäjälle: työkirja ja yhden sivun PDF. Lukija on työhönvalmentaja tai toimistosihteeri.
feedback-file = palaute
feedback-organisation = organisaatio

# Työkirja
feedback-sheet-mend = Korjattavat
feedback-sheet-read = Mitä luettiin
feedback-sheet-notes = Tiedoksi
feedback-column-do = Mitä tehdään
feedback-column-file = Tiedosto
feedback-column-sheet = Taulukko
feedback-column-cell = Kohta
feedback-column-header = Sarake
feedback-column-wrong = Mikä on vialla
feedback-column-noticed = Mitä huomattiin
feedback-column-allowed = Mitä kohtaan kirjoitetaan
feedback-column-how = Näin korjaat
feedback-column-code = Koodi
feedback-do-error = korjaa
feedback-do-warning = tarkista
feedback-do-note = tiedoksi
feedback-place-row = rivi { $row }
feedback-place-line = rivi { $row }, sarake { $column }
feedback-place-column = sarake { $column }
feedback-place-whole = koko tiedosto
feedback-place-sheet = koko taulukko
feedback-nothing-to-mend = Kiitos! Korjattavaa ei ole.
feedback-rows-left-out = Luettelo on katkaistu: kohtia on vielä { $count }. Korjaa ensin nämä ja lähetä tiedosto uudelleen.
feedback-column-form = Lomake
feedback-column-read = Rivejä luettu
feedback-column-taken = Otettu mukaan
feedback-column-rejected = Hylätty
feedback-column-doubles = Kaksoiskappaleita
feedback-column-encoding = Merkistö
feedback-column-delimiter = Erotin
feedback-total = Yhteensä
feedback-file-left-out = ei luettu
feedback-delimiter-semicolon = puolipiste
feedback-delimiter-comma = pilkku
feedback-delimiter-tab = sarkain
feedback-print-header = { $organisation }: palaute aineistosta, { $date } asti

# Sivu
feedback-page-title = Palaute aineistosta: { $organisation }
feedback-page-period = Aineisto { $date } asti
feedback-page-description = Mitä organisaatiolta { $organisation } luettiin ja mitä aineistossa on korjattavaa ({ $project }).
feedback-page-keywords = tuettu työllistyminen; aineisto; palaute
feedback-page-footer = Palautteessa kerrotaan paikat, ei solujen sisältöä eikä ihmisiä.
feedback-heading-read = Mitä luettiin
feedback-heading-mend = Korjattavaa
feedback-heading-next = Mitä seuraavaksi
feedback-files = { $count ->
    [one] yksi tiedosto
   *[other] { $number } tiedostoa
}
feedback-rows = { $count ->
    [one] yksi rivi
   *[other] { $number } riviä
}
feedback-lead-clean = Kiitos! Aineistossanne on { $files } ja { $rows }. Kaikki on kunnossa, eikä mitään tarvitse korjata.
feedback-lead-mend = Kiitos! Aineistossanne on { $files } ja { $rows }. Korjattavia kohtia on { $errors } ja tarkistettavia { $warnings }.
feedback-card-files = Tiedostoja
feedback-card-read = Rivejä luettu
feedback-card-taken = Rivejä otettu mukaan
feedback-card-rejected = Rivejä hylätty
feedback-blocked-title = Kaikkia tiedostoja ei luettu
feedback-blocked = { $count ->
    [one] Yhdessä tiedostossa
   *[other] { $number } tiedostossa
} on tietoja, joista ihmisen voi tunnistaa, esimerkiksi nimi, henkilötunnus tai puhelinnumero. Siksi sisältöä ei luettu lainkaan. Poistakaa tiedot alkuperäisestä tiedostosta, katsokaa myös piilotetut taulukot, kommentit, tiedoston ominaisuudet ja nimi, ja lähettäkää tiedosto sitten uudelleen.
feedback-identifier = Ihmisen tunnistava tieto
feedback-table-kinds = Korjattavat ja tarkistettavat kohdat lajeittain
feedback-table-places = Tärkeimmät kohdat
feedback-column-kind = Laji
feedback-column-count = Kohtia
feedback-column-where = Missä
feedback-more-kinds = { $count ->
    [one] Lisäksi yksi muu laji
   *[other] Lisäksi { $number } muuta lajia
}: ks. työkirja.
feedback-more-places = { $count ->
    [one] Lisäksi yksi muu kohta
   *[other] Lisäksi { $number } muuta kohtaa
}: ks. työkirja { $workbook }.
feedback-next-open = Avatkaa työkirja { $workbook }. Sen ensimmäisellä sivulla on jokainen kohta ja vieressä se, mitä kohtaan kirjoitetaan.
feedback-next-mend = Korjatkaa kohdat omaan alkuperäiseen tiedostoonne, ei työkirjaan.
feedback-next-send = Merkitkää korjatun tiedoston nimeen uusi päivä ja lähettäkää koko tiedosto samalla tavalla kuin ennenkin. Kertokaa hankkeelle, jos se korvaa vanhan tiedoston kokonaan: muuten rivit, jotka poistitte, ja osa niistä, jotka korjasitte, ovat vanhasta tiedostosta yhä mukana.
feedback-next-ask = Jos jotakin ei voi korjata, kertokaa siitä hankkeen väelle. Hylätyt rivit eivät ole mukana tuloksissa.
feedback-next-nothing = Teidän ei tarvitse tehdä mitään. Tiedot ovat mukana hankkeen seuraavassa raportissa.

check-feedback = { $count ->
    [0] Palautetta ei tehty: yhdelläkään organisaatiolla ei ole tiedostoja.
    [one] Palaute yhdelle organisaatiolle: { $folder }
   *[other] Palaute { $count } organisaatiolle: { $folder }
}
