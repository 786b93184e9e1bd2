# Ihmisten kirjoittamat tekstit (narrative/): mitä raporttiin ei tule sellaisenaan.
narrative-html = tekstissä on HTML-merkintöjä, joita raportti ei käytä
    .hint = kirjoita muotoilu Markdownina, esimerkiksi **lihavointi**; merkintöjen välissä oleva teksti tulostuu
    .cause = Teksteissä käytetään Markdown-muotoilua. HTML-merkinnät, kuten <b> tai <div>, jätetään pois, ja niiden sisällä oleva teksti tulostuu tavallisena tekstinä.
    .cure = Poista merkinnät tai vaihda ne Markdowniin: **lihavoitu**, *kursivoitu*, rivin alussa - luettelolle.
title-narrative-html = HTML-merkintöjä tekstissä
narrative-image = tekstissä on kuva, jota raporttiin ei oteta
    .hint = kirjoita tekstiin, mitä kuva kertoo; kuvan selite tulostuu sen paikalle
    .cause = Tekstien kuvia ei tulosteta: niissä voi olla lukuja tai ihmisiä, jotka eivät ole kulkeneet tietosuojatarkastuksen läpi. Kuvan paikalle tulostuu sen selite.
    .cure = Poista kuva tai kerro sen sisältö tekstinä.
title-narrative-image = Kuva tekstissä
narrative-table-cells = taulukon rivillä on { $cells } solua, vaikka sarakkeita on { $columns }
    .hint = lisää tai poista pystyviivoja niin, että joka rivillä on yhtä monta solua
    .cause = Markdown-taulukon joka rivillä on oltava yhtä monta solua kuin otsikkorivillä. Puuttuvat solut tulostuvat tyhjinä, ja liiat solut tulostuvat viimeisessä sarakkeessa.
    .cure = Tarkista rivin pystyviivat. Jos soluun kuuluu pystyviiva, kirjoita se näin: \| eli kenoviiva ja pystyviiva.
title-narrative-table-cells = Taulukon rivi ei täsmää
narrative-table-broken = rivit näyttävät taulukolta, mutta otsikkorivin ja viivarivin solut eivät täsmää
    .hint = otsikkorivillä ja sen alla olevalla viivarivillä on oltava yhtä monta solua
    .cause = Markdown tunnistaa taulukon vain, jos otsikkorivin alla on viivarivi (| --- | --- |), jossa on yhtä monta solua. Nyt rivit tulostuvat tavallisena tekstinä.
    .cure = Korjaa viivarivi niin, että siinä on yksi kohta joka saraketta kohti.
title-narrative-table-broken = Rikkinäinen taulukko tekstissä
narrative-not-translated = tekstiä ei ole { $lang ->
    [fi] suomeksi
    [sv] ruotsiksi
   *[en] englanniksi
}: raportin osassa ei ole tekstiä tällä kielellä
    .cause = Tekstit tulevat raporttiin vain sen omalla kielellä. Tämä teksti on kirjoitettu toisella kielellä, eikä raportin kielellä ole vastaavaa tiedostoa, joten osa jää ilman tekstiä.
    .cure = Jos tekstin on oltava myös tämänkielisessä raportissa, kirjoita se kielen omaan kansioon, esimerkiksi narrative/sv/.
narrative-astray = tekstiä ei lueta: sen kansio ei ole minkään raportin
    .hint = siirrä teksti kansioon narrative/fi, narrative/sv tai narrative/en (pienillä kirjaimilla); yhden raportin teksti sen alikansioon, esimerkiksi narrative/fi/thl
    .cause = Tekstit luetaan vain kielten kansioista narrative/fi, narrative/sv ja narrative/en ja niiden alta kansioista, joilla on raportin nimi. Tämä teksti on muualla, joten se ei ole missään raportissa.
    .cure = Siirrä teksti oikeaan kansioon. Kirjainkoko ratkaisee: FI ei ole fi.
title-narrative-not-translated = Teksti vain toisella kielellä
narrative-too-long = tekstit ovat yhdessä liian pitkät raporttiin
    .hint = yhden kielen teksteissä saa olla yhteensä enintään 800 kilotavua, noin kaksisataa sivua: lyhennä niitä
    .cause = Ohjausryhmän raportissa ei ole tilaa näin pitkälle tekstille. Tiedosto on ehkä väärä, tai siihen on liitetty jotain muuta kuin tekstiä.
    .cure = Tarkista tiedosto ja lyhennä teksti. Pitkä selvitys kannattaa jakaa erikseen.
title-narrative-too-long = Liian pitkät tekstit
