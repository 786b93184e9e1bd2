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
