# Tiedostojen löytäminen ja avaaminen
exports-missing = kansiota exports ei ole
    .hint = luo projektin kansioon kansio exports ja sen alle jokaiselle organisaatiolle oma kansio, johon sen lähettämät tiedostot kopioidaan; tyhjän projektin saa komennolla kooste init
    .cause = Projektin kansiossa ei ole alikansiota exports, josta organisaatioiden tiedostot luetaan. Mitään ei voi lukea, joten komento päättyy.
    .cure = Luo kansio exports projektin kansioon, tee sen alle jokaiselle organisaatiolle oma kansio ja kopioi tiedostot niihin sellaisina kuin ne tulivat. Tarkista myös, että annoit komennolle oikean projektikansion.
exports-empty = kansiossa exports ei ole yhtään tiedostoa, jonka voisi lukea
    .hint = kopioi organisaatioiden lähettämät tiedostot kansioihin exports/<organisaatio>/; luettavat tiedostot ovat csv, tsv, txt, xlsx, xlsm, xls, ods ja parquet
    .cause = Kansiossa exports ei ole yhtään taulukkoa: se on tyhjä tai siinä on vain muita tiedostoja, kuten PDF- tai Word-tiedostoja. Mitään ei voi lukea, joten komento päättyy.
    .cure = Kopioi organisaatioiden lähettämät taulukot kansioihin exports/<organisaatio>/. Jos taulukko tuli sähköpostin tekstinä tai PDF-tiedostona, pyydä lähettäjältä Excel-työkirja (.xlsx).
file-not-read = tiedostoa ei lueta: se ei ole taulukko
    .hint = luettavat tiedostot ovat csv, tsv, txt, xlsx, xlsm, xls, ods ja parquet; jos tässä on tietoja, tallenna ne Excel-työkirjaksi
    .cause = Tiedosto ei ole mitään niistä muodoista, joita luetaan (csv, tsv, txt, xlsx, xlsm, xls, ods, parquet). Se jätetään väliin, ja muut tiedostot luetaan.
    .cure = Jos tiedosto on esimerkiksi ohje tai kirje, mitään ei tarvitse tehdä. Jos siinä on lomakkeen tietoja, avaa se Excelissä ja tallenna työkirjaksi: Tiedosto > Tallenna nimellä > Excel-työkirja (.xlsx).
spreadsheet-not-read = taulukkolaskennan tiedostoa ei lueta tässä muodossa
    .hint = tallenna se työkirjaksi (.xlsx)
    .cause = Tiedosto on taulukkolaskentaohjelman muodossa, jota ei lueta, kuten .xlsb, .numbers tai mallipohja .xltx. Sen tiedot puuttuvat kokonaan.
    .cure = Avaa tiedosto ohjelmassaan, tallenna se muodossa Excel-työkirja (.xlsx) ja poista tämä tiedosto kansiosta.
link-not-followed = linkkiä ei seurata: sen takana olevia tietoja ei lueta
    .hint = kopioi tiedosto tai kansio itse paikalleen
    .cause = Kansiossa exports on linkki toiseen kansioon tai tiedostoon, jota ei voi lukea. Linkkejä kansioihin ei seurata, koska ne voivat johtaa kehään tai projektin ulkopuolelle. Linkin takana olevat tiedot puuttuvat luvuista.
    .cure = Poista linkki ja kopioi sen paikalle se kansio tai tiedosto, johon linkki johtaa.
file-without-organisation = tiedosto on suoraan kansiossa exports, joten sen organisaatiota ei tiedetä
    .hint = siirrä tiedosto organisaation omaan kansioon, esimerkiksi exports/Rauma/
    .cause = Organisaatio on se kansio kansion exports alla, jossa tiedosto on. Tämä tiedosto on suoraan kansiossa exports, joten sen rivit luetaan ilman organisaatiota, ellei taulukossa ole saraketta Organisaatio.
    .cure = Siirrä tiedosto organisaation omaan kansioon, esimerkiksi exports/Rauma/. Kansion nimeksi käy mikä tahansa nimi, kunhan saman organisaation kaikki tiedostot ovat samassa kansiossa.
file-unreadable = tiedostoa ei voi avata: { system-error }
    .hint = sulje tiedosto muissa ohjelmissa ja tarkista, että sinulla on oikeus lukea se
    .cause = Käyttöjärjestelmä ei anna lukea tiedostoa: se on auki toisessa ohjelmassa, siihen ei ole oikeuksia tai pilvipalvelu ei ole vielä ladannut sitä koneelle. Ajo keskeytyy, koska raportti ei saa jäädä vajaaksi huomaamatta.
    .cure = Sulje tiedosto Excelissä ja muissa ohjelmissa. Jos kansio on pilvipalvelussa, valitse tiedostolle ”Säilytä aina tällä laitteella”. Aja komento sitten uudelleen.
file-empty = tiedosto on tyhjä
    .hint = pyydä lähettäjältä tiedosto uudelleen tai poista se kansiosta exports
    .sender = lähetä tiedosto uudelleen
    .cause = Tiedostossa ei ole yhtään merkkiä tai työkirjassa yhtään taulukkoa. Usein tallennus tai lähetys on jäänyt kesken. Ajo keskeytyy, koska puuttuva tiedosto muuttaisi lukuja huomaamatta.
    .cure = Pyydä tiedosto lähettäjältä uudelleen. Jos organisaatiolla ei ole mitään lähetettävää, poista tyhjä tiedosto kansiosta exports.
file-not-text = tiedosto ei ole tekstiä, vaikka sen nimi niin sanoo
    .hint = jos tiedosto on Excel-työkirja, anna sille pääte .xlsx; muuten pyydä se lähettäjältä uudelleen muodossa CSV
    .sender = tallenna tiedosto Excel-työkirjaksi (.xlsx) tai muotoon CSV ja lähetä se uudelleen
    .cause = Tiedoston pääte on csv, tsv tai txt, mutta sisältö ei ole tekstiä. Yleensä työkirjan tai kuvan pääte on vaihdettu käsin. Ajo keskeytyy, koska tiedostosta ei voi lukea rivejä.
    .cure = Vaihda pääte takaisin (esimerkiksi .xlsx), jos tiedät mikä tiedosto on. Muuten avaa alkuperäinen taulukko Excelissä ja tallenna se: Tiedosto > Tallenna nimellä > Excel-työkirja (.xlsx).
workbook-damaged = työkirja on vioittunut tai kesken, eikä sitä voi lukea
    .hint = avaa tiedosto Excelissä ja tallenna se uudelleen työkirjaksi (.xlsx); jos se ei aukea, pyydä se lähettäjältä uudelleen
    .sender = avaa tiedosto Excelissä, tallenna se uudelleen työkirjaksi (.xlsx) ja lähetä se
    .cause = Työkirja on vioittunut: sen rakennetta ei voi lukea loppuun. Usein lähetys tai kopiointi on katkennut. Ajo keskeytyy, koska osa riveistä puuttuisi.
    .cure = Avaa tiedosto Excelissä; jos se ei aukea, valitse Avaa-painikkeen nuolesta Avaa ja korjaa. Tallenna se uudelleen työkirjaksi (.xlsx) ja vertaa rivien määrää alkuperäiseen. Jos korjaus ei onnistu, pyydä tiedosto uudelleen.
markup-not-read = tiedosto on verkkosivu tai XML-tiedosto eikä työkirja, eikä sitä lueta
    .hint = avaa tiedosto Excelissä ja tallenna se Excel-työkirjaksi (.xlsx)
    .cause = Jotkin järjestelmät vievät taulukon verkkosivuna (HTML) tai XML-tiedostona ja antavat sille työkirjan nimen. Excel avaa sellaisen, mutta tämä ohjelma ei arvaa, mikä sivulla kuuluu taulukkoon. Tiedoston tiedot puuttuvat kokonaan.
    .cure = Avaa tiedosto Excelissä ja hyväksy varoitus muodosta, valitse Tallenna nimellä > Excel-työkirja (.xlsx) ja vie uusi tiedosto vanhan tilalle.
error-cells-left-out = { $count ->
        [one] taulukon yhdessä solussa on virhearvo, jota ei tunneta; se luetaan tyhjänä
       *[other] taulukon { $count } solussa on virhearvo, jota ei tunneta; ne luetaan tyhjinä
    }
    .hint = etsi taulukosta #-merkillä alkavat virheet, kuten #SPILL! tai #CALC!, ja korjaa niiden kaavat
    .cause = Jonkin kaavan tulos on virhe, jota vain uudet Excelin versiot käyttävät, kuten #SPILL! tai #CALC!. Solun arvo puuttuu silloin, ja muut solut luetaan. Pakollisen sarakkeen rivi hylätään.
    .cure = Avaa työkirja Excelissä, valitse Etsi ja valitse > Siirry määräten > Kaavat > Virheet ja korjaa tai tyhjennä löytyneet solut. Tallenna ja lähetä uudelleen.
workbook-error-cell = työkirjassa on virhearvo, jota ei tunneta, eikä työkirjaa lueta
    .hint = etsi taulukoista #-merkillä alkavat virheet, kuten #SPILL! tai #CALC!, ja korjaa niiden kaavat
    .cause = Jonkin kaavan tulos on virhe, jota vain uudet Excelin versiot käyttävät, kuten #SPILL! tai #CALC!. Työkirja ei ole vioittunut, mutta sen solut eivät kerro paikkaansa, eikä niitä siksi voi virheen jälkeen lukea luotettavasti.
    .cure = Avaa työkirja Excelissä, valitse Etsi ja valitse > Siirry määräten > Kaavat > Virheet ja korjaa tai tyhjennä löytyneet solut. Tallenna ja lähetä uudelleen.
workbook-password = työkirja on suojattu salasanalla
    .hint = avaa tiedosto Excelissä, poista salasana (Tiedosto, Tiedot, Suojaa työkirja) ja tallenna
    .cause = Työkirja on salattu salasanalla, eikä ohjelma kysy eikä tallenna salasanoja. Ajo keskeytyy, koska tiedoston rivit puuttuisivat.
    .cure = Avaa työkirja Excelissä salasanalla, valitse Tiedosto > Tiedot > Suojaa työkirja > Salaa salasanalla, tyhjennä salasana ja tallenna. Säilytä ja lähetä salaamaton tiedosto vain suojatusti.
parquet-damaged = Parquet-tiedosto on vioittunut tai kesken
    .hint = pyydä tiedosto lähettäjältä uudelleen
    .sender = lähetä tiedosto uudelleen
    .cause = Tiedoston pääte on parquet, mutta se on vioittunut, kesken tai jotain muuta. Ajo keskeytyy, koska tiedoston rivit puuttuisivat.
    .cure = Pyydä tiedosto lähettäjältä uudelleen tai pyydä sama taulukko CSV- tai Excel-muodossa.

# Lomakkeen tunnistaminen otsikoista
form-unknown = { $near ->
    [yes] taulukon lomaketta ei tunnisteta otsikoista; lähinnä: { $forms_fi }. Lähimmästä puuttuvat otsikot: { $headers }
   *[no] taulukon lomaketta ei tunnisteta: yhtään tuttua otsikkoa ei löydy
}
    .hint = tarkista, että otsikot ovat omalla rivillään taulukon alussa ja niiden nimet ovat kuten lomakkeella; taulukkoa ei ladattu
    .cause = Lomake tunnistetaan sarakkeiden otsikoista, ja minkään lomakkeen pakollisista otsikoista ei löytynyt kuuttakymmentä prosenttia. Taulukkoa ei ladata. Jos työkirjan muut taulukot tunnistettiin, tämä voi olla ohje- tai apusivu.
    .cure = Vertaa otsikoita lomakkeeseen: kooste describe forms LOMAKE luettelee hyväksytyt otsikot. Otsikoiden on oltava yhdellä rivillä, kukin omassa solussaan. Apusivun voi piilottaa: napsauta välilehteä hiiren kakkospainikkeella ja valitse Piilota.
form-ambiguous = taulukko sopii yhtä hyvin usealle lomakkeelle: { $forms_fi }
    .hint = lisää sarake, joka on vain yhdellä näistä lomakkeista; taulukkoa ei ladattu
    .cause = Taulukon otsikot sopivat yhtä hyvin useaan lomakkeeseen, eikä ohjelma arvaa. Taulukkoa ei ladata.
    .cure = Lisää jokin sarake, joka on vain tarkoitetulla lomakkeella, tai kirjoita otsikot kuten lomakepohjassa; kooste describe forms LOMAKE näyttää ne.
form-header-missing = lomakkeelta { $forms_fi } puuttuu pakollinen otsikko: { $headers }
    .hint = lisää puuttuva sarake tai korjaa sen otsikko; ilman sitä rivejä ei voi hyväksyä
    .cause = Lomake tunnistettiin, mutta siltä puuttuu otsikko, joka on pakollinen. Koska jokaisella rivillä olisi tyhjä pakollinen tieto, taulukon yhtään riviä ei hyväksytä.
    .cure = Lisää sarake tai korjaa sen otsikko lomakkeen mukaiseksi. Tavallisia syitä ovat yhdistetty solu, kahdelle riville jaettu otsikko ja kirjoitusvirhe; poista yhdistäminen kohdasta Aloitus > Yhdistä ja keskitä.
header-unknown = saraketta ei tunneta, eikä sitä ladata
    .hint = { $nearest ->
        [none] jos sarake kuuluu lomakkeelle, korjaa sen otsikko; muuten sarakkeen voi jättää pois
       *[other] tarkoititko: { $nearest }? Jos sarake on oma, sen voi jättää pois
    }
    .cause = Lomakkeella ei ole tämännimistä saraketta. Sarakkeen tietoja ei ladata mihinkään; muut sarakkeet luetaan tavallisesti.
    .cure = Jos sarake on organisaation oma lisäsarake, mitään ei tarvitse tehdä, mutta henkilötietoja siinä ei saa olla. Jos se kuuluu lomakkeelle, kirjoita otsikko kuten lomakkeella.
headers-unknown = { $count } saraketta ei tunneta, eikä niitä ladata
    .hint = jos jokin niistä kuuluu lomakkeelle, korjaa sen otsikko; muut voi jättää pois
    .cause = Taulukossa on yli kaksikymmentä saraketta, joita lomake ei tunne. Niitä ei ladata; tunnetut sarakkeet luetaan tavallisesti.
    .cure = Tarkista ensimmäiseksi, onko samaan taulukkoon liitetty toinen lomake vierekkäin: siirrä se silloin omalle välilehdelleen. Poista tarpeettomat sarakkeet, jos voit.
headings-left-out = { $count ->
        [one] yksi rivi, jolla on vain yksi sanallinen solu, jätettiin lataamatta
       *[other] { $count } riviä, joilla on vain yksi sanallinen solu, jätettiin lataamatta
    }
    .hint = jos rivi on väliotsikko, mitään ei tarvitse tehdä; muuten täydennä rivi
    .cause = Taulukon keskellä on rivi, jonka ainoassa täytetyssä solussa on sanoja, kuten Uudet asiakkaat. Lomakkeen pakollisia tietoja siltä puuttuu, joten se on väliotsikko eikä tietorivi. Paikka on ensimmäinen sellainen rivi.
    .cure = Tarkista ensimmäinen rivi. Jos se on väliotsikko, sen voi jättää tai poistaa. Jos se on tietorivi, täydennä puuttuvat tiedot.
header-repeated = sama otsikko on taulukossa toisen kerran; vain ensimmäinen sarake ladataan
    .hint = poista ylimääräinen sarake tai korjaa sen otsikko
    .cause = Sama otsikko, tai kaksi saman sarakkeen kirjoitusasua, on taulukossa kahdesti. Vain ensimmäinen sarake luetaan; toisen tiedot jäävät pois.
    .cure = Tarkista, kummassa sarakkeessa oikeat tiedot ovat. Poista toinen sarake (napsauta sarakkeen kirjainta hiiren kakkospainikkeella ja valitse Poista) tai nimeä se uudelleen.
title-organisation-unused = taulukon yläpuolella mainittua organisaatiota ei käytetä; { $count ->
        [one] yksi rivi luetaan
       *[other] { $count } riviä luetaan
    } kansion organisaatiolle { $folder }
    .hint = jos rivit ovat toisen organisaation, siirrä tiedosto sen kansioon tai täytä sarake Organisaatio
    .cause = Taulukon yläpuolella on rivi kuten ”Organisaatio: Rauma”, ja siinä on eri nimi kuin kansiolla, jossa tiedosto on. Organisaatio otetaan kansiosta tai rivin sarakkeesta Organisaatio, ei otsikkoriveistä, koska siinä voi olla myös saman organisaation pitkä nimi.
    .cure = Jos rivit ovat kansion organisaation, mitään ei tarvitse tehdä. Jos ne ovat toisen, siirrä tiedosto sen kansioon tai kirjoita organisaatio jokaiselle riville sarakkeeseen Organisaatio.

title-value-filled = tieto { $header } otettiin taulukon yläpuolelta { $count ->
        [one] yhdelle riville, jolla
       *[other] { $count } riville, joilla
    } sarakkeen solu on tyhjä
    .hint = jos se ei koske näitä rivejä, täytä sarake
    .cause = Taulukossa on sarake tälle tiedolle, mutta osa sen soluista tai kaikki ovat tyhjiä, ja taulukon yläpuolella on rivi kuten ”Valmentaja: V3”. Tyhjiin soluihin tieto otetaan siitä; täytettyihin soluihin se ei vaikuta.
    .cure = Jos tieto koskee näitä rivejä, mitään ei tarvitse tehdä. Jos ei, täytä sarake rivi riviltä.

title-value-used = tieto { $header } otettiin taulukon yläpuolelta, koska saraketta ei ole
    .hint = jos se ei koske taulukon kaikkia rivejä, lisää sarake
    .cause = Taulukossa ei ole saraketta tälle tiedolle, mutta taulukon yläpuolella on rivi kuten ”Valmentaja: V3”. Tieto otetaan siitä kaikille riveille.
    .cure = Jos tieto koskee kaikkia rivejä, mitään ei tarvitse tehdä. Jos ei, lisää taulukkoon sarake ja täytä se rivi riviltä.

# Rivit ja solut
cells-beyond-header = { $count ->
    [one] yhdellä rivillä on tietoa sarakkeessa, jolla ei ole otsikkoa; sitä ei ladata
   *[other] { $count } rivillä on tietoa sarakkeessa, jolla ei ole otsikkoa; sitä ei ladata
}
    .hint = tarkista ensimmäinen rivi: usein solussa on erotinmerkki, joka on siirtänyt sen jälkeisiä soluja
    .cause = Rivillä on enemmän soluja kuin taulukossa otsikoita. Tekstitiedostossa tavallisin syy on solun sisällä oleva erotinmerkki, joka on siirtänyt loput solut väärään sarakkeeseen. Ylimääräisiä soluja ei ladata, mutta myös rivin muut tiedot voivat olla väärässä sarakkeessa.
    .cure = Katso ensimmäistä riviä: ovatko sen tiedot omissa sarakkeissaan? Tallenna taulukko Excel-työkirjana (.xlsx), jossa erotinmerkkejä ei ole, tai pane solu lainausmerkkeihin.
cells-shifted = { $count ->
        [one] yhdellä rivillä desimaalipilkku jakaa luvun kahteen soluun; solua ja sen jälkeisiä soluja ei ladattu
       *[other] { $count } rivillä desimaalipilkku jakaa luvun kahteen soluun; solua ja sen jälkeisiä soluja ei ladattu
    }
    .hint = tallenna tiedosto niin, että solut erottaa puolipiste, tai kirjoita desimaaliluvut lainausmerkkeihin
    .cause = Tiedoston solut on erotettu pilkuilla, ja rivillä on enemmän soluja kuin otsikoita: luku 37,5 on luettu kahtena soluna, 37 ja 5. Sen jälkeen ei tiedetä, mikä solu kuuluu mihinkin sarakkeeseen. Rivi hylätään, jos siltä jää puuttumaan pakollinen tieto. Paikka on ensimmäinen sellainen rivi.
    .cure = Tallenna tiedosto Excelissä muodossa CSV (luetteloerotin puolipiste) tai työkirjana, ja lähetä se uudelleen.
formula-uncalculated = { $count ->
    [one] taulukossa on yksi kaava, jonka tulosta tiedosto ei sisällä; solu luetaan tyhjänä
   *[other] taulukossa on { $count } kaavaa, joiden tulosta tiedosto ei sisällä; solut luetaan tyhjinä
}
    .hint = avaa tiedosto Excelissä tai LibreOfficessa ja tallenna se: tulokset lasketaan silloin
    .cause = Solussa on kaava, mutta tiedostossa ei ole sen tulosta. Näin käy, kun toinen ohjelma on kirjoittanut työkirjan eikä sitä ole sen jälkeen avattu ja tallennettu. Ohjelma ei laske kaavoja, joten solu luetaan tyhjänä. Ensimmäisen paikka on kerrottu.
    .cure = Avaa tiedosto Excelissä tai LibreOfficessa, tarkista tulokset ja tallenna. Jos kaavat ovat taulukon ulkopuolella, mitään ei tarvitse tehdä.
cells-merged = { $count ->
    [one] taulukossa on yhdistettyjä soluja; yhdellä rivillä ei ole niiden arvoa
   *[other] taulukossa on yhdistettyjä soluja; { $count } rivillä ei ole niiden arvoa
}
    .hint = poista solujen yhdistäminen ja kirjoita arvo jokaiselle riville
    .cause = Taulukon soluja on yhdistetty alaspäin. Näytöllä arvo näkyy kaikkien rivien kohdalla, mutta tiedostossa se on vain ensimmäisellä rivillä, ja muilta riveiltä se puuttuu. Arvoa ei kopioida muille riveille, koska sitä ei voi tietää tarkoitetun. Paikka on ensimmäinen yhdistetty solu.
    .cure = Valitse taulukko ja poista yhdistäminen, Excelissä Aloitus > Yhdistä ja keskitä. Kirjoita arvo sen jälkeen jokaiselle riville, jolla sen kuuluu olla.
columns-beyond-limit = taulukossa on soluja { $limit } ensimmäisen sarakkeen jälkeen; niitä ei lueta
    .hint = poista tyhjät tai turhat sarakkeet taulukon oikealta puolelta
    .cause = Taulukossa on soluja kauempana oikealla kuin millään lomakkeella voi olla. Niitä ei lueta. Yleensä taulukon oikealle puolelle on jäänyt vahingossa kirjoitettu solu.
    .cure = Paina Excelissä Ctrl+End: osoitin siirtyy viimeiseen käytettyyn soluun. Valitse tarpeettomat sarakkeet taulukon oikealta puolelta, poista ne ja tallenna.
total-rows-left-out = { $count ->
    [one] yksi summa- tai keskiarvorivi jätettiin lataamatta
   *[other] { $count } summa- tai keskiarvoriviä jätettiin lataamatta
}
    .hint = mitään ei tarvitse tehdä: summat lasketaan riveistä
    .cause = Taulukossa on summa- tai keskiarvorivejä, esimerkiksi Yhteensä tai Keskiarvo. Ne eivät ole tietoja yhdestä asiasta, joten niitä ei ladata.
    .cure = Mitään ei tarvitse tehdä: ohjelma laskee summat riveistä itse.
header-rows-left-out = { $count ->
    [one] otsikkorivi on taulukossa kahdesti; toista ei ladata
   *[other] otsikkorivi toistuu { $count } kertaa; toistoja ei ladata
}
    .hint = mitään ei tarvitse tehdä
    .cause = Otsikkorivi on taulukossa useammin kuin kerran, tavallisesti sivunvaihdon tai yhdistetyn taulukon jäljiltä. Toistoja ei lueta tiedoiksi.
    .cure = Mitään ei tarvitse tehdä.
notes-left-out = { $count ->
    [one] taulukon alla on yksi huomautusrivi; sitä ei ladata
   *[other] taulukon alla on { $count } riviä huomautuksia; niitä ei ladata
}
    .hint = jos rivit ovat tietoja, täytä niiden muutkin sarakkeet
    .cause = Taulukon alla on rivejä, joilla on tekstiä vain yhdessä solussa. Ne luetaan huomautuksiksi eikä niitä ladata.
    .cure = Jos rivit ovat huomautuksia, mitään ei tarvitse tehdä. Jos ne ovat tietoja, täydennä rivien muut solut ja poista tyhjät rivit niiden yläpuolelta.
row-in-one-cell = { $count ->
    [one] yhdellä rivillä kaikki tiedot ovat yhdessä solussa
   *[other] { $count } rivillä kaikki tiedot ovat yhdessä solussa
}
    .hint = tallenna taulukko uudelleen niin, että jokainen tieto on omassa sarakkeessaan ja erotin on kaikilla riveillä sama
    .cause = Rivin tiedot ovat yhdessä solussa, ja niiden välissä on toinen erotin kuin otsikkorivillä, esimerkiksi pilkku puolipisteen sijasta. Näin käy, kun rivejä liitetään toisesta tiedostosta. Pakolliset tiedot puuttuvat silloin, ja rivit hylätään.
    .cure = Jaa tiedot sarakkeisiin, Excelissä Tiedot > Teksti sarakkeisiin, ja lähetä tiedosto uudelleen.
columns-in-one = kaikki sarakkeet ovat yhdessä sarakkeessa, eikä taulukkoa lueta
    .hint = jaa sarake osiin, Excelissä Tiedot > Teksti sarakkeisiin
    .cause = Taulukon ensimmäisessä sarakkeessa on koko rivi erottimineen. Näin käy, kun tekstitiedosto avataan Excelissä väärällä erottimella ja tallennetaan, tai kun erotin on muu kuin puolipiste, pilkku tai sarkain.
    .cure = Valitse sarake, Excelissä Tiedot > Teksti sarakkeisiin, valitse erotin, tallenna työkirjaksi (.xlsx) ja lähetä uudelleen.
empty-rows-left-out = { $count ->
    [one] yksi tyhjä rivi jätettiin väliin
   *[other] { $count } tyhjää riviä jätettiin väliin
}
    .hint = mitään ei tarvitse tehdä
    .cause = Taulukossa on tyhjiä rivejä. Ne jätetään väliin, ja rivit niiden alla luetaan tavallisesti.
    .cure = Mitään ei tarvitse tehdä.
sheet-hidden = piilotettua taulukkoa ei ladata
    .hint = jos taulukossa on tietoja, tuo se näkyviin (Näytä) ja tallenna, tai aseta tiedostoon kooste.toml load_hidden_sheets = true, jolloin kaikki piilotetut taulukot ladataan
    .sender = jos taulukossa on tietoja, tuo se näkyviin (Näytä), tallenna ja lähetä tiedosto uudelleen
    .cause = Työkirjassa on piilotettu taulukko. Sitä ei ladata, koska lähettäjä on jättänyt sen pois näkyvistä.
    .cure = Jos taulukko on tarkoitettu mukaan, napsauta jotakin välilehteä hiiren kakkospainikkeella, valitse Näytä ja tallenna. Jos ei, poista se ennen lähettämistä, sillä myös piilotettu taulukko kulkee tiedoston mukana.
quote-unclosed = lainausmerkki jää sulkematta, joten lainausmerkit luetaan tavallisina merkkeinä
    .hint = korjaa solun lainausmerkit tai tallenna taulukko Excelissä uudelleen
    .cause = Tekstitiedostossa on lainausmerkki, jolle ei ole paria. Lainausmerkit luetaan siksi tavallisina merkkeinä, jolloin erotinmerkin sisältävä solu voi jakautua kahteen.
    .cure = Korjaa osoitettu rivi tai avaa alkuperäinen taulukko Excelissä ja tallenna se työkirjaksi (.xlsx), jossa lainausmerkeillä ei ole merkitystä.
quote-stray = { $count ->
    [one] irrallinen lainausmerkki olisi yhdistänyt rivejä yhdeksi soluksi, ja se on jätetty pois
   *[other] { $count } irrallista lainausmerkkiä olisi yhdistänyt rivejä yhdeksi soluksi, ja ne on jätetty pois
}
    .hint = poista lainausmerkit solujen alusta ja vertaa rivien määrää alkuperäiseen taulukkoon
    .cause = Tekstitiedostossa solu alkaa lainausmerkillä, ja seuraava samanlainen on vasta toisella rivillä. Sellaisenaan kaikki niiden välissä luettaisiin yhdeksi soluksi ja rivit katoaisivat. Koska välissä on kokonaisia rivejä, merkit jätettiin pois ja rivit luettiin tavallisesti.
    .cure = Tarkista osoitettu rivi ja poista lainausmerkki, tai avaa alkuperäinen taulukko Excelissä ja tallenna se työkirjaksi (.xlsx), jossa lainausmerkeillä ei ole merkitystä.
text-damaged = tiedostossa on merkkejä, joita ei voi lukea; ne on korvattu merkillä �
    .hint = tallenna tiedosto uudelleen muodossa CSV UTF-8
    .cause = Tiedostossa on tavuja, jotka eivät ole mitään merkkiä tiedoston merkistössä. Merkit ovat kadonneet jo ennen lähettämistä, eikä niitä voi palauttaa; niiden paikalla on �.
    .cure = Avaa alkuperäinen taulukko ja tallenna se muodossa CSV UTF-8 tai Excel-työkirjana (.xlsx). Tarkista varsinkin kuntien nimet ja muut ääkköset.
encoding-dos = tiedosto on vanhan DOS-ohjelman merkistöä (850), ja se luettiin sen mukaan
    .hint = tarkista, että å, ä ja ö ovat oikein, tai tallenna tiedosto muodossa CSV UTF-8
    .cause = Tekstitiedoston ainoat kirjaimet, joita ei ole englannissa, ovat sanojen keskellä niitä merkkejä, joilla DOS-ohjelmat kirjoittavat å:n, ä:n ja ö:n. Tiedosto luetaan siksi merkistön 850 mukaan.
    .cure = Mitään ei tarvitse tehdä. Varminta on viedä tiedosto ohjelmasta merkistöllä UTF-8.
encoding-doubtful = tiedosto näyttää olevan vanhassa merkistössä { $name }; sen å, ä ja ö luetaan muiksi merkeiksi
    .hint = tallenna tiedosto uudelleen muodossa CSV UTF-8
    .cause = Tekstitiedosto luettiin merkistössä Windows-1252, mutta sanojen keskellä on siinä merkkejä, jotka toisessa merkistössä ovat å, ä ja ö. Näin käy, kun tiedosto on viety vanhasta DOS- tai Macintosh-ohjelmasta. Otsikot ja kuntien nimet tunnetaan silti, mutta muut tekstit luetaan väärin.
    .cure = Vie tiedosto ohjelmasta merkistöllä UTF-8 tai avaa se Excelissä kohdasta Tiedot > Tekstistä tai CSV-tiedostosta, valitse oikea merkistö ja tallenna työkirjaksi (.xlsx).
text-named-workbook = tiedosto on nimetty työkirjaksi, mutta se on tekstitiedosto; se luettiin sellaisena
    .hint = vaihda nimen loppu muotoon .csv
    .cause = Nimen loppu on .xlsx, .xls tai muu työkirjan pääte, mutta sisältö on tavallista tekstiä erottimineen. Jotkin järjestelmät nimeävät vientinsä näin. Tiedosto luettiin tekstitiedostona.
    .cure = Mitään ei tarvitse tehdä. Jos haluat, vaihda pääte muotoon .csv tai tallenna tiedosto Excelissä oikeaksi työkirjaksi.
mojibake-repaired = { $count ->
    [one] yhdessä solussa ääkköset olivat rikkoutuneet (esimerkiksi Ã¤); ne korjattiin
   *[other] { $count } solussa ääkköset olivat rikkoutuneet (esimerkiksi Ã¤); ne korjattiin
}
    .hint = tarkista lähettäjän kanssa, että tiedosto tallennetaan suoraan muodossa CSV UTF-8 tai Excel-työkirjana
    .sender = tallenna tiedosto suoraan muodossa CSV UTF-8 tai Excel-työkirjana
    .cause = Ääkköset olivat rikkoutuneet, koska tiedosto on jossain vaiheessa avattu väärällä merkistöllä: ä näkyi muodossa Ã¤. Ne korjattiin, ja rivit luetaan.
    .cure = Mitään ei tarvitse tehdä tälle aineistolle. Jatkossa tallenna taulukko suoraan Excel-työkirjana (.xlsx); jos tarvitaan CSV, tuo se Exceliin Tiedot-välilehdeltä (tekstistä tai CSV:stä) äläkä avaa sitä kaksoisnapsauttamalla.
# Rajat: mitä ohjelma lukee enintään
file-beyond-limit = tiedosto on yli { $limit } Mt; näin suurta ei lueta
    .hint = jaa tiedosto osiin, esimerkiksi vuosittain, tai pyydä lähettäjältä vain tarvittavat rivit
    .sender = jaa tiedosto osiin, esimerkiksi vuosittain, ja lähetä osat
    .cause = Tiedosto on levyllä suurempi kuin raja. Tiedostosta ei luettu mitään.
    .cure = Tavallinen vienti on enintään muutamia megatavuja. Poista työkirjasta kuvat ja turhat taulukot tai jaa rivit useaan tiedostoon, jotka saavat olla samassa kansiossa.
unpacked-beyond-limit = työkirja on purettuna yli { $limit } Mt; näin suurta ei lueta
    .hint = tallenna tarvittavat taulukot uuteen työkirjaan tai CSV-tiedostoksi
    .cause = Excel- ja ODS-työkirja on pakattu tiedosto. Sen osat ovat purettuina yhteensä suuremmat kuin raja, joten purkaminen keskeytettiin eikä tiedostosta luettu mitään.
    .cure = Kopioi Excelissä vain tarvittavat rivit ja sarakkeet arvoina uuteen työkirjaan ja lähetä se. Kuvat ja liitteet jätetään pois.
ratio-beyond-limit = työkirjan osa purkautuu yli { $limit }-kertaiseksi; tiedostoa ei lueta
    .hint = pyydä lähettäjää avaamaan tiedosto Excelissä ja tallentamaan se uudelleen; jos et tunne lähettäjää, älä avaa tiedostoa
    .sender = avaa tiedosto Excelissä, tallenna se uudelleen ja lähetä se
    .cause = Tavallinen taulukko purkautuu 5–30-kertaiseksi. Näin tiivis osa on joko valtava alue muotoiltuja tyhjiä soluja tai tiedosto, joka on tehty kuormittamaan lukijaansa. Tiedostosta ei luettu mitään.
    .cure = Kopioi Excelissä vain tarvittavat rivit ja sarakkeet arvoina uuteen työkirjaan ja lähetä se.
parts-beyond-limit = työkirjassa on yli { $limit } osaa; tiedostoa ei lueta
    .hint = tallenna tarvittavat taulukot uuteen työkirjaan ilman kuvia ja liitteitä
    .cause = Työkirja koostuu osista: taulukoista, tyyleistä, kuvista ja liitteistä. Niitä on enemmän kuin missään viennissä, joten tiedostosta ei luettu mitään.
    .cure = Kopioi Excelissä tarvittavat taulukot uuteen työkirjaan ja lähetä se.
sheets-beyond-limit = työkirjassa on yli { $limit } taulukkoa; tiedostoa ei lueta
    .hint = jaa taulukot useaan työkirjaan
    .cause = Työkirjassa on enemmän taulukoita (välilehtiä) kuin ohjelma lukee. Tiedostosta ei luettu mitään.
    .cure = Siirrä Excelissä osa taulukoista toiseen työkirjaan (Siirrä tai kopioi) ja lähetä molemmat.
cells-beyond-limit = tiedostossa on yli { $limit } solua; tiedostoa ei lueta
    .hint = poista taulukon alla ja oikealla olevat tyhjät rivit ja sarakkeet ja tallenna, tai jaa rivit useaan tiedostoon
    .cause = Solut lasketaan ensimmäisestä täytetystä viimeiseen. Yksikin merkki taulukon oikeassa alakulmassa tai kaikille riveille kopioitu arvo tekee taulukosta valtavan. Tiedostosta ei luettu mitään.
    .cure = Siirry Excelissä viimeiseen soluun (Ctrl+End). Jos se on kaukana tiedoista, poista ylimääräiset rivit ja sarakkeet ja tallenna. Vanhan .xls- tai .ods-tiedoston voi myös tallentaa muotoon .xlsx, jonka raja on suurempi.
text-beyond-limit = työkirjan soluissa on yli { $limit } Mt tekstiä; tiedostoa ei lueta
    .hint = poista pitkät tekstit tai jaa rivit useaan työkirjaan
    .cause = Sama pitkä teksti voi toistua tuhansissa soluissa, vaikka tiedosto on pieni. Tiedostosta ei luettu mitään.
    .cure = Poista Excelissä vapaan tekstin sarakkeet: niitä ei ladata muutenkaan.
piece-beyond-limit = tiedostossa on rivi tai teksti, joka on yli { $limit } Mt; tiedostoa ei lueta
    .hint = tarkista lainausmerkit: sulkematta jäänyt lainausmerkki yhdistää kaikki sen jälkeiset rivit yhdeksi
    .cause = CSV-tiedostossa lainausmerkki aloittaa tekstin, joka voi jatkua usealle riville. Jos se jää sulkematta ja suljetaan vasta paljon myöhemmin, rivit välissä ovat yhtä solua. Tiedostosta ei luettu mitään.
    .cure = Tallenna taulukko Excelissä uudelleen muodossa CSV UTF-8 tai lähetä se Excel-työkirjana (.xlsx).
cell-beyond-limit = solussa on yli { $limit } merkkiä; solua ei ladata
    .hint = lyhennä solun teksti tai siirrä se vapaan tekstin sarakkeeseen; jos tieto on pakollinen, riviä ei ladata ilman sitä
    .cause = Excelin soluun mahtuu enintään saman verran, joten näin pitkä teksti ei ole päivä, tunnus eikä luokka. Solu luetaan tyhjänä. Pakollisen sarakkeen rivi hylätään.
    .cure = Kirjoita soluun se tieto, jonka lomake kysyy. Usein solussa on vahingossa liitetty asiakirja tai sulkematta jäänyt lainausmerkki.
long-cells-left-out = { $count ->
    [one] taulukossa on vielä yksi solu, jossa on yli { $limit } merkkiä; solua ei ladata
   *[other] taulukossa on vielä { $count } solua, joissa on yli { $limit } merkkiä; soluja ei ladata
}
    .hint = korjaa ensin yksitellen luetellut solut ja lähetä tiedosto uudelleen
    .cause = Liian pitkiä soluja on niin monta, ettei niitä luetella yksitellen. Ne luetaan tyhjinä, ja rivit, joiden pakollinen tieto näin puuttuu, hylätään.
    .cure = Tarkista, onko sarakkeeseen liitetty väärät tiedot, ja tallenna taulukko uudelleen.
workbook-entities = työkirjassa on XML-määrityksiä, joita taulukkolaskenta ei tee; tiedostoa ei lueta
    .hint = pyydä lähettäjää avaamaan tiedosto Excelissä ja tallentamaan se uudelleen; jos et tunne lähettäjää, älä avaa tiedostoa
    .sender = avaa tiedosto Excelissä, tallenna se uudelleen ja lähetä se
    .cause = Määritysten (ENTITY) avulla muutama rivi voi tarkoittaa gigatavuja tekstiä tai toisia tiedostoja. Excel ja LibreOffice eivät kirjoita niitä. Tiedostosta ei luettu mitään.
    .cure = Avaa tiedosto Excelissä ja tallenna se uudelleen työkirjaksi (.xlsx). Jos tiedoston alkuperä on epäselvä, poista se ja kysy lähettäjältä.

# Miten tiedosto on kirjoitettu
dialect-changed = tiedosto on kirjoitettu toisin kuin edellinen ({ $file }): ennen { $before }, nyt { $after }
    .hint = mitään ei tarvitse tehdä; jos tiedoissa on muuta outoa, kysy, vaihtuiko lähettäjän ohjelma
    .cause = Saman organisaation saman lomakkeen aiempi tiedosto oli eri merkistöllä tai eri erottimella. Molemmat luetaan oikein.
    .cure = Mitään ei tarvitse korjata. Muutos kertoo yleensä, että tiedosto on viety toisesta ohjelmasta tai toiselta koneelta.
hidden-sheet-loaded = piilotettu taulukko ladattiin, koska asetuksissa on load_hidden_sheets = true
    .hint = jos taulukko on vanha kopio tai apuluettelo, poista se työkirjasta
    .cause = Asetus load_hidden_sheets lataa myös työkirjojen piilotetut taulukot. Sen rivit ovat mukana luvuissa.
    .cure = Tarkista Excelissä (Näytä), mitä taulukossa on. Jos sen ei kuulu olla mukana, poista se tai aseta load_hidden_sheets = false.
