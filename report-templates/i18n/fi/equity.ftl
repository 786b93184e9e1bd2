# Alueellinen yhdenvertaisuus: kuvioiden sanat ja päätelmät.

equity-table-caption = Asiakkaat, työllistyneet ja kattavuus järjestäjittäin vuonna { $year } ({ $date } mennessä).
column-new-clients = Uusia<br>vuonna
equity-differences-larger = Järjestäjien erot ovat kokonaisuutena suurempia kuin sattuma selittää (χ²-testi, p { $p }; vaihtelu suhteessa sattumaan φ = { $phi }).
equity-differences-not-shown = Järjestäjien erot eivät kokonaisuutena ole osoitettavasti sattumaa suurempia (χ²-testi, p { $p }; φ = { $phi }). Se ei todista, että erot puuttuvat.
equity-differences-too-few = Erojen testiä ei tehdä, koska odotetut määrät ovat liian pieniä.

dots-caption = { $measures ->
    [outcome] Työllistyneiden osuus
    [access] Kattavuus
   *[both] Työllistyneiden osuus ja kattavuus
} järjestäjittäin ja seutukunnittain vuonna { $year } ({ $date } mennessä). Piste on luku{ $region ->
    [shown] , viiva sen 95 %:n luottamusväli ja katkoviiva koko alueen luku
   *[hidden] {" "}ja viiva sen 95 %:n luottamusväli
}. Päällekkäiset välit eivät sinänsä osoita eroa.
dots-alt = Pistekuvio järjestäjistä vuonna { $year }: { $rows }.
dots-left-out = { $measure ->
    [outcome] Työllistyneiden osuutta
   *[access] Kattavuutta
} ei ole kuviossa, koska { $why ->
    [hidden] yhtään sen luvuista ei voi esittää tietosuojan vuoksi.
   *[none] siitä ei ole yhtään lukua.
}
dots-alt-row = { $area } { $measures ->
    [outcome] työllistyneitä (%) { $outcome }
    [access] kattavuus { $access }
   *[both] työllistyneitä (%) { $outcome }, kattavuus { $access }
}
dots-reference = koko alue { $value }
dots-outcome = Työllistyneiden osuus
dots-access = Aloittaneita / 1 000 työikäistä
dots-hidden = Järjestäjien lukuja ei voi esittää kuviona: ne on salattu tietosuojan vuoksi.
area-subregion-of = { $area }, seutukunta

funnel-hidden = Suppilokuviota ei piirretä: sen rajat lasketaan kaikkien järjestäjien luvuista, ja osa luvuista on salattu.
funnel-caption-outcome = Työllistyneiden osuus järjestäjän asiakasmäärän mukaan vuonna { $year }. Mitä pienempi järjestäjä, sitä enemmän sen luku vaihtelee sattumalta: rajojen sisällä olevia pisteitä ei voi asettaa järjestykseen.
funnel-caption-access = Kattavuus järjestäjän työikäisen väestön mukaan vuonna { $year }. Mitä pienempi väestö, sitä enemmän luku vaihtelee sattumalta: rajojen sisällä olevia pisteitä ei voi asettaa järjestykseen.
funnel-alt-outcome = Suppilokuvio työllistyneiden osuudesta järjestäjittäin: { $places }. { $verdict }
funnel-alt-access = Suppilokuvio kattavuudesta järjestäjittäin: { $places }. { $verdict }
funnel-x-outcome = asiakkaita
funnel-x-access = 15–64-vuotiaita
funnel-y-outcome = työllistyneiden osuus
funnel-y-access = aloittaneita / 1 000
funnel-unnamed = Pisteet, joiden nimelle ei ole tilaa, löytyvät taulukosta.
funnel-inner = 95 %:n raja
funnel-outer = 99,8 %:n raja

multiples-caption = Työllistyneiden osuus järjestäjittäin ja neljänneksittäin; varjostus tai pystyviiva on 95 %:n luottamusväli, luku viimeisin esitetty osuus ja .. salattu neljännes.
multiples-caption-more = Kuviota ei ole { $number_shown } muulta järjestäjältä; niiden luvut ovat taulukossa, jos ne voi esittää.
multiples-caption-hidden = Kuviota ei ole näiltä: { $areas }.
multiples-alt = Pienet viivakuviot työllistyneiden osuudesta. { $series }
multiples-alt-series = { $title }: { $points }.
multiples-earlier = { $period }: { $value }

tiles-caption = Kattavuus kunnittain vuonna { $year }: vuoden aikana aloittaneita 1 000 työikäistä kohti. Ruudut ovat kuntien paikoilla vain suunnilleen{ $some ->
    [none] .
   *[some] {""}; katkoviivalla rajattujen kuntien luku on salattu.
} Pienen kunnan luku vaihtelee paljon sattumalta.
tiles-alt = Ruutukartta kattavuudesta kunnittain vuonna { $year }: { $places }.
tiles-hidden = Kuntakarttaa ei piirretä: useimpien kuntien lukuja ei voi esittää tietosuojan vuoksi. Kattavuus on siksi esitetty järjestäjittäin ja seutukunnittain.
equity-silent = { $count ->
    [one] Järjestäjältä { $list } ei ole saatu tietoja palvelun asiakkaista, joten sen alueen luvut voivat olla liian pieniä. Alueen ja sen seutukunnan kattavuutta ei lasketa, ja koko alueen kattavuus voi olla todellista pienempi.
   *[other] Järjestäjiltä { $list } ei ole saatu tietoja palvelun asiakkaista, joten niiden alueiden luvut voivat olla liian pieniä. Alueiden ja niiden seutukuntien kattavuutta ei lasketa, ja koko alueen kattavuus voi olla todellista pienempi.
}
equity-silent-label = { $area } (ei tietoja)
