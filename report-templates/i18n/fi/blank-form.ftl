# Mitä sarakkeeseen kirjoitetaan: tyhjien lomakkeiden ohje ja lista korjattavista. Pienellä alkukirjaimella, ilman pistettä.
expects-client = asiakkaan peitetunnus, esimerkiksi PP-0042; ei koskaan nimeä eikä henkilötunnusta
expects-id = tunnus sellaisenaan, etunollat mukana
expects-text = lyhyt teksti, ei henkilötietoja
expects-one-of = jokin näistä: { $allowed }
expects-date = päivä muodossa pp.kk.vvvv, esimerkiksi 1.2.2021
expects-month = kuukausi muodossa kk/vvvv, esimerkiksi 2/2021
expects-whole-number = { $max ->
    [none] { $min ->
        [none] kokonaisluku
       *[other] kokonaisluku, vähintään { $min }
    }
   *[other] { $min ->
        [none] kokonaisluku, enintään { $max }
       *[other] kokonaisluku { $min }–{ $max }
    }
}
expects-number = { $max ->
    [none] { $min ->
        [none] luku, desimaalit pilkun jälkeen, esimerkiksi 12,5
       *[other] luku, vähintään { $min }; desimaalit pilkun jälkeen, esimerkiksi 12,5
    }
   *[other] { $min ->
        [none] luku, enintään { $max }; desimaalit pilkun jälkeen, esimerkiksi 12,5
       *[other] luku { $min }–{ $max }; desimaalit pilkun jälkeen, esimerkiksi 12,5
    }
}
expects-direction = 1, kun suurempi arvo on parempi, tai −1, kun pienempi arvo on parempi
expects-yes-or-no = { $yes } tai { $no }
expects-municipality = kunnan nimi suomeksi tai ruotsiksi, tai kuntanumero
expects-area-code = kuntanumero kolmella numerolla, esimerkiksi 051
expects-list = yksi tai useampi, pilkulla erotettuina
expects-nothing = saraketta ei lueta; jätä se tyhjäksi

# Tyhjän lomakkeen ohjetaulukko. Nimen ja otsikon perusteella ohje tunnistetaan, kun täytetty lomake luetaan.
blank-form-guide-sheet = Ohje
blank-form-guide-title = Näin täytät lomakkeen
blank-form-guide-form = { $title } (lomake { $number })
blank-form-guide-rows = Kirjoita tiedot taulukkoon ”{ $sheet }”, kukin omalle rivilleen. Älä muuta otsikoita äläkä lisää mitään niiden yläpuolelle.
blank-form-guide-privacy = Asiakkaasta kirjoitetaan vain peitetunnus. Mihinkään soluun ei kirjoiteta nimiä, henkilötunnuksia, syntymäaikoja, osoitteita, puhelinnumeroita eikä sähköpostiosoitteita.
blank-form-guide-required = Pakollisten sarakkeiden otsikot on lihavoitu ja taustaltaan tummia. Samat sarakkeet on merkitty alla sanalla ”{ $required }”.
blank-form-guide-empty = Jos tietoa ei ole, jätä solu tyhjäksi. Viiva tai nolla voi tarkoittaa muuta kuin puuttuvaa tietoa.
blank-form-guide-paste = Jos kopioit tietoja muualta, liitä vain arvot (Liitä määräten, Arvot). Näin solujen muotoilut ja pudotusvalikot säilyvät.
blank-form-guide-save = Tallenna Excel-työkirjana (.xlsx) ja merkitse tiedoston nimeen päivä, jona tiedot on otettu, esimerkiksi { $example }.
blank-form-guide-column = Sarake
blank-form-guide-need = Tarve
blank-form-guide-content = Mitä kirjoitetaan
blank-form-guide-required-mark = pakollinen
blank-form-guide-optional-mark = vapaaehtoinen
blank-form-choose = valitse luettelosta
blank-form-input = { $need ->
    [required] Pakollinen: { $expected }.
   *[other] Vapaaehtoinen: { $expected }.
}
blank-form-error-title = Ei käy tähän soluun
blank-form-error = Tähän soluun kirjoitetaan: { $expected }.

blank-form-done = Tyhjä lomake: { $file }

blank-form-exists = tiedosto on jo olemassa, eikä sen päälle tallenneta
    .hint = anna toinen nimi valinnalla --output tai siirrä vanha tiedosto pois
    .cause = Samanniminen tiedosto on jo kansiossa, ja siinä voi olla jonkun täyttämiä tietoja. Siksi mitään ei tallennettu.
    .cure = Anna uudelle tiedostolle toinen nimi valinnalla --output, tai siirrä vanha tiedosto toiseen kansioon ja aja komento uudelleen.
blank-form-one-file = yhteen tiedostoon ei voi tallentaa lomaketta usealla kielellä
    .hint = anna vain yksi kieli tai jätä --output pois
    .cause = Valinta --output nimeää yhden tiedoston, mutta kieliä annettiin useita. Jokaisesta kielestä tulee oma tiedostonsa.
    .cure = Jätä --output pois, jolloin tiedostot saavat nimensä lomakkeesta ja kielestä, tai aja komento kerran kullakin kielellä.

title-blank-form-exists = Tiedosto on jo olemassa
title-blank-form-one-file = Usea kieli, yksi tiedosto
