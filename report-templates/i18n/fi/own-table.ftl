# kooste audit --table: taulukko, joka ei kuulu mihinkään projektiin.

table-suppressed = Salattu
table-cells-kept = Soluja näkyy
table-cell = Solu
table-least = Vähintään
table-greatest = Enintään
table-reason = Miksi

own-table-safe = Taulukko on turvallinen: näkyvien lukujen ja { $relations } summan perusteella jokaisella salatulla luvulla voi olla ainakin { $smallest } eri arvoa. Lisäksi tarkastettiin, mitä tietojen antajat voivat päätellä ({ $contributors }).
own-table-unsafe = Taulukko ei ole turvallinen: lukuja, joista tiedetään liikaa: { $cells }. Pienin näytettävä luku: { $smallest }; summia: { $relations }; lisäksi tarkastettuja tietojen antajia: { $contributors }.
own-table-partly-known = Osan salatuista luvuista todellista arvoa ei tiedetä: niistä ei tarkastettu, onko todellinen arvo pienin tai suurin mahdollinen.
own-table-unknown = Todellisia arvoja ei tiedetä: ei tarkastettu, onko jokin niistä pienin tai suurin mahdollinen.
own-table-hint = Salattu: kaikki salatut luvut. Pieniä: nyt salattu pienuuden vuoksi. Muita: nyt salattu, jottei muita voisi laskea. Arvoja väh.: kuinka monta arvoa parhaiten tunnetulla salatulla luvulla voi olla. Soluja näkyy, Näkyy: osuus soluista ja kaikkien lukujen summasta. Vähintään, Enintään: arvot, joiden välille kuka tahansa voi luvun rajata.
own-table-more = … ja { $count ->
        [one] 1 muu
       *[other] { $count } muuta
    }; --json kertoo kaikki
own-table-written = Tallennettiin: { $file }
own-table-left-out = Ei tallennettu, koska näitä ei tarkastettu: { $columns }

reason-shown-small = näkyy, vaikka on pieni
reason-known = pääteltävissä tarkasti
reason-at-an-end = todellinen arvo on välin pää
reason-few-values = liian vähän mahdollisia arvoja
reason-small-at-most = suurinkin mahdollinen on pieni
reason-not-proved = turvallisuutta ei voitu todistaa
reason-contributor = { $reason } (tietojen antaja { $name })

audit-description = { $problem ->
    [smallest] pienimmän luvun (smallest) on oltava vähintään 1
    [no-keys] kuvauksessa ei ole avainsarakkeita
    [status] status ja hidden kuuluvat yhteen: sarake ja merkinnät, jotka siinä tarkoittavat salattua riviä
    [no-relations] kuvauksessa ei ole yhtään summaa
    [column-twice] sarakkeella { $name } on kaksi merkitystä
    [total-twice] avaimen { $name } kokonaissumma on kuvattu kahdesti
    [parts] kohta { $name } tarvitsee osat, kunkin kerran ja ilman itseään
    [sum-keys] summan ([[sum]]) kokonaisuuden ja kaikkien osien on nimettävä samat avaimet
   *[no-key] { $name } ei ole avainten (keys) joukossa
}
    .hint = { $problem ->
        [smallest] kun smallest = 1, kerrotaan vain tarkasti pääteltävät luvut
        [no-keys] kirjoita esimerkiksi keys = ["area", "gender"]: sarakkeet, joista näkee, mikä solu rivi on
        [status] kirjoita status = "status" ja hidden = ["c"], tai jätä molemmat pois
        [no-relations] lisää [[total]], [[hierarchy]] tai [[sum]]
        [column-twice] nimeä kukin sarake kerran
        [total-twice] jos avaimella on tasoja, kirjoita [[hierarchy]] kullekin kokonaisuudelle, muuten yksi [[total]]
        [parts] luettele kohdassa parts, minkä summa kokonaisuus on
        [sum-keys] avaimet, jotka jätät kaikista pois, tarkoittavat jokaista koodiaan
       *[no-key] korjaa nimi tai lisää se avaimiin
    }
    .cause = Taulukon kuvauksessa sanotaan jotakin, mitä ei voi tarkoittaa. Mitään ei tarkastettu, sillä väärä yhteys saisi vaarallisen taulukon näyttämään turvalliselta.
    .cure = Korjaa osoitettu kohta. Tiedosto docs/audit-own-tables.md selittää jokaisen asetuksen esimerkin avulla.
audit-description-not-utf8 = kuvaus ei ole UTF-8-muodossa
    .hint = tallenna se UTF-8-muodossa tavallisella tekstieditorilla
    .cause = Kuvaus on TOML-tiedosto, ja TOML on aina UTF-8-muodossa. Tiedostossa on muita tavuja.
    .cure = Avaa tiedosto tavallisella tekstieditorilla ja tallenna se merkistöllä UTF-8.
audit-column-unknown = taulukossa ei ole saraketta { $column }
    .hint = { $nearest ->
        [none] sarakkeet ovat: { $known }
       *[other] tarkoititko { $nearest }? Sarakkeet ovat: { $known }
    }
    .cause = Kuvauksessa nimetään sarake, jota ei ole taulukon ensimmäisellä rivillä.
    .cure = Kirjoita sarake kuvaukseen täsmälleen niin kuin se on taulukon ensimmäisellä rivillä. Jos kaikki sarakkeet näyttävät olevan yhtä, erota ne puolipisteillä, pilkuilla tai sarkaimilla.
audit-code-unknown = millään rivillä ei ole koodia { $name } sarakkeessa { $key }
    .hint = { $nearest ->
        [none] korjaa koodi, tai luettele se kohdassa [[unpublished]], jos sitä ei näytetä missään
       *[other] tarkoititko { $nearest }? Jos koodia ei näytetä missään, luettele se kohdassa [[unpublished]]
    }
    .cause = Kuvauksessa nimetään koodi, jota ei ole millään rivillä. Väärin kirjoitettu koodi jättäisi summan tarkastamatta, ja taulukko näyttäisi turvallisemmalta kuin se on.
    .cure = Kirjoita koodi täsmälleen kuten taulukossa. Jos se on osa, joka on olemassa mutta jota ei näytetä missään, luettele se kohdassa [[unpublished]].
audit-table-empty = taulukossa ei ole rivejä
    .hint = tarvitaan ensimmäinen rivi, jolla on sarakkeiden nimet, ja rivi kutakin solua kohti
    .cause = Tiedosto on tyhjä, tai siinä ei ole mitään ensimmäisen rivin alla.
    .cure = Tallenna taulukko uudelleen CSV-muodossa: ensin sarakkeiden nimet, sitten rivi kutakin solua kohti.
audit-table-not-text = taulukko ei ole tekstitiedosto
    .hint = tallenna se CSV-muodossa
    .cause = Tiedosto on työkirja, kuva tai muuta, mikä ei ole tekstiä. Tässä luetaan vain CSV-taulukoita.
    .cure = Avaa tiedosto ohjelmalla, jolla se on tehty, ja tallenna se CSV-muodossa, rivi kutakin solua kohti.
audit-value = luku ei ole kokonaisluku eikä salatun luvun merkki
    .hint = kirjoita vain numeroita; muut merkit kuin .. luetellaan kuvauksessa: suppressed = ["x", "-"]
    .cause = Luvut ovat henkilömääriä, kokonaislukuja nollasta alkaen. Salattu luku on kaksi pistettä tai jokin kuvauksessa luetelluista merkeistä.
    .cure = Korjaa solu, tai lisää sen merkki kuvauksen kohtaan suppressed. Poista huomautukset taulukon alta.
audit-truth = todellinen arvo ei ole kokonaisluku, tai se on muu kuin näytetty
    .hint = todellinen arvo tarvitaan vain salatuille luvuille; jätä se tyhjäksi, jos sitä ei tiedetä
    .cause = Todellisten arvojen sarakkeessa on muuta kuin kokonaislukuja, tai näytetty luku on eri kuin todellinen.
    .cure = Korjaa solu. Pyöristettyjä tai satunnaisesti muutettuja lukuja ei voi tarkastaa näin.
audit-row-repeated = rivillä { $row } on samat avaimet
    .hint = kukin solu on yhdellä rivillä; nimeä kaikki avainsarakkeet kohdassa keys
    .cause = Kahdella rivillä on samat koodit kaikissa avainsarakkeissa, joten ne olisivat sama solu. Usein jokin avainsarake puuttuu kuvauksesta.
    .cure = Lisää avaimiin sarake, joka erottaa rivit toisistaan, tai poista toinen riveistä.
audit-contribution = { $relations ->
    [none] oma osuus ei ole kokonaisluku tai on suurempi kuin luku
   *[other] omat osuudet eivät sovi taulukkoon: { $relations }
}
    .hint = tietojen antajan sarakkeessa on sen oma osuus kustakin luvusta; jätä tyhjäksi, jos sitä ei ole
    .cause = Tietojen antajalla ei voi olla enempää kuin koko luku, ja sen osuudet summautuvat kuten taulukko.
    .cure = Korjaa tietojen antajan sarake. Summat voi jättää tyhjiksi: ne lasketaan yhteen.
audit-contradiction = mitkään kokonaisluvut eivät sovi taulukkoon: { $relations }
    .hint = nämä summat eivät voi kaikki pitää paikkaansa; etsi väärä luku, puuttuva rivi tai väärä yhteys
    .cause = Näytetyt luvut ja kuvauksen summat ovat ristiriidassa: mitä salatut luvut ovatkin, jokin summa ei täsmää. Viesti nimeää summat, jotka yhdessä ovat ristiriidassa.
    .cure = Vertaa nimettyjä summia taulukkoon. Jos rivejä on jätetty pois salauksen vuoksi, kirjoita absent = "hidden". Pyöristetyt tai satunnaisesti muutetut luvut eivät summaudu, eikä niitä voi tarkastaa näin.
audit-not-decided = ei saatu selville, onko taulukko ristiriidassa itsensä kanssa
    .hint = kerro todelliset arvot, tai tarkasta osa taulukosta
    .cause = Taulukko on niin suuri tai sotkuinen, että siihen sopivien arvojen haku lopetettiin. Mitään ei ole todistettu, joten taulukko ei läpäise tarkastusta.
    .cure = Lisää todellisten arvojen sarake, jos tiedät ne, tai tarkasta taulukko osina, joilla ei ole yhteisiä summia.
audit-no-pattern = mikään salattavien lukujen joukko ei tee taulukosta turvallista
    .hint = yhdistä pieniä ryhmiä, tai jätä jokin avain pois
    .cause = Vaikka kaikki muu kuin kokonaissummat salattaisiin, jokin luku olisi pääteltävissä liian tarkasti, tai koko summa on itse pieni luku. Mitään ei tallennettu.
    .cure = Yhdistä koodeja, joissa on vähän ihmisiä, jätä pois jokin avain tai taso, tai jätä taulukko julkaisematta.
audit-output-exists = tiedosto on jo olemassa, eikä sitä korvata
    .hint = anna toinen nimi valinnalla --suppress, tai siirrä vanha tiedosto pois
    .cause = Valinnalla --suppress annettu tiedosto on jo olemassa. Mitään ei tallennettu.
    .cure = Anna uudelle tiedostolle toinen nimi, tai siirrä vanha pois ja aja komento uudelleen.

title-audit-description = Taulukon kuvaus on mahdoton
title-audit-description-not-utf8 = Taulukon kuvaus ei ole UTF-8-muodossa
title-audit-column-unknown = Kuvattu sarake puuttuu taulukosta
title-audit-code-unknown = Kuvattua koodia ei ole taulukossa
title-audit-table-empty = Tarkastettavassa taulukossa ei ole rivejä
title-audit-table-not-text = Tarkastettava taulukko ei ole tekstiä
title-audit-value = Luku ei ole kokonaisluku
title-audit-truth = Todellinen arvo ei sovi
title-audit-row-repeated = Kahdella rivillä on samat avaimet
title-audit-contribution = Oma osuus ei sovi taulukkoon
title-audit-contradiction = Taulukko on ristiriidassa itsensä kanssa
title-audit-not-decided = Ristiriita jäi ratkaisematta
title-audit-no-pattern = Taulukosta ei saa turvallista
title-audit-output-exists = Tallennettava tiedosto on jo olemassa
