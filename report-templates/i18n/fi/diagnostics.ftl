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
    .cause = Ohjelma joutui tilanteeseen, jota siinä ei pitäisi olla. Vika on ohjelmassa, ei aineistossa eikä käyttäjässä. Mitään ei kirjoitettu.
    .cure = Ilmoita viasta ohjelman ylläpitäjälle ja liitä mukaan viesti ja käytetty komento. Älä liitä aineistoa: siinä on henkilötietoja.
# What the operating system refused; other messages refer to it.
system-error = { $kind ->
        [not-found] sitä ei ole
        [permission-denied] siihen ei ole oikeutta
        [already-exists] samanniminen on jo olemassa
        [storage-full] levyllä ei ole tilaa
        [is-a-directory] se on kansio
        [not-a-directory] polulla on tiedosto, jossa pitäisi olla kansio
        [read-only] levy on vain luettavissa
        [busy] se on toisen ohjelman käytössä
       *[other] { $error }
    }
file-system = tiedostoa tai kansiota ei voi käsitellä: { system-error }
    .hint = tarkista, että kansio on olemassa, siihen saa kirjoittaa eikä tiedosto ole auki toisessa ohjelmassa
    .cause = Käyttöjärjestelmä kielsi lukemisen tai kirjoittamisen: kansiota ei ole, siihen ei ole oikeuksia, levy on täynnä tai tiedosto on auki toisessa ohjelmassa. Ajo keskeytyi, eikä mitään jäänyt puolitiehen.
    .cure = Sulje raportti ja taulukot muissa ohjelmissa, tarkista että levyllä on tilaa ja että saat kirjoittaa projektin kansioon, ja aja komento uudelleen.
memory-beyond-limit = aineistoa on enemmän kuin ohjelman muistiin ({ $limit } Mt) mahtuu
    .hint = poista kansiosta exports vanhat tai päällekkäiset tiedostot, tai jaa projekti osiin
    .cause = Kaikki projektin rivit luetaan kerralla muistiin, ja sille on raja, jotta kone ei tukkeudu. Mitään ei kirjoitettu.
    .cure = Muutama miljoona riviä mahtuu. Jos aineisto on pienempi, jokin tiedosto on tuotu moneen kertaan: tarkista kooste check -komennon rivimäärät tiedosto kerrallaan.
