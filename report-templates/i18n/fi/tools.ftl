# Arvioijan työkalut: kooste sql, clean, export ja doctor.

clean-folder = { $done ->
    [no] Poistettaisiin: { $folder } (tiedostoja { $files }, { $size })
   *[yes] Poistettiin: { $folder } (tiedostoja { $files }, { $size })
}
clean-nothing = Poistettavaa ei ole: kansiossa ei ole tietokantaa eikä lokeja.
clean-unreleased = { $done ->
    [no] Kauden { $period } ajoa ei ole merkitty julkaistuksi. Poiston jälkeen sen voi merkitä vasta uuden ajon jälkeen.
   *[yes] Kauden { $period } ajoa ei ollut merkitty julkaistuksi. Sen voi nyt merkitä vasta uuden ajon jälkeen: kooste run, sitten kooste release.
}
title-clean-no-project = Kansio ei ole projektikansio
clean-no-project = kansiossa ei ole tiedostoa kooste.toml, joten se ei ole projektikansio
    .hint = anna projektikansio: kooste clean KANSIO
    .cause = Komento poistaa vain projektikansiosta, ja projektikansion tuntee tiedostosta kooste.toml. Mitään ei poistettu.
    .cure = Tarkista kansion nimi ja anna se komennolle. Uuden projektin tekee kooste init.
title-clean-not-a-folder = Poistettava ei ole kansio
clean-not-a-folder = { $folder } ei ole kansio vaan tiedosto tai linkki muualle
    .hint = poista se itse, jos niin on tarkoitus
    .cause = Poistettavan kansion paikalla on tiedosto tai symbolinen linkki. Linkkiä ei seurata projektikansiosta muualle, eikä mitään poistettu.
    .cure = Katso, mihin linkki osoittaa, ja poista sekä linkki että kohde itse. Aja sitten komento uudelleen.

table-name = Taulu
table-holds = Mitä siinä on
sql-secure = Profiili secure: tauluissa core, model ja quality on rivejä yksittäisistä ihmisistä, eivätkä niistä lasketut luvut ole käyneet läpi tietosuojatarkastusta. Ne on tarkoitettu vain suojattuun ympäristöön: älä anna niistä mitään eteenpäin.
sql-empty-may-be-hidden = Tyhjä solu voi olla salattu eikä puuttuva. Kysy myös: { $columns }
sql-written = Rivejä { $rows }. Kirjoitettiin: { $file }
sql-tables-hint = Kirjoita nimi kuten se on tässä, esimerkiksi select * from employment.quarterly. Salattu solu on NULL, ja sarake NIMI_suppressed on silloin tosi.
sql-prompt-hint = Päätä kysely puolipisteeseen. .tables luettelee taulut; lopetus: Ctrl-D.
title-sql-no-run = Ei ajoa, jolta kysyä
sql-no-run = projektissa ei ole ajoa, jonka lukuja voisi kysyä
    .hint = aja ensin kooste run
    .cause = Kysyä voi lukuja, jotka ajo on päästänyt julki; ajon selostetta log/KAUSI/manifest.json ei ole. Sen on voinut poistaa kooste clean.
    .cure = Aja kooste run ja kysy uudelleen. Jos annoit kauden, tarkista se.
title-sql-manifest-unreadable = Ajon selostetta ei voi lukea
sql-manifest-unreadable = ajon selostetta (manifest.json) ei voi lukea
    .hint = aja kooste run uudelleen
    .cause = Ajon tiedosto manifest.json on vioittunut tai ohjelman toisen version kirjoittama. Ilman sitä ei tiedetä, mitkä taulut ajo päästi julki.
    .cure = Aja kooste run uudelleen, jolloin seloste kirjoitetaan uudelleen.
title-sql-table-changed = Taulu muuttunut ajon jälkeen
sql-table-changed = taulu ei ole se tiedosto, jonka ajo kirjoitti
    .hint = aja kooste run uudelleen
    .cause = Viimeisen ajon taulu puuttuu tai sitä on muutettu ajon jälkeen. Mitään, mitä tietosuojatarkastus ei ole päästänyt julki, ei näytetä.
    .cure = Aja kooste run uudelleen. Jos tarvitset muutettua taulua, pidä se muualla kuin kansiossa out.
title-sql-other-profile = Viimeinen ajo tehty muille
sql-other-profile = kauden { $period } viimeinen ajo on tehty profiililla { $made }, eivätkä sen luvut ole profiilin { $profile } lukijoille
    .hint = tee ajo tällä profiililla: kooste run --profile { $profile }
    .cause = Ajo päästää julki sen, mitä sen profiilin lukijat saavat nähdä. Viimeinen ajo on tehty lukijoille, jotka saavat nähdä enemmän kuin pyydetyn profiilin lukijat.
    .cure = Tee ajo haluamallasi profiililla ja kysy uudelleen. Profiililla secure voi kysyä kaikkea, kun työskentelee suojatussa ympäristössä.
title-sql-database-unreadable = Tietokantaa ei voi avata
sql-database-unreadable = ajon tietokantaa ei voi avata: { $error }
    .hint = aja kooste run uudelleen ja sulje muut ohjelmat, joissa tiedosto on auki
    .cause = Tiedosto .kooste/kooste.duckdb on vioittunut, tietokantaohjelman toisen version kirjoittama tai toisessa ohjelmassa auki kirjoittamista varten.
    .cure = Sulje muut ohjelmat, jotka käyttävät tietokantaa. Jos se ei auta, aja kooste run uudelleen, jolloin tietokanta tehdään uudelleen.
title-sql-not-select = Ei yksi SELECT
sql-not-select = kyselyn on oltava täsmälleen yksi SELECT
    .hint = kirjoita yksi kysely, joka alkaa sanalla select, with tai from; mitään ei voi muuttaa, liittää eikä lukea tiedostoista
    .cause = Komento vastaa yhteen kysymykseen, joka vain lukee. Muita lauseita, useita kerralla tai tyhjää kyselyä ei suoriteta.
    .cure = Jätä pois muut lauseet, kuten create, copy, attach ja set. Useat kyselyt tehdään yksi kerrallaan.
title-sql-syntax = Kysely ei ole SQL:ää
sql-syntax = kysely ei ole kelvollista SQL:ää: { $error }
    .hint = korjaa osoitettu kohta
    .cause = Kyselyä ei voi ymmärtää SQL:ksi. Usein pilkku, sulku tai lainausmerkki puuttuu juuri ennen osoitettua kohtaa.
    .cure = Korjaa osoitettu kohta ja kysy uudelleen.
title-sql-table-unknown = Taulua ei ole
sql-table-unknown = taulua { $name } ei ole
    .hint = { $nearest ->
        [none] kooste sql --tables luettelee taulut; rivit yksittäisistä ihmisistä (core) ovat esillä vain valinnalla --profile secure
       *[other] tarkoititko { $nearest }? kooste sql --tables luettelee taulut
    }
    .cause = Kyselyssä on taulu, jota ei ole esillä. Esillä ovat taulut, jotka viimeinen ajo päästi julki, ja profiililla secure myös tietokannan taulut.
    .cure = Kopioi nimi luettelosta, jonka antaa kooste sql --tables. Taulu, jota viimeinen ajo ei tehnyt, on esillä, kun sen lomakkeet ovat tulleet ja ajo on tehty.
title-sql-refused = Kyselyyn ei voi vastata
sql-refused = kyselyyn ei voi vastata: { $error }
    .hint = tarkista sarakkeiden nimet ja tyypit; describe TAULU luettelee sarakkeet
    .cause = Tietokantaohjelma ei voinut vastata: saraketta ei ehkä ole, tyypit eivät sovi yhteen, tai kysely kirjoittaisi tai lukisi tiedostoa, mitä se ei voi tehdä.
    .cure = Lue virheen loppu ja korjaa kysely. Taulun sarakkeet kertoo describe employment.quarterly.
title-sql-output-exists = Kirjoitettava tiedosto on jo olemassa
sql-output-exists = tiedosto on jo olemassa, eikä sen päälle kirjoiteta
    .hint = anna toinen nimi valinnalla --output tai siirrä vanha tiedosto pois
    .cause = Valinnalla --output annetun niminen tiedosto on jo olemassa. Mitään ei kirjoitettu.
    .cure = Anna uudelle tiedostolle toinen nimi tai siirrä vanha pois ja aja komento uudelleen.
title-sql-output-workbook = Vastausta ei kirjoiteta työkirjaksi
sql-output-workbook = vastausta ei voi kirjoittaa työkirjaksi (.{ $ending })
    .hint = anna tiedoston päätteeksi .csv, jonka Excel avaa, tai .parquet
    .cause = Vastaus on yksi taulukko. Se kirjoitetaan muodossa CSV, Parquet, JSON tai teksti; työkirjan päätteellä se olisi tiedosto, jota mikään ohjelma ei avaa.
    .cure = Vaihda valinnan --output tiedoston pääte.
title-sql-parquet-file = Parquet tarvitsee tiedoston
sql-parquet-file = Parquet kirjoitetaan vain tiedostoon
    .hint = anna tiedosto: --output TIEDOSTO.parquet
    .cause = Parquet ei ole tekstiä, joten sitä ei tulosteta.
    .cure = Anna tiedoston nimi valinnalla --output.
title-sql-rows-in-out = Rivejä ihmisistä kansioon out
sql-rows-in-out = profiilin secure vastausta ei kirjoiteta kansioon out
    .hint = valitse kansio projektin kansion out ulkopuolelta
    .cause = Kansiossa out olevan saa antaa eteenpäin sellaisenaan. Profiililla secure vastauksessa voi olla rivejä yksittäisistä ihmisistä.
    .cure = Kirjoita vastaus muualle suojatussa ympäristössä tai kysy lukijoiden profiililla.
title-sql-column-not-shown = Sarakkeen tyyppiä ei voi näyttää
sql-column-not-shown = sarakkeen { $column } arvoja ei voi kirjoittaa vastaukseen
    .hint = muunna sarake tekstiksi: cast(… as varchar)
    .cause = Sarakkeella on tyyppi, jolla ei ole kirjoitusasua taulukossa, esimerkiksi aikavyöhykkeellinen aika. Tyhjä kohta luettaisiin puuttuvaksi arvoksi, joten vastausta ei anneta.
    .cure = Muunna sarake kyselyssä tekstiksi, luvuksi tai päiväksi, esimerkiksi cast(sarake as varchar).

export-done = Tauluja { $tables }, Parquet-tiedostoja { $files }. Kirjoitettiin: { $folder }
export-personal = Tiedostoissa on rivejä yksittäisistä ihmisistä peitetunnuksin: ne ovat lain mukaan henkilötietoja. Kansio on vain omistajalleen; älä anna sitä eteenpäin.
export-read-me = HENKILÖTIETOJA – EI SAA ANTAA ETEENPÄIN

    Tämän kansion tiedostoissa on rivejä yksittäisistä ihmisistä peitetunnuksin. Ne ovat lain mukaan henkilötietoja, vaikka
    nimiä ei ole. Säilytä kansio paikassa, jonka voivat lukea vain ne, jotka saavat käsitellä tietoja, ja poista se, kun sitä
    ei enää tarvita. Tiedoista lasketut luvut eivät ole käyneet läpi tietosuojatarkastusta: älä julkaise niitä. Taulut on
    kuvattu tiedostossa datapackage.json ja kansiossa schemas.
title-export-in-out = Vienti kansioon out
export-in-out = rivejä ihmisistä ei kirjoiteta kansioon out
    .hint = valitse kansio projektin kansion out ulkopuolelta
    .cause = Kansiossa out olevan saa antaa eteenpäin sellaisenaan, ja viennissä on rivejä yksittäisistä ihmisistä. Mitään ei kirjoitettu.
    .cure = Anna valinnalla --output kansio muualta: sellainen, jonka voivat lukea vain ne, jotka saavat käsitellä tietoja.
title-export-in-exports = Vienti kansioon exports
export-in-exports = vientiä ei kirjoiteta kansioon exports
    .hint = valitse kansio projektin kansion exports ulkopuolelta
    .cause = Kansiossa exports olevan lukee seuraava ajo organisaatioiden lähettämänä. Mitään ei kirjoitettu.
    .cure = Anna valinnalla --output kansio muualta.
title-export-not-new = Viennin kansio ei ole tyhjä
export-not-new = kansio on jo olemassa eikä ole tyhjä
    .hint = anna uusi kansio valinnalla --output tai tyhjennä tämä
    .cause = Vienti kirjoitetaan vain uuteen tai tyhjään kansioon, jotta sen tiedostojen joukkoon ei jää mitään vanhaa. Mitään ei kirjoitettu.
    .cure = Anna viennille uusi kansio, tai poista vanha ja aja komento uudelleen.

table-state = Tila
table-thing = Mitä katsottiin
table-months = Kuukaudet
doctor-state-good = kunnossa
doctor-state-unknown = ei tiedossa
doctor-state-warning = tarkista
doctor-state-problem = ESTÄÄ
doctor-program = kooste { $version }
doctor-engine = { $name } { $version }
doctor-threads = { $state ->
    [unknown] säikeitä: ei tiedossa
   *[other] säikeitä: { $threads }
}
doctor-memory = { $state ->
    [unknown] vapaata muistia: ei tiedossa (suuri hanke vie { $need } Mt)
   *[other] vapaata muistia: { $free } Mt (suuri hanke vie { $need } Mt)
}
doctor-disk = { $state ->
    [unknown] levyllä vapaata: ei tiedossa (ajo vie { $need } Mt)
   *[other] levyllä vapaata: { $free } Mt (ajo vie { $need } Mt)
}
doctor-letters = { $missing ->
    [none] kirjasimet: ohjelman tekstien kaikki merkit voi painaa
   *[other] kirjasimet: nämä ohjelman tekstien merkit puuttuvat, ja niiden paikalle painetaan ruutu: { $missing }
}
doctor-project-letters = { $missing ->
    [none] kirjasimet: hankkeen nimien ja tekstien kaikki merkit voi painaa
   *[other] kirjasimet: nämä hankkeen nimien ja tekstien merkit puuttuvat, ja niiden paikalle painetaan ruutu: { $missing }
}
doctor-project = { $state ->
    [problem] tiedostoa kooste.toml ei voi käyttää; katso alta
   *[other] kooste.toml: { $name }
}
doctor-folder = { $state ->
    [problem] kansioon { $folder } ei voi kirjoittaa
   *[other] kansioon { $folder } voi kirjoittaa
}
doctor-ledger = { $how ->
    [intact] { $file } on eheä (julkaisuja { $number })
    [changed] { $file }: riviä { $number } tai sitä edeltäviä rivejä on muutettu
   *[other] { $file }: riviä { $number } ei voi lukea
}
doctor-key = { $how ->
    [there] kooste.key on paikallaan, ja sen voi lukea vain omistaja
    [new] tiedostoa kooste.key ei vielä ole: ensimmäinen ajo tekee sen
    [open] muutkin voivat lukea tiedoston kooste.key: jätä se vain omistajalle (chmod 600 kooste.key)
    [lost] kooste.key on kadonnut, vaikka julkaisuja on: palauta se varmuuskopiosta, sillä uusi ei vastaisi aiempien raporttien tiivisteitä
   *[other] tiedostoa kooste.key ei voi käyttää: palauta se varmuuskopiosta
}
doctor-queries = { $state ->
    [good] omia kyselyjä voi käyttää
   *[problem] omissa kyselyissä on virhe
}
doctor-texts = { $state ->
    [good] tekstit voi lukea
   *[problem] jotakin tekstiä ei voi lukea
}
doctor-data = { $state ->
    [problem] aineisto: ajon estävät tiedostot, joita ei voi lukea tai joissa on suoria tunnisteita; katso alta ja komennolla kooste check
   *[other] aineisto: tiedostoja luettiin { $files }
}
doctor-coverage = Kuukaudet, joilta on rivejä ({ $months } kuukautta alkaen { $from }): ■ on rivejä, · ei ole
doctor-come = on tullut
doctor-not-come = ei ole tullut
doctor-hints = Vihjeitä. Ehkä mitään ei tapahtunut, ehkä tiedosto puuttuu:
doctor-gap = { $how ->
    [never] { $organisation }: ei ole tullut, vaikka muut ovat lähettäneet: { $form }
    [after] { $organisation }: { $form }: ei rivejä kuukauden { $first } jälkeen
   *[other] { $organisation }: { $form }: ei rivejä kuukausilta { $first }–{ $last }
}
doctor-stops = Jokin estäisi ajon.
doctor-well = Mikään ei estä ajoa.
