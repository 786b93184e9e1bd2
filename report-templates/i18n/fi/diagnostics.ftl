severity-error = virhe
severity-warning = varoitus
severity-note = huomautus
hint-label = vihje

value-class-empty = tyhjä
value-class-text = teksti
value-class-number = luku
value-class-date = päivämäärä
value-class-code = tunnus

internal-error = ohjelmassa on vika ({ $what }): { $error }
    .hint = vika on ohjelmassa, ei aineistossa; ilmoita siitä ja liitä mukaan tämä viesti
file-system = tiedostoa tai kansiota ei voi käsitellä: { $error }
    .hint = tarkista, että kansio on olemassa, siihen saa kirjoittaa eikä tiedosto ole auki toisessa ohjelmassa
memory-beyond-limit = aineistoa on enemmän kuin ohjelman muistiin ({ $limit } Mt) mahtuu
    .hint = poista kansiosta exports vanhat tai päällekkäiset tiedostot, tai jaa projekti osiin
    .cause = Kaikki projektin rivit luetaan kerralla muistiin, ja sille on raja, jotta kone ei tukkeudu. Mitään ei kirjoitettu.
    .cure = Muutama miljoona riviä mahtuu. Jos aineisto on pienempi, jokin tiedosto on tuotu moneen kertaan: tarkista kooste check -komennon rivimäärät tiedosto kerrallaan.
