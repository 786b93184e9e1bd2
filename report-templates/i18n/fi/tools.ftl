# Arvioijan työkalut: kooste sql, clean, export ja doctor.

clean-folder = { $done ->
    [no] Poistettaisiin: { $folder } (tiedostoja { $files }, { $size })
   *[yes] Poistettiin: { $folder } (tiedostoja { $files }, { $size })
}
clean-nothing = Poistettavaa ei ole: kansiossa ei ole tietokantaa eikä lokeja.
clean-unreleased = { $done ->
    [no] Jakson { $period } ajoa ei ole kirjattu julkaistuksi. Poiston jälkeen sen voi kirjata vasta uuden ajon perään.
   *[yes] Jakson { $period } ajoa ei ollut kirjattu julkaistuksi. Sen voi nyt kirjata vasta uuden ajon perään: kooste run, sitten kooste release.
}
title-clean-no-project = Kansio ei ole hanke
clean-no-project = kansiossa ei ole tiedostoa kooste.toml, joten se ei ole hankkeen kansio
    .hint = anna hankkeen kansio: kooste clean KANSIO
    .cause = Komento poistaa vain hankkeen kansiosta, ja hankkeen kansion tuntee tiedostosta kooste.toml. Mitään ei poistettu.
    .cure = Tarkista kansion nimi ja anna se komennolle. Uuden hankkeen tekee kooste init.
title-clean-not-a-folder = Poistettava ei ole kansio
clean-not-a-folder = { $folder } ei ole kansio vaan tiedosto tai linkki muualle
    .hint = poista se itse, jos niin on tarkoitus
    .cause = Poistettavan kansion paikalla on tiedosto tai symbolinen linkki. Linkkiä ei seurata hankkeen kansiosta muualle, eikä mitään poistettu.
    .cure = Katso, mihin linkki osoittaa, ja poista sekä linkki että kohde itse. Aja sitten komento uudelleen.
