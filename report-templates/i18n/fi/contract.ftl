# Rivejä ja soluja koskevat havainnot. Solun arvoa ei näytetä koskaan, vain sen laji.

cell-missing = sarakkeessa ”{ $column }” ei ole arvoa, ja se on pakollinen; riviä ei lueta
    .hint = täydennä solu ja lähetä tiedosto uudelleen
    .cause = Lomakkeen pakollinen solu on tyhjä, tai siinä on puuttuvan tiedon merkki kuten -, ? tai ei tietoa. Ilman pakollista tietoa riviä ei voi sijoittaa mihinkään laskelmaan, joten riviä ei lueta.
    .cure = Täydennä solu alkuperäiseen taulukkoon ja lähetä tiedosto uudelleen. Tyhjät solut löytyvät Excelissä suodattimella: Tiedot > Suodatin ja sarakkeen valikosta vain (Tyhjät). Jos tieto on aidosti tuntematon, katso lomakkeen sallituista arvoista, onko sille oma arvo.
broken-id = sarakkeen ”{ $column }” tunnus on muuttunut luvuksi tai päivämääräksi tai menettänyt etunollansa
    .hint = kirjoita tunnus kokonaan, etunollat mukaan, ja muotoile sarake sitä ennen tekstiksi
    .cause = Taulukkolaskenta on muuttanut tunnuksen luvuksi tai päivämääräksi, esimerkiksi muotoon 4,2E+05 tai 3.huhti, tai tunnuksesta puuttuvat etunollat, jotka organisaation muissa tunnuksissa on: PP-3, kun muut ovat kuin PP-003. Alkuperäistä tunnusta ei voi päätellä varmasti. Pakollisessa sarakkeessa riviä ei lueta, muussa solu jää tyhjäksi.
    .cure = Valitse Excelissä koko sarake ja muotoile se tekstiksi (Muotoile solut > Luku > Teksti) ennen kuin kirjoitat tai liität tunnukset. Kirjoita rikkoutunut tunnus uudelleen; pelkkä muotoilun vaihto ei palauta sitä.
several-ids = sarakkeen ”{ $column }” solussa on useita tunnuksia
    .hint = kirjoita jokainen tunnus omalle rivilleen
    .cause = Solussa on kaksi tai useampia tunnuksia, esimerkiksi PP-0001, PP-0002. Niistä tulisi yksi uusi henkilö. Pakollisessa sarakkeessa riviä ei lueta, muussa solu jää tyhjäksi.
    .cure = Tee jokaisesta tunnuksesta oma rivi, jolla muut tiedot ovat samat, ja tallenna.
mistyped-id = { $how ->
    [letters] sarakkeen ”{ $column }” tunnuksessa on kirjain O, I tai l numeron paikalla
   *[addition] sarakkeen ”{ $column }” solussa on tunnuksen lisäksi muuta
}
    .hint = { $how ->
        [letters] kirjoita tunnukseen numerot 0 ja 1 niin kuin organisaation muissa tunnuksissa
       *[addition] jätä soluun pelkkä tunnus niin kuin organisaation muilla riveillä
    }
    .cause = Tunnus on kirjoitettu toisin kuin organisaation muut: siinä on kirjain numeron paikalla (PP-O11, kun muut ovat kuin PP-012) tai sen jäljessä on muuta, kuten PP-012 (uusi), PP-012? tai PP-012*. Sellaisenaan siitä tulisi uusi asiakas, jota ei ole. Pakollisessa sarakkeessa riviä ei lueta, muussa solu jää tyhjäksi.
    .cure = Kirjoita tunnus niin kuin se on asiakkaan muilla riveillä. Jos kirjain tai lisäys kuuluu tunnukseen, kirjoita organisaation kaikki tunnukset samalla tavalla; jos asiakas on epävarma, tarkista hänet ja kirjoita huomautus omaan sarakkeeseensa.
spelling-differs = { $count ->
    [one] sarakkeen ”{ $column }” yksi solu on kirjoitettu toisin kuin muualla; se luettiin samaksi
   *[other] sarakkeen ”{ $column }” { $count } solua on kirjoitettu toisin kuin muualla; ne luettiin samoiksi
}
    .hint = kirjoita tunnukset ja nimet kaikkialla samalla tavalla: kirjainkoko, väliviiva ja välit
    .cause = Tunnus tai nimi on kirjoitettu toisin kuin muissa soluissa, esimerkiksi pp-0001, PP–0001 tai PP0001, kun muualla on PP-0001, tai TIIMI RAUMA, kun muualla on Tiimi Rauma. Siitä tulisi toinen henkilö tai tiimi. Se luettiin samaksi kuin muut; paikka on ensimmäinen sellainen solu.
    .cure = Korjaa kirjoitustapa taulukkoon. Jos kyse on eri henkilöistä tai tiimeistä, anna toiselle tunnus, joka eroaa muutenkin kuin kirjainkooltaan tai väliviivaltaan.
organisation-unknown = sarakkeen organisaatiota ei ole muualla; tarkoititko toista: { $names }
    .hint = korjaa sarakkeen Organisaatio arvo tai anna kansiolle sama nimi
    .sender = korjaa sarakkeen Organisaatio arvo, tai kerro hankkeelle, jos nimi on oikein
    .cause = Tiedoston sarake nimeää organisaation, jota ei ole kansioiden, alueluettelon eikä kooste.toml-tiedoston nimissä, mutta nimi on lähes sama kuin yksi niistä. Kirjoitusvirheestä syntyy uusi organisaatio, ja sen asiakkaat luetaan eri ihmisiksi.
    .cure = Korjaa nimi tiedostoon. Jos organisaatio on oikeasti toinen, lisää se alueluetteloon tai kooste.toml-tiedoston kohtaan [[organiser]].
organisation-spelling = { $count ->
    [one] yhdellä rivillä organisaation nimi on kirjoitettu toisin kuin muualla; se luettiin samaksi
   *[other] { $count } rivillä organisaation nimi on kirjoitettu toisin kuin muualla; se luettiin samaksi
}
    .hint = kirjoita sarakkeeseen Organisaatio sama nimi kuin kansiossa
    .cause = Sarakkeessa Organisaatio on sama organisaatio toisin kirjoitettuna, esimerkiksi RAUMA, kun muualla on Rauma. Siitä tulisi toinen organisaatio ja sen asiakkaista toisia henkilöitä. Se luettiin samaksi kuin muut; paikka on ensimmäinen sellainen rivi.
    .cure = Kirjoita nimi kaikkialla samalla tavalla kuin exports-kansiossa ja asetustiedostossa kooste.toml.
folder-spelling = kansion nimi on kirjoitettu toisin kuin saman organisaation nimi muualla; se luettiin samaksi: { $name }
    .hint = nimeä kansio uudelleen: { $name }
    .cause = Kansion nimi kertoo organisaation. Tämän kansion nimessä on sama organisaatio toisin kirjoitettuna, esimerkiksi RAUMA, kun muualla on Rauma. Siitä tulisi toinen organisaatio ja sen asiakkaista toisia henkilöitä, joten se luettiin samaksi. Paikka on kansion ensimmäinen tiedosto.
    .cure = Nimeä kansio samoin kuin organisaatio on muissa kansioissa, alueluettelossa ja asetustiedostossa kooste.toml, tai siirrä tiedostot sen kansioon.
unknown-value = sarakkeessa ”{ $column }” on arvo, jota lomake ei tunne
    .hint = { $nearest ->
        [none] sallitut arvot: { $allowed }
       *[other] tarkoititko: { $nearest }? Sallitut arvot: { $allowed }
    }
    .cause = Sarakkeessa saa olla vain lomakkeen luettelemia arvoja, ja tämä arvo ei ole niistä mikään eikä mikään niiden tunnettu kirjoitusasu. Pakollisessa sarakkeessa riviä ei lueta, muussa solu jää tyhjäksi ja rivi luetaan.
    .cure = Valitse sallituista arvoista se, joka vastaa tilannetta; komento kooste describe forms LOMAKE luettelee ne ja muut hyväksytyt kirjoitusasut. Jos sama väärä arvo toistuu, korjaa kaikki kerralla: Etsi ja valitse > Korvaa.
not-yes-or-no = sarakkeessa ”{ $column }” on { $class }, pitäisi olla kyllä tai ei
    .hint = kirjoita kyllä tai ei; jos tietoa ei ole, jätä solu tyhjäksi
    .cause = Sarakkeen kysymykseen vastataan kyllä tai ei, ja solussa on jotain muuta. Solu jää tyhjäksi, ja rivi luetaan.
    .cure = Kirjoita soluun kyllä tai ei; myös K, x, 1 ja joo sekä E ja 0 ymmärretään. Jätä solu tyhjäksi, jos tietoa ei ole: viiva luetaan tässä sarakkeessa vastaukseksi ei. Siirrä selitykset toiseen sarakkeeseen.
only-yes = sarakkeessa ”{ $column }” on vain kyllä-vastauksia ja tyhjiä soluja: { $counts }
    .hint = jos tyhjä tarkoittaa kieltävää vastausta, kirjoita siihen ei
    .cause = Kyllä–ei-sarakkeen tyhjä solu on puuttuva tieto eikä ei. Kun kukaan ei ole vastannut ei, osuudeksi tulee 100 prosenttia niistä, joista tieto on. Usein sarakkeeseen on merkitty x niille, joita asia koskee, ja muut on jätetty tyhjiksi.
    .cure = Kirjoita ei soluihin, joissa vastaus on kieltävä. Jos tieto todella puuttuu, jätä solu tyhjäksi: silloin mitään ei tarvitse tehdä.
not-a-date = { $class_id ->
    [date] sarakkeessa ”{ $column }” on päivä, jota ei ole kalenterissa, tai pelkkä kuukausi
   *[other] sarakkeessa ”{ $column }” on { $class }, josta ei saa päivämäärää
}
    .hint = kirjoita päivä muodossa pp.kk.vvvv, esimerkiksi 1.2.2021, ja tarkista, että päivä on kalenterissa
    .cause = Solusta ei saa päivämäärää: siinä on tekstiä, epätäydellinen päivä tai päivä, jota kalenterissa ei ole, kuten 31.2. Pakollisessa sarakkeessa riviä ei lueta, muussa solu jää tyhjäksi ja rivi luetaan. Myöskään 21-03-22 ei käy, koska kumpi tahansa pää voi olla vuosi.
    .cure = Kirjoita soluun yksi päivä muodossa pp.kk.vvvv, esimerkiksi 1.2.2021. Arviota kuten ”kevät 2021” ei voi käyttää: valitse päivä, jota tarkoitetaan. Jos Excel näyttää risuaitoja, levennä saraketta.
not-a-month = sarakkeessa ”{ $column }” on { $class }, josta ei saa kuukautta
    .hint = kirjoita kuukausi muodossa kk/vvvv, esimerkiksi 2/2021
    .cause = Solusta ei saa kuukautta. Kuukausi on seurantataulukon rivin tunniste, joten ilman sitä riviä ei lueta.
    .cure = Kirjoita kuukausi muodossa kk/vvvv, esimerkiksi 2/2021; myös helmi.21 ja 2021-02 ymmärretään. Yksi rivi koskee yhtä kuukautta: jaa useamman kuukauden rivi osiin.
not-a-whole-number = sarakkeessa ”{ $column }” on { $class }, pitäisi olla kokonaisluku
    .hint = { $class_id ->
        [number] kirjoita kokonaisluku ilman desimaaleja
       *[other] kirjoita pelkkä luku ilman selitystä
    }
    .cause = Sarakkeessa on oltava kokonaisluku, ja solussa on tekstiä, desimaaleja tai useampi luku. Pakollisessa sarakkeessa riviä ei lueta, muussa solu jää tyhjäksi ja rivi luetaan.
    .cure = Kirjoita soluun vain luku ilman yksikköä ja selitystä: 12, ei ”noin 12” eikä 10–12. Jos lukua ei tiedetä, jätä solu tyhjäksi; pakollinen luku on selvitettävä.
not-a-number = sarakkeessa ”{ $column }” on { $class }, pitäisi olla luku
    .hint = kirjoita pelkkä luku, desimaalit pilkun jälkeen, esimerkiksi 12,5
    .cause = Sarakkeessa on oltava luku, ja solussa on tekstiä tai useampi luku. Prosentti- ja euromerkki sekä tuhansien välit ymmärretään, muut sanat eivät. Pakollisessa sarakkeessa riviä ei lueta, muussa solu jää tyhjäksi ja rivi luetaan.
    .cure = Kirjoita soluun vain luku, desimaalit pilkun jälkeen: 12,5. Vaihteluväli kuten 20–25 h ei ole luku: valitse sovittu tai keskimääräinen tuntimäärä.
ambiguous-number = sarakkeen ”{ $column }” luvun voi lukea kahdella tavalla: erottaako sen piste tai pilkku tuhannet vai desimaalit?
    .hint = kirjoita desimaalit pilkulla (1,234) ja tuhannet välillä (1 234)
    .cause = Luvussa on piste ja sen jälkeen tasan kolme numeroa, kuten 1.234. Se voi olla tuhat kaksisataakolmekymmentäneljä tai vähän yli yksi, eikä kumpaakaan valita arvaamalla. Sama koskee pilkkua (2,009), kun pilkku on myös tiedoston solujen erotin: englanninkieliset ohjelmat erottavat sillä tuhannet. Pakollisessa sarakkeessa riviä ei lueta, muussa solu jää tyhjäksi.
    .cure = Kirjoita desimaalit pilkulla (1,234) ja tuhannet ilman erotinta tai välillä (1 234). Jos piste on koko sarakkeessa desimaalierotin, vaihda ne kerralla: valitse sarake ja Etsi ja valitse > Korvaa, piste pilkuksi.
other-unit = sarakkeen ”{ $column }” luvun perässä on toinen yksikkö kuin sarakkeella
    .hint = kirjoita luku sarakkeen yksikössä ja jätä yksikkö pois
    .cause = Luvun perässä on yksikkö, jossa saraketta ei lasketa, kuten 50 % tuntien tai 6 h kuukausien sarakkeessa. Luku ei silloin ole se, mitä sarake tarkoittaa. Pakollisessa sarakkeessa riviä ei lueta, muussa solu jää tyhjäksi.
    .cure = Muunna luku sarakkeen yksikköön, esimerkiksi 50 % viikon 37,5 tunnista on 18,75. Jos luku on oikein ja vain yksikkö väärin, poista yksikkö.
date-month-first = { $count ->
    [one] sarakkeen ”{ $column }” yksi päivämäärä luettiin niin, että kuukausi on ensin
   *[other] sarakkeen ”{ $column }” { $count } päivämäärää luettiin niin, että kuukausi on ensin
}
    .hint = kirjoita päivämäärät muodossa pp.kk.vvvv
    .cause = Taulukon päivämäärissä on vinoviivoja, ja osassa niistä toinen luku on yli 12, kuten 4/13/2021: kuukausi on siis ensin, kuten yhdysvaltalaisissa ohjelmissa. Koska mikään ei viittaa toisin päin, kaikki luettiin niin: 3/4/2021 on 4.3.2021. Paikka on ensimmäinen sellainen solu.
    .cure = Tarkista muutama päivämäärä alkuperäisestä. Jos ne on luettu oikein, mitään ei tarvitse tehdä; seuraavaan vientiin vaihda muoto pp.kk.vvvv.
date-order-unclear = { $count ->
    [one] sarakkeen ”{ $column }” yhdestä päivämäärästä ei näe, kumpi on päivä ja kumpi kuukausi; se luettiin päivä ensin
   *[other] sarakkeen ”{ $column }” { $count } päivämäärästä ei näe, kumpi on päivä ja kumpi kuukausi; ne luettiin päivä ensin
}
    .hint = kirjoita päivämäärät muodossa pp.kk.vvvv
    .cause = Päivämäärässä on vinoviivoja ja kumpikin alkuluku on enintään 12, kuten 3/4/2021, eikä taulukossa ole päivämääriä, joista järjestyksen näkisi, tai niitä on kumpaankin suuntaan. Päivä luettiin ensin, kuten Suomessa on tapana. Paikka on ensimmäinen sellainen solu.
    .cure = Tarkista alkuperäisestä, onko päivä ensin. Jos kuukausi on ensin, vaihda sarakkeen muoto ja lähetä tiedosto uudelleen.
out-of-range = sarakkeen ”{ $column }” arvo ei ole sallituissa rajoissa
    .hint = { $unit ->
        [posts] kirjoita osuus kokoaikaisesta työstä: 0,8 tai 80 %
       *[other] { $max ->
            [none] pienin sallittu arvo on { $min }
           *[other] { $min ->
                [none] suurin sallittu arvo on { $max }
               *[other] sallitut arvot ovat { $min }–{ $max }
            }
        }
    }
    .cause = Arvo on rajojen ulkopuolella, jollainen ei ole mahdollinen: viikossa on enintään 168 tuntia, kriteerin pisteet ovat 1–5 ja yhden valmentajan FTE on enintään 5. Pakollisessa sarakkeessa riviä ei lueta, muussa solu jää tyhjäksi ja rivi luetaan.
    .cure = Tarkista luku alkuperäisestä asiakirjasta. Tavallisia syitä ovat puuttuva desimaalipilkku (375 eikä 37,5), kuukausitunnit viikkotuntien paikalla, osa-aikaisuus prosentteina ilman merkkiä (80 eikä 80 % tai 0,8) ja luku väärässä sarakkeessa.
implausible-number = sarakkeen ”{ $column }” arvo on poikkeuksellinen; se luetaan sellaisenaan
    .hint = tavallisesti arvo on { $min }–{ $max }; tarkista, onko luku kirjoitettu oikein
    .cause = Luku on mahdollinen mutta niin poikkeava, että se on usein kirjoitusvirhe, esimerkiksi yli 80 työtuntia viikossa. Se luetaan sellaisenaan ja vaikuttaa keskiarvoihin.
    .cure = Tarkista luku. Jos se on oikein, mitään ei tarvitse tehdä; jos se on väärin, korjaa se alkuperäiseen taulukkoon ja lähetä tiedosto uudelleen.
date-after-cut-off = sarakkeen ”{ $column }” päivä on aineiston viimeisen päivän { $as_of } jälkeen; riviä ei lueta
    .hint = korjaa päivä; jos se on oikein, tieto kuuluu vasta seuraavaan aineistoon
    .allowed = viimeistään { $as_of }
    .cause = Päivä on aineiston viimeisen päivän jälkeen. Se päivä on projektin asetus as_of tiedostossa kooste.toml. Jaksoa, josta ei vielä ole koko aineistoa, ei lasketa, joten riviä ei lueta.
    .cure = Tarkista ensin vuosiluku. Jos päivä on oikein ja aineisto on uudempi kuin asetus, projektityöntekijä muuttaa as_of-päivän; jos päivä on suunniteltu tuleva päivä, rivi kuuluu vasta seuraavaan aineistoon.
date-to-come = sarakkeen ”{ $column }” päivä on aineiston viimeisen päivän { $as_of } jälkeen; rivi luetaan, mutta päivää ei vielä lasketa
    .hint = jos päivä on kirjoitettu väärin, korjaa se; suunniteltu tuleva päivä saa jäädä
    .allowed = viimeistään { $as_of }
    .cause = Sarakkeessa, joka ei ole pakollinen, on päivä aineiston viimeisen päivän jälkeen, esimerkiksi palvelun suunniteltu loppu. Rivi itse koskee aikaa, josta aineisto on, joten se luetaan. Päivää ei oteta huomioon ennen kuin se on tullut: palvelu on vielä kesken, päätöstä ei vielä ole.
    .cure = Tarkista vuosiluku. Jos päivä on oikein, mitään ei tarvitse tehdä.
date-before-project = sarakkeen ”{ $column }” päivä on ennen hankkeen alkua { $start }; rivi luetaan
    .hint = tarkista erityisesti vuosiluku
    .allowed = aikaisintaan { $start }
    .cause = Päivä on ennen hankkeen alkamispäivää, joka on asetus start tiedostossa kooste.toml. Usein vuosiluku on väärä, mutta asiakas on voinut myös tulla palveluun ennen hanketta. Rivi luetaan, ja ennen hanketta alkanut jakso näkyy laskelmissa sellaisenaan.
    .cure = Tarkista vuosiluku. Jos päivä on oikein, mitään ei tarvitse tehdä.
end-before-start = sarakkeen ”{ $column }” päivä on ennen saman rivin alkamispäivää; riviä ei lueta
    .hint = tarkista, ovatko päivät vaihtaneet paikkaa tai onko vuosi väärä
    .allowed = sama päivä kuin rivin alkamispäivä tai myöhempi
    .cause = Saman rivin päättymispäivä on ennen alkamispäivää. Jakson pituutta ei voi laskea, joten riviä ei lueta.
    .cure = Tarkista, ovatko päivät vaihtaneet paikkaa tai onko toisen vuosiluku väärä. Korjaa rivi ja lähetä tiedosto uudelleen.
municipality-outside = sarakkeen ”{ $column }” kunta ei kuulu alueeseen; se lasketaan alueeseen ”muu”
    .cause = Kunta on olemassa, mutta se ei ole alueluettelossa (lomake 17). Rivi luetaan, ja asiakas lasketaan alueeseen ”muu”.
    .cure = Jos asiakas asuu alueen ulkopuolella, mitään ei tarvitse tehdä. Jos kunnan pitäisi kuulua alueeseen, projektityöntekijä lisää sen alueluetteloon.
municipality-former = sarakkeessa ”{ $column }” on entinen kunta, joka luetaan nykyiseksi: { $names }
    .cause = Kunta on liitetty toiseen kuntaan. Rivi luetaan, ja kunnaksi tulee nykyinen kunta.
    .cure = Mitään ei tarvitse tehdä. Uusille riveille on selvintä kirjoittaa nykyinen kunta.
municipality-repaired = sarakkeen ”{ $column }” kunta on luettu näin: { $names }
    .hint = korjaa kunnan nimi, jos se luettiin väärin
    .cause = Kunnan nimessä on rikkoutuneita tai puuttuvia ääkkösiä tai kirjoitusvirhe, ja vain yksi alueen kunta on niin lähellä, että nimi voitiin korjata. Rivi luetaan korjatulla nimellä.
    .cure = Katso, luettiinko kunta oikein. Jos ei, korjaa nimi alkuperäiseen taulukkoon; jos ääkköset ovat rikki koko tiedostossa, tallenna se Excel-työkirjana (.xlsx) tai muodossa CSV UTF-8.
municipality-unknown = sarakkeen ”{ $column }” kuntaa ei tunneta; se lasketaan alueeseen ”tuntematon”
    .hint = kirjoita kunnan nimi suomeksi tai ruotsiksi tai kuntanumero, esimerkiksi Pori tai 609
    .cause = Solun teksti ei ole minkään Suomen kunnan nimi tai numero eikä riittävän lähellä alueen kunnan nimeä. Rivi luetaan, ja asiakas lasketaan alueeseen ”tuntematon”, joka näkyy raportin laatuliitteessä.
    .cure = Kirjoita soluun yhden kunnan nimi suomeksi tai ruotsiksi tai kuntanumero. Kaupunginosa, kylä, seutukunta tai kaksi kuntaa samassa solussa ei ole kunta.
area-code-differs = kuntakoodi on toisen kunnan kuin nimi; rivi luetaan nimen mukaan: { $codes }
    .hint = tarkista rivin koodi ja nimi
    .cause = Alueluettelon rivillä on kunnan nimi ja jonkin toisen kunnan koodi. Nimi menee harvoin sekaisin, joten rivi luetaan sen mukaan ja koodiksi otetaan nimen oma koodi.
    .cure = Korjaa koodi. Jos nimi on väärin, korjaa se: muuten asiakkaat ja väestö lasketaan väärään kuntaan.
area-merged = kunta on yhdistetty kuntaan { $name }, joka on luettelossa omalla rivillään; tätä riviä ei lueta
    .cause = Alueluettelossa on entinen kunta ja kunta, johon se on yhdistetty. Entisen kunnan asiakkaat lasketaan nykyiseen kuntaan, joten vain sen rivi luetaan.
    .cure = Mitään ei tarvitse tehdä. Jos rivien järjestäjä tai seutukunta ovat erilaiset, tarkista, että nykyisen kunnan rivi on oikein.
area-without-population = kunnan väkilukua ei ole väestötaulukossa, joten kattavuutta ei lasketa: { $name }
    .hint = tarkista, että kunnan koodi on sama alueluettelossa ja väestötaulukossa
    .cause = Alueluettelon kunnalle ei ole yhtään riviä väestötaulukossa, ei hylättyäkään. Sen ja niiden alueiden kattavuutta, joihin kunta kuuluu, ei voi laskea.
    .cure = Lisää kunnan rivit väestötaulukkoon, tai korjaa koodi: kunnan koodin pitää olla kummassakin taulukossa sama.
area-no-municipality = sarakkeen ”{ $column }” teksti ei ole minkään kunnan nimi eikä numero; riviä ei lueta
    .hint = kirjoita kunnan nimi suomeksi tai ruotsiksi tai kuntanumero, esimerkiksi Pori tai 609
    .cause = Alueluettelossa on rivi jokaisesta alueen kunnasta. Tämän rivin kunta ei ole Suomen kunta, eikä se ole riittävän lähellä alueen kunnan nimeä. Riviä ei lueta, eikä sen järjestäjä tai seutukunta tule luettelosta raporttiin.
    .cure = Kirjoita rivin kunnaksi yhden kunnan nimi suomeksi tai ruotsiksi tai kuntanumero. Sanat ”muu” ja ”tuntematon” eivät kuulu alueluetteloon: ne lisätään raporttiin itsestään.
population-merged = entisen kunnan väki on laskettu yhteen nykyisen kunnan väen kanssa: { $names }
    .cause = Väestötaulukossa on samalta vuodelta rivit kunnasta, joka on sittemmin liitetty toiseen, ja siitä kunnasta, johon se on liitetty. Vuosi on ennen kuntaliitosta, joten kumpikin rivi kertoo eri ihmisistä. Nykyisen kunnan väkiluku on niiden summa, eikä entisen kunnan rivi ole mukana erikseen.
    .cure = Mitään ei tarvitse tehdä. Jos nykyisen kunnan luku on jo nykyisen kuntajaon mukainen, poista entisen kunnan rivit taulukosta.
population-of-former = entisen kunnan väki ei ole mukana nykyisen kunnan väkiluvussa: { $names }
    .hint = laske entisen kunnan väki nykyisen kunnan riveille, tai poista entisen kunnan rivit, jos väki on niillä jo
    .cause = Väestötaulukossa on rivejä kunnasta, joka on liitetty toiseen, eikä niitä voi laskea yhteen nykyisen kunnan rivien kanssa. Joko nykyisellä kunnalla ei ole saman vuoden rivejä samoista ikä- ja sukupuoliryhmistä, tai vuosi on liitosvuosi tai myöhempi, jolloin väki voi jo olla nykyisen kunnan luvussa. Luvuissa on vain nykyisen kunnan oma rivi.
    .cure = Hae väkiluvut uudelleen nykyisen kuntajaon mukaan, tai laske entisen kunnan luvut nykyisen kunnan riveille ja poista entisen kunnan rivit.
group-of-all = ryhmän tunnus ei voi olla all; riviä ei lueta
    .hint = anna ryhmälle toinen tunnus, sama kuin asetuksissa
    .cause = Tunnus all on varattu kaikkien pilottiryhmien yhteisriville. Samanniminen ryhmä sekoittuisi siihen, joten sen rivejä ei lueta.
    .cure = Anna ryhmälle toinen tunnus tiedostossa ja asetuksissa, esimerkiksi R1, ja lähetä tiedosto uudelleen.

duplicate-row = rivi on sama kuin aiempi rivi tässä tiedostossa; se luetaan vain kerran
    .cause = Rivin kaikki solut ovat samat kuin aiemmalla rivillä samassa tiedostossa. Tieto luetaan kerran, eikä toisto muuta lukuja.
    .cure = Mitään ei tarvitse tehdä. Jos rivien piti kuvata kahta eri asiaa, korjaa toisen rivin poikkeava tieto, esimerkiksi päivämäärä tai työsuhdenumero.
key-conflict = kahdella rivillä on samat tunnistetiedot mutta eri sisältö; kumpaakaan ei lueta
    .hint = jätä tiedostoon vain se rivi, joka on oikein
    .cause = Kahdella tai useammalla saman tiedoston rivillä on samat tunnistetiedot (esimerkiksi asiakastunnus ja päivä) mutta muuten eri sisältö. Ohjelma ei voi tietää, mikä riveistä on oikea, joten yhtäkään niistä ei lueta.
    .cure = Etsi rivit suodattamalla asiakastunnuksella (Tiedot > Suodatin) ja jätä vain oikea. Jos rivit koskevat eri asioita, erota ne tunnistetiedolla: oma päivä, työsuhdenumero tai mittauskerta kummallekin.
key-in-two-files = sama tieto on myös tiedostossa { $other }, eikä tiedostojen nimistä näe, kumpi on uudempi; kumpaakaan ei lueta
    .hint = poista vanhempi tiedosto tai lisää kummankin nimeen päivämäärä, esimerkiksi lomake-c_2022-06-30.csv
    .sender = kerro hankkeelle, kumpi tiedosto on voimassa, ja merkitse päivä tiedoston nimeen, esimerkiksi lomake-c_2022-06-30.csv
    .cause = Sama tieto, esimerkiksi sama lähete, on kahdessa saman organisaation tiedostossa eri sisältöisenä, eikä kummankin nimessä ole päivämäärää, joka kertoisi uudemman. Kumpaakaan riviä ei lueta, jottei vanhentunut tieto päädy lukuihin.
    .cure = Poista kansiosta vanhempi tiedosto tai lisää kummankin nimeen vientipäivä, esimerkiksi lomake-c_2022-06-30.csv: uudempi voittaa silloin itsestään. Jos tiedostoilla on sama päivä, vain toinen niistä kuuluu kansioon.
row-in-two-files = sama rivi on myös tiedostossa { $other }; se luetaan vain kerran
    .hint = jätä kansioon vain tiedostot, joissa on eri rivit, tai lisää nimiin päivämäärä, esimerkiksi lomake-b_2022-06-30.csv
    .sender = kerro hankkeelle, kumpi tiedosto on voimassa, ja merkitse päivä tiedoston nimeen, esimerkiksi lomake-b_2022-06-30.csv
    .cause = Täsmälleen sama rivi on kahdessa saman organisaation tiedostossa: tiedosto on kansiossa kahteen kertaan, tai viennit menevät päällekkäin. Nimistä ei näe, kumpi on uudempi. Rivi on mukana kerran. Työnantajakontaktien lomakkeella, jonka riveillä ei ole tunnistetta, luetaan kaikki saman tiedoston samanlaiset rivit.
    .cure = Poista vanhempi tiedosto, jos uudemmassa ovat myös sen rivit. Jos molempia tarvitaan, lisää nimiin vientipäivä: tästä jää silloin vain huomautus. Jos kyse on eri työnantajakontakteista, lisää niitä erottava tieto, esimerkiksi tapaamisen järjestysnumero.
row-superseded = rivin korvaa uudempi tiedosto { $other }
    .cause = Sama tieto on myös saman organisaation uudemmassa tiedostossa, ja uudempi voittaa tiedoston nimen päivämäärän mukaan. Vanhempaa riviä ei lueta; tieto on mukana kerran.
    .cure = Mitään ei tarvitse tehdä. Jos vanhempi tieto on oikea, korjaa uudempi tiedosto tai poista se kansiosta.
older-row-kept = saman tiedon uudempi rivi tiedostossa { $other } on hylätty; tämä vanhempi rivi jää voimaan
    .hint = korjaa rivi uudemmassa tiedostossa
    .cause = Sama tieto on myös saman organisaation uudemmassa tiedostossa, mutta siellä sen rivissä on virhe, jonka vuoksi riviä ei lueta. Jottei tieto katoa, luvuissa on tämä vanhempi rivi sellaisena kuin se oli. Uudempi tiedosto on kuitenkin voinut korjata sitä.
    .cure = Etsi uudemman tiedoston rivi virheiden luettelosta, korjaa se ja lähetä tiedosto uudelleen: uudempi rivi korvaa silloin tämän.
row-not-in-newer-file = riviä ei ole uudemmassa tiedostossa { $other }, jossa muut saman tiedoston rivit ovat; se luettiin mukaan
    .hint = poista vanhempi tiedosto, jos uudempi on täydellinen
    .sender = jos rivi on tarkoituksella poistettu tai korjattu, kerro hankkeelle, että vanhempi tiedosto ei ole enää voimassa; jos rivi puuttuu vahingossa, lisää se uudempaan tiedostoon
    .cause = Organisaatiolta on kaksi saman lomakkeen vientiä, ja uudemmassa on useimmat vanhemman riveistä mutta ei tätä. Rivi on luultavasti korjattu tai poistettu uudemmassa. Jos siitä on korjattu päivämäärä tai muu tieto, josta rivit tunnistetaan samaksi, sama asia on nyt mukana kahteen kertaan.
    .cure = Jos uudemmassa tiedostossa ovat kaikki rivit, poista vanhempi kansiosta. Jos rivi puuttuu uudemmasta vahingossa, lisää se siihen.

job-before-service = { $rejected ->
        [none] työsuhde alkaa ennen asiakkaan ensimmäistä palvelujaksoa; se luetaan työksi, joka asiakkaalla jo oli
       *[other] työsuhde alkaa ennen asiakkaan ensimmäistä luettua palvelujaksoa; asiakkaan sopimuksen rivi on hylätty: { $rejected }
    }
    .hint = { $rejected ->
        [none] tarkista työsuhteen alkamispäivä ja sopimuspäivä
       *[other] korjaa ensin hylätty rivi; tarkista sitten tämän rivin alkamispäivä
    }
    .allowed = päivä palvelujakson aikana, jos työ on palvelun tulos
    .cause = Työsuhteen alkamispäivä on ennen asiakkaan ensimmäistä palvelujaksoa. Työ luetaan sellaiseksi, joka asiakkaalla jo oli, eikä sitä lasketa palvelun tulokseksi.
    .cure = Vertaa lomakkeen C alkamispäivää yhteistyösopimuksen päivään ja korjaa väärä. Jos asiakas todella oli jo työssä, mitään ei tarvitse tehdä.
job-after-service = { $rejected ->
        [none] työsuhde alkaa asiakkaan palvelun päätyttyä; sitä ei lasketa palvelun tulokseksi
       *[other] työsuhde alkaa asiakkaan luetun palvelun päätyttyä; asiakkaan sopimuksen rivi on hylätty: { $rejected }
    }
    .hint = { $rejected ->
        [none] tarkista päivät tai lisää uusi yhteistyösopimus, jos asiakas on palannut palveluun
       *[other] korjaa ensin hylätty rivi; tarkista sitten tämän rivin alkamispäivä
    }
    .allowed = päivä palvelujakson aikana, jos työ on palvelun tulos
    .cause = Työsuhde alkaa, kun asiakkaan palvelu on jo päättynyt eikä uutta ole alkanut. Työsuhdetta ei lasketa palvelun tulokseksi.
    .cure = Tarkista työsuhteen alkamispäivä (lomake C) ja palvelun päättymispäivä (lomake E). Jos asiakas palasi palveluun, lähetä uusi yhteistyösopimus.
job-without-service = { $rejected ->
        [none] työsuhteen asiakkaalla ei ole yhteistyösopimusta; työsuhdetta ei lasketa palvelun tulokseksi
       *[other] työsuhteen asiakkaalla ei ole luettua yhteistyösopimusta, koska sen rivi on hylätty: { $rejected }
    }
    .hint = { $rejected ->
        [none] lähetä puuttuva yhteistyösopimus tai tarkista asiakastunnus
       *[other] korjaa hylätty rivi; tässä rivissä ei ole vikaa
    }
    .cause = Työsuhteen asiakkaalla ei ole samassa organisaatiossa yhtään yhteistyösopimusta. Usein sopimus on jäänyt lähettämättä tai asiakastunnus on kirjoitettu eri tavalla. Työsuhdetta ei lasketa palvelun tulokseksi.
    .cure = Vertaa asiakastunnusta sopimuksen tunnukseen merkki merkiltä: PP-0042 ja PP-42 ovat eri tunnuksia. Lähetä puuttuva sopimus, jos sitä ei ole lähetetty.
job-of-two-organisations = toinen organisaatio on ilmoittanut saman asiakkaan työsuhteen, joka alkoi samaan aikaan
    .hint = varmistakaa yhdessä, onko se sama työsuhde, ja kirjatkaa sille sama alkamispäivä ja luokka
    .cause = Kun asiakastunnukset ovat yhteisiä (shared_pseudonyms), kaksi organisaatiota voi ilmoittaa saman työsuhteen. Samana päivänä alkaneet saman luokan työsuhteet lasketaan yhdeksi: voimassa ovat suuremmat viikkotunnit ja aikaisempi päättymispäivä. Jos alkamispäivissä on enintään viikon ero tai luokat poikkeavat, työsuhteet lasketaan erikseen.
    .cure = Jos työsuhde on sama, korjatkaa alkamispäivä ja luokka samoiksi tai poistakaa työsuhde toisesta tiedostosta. Jos asiakkaalla on kaksi eri työsuhdetta, jotka alkoivat samana päivänä ja ovat samaa luokkaa, ilmoittakoon molemmat sama organisaatio.
job-end-before-start = työsuhde päättyy ennen kuin se alkaa; päättymisilmoitusta ei lueta
    .hint = tarkista lomakkeiden C ja D päivät
    .allowed = sama päivä kuin lomakkeen C alkamispäivä tai myöhempi
    .cause = Lomakkeen D päättymispäivä on ennen saman työsuhteen alkamispäivää lomakkeella C. Päättymisilmoitusta ei lueta, ja työsuhteesta on luvuissa mukana vain alkamispäivä.
    .cure = Vertaa lomakkeiden C ja D päiviä ja korjaa väärä; tavallisin syy on vuosiluku. Tarkista myös, että työsuhdenumero viittaa oikeaan työsuhteeseen.
job-end-unknown = työsuhde on päättynyt, mutta päättymispäivää ei tiedetä: päättymisilmoituksen rivi on hylätty: { $rejected }
    .hint = korjaa päättymisilmoituksen rivi (lomake D)
    .cause = Työsuhteelle on lähetetty päättymisilmoitus (lomake D), mutta sen rivi on hylätty. Työsuhteen tiedetään päättyneen, mutta ei sitä, milloin. Siksi se on luvuissa mukana vain alkamispäivänään: sitä ei lasketa jatkuvaksi, eikä se ole mukana työsuhteiden pysyvyydessä.
    .cure = Etsi päättymisilmoituksen rivi virheiden luettelosta, korjaa se ja lähetä tiedosto uudelleen.
job-end-without-start = { $rejected ->
        [none] päättyneestä työsuhteesta ei ole alkamisilmoitusta (lomake C)
       *[other] päättyneen työsuhteen alkamisilmoituksen (lomake C) rivi on hylätty: { $rejected }
    }
    .hint = { $rejected ->
        [none] lähetä lomake C tai tarkista asiakastunnus ja työsuhdenumero
       *[other] korjaa hylätty rivi; tässä rivissä ei ole vikaa
    }
    .cause = Lomake D kertoo työsuhteen päättyneen, mutta lomaketta C samalla asiakastunnuksella ja työsuhdenumerolla ei ole. Työsuhde ei ole luvuissa mukana lainkaan.
    .cure = Lähetä puuttuva lomake C. Jos se on jo lähetetty, vertaa asiakastunnusta ja työsuhdenumeroa kummassakin: niiden on oltava samat merkki merkiltä.
exit-without-service = { $rejected ->
        [none] palvelu päättyy, mutta asiakkaalla ei ole sitä ennen alkanutta yhteistyösopimusta
       *[other] palvelu päättyy, mutta asiakkaan sopimuksen rivi on hylätty: { $rejected }
    }
    .hint = { $rejected ->
        [none] lähetä puuttuva yhteistyösopimus tai tarkista asiakastunnus ja päättymispäivä
       *[other] korjaa ensin hylätty rivi; tarkista sitten tämän rivin päättymispäivä
    }
    .cause = Lomake E päättää palvelun, mutta asiakkaalla ei ole yhteistyösopimusta, joka olisi alkanut viimeistään samana päivänä. Päättyminen ei sulje mitään jaksoa.
    .cure = Lähetä puuttuva yhteistyösopimus. Jos se on lähetetty, tarkista asiakastunnus ja kummankin lomakkeen päivät.
agreement-without-referral = { $count ->
        [none] yhteistyösopimuksen asiakkaalta ei ole lähetettä
       *[other] useimmilta yhteistyösopimusten asiakkailta ei ole lähetettä: { $count }
    }
    .hint = kirjoita asiakastunnus samalla tavalla kuin lähetteessä, tai lähetä puuttuva lähete
    .cause = Organisaatio lähettää lähetteitä, mutta tämän sopimuksen asiakkaalta lähetettä ei ole. Usein tunnus on kirjoitettu toisin kuin lähetteessä, esimerkiksi PP-0005 eikä PP-005, tai tunnuksen perässä on huomautus. Silloin sama ihminen on kaksi asiakasta, ja sopimuksen asiakkaalta puuttuvat kotikunta ja taustatiedot.
    .cure = Kirjoita tunnus samalla tavalla kaikkiin lomakkeisiin ja jätä huomautukset siitä pois. Jos lähete puuttuu, lähetä se. Jos asiakas on tullut ilman lähetettä, mitään ei tarvitse tehdä: kotikunta jää tuntemattomaksi.
client-unknown = { $count ->
        [none] asiakkaasta ei ole lähetettä eikä yhteistyösopimusta
       *[other] useimmista asiakkaista ei ole lähetettä eikä yhteistyösopimusta: { $count }
    }
    .hint = kirjoita asiakastunnus samalla tavalla kuin lähetteessä ja sopimuksessa, tai lähetä puuttuva lomake
    .cause = Rivillä on asiakastunnus, jota missään lähetteessä, yhteistyösopimuksessa tai asiakaskohtaisessa koosteessa ei ole. Rivi luetaan, mutta sitä ei voi liittää palveluun. Usein tunnus on kirjoitettu toisin kuin muissa lomakkeissa.
    .cure = Tarkista tunnus. Jos asiakkaan lähete tai sopimus puuttuu, lähetä se.
several-exits = { $rejected ->
        [none] samalla palvelujaksolla on useita päättymisiä; aikaisin niistä päättää jakson
       *[other] samalla palvelujaksolla on useita päättymisiä, mutta asiakkaan sopimuksen rivi on hylätty: { $rejected }
    }
    .hint = { $rejected ->
        [none] poista ylimääräinen päättymisilmoitus tai lisää uusi yhteistyösopimus, jos asiakas on palannut palveluun
       *[other] korjaa ensin hylätty rivi; tarkista sitten, onko päättymisilmoituksia liikaa
    }
    .cause = Samalle palvelujaksolle on ilmoitettu useampi päättyminen. Aikaisin päättää jakson, eikä muita käytetä.
    .cure = Jätä taulukkoon vain oikea päättymisilmoitus. Jos asiakas palasi palveluun ilmoitusten välissä, lähetä myös uusi yhteistyösopimus, jolloin kumpikin päättyminen saa oman jaksonsa.
service-end-rejected = palvelu luetaan jatkuvaksi, koska sen päättymisilmoituksen rivi on hylätty: { $rejected }
    .hint = korjaa päättymisilmoituksen rivi (lomake E)
    .cause = Asiakkaan palvelulle on lähetetty päättymisilmoitus (lomake E), mutta sen rivi on hylätty. Palvelu on siksi luvuissa mukana katkaisupäivään asti, vaikka se on voinut päättyä.
    .cure = Etsi päättymisilmoituksen rivi virheiden luettelosta, korjaa se ja lähetä tiedosto uudelleen.
overlapping-services = { $rejected ->
        [none] asiakkaan palvelujakso alkaa ennen kuin edellinen on päättynyt
       *[other] asiakkaan palvelujakso alkaa ennen kuin edellinen on päättynyt; asiakkaan päättymisilmoituksen (lomake E) rivi on hylätty: { $rejected }
    }
    .hint = { $rejected ->
        [none] lähetä edellisen jakson päättymisilmoitus (lomake E) tai poista ylimääräinen sopimus
       *[other] korjaa ensin hylätty rivi; tarkista sitten, onko sopimuksia liikaa
    }
    .allowed = päivä, jolloin edellinen jakso on jo päättynyt
    .cause = Asiakkaan uusi palvelujakso alkaa, vaikka edellinen on vielä auki. Kumpikin jakso luetaan: edellinen kestää siihen asti, kun uusi alkaa, ja päättymisilmoitus päättää uuden.
    .cure = Jos edellinen jakso päättyi, lähetä sen päättymisilmoitus (lomake E). Jos sopimus vain uusittiin kesken jakson, poista jälkimmäinen sopimus.
unknown-coach = { $rejected ->
        [none] sarakkeen ”{ $column }” työhönvalmentajaa ei ole työhönvalmentajien luettelossa
       *[other] sarakkeen ”{ $column }” työhönvalmentajan rivi työhönvalmentajien luettelossa on hylätty: { $rejected }
    }
    .hint = { $rejected ->
        [none] lisää työhönvalmentaja luetteloon tai korjaa tunnus
       *[other] korjaa hylätty rivi; tällä ja muilla saman tunnuksen riveillä ei ole vikaa
    }
    .cause = Rivin työhönvalmentajan tunnusta ei ole työhönvalmentajien luettelossa (lomake 13). Rivi luetaan, mutta sitä ei voi liittää valmentajan työaikaan eikä tiimiin. Tunnukset ovat organisaatiokohtaisia: jos organisaatio on lähettänyt oman luettelon, työhönvalmentajaa etsitään vain siitä.
    .cure = Lisää työhönvalmentaja luetteloon tai korjaa tunnus samaksi kuin luettelossa. Käytä tunnusta, älä nimeä.
fidelity-total-differs = arvioon kirjoitetut yhteispisteet poikkeavat kriteerien summasta, joka on { $sum }
    .hint = tarkista kriteerien pisteet ja yhteispisteet; raportissa on kriteerien summa
    .cause = Laatukriteeriarvioon kirjoitetut yhteispisteet ovat eri kuin kriteerien pisteiden summa. Raportissa on kriteerien summa. Jos jokin arvion rivi on hylätty, yhteispisteitä ei verrata.
    .cure = Tarkista kriteerien pisteet yksi kerrallaan: yleensä yksi piste on muuttunut tai kriteeri jäänyt ilman pistettä. Korjaa sen jälkeen yhteispisteet.
fidelity-without-plans = { $plans ->
    [job_search_plan] täydet pisteet edellyttävät kirjallista suunnitelmaa jokaiselle asiakkaalle; lomakkeen 2 tiedostosta puuttuu sarake ”Kirjallinen työnhakusuunnitelma”
    [support_plan] täydet pisteet edellyttävät kirjallista suunnitelmaa jokaiselle asiakkaalle; lomakkeen 5 tiedostosta puuttuu sarake ”Tukisuunnitelma laadittu”
   *[other] täydet pisteet edellyttävät kirjallista suunnitelmaa jokaiselle asiakkaalle; puuttuu { $plans }
}
    .hint = { $plans ->
        [job_search_plan] lisää sarake lomakkeen 2 tiedostoon, tai tarkista arvion pisteet
        [support_plan] lisää sarake lomakkeen 5 tiedostoon, tai tarkista arvion pisteet
       *[other] tarkista arvion pisteet tai täydennä lomakkeen 2 (kirjallinen työnhakusuunnitelma) ja 5 (tukisuunnitelma laadittu) tiedot
    }
    .cause = Kriteereistä 16 ja 22 saa viisi pistettä vain, kun jokaisella yksikön asiakkaalla on kirjallinen suunnitelma: kriteerissä 16 työnhakusuunnitelma, kriteerissä 22 työsuhteen tukisuunnitelma. Yksikön tiimien lomakkeilla suunnitelma puuttuu osalta, sitä ei ole merkitty tai sille ei ole saraketta.
    .cure = Merkitse tehdyt suunnitelmat lomakkeille 2 ja 5, tai korjaa arvion pisteet. Raportti näyttää arvion pisteet sellaisina kuin ne on annettu.
assessment-off-scale = arvo ei ole asteikolla { $scale }; vastausta ei lasketa mukaan
    .hint = tarkista arvo tai asteikon päät (Asteikko min, Asteikko max)
    .cause = Mittauksen arvo on asteikon ulkopuolella, joten se ei ole vastaus eikä mukana pisteissä. Usein asteikon päät on kirjoitettu väärin, tai kysymykseen on vastattu toisella asteikolla.
    .cure = Korjaa arvo tai asteikon päät mittarilomakkeelle ja vie se uudelleen.
assessment-scale-unstated = vastausten asteikkoa ei kerrota; ne luetaan asteikolla { $scale }
    .hint = kirjoita asteikon päät sarakkeisiin Asteikko min ja Asteikko max
    .cause = Mittari lasketaan kysymyksistä, mutta tiedosto ei kerro, millä asteikolla niihin on vastattu. Ne luetaan mittarin omalla asteikolla. Jos vastaukset on annettu toisella asteikolla, esimerkiksi 1–5, pisteet ovat väärin.
    .cure = Täytä sarakkeet Asteikko min ja Asteikko max, esimerkiksi 1 ja 5, ja vie lomake uudelleen: vastaukset muunnetaan silloin oikein.
direction-unclear = { $count ->
        [one] yhdellä rivillä
       *[other] { $count } rivillä
    } Suunta on 0, eikä se kerro, kumpi on parempi; rivit luetaan kuin suuntaa ei olisi kirjoitettu
    .hint = kirjoita 1, kun suurempi arvo on parempi, tai −1, kun pienempi arvo on parempi
    .cause = Sarakkeessa Suunta on 0, jolla ei ole merkitystä. Jos muut saman osion rivit kertovat suunnan, se otetaan niistä, muuten mittarin tiedoista. Jos suuntaa ei ole sielläkään, parantuneita ja heikentyneitä ei lasketa.
    .cure = Kirjoita sarakkeeseen 1, −1 tai jätä se tyhjäksi.
budget-differs = lomakkeen 15 budjetti poikkeaa siitä, mitä kooste.toml-tiedoston mukaan on myönnetty (euroa): { $sums }
    .hint = tarkista talouslomakkeen rivit ja tiedoston kooste.toml kohta [budget]
    .sender = tarkista talouslomakkeen rivit; niiden on katettava koko hankkeen budjetti
    .cause = Talouslomakkeen (15) budjetti ei ole rahoittajittain sama kuin tiedoston kooste.toml kohdassa [budget]. Raportti käyttää talouslomakkeen rivejä, joten käyttöaste voi olla väärä.
    .cure = Rivien on katettava koko hankkeen budjetti, myös tulevat vuodet. Vertaa kumpaakin rahoituspäätökseen. Korjaa lomakkeen rivit, jos kustannuslaji puuttuu tai on kahdesti, tai korjaa kohta [budget], jos päätös on muuttunut.
budget-not-of-a-year = talousrivejä, joiden kausi ei ole yksi vuosi eikä sen osa: { $count }; niiden toteuma ei ole mukana vuosien kustannuksissa
    .hint = jaa summa vuosille ja kirjoita kausi muodossa 2022, 2022H1, 2022Q2 tai 2022-04
    .cause = Kausi kattaa useita vuosia, tai vuosi ei selviä siitä. Rivi luetaan, ja se on mukana talousarvion toteumassa, mutta sen toteumaa ei voi kohdistaa yhteen vuoteen. Siksi se puuttuu vuosien kustannuksista asiakasta ja ensimmäistä työtä kohti.
    .cure = Pyydä toteuma taloushallinnosta vuosittain ja kirjoita kukin vuosi omalle rivilleen.
subsidised-job = palkkatuettuja työsuhteita, joiden luokaksi on kirjoitettu työsuhde avoimilla työmarkkinoilla: { $count }; ne luetaan luokkaan työsuhde palkkatuella
    .cause = Työsuhteessa on palkkatuki, mutta luokaksi on kirjoitettu työsuhde avoimilla työmarkkinoilla. Palkkatuki ratkaisee: työsuhde luetaan luokkaan työsuhde palkkatuella.
    .cure = Jos palkkatuki on oikein, mitään ei tarvitse tehdä, mutta uusille riveille voi kirjoittaa luokan AVOIN_PT. Jos palkkatukea ei ole, korjaa sarake Palkkatuki.
total-differs = { $sums ->
        [none] sarakkeen ”{ $column }” yhteenvetorivillä on muu luku kuin sen yläpuolisista riveistä saadaan laskemalla
       *[other] sarakkeen ”{ $column }” yhteenvetorivillä on muu luku kuin sen yläpuolisista riveistä saadaan laskemalla: { $sums }
    }
    .hint = tarkista, kattaako summan tai keskiarvon kaava kaikki rivit ja onko jokin rivi poistettu tai lisätty myöhemmin
    .cause = Taulukossa on rivi Yhteensä, Summa tai Keskiarvo, ja sen luku poikkeaa riveistä lasketusta enemmän kuin pyöristys selittää. Yhteenvetoriviä ei lueta, ja rivit luetaan sellaisinaan. Silti jokin luvuista on luultavasti väärin tai rivejä puuttuu.
    .cure = Avaa tiedosto Excelissä ja napsauta yhteenvetorivin solua: korjaa kaavan alue niin, että se kattaa kaikki rivit. Jos luku on kirjoitettu käsin, laske se uudelleen. Tarkista myös, onko rivejä suodatettu piiloon tai jäänyt pois.
followup-differs = sarakkeen ”{ $column }” luku poikkeaa siitä, mitä lomakkeista saadaan laskemalla: { $counts }
    .hint = tarkista, puuttuuko lomake tai onko siinä väärä päivä tai työhönvalmentaja; muuten korjaa seurantataulukon luku
    .cause = Seurantataulukkoon kirjoitettu kuukauden luku ei ole sama kuin organisaation lomakkeista laskettu. Vertailussa ovat ne kuukaudet ja työhönvalmentajat, joista lomakkeet on lähetetty. Raportin luvut lasketaan lomakkeista. Hylättyjä rivejä ei lasketa, eikä eroa, jonka ne voivat selittää, kerrota. Työsuhde, jonka päättymisilmoitus on hylätty, on mukana vain alkamispäivänään.
    .cure = Etsi kuukauden lomakkeet: onko jokin sopimus, päättyminen, työsuhde tai työnantajakontakti kirjaamatta, tai onko siinä väärä päivä tai väärä valmentajan tunnus? Korjaa lomake, tai jos lomakkeet ovat oikein, korjaa seurantataulukon solu.
summary-contradicts = valmentajan koosteen sarake ”{ $column }” on ristiriidassa lomakkeen kanssa ({ $other }); lomake jää voimaan
    .hint = tarkista, kumpi on oikein, ja korjaa toinen
    .cause = Sama asia on kirjattu sekä valmentajan koosteeseen että lomakkeelle, ja tiedot poikkeavat toisistaan. Raportissa käytetään lomakkeen tietoa.
    .cure = Vertaa koosteen solua lomakkeen riviin, jonka havainto mainitsee. Korjaa se, kumpi on väärin, ja lähetä korjattu tiedosto uudelleen.
summary-not-in-forms = sarakkeessa ”{ $column }” on palvelujakso tai työsuhde, jota organisaation lomakkeissa ei ole
    .hint = lähetä puuttuva lomake tai tarkista asiakastunnus ja päivä
    .cause = Organisaatio lähettää sekä lomakkeet että valmentajan koosteen, mutta koosteen palvelujaksoa tai työsuhdetta ei löydy lomakkeista läheltä samaa alkamispäivää. Jos asiakkaan tiedot ovat muuten lomakkeissa, tätä ei lasketa mukaan.
    .cure = Tarkista, onko yhteistyösopimus (lomake 2) tai työsuhteen alkamisilmoitus (lomake C) jäänyt tekemättä, ja lähetä se. Jos lomake on olemassa, tarkista, että asiakastunnus ja alkamispäivä on kirjoitettu kumpaankin samalla tavalla.
missing-from-summary = valmentajan koosteesta puuttuu palvelujakso tai palkkatyö, joka on lomakkeissa ({ $other })
    .hint = täydennä kooste tai tarkista, kuuluuko lomakkeen rivi tälle asiakkaalle
    .cause = Lomakkeissa on asiakkaalla palvelujakso tai palkkatyö, jota valmentajan koosteessa ei ole, vaikka kooste on tehty sen jälkeen. Lomake luetaan, joten tieto on raportissa.
    .cure = Lisää puuttuva jakso tai työsuhde koosteeseen. Jos kooste on oikein, tarkista lomakkeen asiakastunnus ja päivät.
summary-status-differs = sarakkeen ”{ $column }” tila on ristiriidassa palvelun päättymispäivän kanssa
    .hint = kirjoita päättymispäivä, jos palvelu on päättynyt, tai korjaa tila
    .cause = Valmentajan koosteessa tila on päättynyt, mutta palvelulla ei ole päättymispäivää, tai tila on muu, vaikka palvelu on jo päättynyt. Palvelun päättymisen ratkaisee päivä, ei tila.
    .cure = Jos palvelu on päättynyt, täytä Päättymispvm ja valitse tilaksi päättynyt. Jos palvelu jatkuu, poista päättymispäivä ja valitse tila, joka asiakkaalla nyt on.
summary-job-without-start = sarake ”{ $column }” on tyhjä, vaikka työsuhteesta on muita tietoja; työsuhdetta ei lueta
    .hint = täydennä työsuhteen alkamispäivä
    .cause = Valmentajan koosteessa on työsuhteesta esimerkiksi työnantaja tai tunnit mutta ei alkamispäivää. Ilman alkamispäivää työsuhdetta ei voi laskea mihinkään kauteen, joten se jää pois.
    .cure = Kirjoita työsuhteen alkamispäivä koosteeseen muodossa pp.kk.vvvv. Jos työsuhdetta ei ole, tyhjennä sen muut solut.

missing-marked = tietoja on merkitty puuttuviksi: { $kinds }
    .cause = Soluissa on merkki puuttuvasta tiedosta, esimerkiksi -, ei tietoa tai laskentataulukon virhearvo. Ne luetaan tyhjinä, ja suluissa on, montako kutakin on. Tyhjiä soluja ei ole laskettu mukaan.
    .cure = Merkintöjä ei tarvitse poistaa, jos tietoa ei ole. Jos luvuissa on virhearvoja kuten #ARVO! tai #JAKO/0!, avaa tiedosto Excelissä ja korjaa solun kaava tai kirjoita tieto käsin.
