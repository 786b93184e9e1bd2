query-forbidden = kysely käyttää kohtaa { $name }, jota oma kysely ei saa käyttää
    .hint = lue aineisto tauluista core, config, model ja measure; tiedostoja ja asetuksia ei voi lukea
    .cause = Oma kysely saa lukea vain ohjelman omia tauluja. Se ei saa lukea tiedostoja, luetella kansioita, käyttää muita tietokantoja eikä katsoa raakarivejä tai asetuksia, jotta aineistoa ei vuoda eikä luku riipu koneesta. Mitään ei luettu eikä kirjoitettu.
    .cure = Poista osoitettu kohta. Taulufunktioista käyvät range, generate_series, unnest ja ohjelman omat, jotka komento kooste describe functions luettelee. Lisäaineisto tuodaan lomakkeena kansioon exports.
query-not-repeatable = kohdan { $name } arvo vaihtuu ajosta toiseen
    .hint = käytä päivän sijasta taulun main.run_settings saraketta cut_off
    .cause = Sama aineisto antaa aina samat luvut. Kellonaika, satunnaisluku tai koneen asetus rikkoisi sen, joten kyselyä ei ajeta.
    .cure = Poista osoitettu kohta. Tietojen katkaisupäivä on taulussa main.run_settings, sarakkeessa cut_off.
query-name-unknown = { $kind ->
        [table] taulua { $name } ei ole
        [column] saraketta { $name } ei ole
        [alias] nimeä { $name } ei ole annettu millekään taululle tässä kyselyssä
       *[function] funktiota { $name } ei ole
    }
    .hint = { $nearest ->
        [none] tarkista nimi
       *[other] tarkoititko: { $nearest }?
    }
    .cause = Kysely käyttää nimeä, jota tietokannassa ei ole. Tavallisin syy on kirjoitusvirhe tai sarake, joka on toisessa taulussa. Mitään ei laskettu.
    .cure = Korjaa osoitettu nimi. Lomakkeiden sarakkeet näyttää komento kooste describe forms, funktiot kooste describe functions.
query-not-grouped = saraketta { $column } ei ole ryhmitelty
    .hint = lisää sarake group by -osaan tai laske siitä yksi arvo, esimerkiksi min({ $column })
    .cause = Ryhmitellyssä kyselyssä jokaisella tulosrivillä on monta alkuperäistä riviä. Sarakkeelle pitää siksi sanoa, mikä arvo niistä otetaan.
    .cure = Lisää sarake group by -osaan, tai laske siitä yksi arvo (count, sum, min, max).
query-argument-types = funktiolle ei käy tällainen arvo: { $call }
    .hint = muunna arvo ensin, esimerkiksi cast(… as bigint), tai vaihda funktio
    .cause = Funktio odottaa toisenlaista arvoa, esimerkiksi lukua päivän sijasta. Kyselyä ei voi ajaa.
    .cure = Muunna arvo oikeaan tyyppiin (cast) tai käytä toista funktiota. Ohjelman funktiot luettelee komento kooste describe functions.
query-built-in-broken = sisäänrakennettua kyselyä { $id } ei voi enää ajaa tämän kyselyn kanssa: { $error }
    .hint = pidä oman kyselyn sarakkeet samoina kuin sen, jonka se korvaa
    .cause = Projektin oma kysely korvaa sisäänrakennetun, ja toinen sisäänrakennettu kysely lukee siitä sarakkeita, joita ei enää ole tai joiden tyyppi on muuttunut.
    .cure = Palauta puuttuvat sarakkeet omaan kyselyyn tai anna sille toinen nimi, jolloin se ei korvaa sisäänrakennettua.
query-too-long = kysely keskeytettiin, koska se ei ollut valmis { $seconds } sekunnissa
    .hint = tarkista liitosten ehdot ja päättyykö with recursive
    .cause = Yhdellä omalla kyselyllä on rajattu aika. Yleensä sen ylittää liitos, jolta puuttuu ehto, tai toisto, joka ei pääty. Mitään ei kirjoitettu.
    .cure = Lisää liitoksiin on-ehdot, tarkista toiston loppuehto ja jaa raskas kysely osiin kansioon queries/model.
query-too-large = kysely tarvitsisi enemmän muistia kuin { $limit } mebitavua
    .hint = rajaa rivejä aiemmin ja tarkista liitosten ehdot
    .cause = Muisti on rajattu eikä levylle kirjoiteta väliaikaisia tietoja. Yleensä syy on liitos, jolta puuttuu ehto. Mitään ei kirjoitettu.
    .cure = Lisää liitoksiin on-ehdot ja laske yhteen ennen liittämistä.
query-too-many-rows = kysely antaa { $rows } riviä; mittarissa saa olla enintään { $limit }
    .hint = laske rivit yhteen (group by); mittari on taulukko ihmisten luettavaksi
    .cause = Mittari on tiivistetty taulukko. Näin monta riviä tarkoittaa lähes aina, että rivejä ei ole laskettu yhteen tai liitokselta puuttuu ehto.
    .cure = Lisää group by tai liitoksen ehto. Välivaihe, jossa on paljon rivejä, kuuluu kansioon queries/model.
query-key-missing = avainsarakkeessa { $column } on rivejä ilman arvoa
    .hint = anna puuttuvalle oma luokka, esimerkiksi coalesce({ $column }, 'ei tietoa')
    .cause = Avainsarake nimeää rivin. Riviä, jolta nimi puuttuu, ei voi verrata muihin eikä suojata, joten taulukkoa ei julkaista.
    .cure = Anna puuttuvalle arvolle oma luokka tai jätä rivit pois where-ehdolla.
query-grain-twice = sama avain on kahdella rivillä{ $columns ->
        [none] { "" }
       *[other] : { $columns }
    }
    .hint = lisää puuttuva sarake otsakkeen kohtaan grain tai laske rivit yhteen
    .cause = Otsakkeen grain kertoo sarakkeet, jotka yhdessä nimeävät rivin. Kahden rivin sama nimi sekoittaisi luvut ja niiden suojauksen. Jos grain puuttuu, rivejä saa olla yksi.
    .cure = Korjaa grain tai ryhmittele kysely (group by) samoilla sarakkeilla.
query-count-negative = lukumäärä { $column } on jollakin rivillä negatiivinen
    .hint = tarkista vähennyslasku, josta luku tulee
    .cause = Sarake on otsakkeen mukaan lukumäärä ihmisistä. Negatiivista lukumäärää ei voi suojata oikein, joten taulukkoa ei julkaista.
    .cure = Korjaa kysely niin, että luku on nolla tai suurempi. Tyhjä tarkoittaa, ettei tietoa ole saatu.
query-count-differs = lukumäärällä { $column } on kaksi eri arvoa, vaikka se on otsakkeen mukaan sama luku{ $keys ->
        [none] {" "}joka rivillä
       *[other] , kun avaimet ovat samat: { $keys }
    }
    .hint = laske luku samoilla avaimilla joka riville, esimerkiksi sum(…) over (partition by …), tai korjaa sarakkeen by
    .cause = Sarakkeen by kertoo avaimet, joiden mukaan luku vaihtuu. Muilla riveillä sama luku toistuu. Jos se vaihtuu silti, suojaus pitäisi kahta eri lukua yhtenä.
    .cure = Korjaa kysely tai sarakkeen by otsakkeessa.
query-relation-false = otsakkeen suhde { $relation } ({ $columns }) ei pidä paikkaansa kyselyn tuloksessa
    .hint = tarkista, laskeeko kysely osat ja kokonaisuuden samoista riveistä
    .cause = Tietosuojatarkastus luottaa siihen, mitä otsake kertoo lukujen summista ja osista. Jos suhde ei pidä paikkaansa, tarkastus suojaisi väärää lukua, joten mitään ei julkaista.
    .cure = Korjaa kysely niin, että luvut täsmäävät, tai poista suhde otsakkeesta, jos luvut eivät kuulu yhteen.
query-clash = luku { $counts } on eri tauluissa eri suuri, tai sen osat eivät ole yhteensä se: { $tables }
    .hint = tarkista sarakkeiden counts, inside ja by sekä suhteet; samanniminen luku on sama luku joka taulussa
    .cause = Oma kysely sanoo laskevansa saman luvun tai sen osia kuin toinen mittari, mutta tulos on toinen. Tietosuojatarkastus pitäisi kahta lukua yhtenä, joten mitään ei julkaista.
    .cure = Laske luku samoin kuin toinen mittari, tai anna sille oma nimi (poista counts).
query-area-missing = kyselystä puuttuu rivi alueelle { $area }
    .hint = ota alueet taulusta model.area ja liitä niihin luvut (left join), jotta joka alueella on rivi
    .cause = Otsakkeen suhde hierarchy kertoo, että alueet ovat yhteensä ylemmän tason alue. Jos yksi niistä puuttuu, summaa ei voi tarkastaa.
    .cure = Lisää rivi jokaiselle alueelle; jossa ei ole ketään, luku on 0.
query-exists = tämä kysely on jo olemassa
    .hint = valitse toinen nimi; tiedostoa ei kirjoitettu yli
    .cause = Samanniminen kysely tai sen testi on jo projektissa, tai nimi on sisäänrakennetun kyselyn. Mitään ei kirjoitettu.
    .cure = Anna komennolle kooste new query toinen nimi.
query-test-unknown = kyselyllä { $id } ei ole testiä
    .hint = { $nearest ->
        [none] tee kansio queries/{ $id }.test ja siihen given_…csv ja expect.csv
       *[other] tarkoititko: { $nearest }?
    }
    .cause = Testi on kansio kyselyn vieressä: queries/kansio/nimi.test. Sitä ei löytynyt, tai sen vieressä ei ole kyselyä.
    .cure = Tarkista nimi, tai tee testi. Komento kooste new query tekee kyselyn ja testin malliksi.
query-test-table = taulua { $table } ei ole
    .hint = tarkoititko: { $nearest }?
    .cause = Testin tiedoston nimi given_TAULU.csv kertoo, mihin tauluun rivit tulevat. Tällaista taulua ei ole.
    .cure = Nimeä tiedosto lomakkeen taulun mukaan, esimerkiksi given_referral.csv. Taulut luettelee komento kooste describe forms.
query-test-column = { $where ->
        [given] taulussa { $table } ei ole saraketta { $column }
       *[expect] kyselyn tuloksessa ei ole saraketta { $column }
    }
    .hint = tarkoititko: { $nearest }?
    .cause = Testin CSV-tiedoston otsikkorivillä on sarake, jota ei ole.
    .cure = Korjaa otsikkorivi. Tiedostossa tarvitsee olla vain ne sarakkeet, joita testi tarvitsee.
query-test-value = sarakkeen { $column } arvo ei käy: siihen kuuluu { $type ->
        [date] päivä muodossa 2022-03-31
        [integer] kokonaisluku
        [number] luku, desimaalit pisteellä
        [boolean] true tai false
       *[other] { $type }
    }
    .hint = korjaa arvo; tyhjä solu tarkoittaa puuttuvaa
    .cause = Testin CSV-tiedostossa on arvo, jota taulun sarake ei voi saada.
    .cure = Korjaa osoitettu rivi.
query-test-file = testin tiedostoa ei voi lukea: { $error }
    .hint = tiedoston pitää olla UTF-8-muotoinen CSV, jossa erottimena on pilkku
    .cause = Testin tiedosto puuttuu tai sen rivit eivät ole taulukko.
    .cure = Tallenna tiedosto CSV-muodossa: otsikkorivi, sitten rivit, joilla on yhtä monta kohtaa. Malliksi saa testin komennolla kooste new query.
query-test-settings = testin asetuksia ei voi lukea: { $error }
    .hint = avaimet ovat period, as_of, cut_off, project_start, project_end ja region
    .cause = Testin tiedostossa settings.toml on tuntematon avain tai väärä arvo.
    .cure = Korjaa tiedosto, esimerkiksi period = "2022Q2" ja cut_off = 2022-06-30.
new-query-done = Kysely { $file } ja sen testi { $test } on tehty. Kokeile: kooste test { $project } { $id }
test-none = Projektissa ei ole kyselyjen testejä. Komento kooste new query tekee kyselyn ja testin malliksi.
test-passed = oikein: { $id }
test-failed = eroaa: { $id }
test-cell = { $key }: { $column } on { $found }, odotettiin { $expected }
test-row-missing = { $key }: rivi puuttuu tuloksesta
test-row-extra = { $key }: riviä ei odotettu
test-row-twice = { $key }: rivi on tiedostossa expect.csv kahdesti
test-nothing = tyhjä
test-row = rivi { $number }
test-summary = Testejä { $tests }, eroavia { $failed }.

title-query-forbidden = Oma kysely käyttää kiellettyä
title-query-not-repeatable = Kyselyn tulos vaihtuisi ajosta toiseen
title-query-name-unknown = Kyselyssä on tuntematon nimi
title-query-not-grouped = Saraketta ei ole ryhmitelty
title-query-argument-types = Funktiolle ei käy arvon tyyppi
title-query-built-in-broken = Oma kysely rikkoo sisäänrakennetun
title-query-too-long = Kysely kesti liian kauan
title-query-too-large = Kysely tarvitsee liikaa muistia
title-query-too-many-rows = Mittarissa on liikaa rivejä
title-query-key-missing = Avainsarakkeesta puuttuu arvo
title-query-grain-twice = Sama avain on kahdella rivillä
title-query-count-negative = Lukumäärä on negatiivinen
title-query-count-differs = Lukumäärä vaihtuu samoilla avaimilla
title-query-relation-false = Otsakkeen suhde ei pidä paikkaansa
title-query-clash = Sama luku on kahdessa taulussa eri suuri
title-query-area-missing = Alueelta puuttuu rivi
title-query-exists = Kysely on jo olemassa
title-query-test-unknown = Kyselyllä ei ole testiä
title-query-test-table = Testin taulua ei ole
title-query-test-column = Testin saraketta ei ole
title-query-test-value = Testin arvo ei käy
title-query-test-file = Testin tiedostoa ei voi lukea
title-query-test-settings = Testin asetukset eivät käy
