no-project = kansiossa ei ole kooste.toml-tiedostoa
    .hint = anna projektikansion polku tai tee uusi projektikansio komennolla: kooste init KANSIO
    .cause = Projektikansio tunnistetaan tiedostosta kooste.toml, eikä sitä ole tässä kansiossa. Ilman kansiota komento käyttää nykyistä kansiota.
    .cure = Siirry projektin kansioon tai anna sen polku komennolle, esimerkiksi kooste check satakunta. Uuden projektin saa komennolla kooste init KANSIO.
toml-syntax = { $kind ->
        [comma] desimaalipilkku ei käy asetuksissa
        [percent] prosenttimerkki ei käy asetuksissa
        [quotes] lainausmerkit ovat tekstinkäsittelyohjelman eivätkä suorat
       *[other] rivi ei ole oikeaa TOML-kieltä
    }
    .hint = { $kind ->
        [comma] kirjoita luku desimaalipisteellä: 0.40
        [percent] kirjoita osuus desimaalilukuna: 40 prosenttia on 0.40
        [quotes] kirjoita suorat lainausmerkit: "
       *[other] tekstit kirjoitetaan lainausmerkkeihin, päivämäärät muodossa 2022-06-30 ja desimaalit pisteellä: 0.40
    }
    .cause = Tiedoston kooste.toml tai taulukon kuvauksen rakenne on rikki: esimerkiksi lainausmerkki tai hakasulje puuttuu tai sama asetus on kahdesti. Asetuksia ei voi lukea, joten komento päättyy.
    .cure = Korjaa osoitettu rivi tavallisessa tekstieditorissa, ei Wordissa, joka vaihtaa lainausmerkit. Mallin saa tekemällä uuden projektin toiseen kansioon: kooste init KANSIO.
organiser-silent = { $rows ->
    [rejected] järjestäjän { $name } yhteistyösopimuksista tai asiakaskohtaisista koosteista ei ole mukana yhtään riviä: rivit on hylätty, tai taulukko on tyhjä
   *[none] järjestäjältä { $name } ei ole yhteistyösopimuksia eikä asiakaskohtaista koostetta
}
    .hint = { $rows ->
        [rejected] korjaa sen tiedostoista löydetyt virheet
       *[none] lisää sen viennit kansioon exports/{ $name }, tai poista se alueluettelosta, jos se ei ole mukana
    }
    .cause = Alueluettelossa on järjestäjä, joka ei ole lähettänyt yhtään yhteistyösopimusta eikä asiakaskohtaista koostetta. Sen alueen nollat eivät kerro palvelusta, joten alueen kattavuutta ei lasketa.
    .cure = Pyydä tiedot järjestäjältä ja vie ne kansioon exports/ järjestäjän nimellä, joka on sama kuin alueluettelossa. Jos järjestäjä ei ole mukana hankkeessa, poista sen kunnat alueluettelosta.
organisation-form-missing = organisaatiolta puuttuu lomake, jonka useimmat muut ovat lähettäneet: { $form_fi }
    .hint = { $unread ->
        [some] korjaa ensin tiedostot, joita ei voitu lukea: lomake voi olla niissä
       *[none] pyydä lomake; jos rivejä ei ole, lähetä se pelkin otsikoin
    }
    .sender = { $unread ->
        [some] korjaa ensin tiedostot, joita ei voitu lukea, ja lähetä ne uudelleen: lomake voi olla niissä
       *[none] lähetä lomake; jos siihen ei ole rivejä, lähetä se pelkin otsikoin
    }
    .cause = Organisaatio on lähettänyt yhteistyösopimuksia mutta ei tätä lomaketta, jonka useimmat muut ovat lähettäneet. Puuttuva lomake näyttää samalta kuin se, ettei mitään olisi tapahtunut: luvut jäävät silloin liian pieniksi.
    .cure = Pyydä lomake organisaatiolta. Jos siinä ei ole yhtään riviä, lähetä tiedosto, jossa on vain otsikot: silloin tiedetään, ettei rivejä ole.
organisation-without-clients = organisaatiolta on työsuhteita tai päättymisiä mutta ei asiakkaita, joiden ne olisivat
    .hint = { $unread ->
        [some] korjaa ensin tiedostot, joita ei voitu lukea: sopimukset voivat olla niissä
       *[none] { $names ->
            [none] pyydä yhteistyösopimukset tai asiakaskohtaiset koosteet
           *[other] pyydä yhteistyösopimukset, tai jos kansio on sama järjestäjä toisella nimellä, siirrä tiedostot sen omaan kansioon: työsuhteita ei ole tullut kansiosta { $names }
        }
    }
    .cause = Organisaatiolta on ladattu työsuhteita tai päättymisiä mutta ei yhtään yhteistyösopimusta eikä asiakaskohtaista koostetta, eikä kukaan niiden henkilöistä ole kenenkään asiakas. Niitä ei lasketa mihinkään lukuun. Syy on tavallisesti lähettämättä jäänyt sopimuslomake tai se, että saman järjestäjän tiedostot ovat kahdessa eri kansiossa.
    .cure = Pyydä puuttuva lomake. Jos kansio on sama järjestäjä kuin toinen kansio, siirrä tiedostot siihen: kansion nimi kertoo järjestäjän.
exception-without-reason = poikkeukselta puuttuu perustelu
    .hint = kirjoita kohtaan reason, miksi löydökset eivät ole tunnisteita
    .cause = Kohta [[identifier_exception]] päästää sarakkeen tunnisteiden tarkastuksen läpi. Siksi siihen on aina kirjoitettava, miksi löydökset ovat vääriä.
    .cure = Kirjoita perustelu kohtaan reason, tai poista poikkeus.
organiser-misnamed = aineistossa ei ole järjestäjää { $name }
    .hint = tarkoititko: { $nearest }?
    .cause = Kohdan [[organiser]] id on nimi, jota mikään kansion exports alikansio tai alueluettelo ei käytä, mutta se muistuttaa alikansion nimeä. Raporteissa näkyy siksi kansion nimi eikä se nimi, joka tässä on annettu.
    .cure = Kirjoita kohtaan id sama nimi kuin alikansiossa, kirjain kirjaimelta.
setting-unmatched = { $table ->
        [organiser] aineistossa ei ole järjestäjää { $name }
        [team] aineistossa ei ole tiimiä { $name }
       *[unit] aineistossa ei ole arvioitua yksikköä { $name }
    }
    .hint = kirjoita nimi samoin kuin aineistossa; asetuksissa eivät ole: { $names }
    .cause = Tiedostossa kooste.toml on järjestäjä ([[organiser]] id), yksikkö ([[unit]] name) tai tiimi ([[unit]] teams), jota mikään kansio, laatuarviointi tai työhönvalmentajien luettelo ei nimeä. Siksi sille annettu nimi, tavoite tai tiimi ei näy missään.
    .cure = Kirjoita nimi kirjain kirjaimelta samoin kuin aineistossa. Jos tiedot ovat vasta tulossa, mitään ei tarvitse tehdä.
unknown-key-with-nearest = tuntematon asetus { $key }
    .hint = tarkoititko { $nearest }?
    .cause = Asetusta ei ole, mutta sen nimi muistuttaa toista: se on luultavasti kirjoitusvirhe. Tuntematonta asetusta ei ohiteta, jottei esimerkiksi tavoite jää huomaamatta pois raportista.
    .cure = Korjaa asetuksen nimi ehdotetuksi, jos se on se, jota tarkoitit. Muuten poista rivi tai lisää sen alkuun merkki #.
unknown-key = tuntematon asetus { $key }
    .hint = tässä kohdassa voi olla: { $known }
    .cause = Tiedostossa kooste.toml tai taulukon kuvauksessa on asetus, jota tässä kohdassa ei ole. Asetus voi olla väärässä kohdassa: esimerkiksi as_of kuuluu tiedoston alkuun, ennen ensimmäistä hakasulkeista otsikkoa. Komento päättyy, jottei asetus jää huomaamatta pois.
    .cure = Siirrä asetus oikeaan kohtaan, korjaa sen nimi tai poista rivi. Luettelo tämän kohdan asetuksista on viestissä.
unknown-word = { $word } ei käy tähän
    .hint = sallittuja ovat: { $known }
    .cause = Asetuksella on muutama sallittu arvo, ja kirjoitettu sana ei ole niistä mikään. Komento päättyy, koska tarkoitusta ei voi arvata.
    .cure = Kirjoita jokin luetelluista sanoista täsmälleen samalla tavalla ja lainausmerkeissä, esimerkiksi profile = "steering".
missing-key = asetus { $key } puuttuu
    .hint = lisää rivi { $key } = …
    .cause = Tiedostosta puuttuu asetus, jota ilman projektia tai taulukon kuvausta ei voi lukea, esimerkiksi hankkeen nimi tai aineiston viimeinen päivä as_of.
    .cure = Lisää asetus osoitettuun kohtaan. Jokainen asetus on selitetty tiedostossa, jonka kooste init tekee.
wrong-value = asetuksen arvo on vääränlainen: { $message }
    .hint = tekstit kirjoitetaan lainausmerkkeihin, luvut ilman, desimaalit pisteellä ja päivämäärät muodossa 2022-06-30
    .cause = Asetuksen arvo on sellainen, jota ohjelma ei osaa käyttää tässä kohdassa; viestin loppu kertoo englanniksi, mitä odotettiin. Komento päättyy.
    .cure = Korjaa osoitettu arvo. Osuudet kirjoitetaan desimaalilukuina pisteellä (40 % on 0.40) ja päivämäärät muodossa 2022-06-30.
target-not-a-share = tavoite { $key } on osuus väliltä 0–1
    .hint = kirjoita prosentit desimaalilukuna pisteellä: 40 % on 0.40
    .cause = Tavoite on osuus, joten sen pitää olla väliltä 0–1. Luku 40 tulostuisi 4 000 prosenttina, eikä tavoite täyttyisi koskaan.
    .cure = Kirjoita osuus desimaalilukuna: 40 prosenttia on 0.40.
settings-not-utf8 = asetustiedosto ei ole UTF-8-muotoinen
    .hint = tallenna kooste.toml uudelleen: Muistiossa Tallenna nimellä, koodaus UTF-8
    .cause = Tiedostossa kooste.toml on ä-kirjaimia tai muita merkkejä muussa koodauksessa kuin UTF-8, eikä niitä voi lukea oikein.
    .cure = Avaa tiedosto tekstieditorissa ja tallenna se koodauksella UTF-8. Muistiossa koodaus valitaan ikkunassa Tallenna nimellä.
project-end-before-start = hanke päättyy ennen alkuaan
    .hint = tarkista asetukset start ja end kohdasta [project]
    .cause = Hankkeen päättymispäivä on ennen alkamispäivää, joten hankkeen kausia ei voi laskea.
    .cure = Korjaa asetukset start ja end kohdassa [project]: ne kirjoitetaan muodossa vuosi-kuukausi-päivä, esimerkiksi 2020-09-01.
risk-off-scale = riskin { $key } on luku 1–5
    .hint = 1 on pienin ja 5 suurin
    .cause = Riskin todennäköisyys (probability) ja vaikutus (impact) annetaan asteikolla 1–5, jotta riskit voi panna järjestykseen.
    .cure = Korjaa luku asteikolle 1–5.
id-twice = { $table ->
        [group] ryhmä { $id } on asetuksissa kahdesti
        [unit] yksikkö { $id } on asetuksissa kahdesti
        [organiser] järjestäjä { $id } on asetuksissa kahdesti
       *[action] toimenpide { $id } on asetuksissa kahdesti
    }
    .hint = yhdistä kohdat [[{ $table }]] tai anna toiselle oma arvo kohtaan { $key }
    .cause = Asetuksissa on kaksi kohtaa, joilla on sama tunnus. Aineiston rivit laskettaisiin kahteen kertaan, ja tietosuojattuja lukuja voisi laskea erotuksesta.
    .cure = Poista toinen kohta tai korjaa sen tunnus sellaiseksi kuin se on aineistossa.
group-id-reserved = ryhmän tunnus ei voi olla { $id }
    .hint = { $id } tarkoittaa kaikkia pilottiryhmiä yhteensä; anna ryhmälle toinen tunnus
    .cause = Tunnus all on varattu pilottiryhmien yhteisriville. Samanniminen ryhmä sekoittuisi siihen.
    .cure = Anna ryhmälle toinen tunnus sekä asetuksissa että aineistossa.
team-twice = tiimi { $team } on yksiköllä kahdesti
    .hint = poista toinen kohdasta teams
    .cause = Yksikön luettelossa teams on sama tiimi kaksi kertaa, joten sen työ laskettaisiin kahteen kertaan.
    .cure = Jätä tiimi luetteloon kerran.
setting-out-of-range = asetus { $key } on luku väliltä { $low }–{ $high }
    .hint = tarkista luku ja sen etumerkki
    .cause = Luku on niiden rajojen ulkopuolella, joiden välissä asetus voi olla. Se on tavallisesti kirjoitusvirhe.
    .cure = Korjaa luku tai poista asetus, jos sille ei ole arvoa.
targets-crossed = clients_per_coach_low on { $low }, mutta clients_per_coach_high on { $high }
    .hint = low on välin alaraja ja high yläraja
    .cause = Asiakkaita valmentajaa kohti -oletuksen alaraja on suurempi kuin yläraja, joten mikään luku ei voisi olla välillä.
    .cure = Vaihda luvut keskenään tai korjaa virheellinen niistä.
project-too-long = hanke alkaa { $start } ja päättyy { $end }
    .hint = tarkista vuodet: hanke voi kestää enintään { $years } vuotta
    .cause = Hankkeen alku ja loppu ovat niin kaukana toisistaan, että toinen on tavallisesti kirjoitusvirhe. Raporttiin tulisi vain tyhjiä kausia.
    .cure = Korjaa asetukset start ja end kohdassa [project]. Jos loppua ei ole päätetty, kirjoita se päivä, johon asti rahoitus on myönnetty.
as-of-before-project = as_of on { $as_of }, mutta hanke alkaa { $start }
    .hint = tarkista vuosi: as_of on aineiston viimeinen päivä, aikaisintaan hankkeen ensimmäinen
    .cause = Aineiston viimeinen päivä on ennen hankkeen alkua, joten mitään kautta ei voi laskea.
    .cure = Korjaa asetus as_of tai asetus start kohdassa [project].
as-of-far-off = as_of on { $as_of }, mutta hanke päättyy { $end }
    .hint = tarkista vuosi: as_of on aineiston viimeinen päivä, enintään viisi vuotta hankkeen päättymisen jälkeen
    .cause = Aineiston viimeinen päivä on yli viisi vuotta hankkeen päättymisen jälkeen. Se on tavallisesti kirjoitusvirhe, ja raporttiin tulisi vain tyhjiä kausia.
    .cure = Korjaa asetus as_of tai, jos hanke on jatkunut, asetus end kohdassa [project].
wrong-kind = { $kind ->
    [text] tähän tulee teksti
    [number] tähän tulee luku
    [whole] tähän tulee kokonaisluku
    [truth] tähän tulee true tai false
    [list] tähän tulee luettelo
    [table] tähän tulee oma kohtansa hakasulkeissa
   *[date] tähän tulee päivämäärä
}
    .hint = { $kind ->
    [text] kirjoita teksti lainausmerkkeihin
    [number] kirjoita luku ilman lainausmerkkejä, desimaalit pisteellä: 0.40
    [whole] kirjoita luku ilman lainausmerkkejä ja desimaaleja: 120
    [truth] true tarkoittaa kyllä, false ei; ilman lainausmerkkejä
    [list] kirjoita hakasulkeisiin: ["yksi", "kaksi"]
    [table] katso malli komennon kooste init tekemästä tiedostosta
   *[date] kirjoita päivä muodossa 2022-06-30
}
    .cause = Asetuksen arvo on väärää tyyppiä, esimerkiksi luku lainausmerkeissä tai päivämäärä suomalaisittain. Komento päättyy, koska arvoa ei voi käyttää.
    .cure = Tekstit ja sanat tulevat lainausmerkkeihin, luvut ja true tai false ilman niitä, desimaalit pisteellä, päivämäärät muodossa 2022-06-30 ja luettelot hakasulkeisiin.
reference-unknown = kansiossa facts on tiedosto, jota ohjelma ei tunne
    .hint = siellä voi olla: { $tables }
    .cause = Projektin kansiossa facts voi olla omia viitetauluja ohjelman taulujen tilalle. Tämän tiedoston nimi ei ole minkään sellaisen taulun nimi, joten sitä ei otettaisi huomioon.
    .cure = Anna tiedostolle sen taulun nimi, jonka se korvaa, tai siirrä tiedosto pois kansiosta.
reference-columns = viitetaulun sarakkeet eivät täsmää
    .hint = ensimmäisen rivin pitää olla: { $columns }
    .cause = Oma viitetaulu korvaa ohjelman taulun kokonaan, ja siinä pitää olla samat sarakkeet samassa järjestyksessä, pilkulla erotettuina ja UTF-8-merkistöllä.
    .cure = Ota pohjaksi ohjelman oma taulu ja muuta siitä vain arvoja. Excelistä taulu tallennetaan muodossa CSV UTF-8 pilkuin erotettuna.
reference-value = arvo ei käy sarakkeeseen { $column }
    .hint = { $expected ->
        [text] siinä pitää olla teksti
        [number] siinä pitää olla luku, desimaalit pisteellä
        [whole] siinä pitää olla kokonaisluku
        [number-or-empty] siinä pitää olla luku (desimaalit pisteellä) tai ei mitään
        [whole-or-empty] siinä pitää olla kokonaisluku tai ei mitään
       *[other] siinä pitää olla: { $expected }
    }
    .cause = Viitetaulun solussa on arvo, jota ohjelma ei voi siinä käyttää. Arvausta ei tehdä, koska arvo muuttaisi raportin lukuja.
    .cure = Korjaa solu. Luvuissa desimaalierotin on piste, ja jotkin sarakkeet on jätettävä ohjelman taulun mukaisiksi.
reference-rows = viitetaulun rivit eivät täsmää: { $rows }
    .hint = taulussa pitää olla samat avaimet kuin ohjelman taulussa, kukin kerran
    .cause = Rivi puuttuu, on ylimääräinen tai on taulussa kahdesti. Esimerkiksi jokaisella laatukriteerillä ja jokaisella työsuhdeluokalla on oltava oma rivinsä, jotta luvut voi laskea.
    .cure = Lisää puuttuvat rivit ja poista ylimääräiset. Ohjelman oma taulu on hyvä pohja.
reference-intervals = raja-arvot eivät kata kaikkia lukuja kerran: { $key }
    .hint = kunkin välin pitää alkaa siitä, mihin edellinen päättyy
    .cause = Pisteiden väleissä on aukko tai päällekkäisyys, joten jollekin luvulle ei tulisi pistettä tai tulisi kaksi. Tasojen pitää kattaa pisteet 25–125.
    .cure = Korjaa alarajat ja ylärajat niin, että ne jatkuvat toisistaan ja ääripäät ovat avoimia (anchors) tai 25 ja 125 (levels).
reference-scales = laatukriteerien taulut ovat eri asteikoista: { $scales }
    .hint = tauluissa fidelity_levels, fidelity_anchors ja fidelity_rules pitää olla sama scale
    .cause = Tasot, raja-arvot ja säännöt kuuluvat yhteen asteikkoon. Jos vain osa niistä korvataan, luvut olisivat kahdesta asteikosta.
    .cure = Korvaa kaikki kolme taulua, ja kirjoita niihin sama asteikon nimi ja versio.
