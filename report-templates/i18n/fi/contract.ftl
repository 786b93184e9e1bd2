# Rivejä ja soluja koskevat havainnot. Solun arvoa ei näytetä koskaan, vain sen laji.

cell-missing = sarakkeessa ”{ $column }” ei ole arvoa, ja se on pakollinen; riviä ei lueta
    .hint = täydennä solu ja lähetä tiedosto uudelleen
broken-id = sarakkeen ”{ $column }” tunnus on muuttunut taulukkolaskennassa luvuksi tai päivämääräksi
    .hint = muotoile sarake tekstiksi ennen kuin kirjoitat tai liität tunnukset, ja korjaa tunnus
unknown-value = sarakkeessa ”{ $column }” on arvo, jota lomake ei tunne
    .hint = { $nearest ->
        [none] sallitut arvot: { $allowed }
       *[other] tarkoititko: { $nearest }? Sallitut arvot: { $allowed }
    }
not-yes-or-no = sarakkeessa ”{ $column }” on { $class }, pitäisi olla kyllä tai ei
    .hint = kirjoita kyllä tai ei; jos tietoa ei ole, jätä solu tyhjäksi
not-a-date = sarakkeessa ”{ $column }” on { $class }, josta ei saa päivämäärää
    .hint = kirjoita päivä muodossa pp.kk.vvvv, esimerkiksi 1.2.2021, ja tarkista, että päivä on kalenterissa
not-a-month = sarakkeessa ”{ $column }” on { $class }, josta ei saa kuukautta
    .hint = kirjoita kuukausi muodossa kk/vvvv, esimerkiksi 2/2021
not-a-whole-number = sarakkeessa ”{ $column }” on { $class }, pitäisi olla kokonaisluku
    .hint = kirjoita pelkkä luku ilman selitystä
not-a-number = sarakkeessa ”{ $column }” on { $class }, pitäisi olla luku
    .hint = kirjoita pelkkä luku, desimaalit pilkun jälkeen, esimerkiksi 12,5
ambiguous-number = sarakkeen ”{ $column }” luvun voi lukea kahdella tavalla: onko piste tuhaterotin vai desimaalipilkku?
    .hint = kirjoita desimaalit pilkulla (1,234) ja tuhannet välillä (1 234)
out-of-range = sarakkeen ”{ $column }” arvo ei ole sallituissa rajoissa
    .hint = { $max ->
        [none] pienin sallittu arvo on { $min }
       *[other] { $min ->
            [none] suurin sallittu arvo on { $max }
           *[other] sallitut arvot ovat { $min }–{ $max }
        }
    }
implausible-number = sarakkeen ”{ $column }” arvo on poikkeuksellinen; se luetaan sellaisenaan
    .hint = tavallisesti arvo on { $min }–{ $max }; tarkista, onko luku kirjoitettu oikein
date-after-cut-off = sarakkeen ”{ $column }” päivä on aineiston viimeisen päivän { $as_of } jälkeen; riviä ei lueta
    .hint = korjaa päivä; jos se on oikein, tieto kuuluu vasta seuraavaan aineistoon
date-before-project = sarakkeen ”{ $column }” päivä on ennen hankkeen alkua { $start }; rivi luetaan
    .hint = tarkista erityisesti vuosiluku
end-before-start = sarakkeen ”{ $column }” päivä on ennen saman rivin alkamispäivää; riviä ei lueta
    .hint = tarkista, ovatko päivät vaihtaneet paikkaa tai onko vuosi väärä
municipality-outside = sarakkeen ”{ $column }” kunta ei kuulu alueeseen; se lasketaan alueeseen ”muu”
municipality-former = sarakkeessa ”{ $column }” on entinen kunta, joka luetaan nykyiseksi: { $names }
municipality-repaired = sarakkeen ”{ $column }” kunta on luettu näin: { $names }
    .hint = korjaa kunnan nimi, jos se luettiin väärin
municipality-unknown = sarakkeen ”{ $column }” kuntaa ei tunneta; se lasketaan alueeseen ”tuntematon”
    .hint = kirjoita kunnan nimi suomeksi tai ruotsiksi tai kuntanumero, esimerkiksi Pori tai 609

duplicate-row = rivi on sama kuin aiempi rivi tässä tiedostossa; se luetaan vain kerran
key-conflict = kahdella rivillä on samat tunnistetiedot mutta eri sisältö; kumpaakaan ei lueta
    .hint = jätä tiedostoon vain se rivi, joka on oikein
key-in-two-files = sama tieto on myös tiedostossa { $other }, eikä tiedostojen nimistä näe, kumpi on uudempi; kumpaakaan ei lueta
    .hint = poista vanhempi tiedosto tai lisää kummankin nimeen päivämäärä, esimerkiksi lomake-c_2022-06-30.csv
row-superseded = rivin korvaa uudempi tiedosto { $other }

job-before-service = työsuhde alkaa ennen asiakkaan ensimmäistä palvelujaksoa; se luetaan työksi, joka asiakkaalla jo oli
    .hint = tarkista työsuhteen alkamispäivä ja sopimuspäivä
job-after-service = työsuhde alkaa asiakkaan palvelun päätyttyä; sitä ei lasketa palvelun tulokseksi
    .hint = tarkista päivät tai lisää uusi yhteistyösopimus, jos asiakas on palannut palveluun
job-without-service = työsuhteen asiakkaalla ei ole yhteistyösopimusta; työsuhdetta ei lasketa palvelun tulokseksi
    .hint = lähetä puuttuva yhteistyösopimus tai tarkista asiakastunnus
job-end-before-start = työsuhde päättyy ennen kuin se alkaa; päättymisilmoitusta ei lueta
    .hint = tarkista lomakkeiden C ja D päivät
job-end-without-start = päättyneestä työsuhteesta ei ole alkamisilmoitusta (lomake C)
    .hint = lähetä lomake C tai tarkista asiakastunnus ja työsuhdenumero
exit-without-service = palvelu päättyy, mutta asiakkaalla ei ole sitä ennen alkanutta yhteistyösopimusta
    .hint = lähetä puuttuva yhteistyösopimus tai tarkista asiakastunnus ja päättymispäivä
several-exits = samalla palvelujaksolla on useita päättymisiä; aikaisin niistä päättää jakson
    .hint = poista ylimääräinen päättymisilmoitus tai lisää uusi yhteistyösopimus, jos asiakas on palannut palveluun
overlapping-services = asiakkaan palvelujakso alkaa ennen kuin edellinen on päättynyt
    .hint = lähetä edellisen jakson päättymisilmoitus (lomake E) tai poista ylimääräinen sopimus
unknown-coach = sarakkeen ”{ $column }” työhönvalmentajaa ei ole työhönvalmentajien luettelossa
    .hint = lisää työhönvalmentaja luetteloon tai korjaa tunnus
fidelity-total-differs = arvioon kirjoitetut yhteispisteet poikkeavat kriteerien summasta, joka on { $sum }
    .hint = tarkista kriteerien pisteet ja yhteispisteet; raportissa on kriteerien summa
budget-differs = lomakkeen 15 budjetti poikkeaa siitä, mitä kooste.toml-tiedoston mukaan on myönnetty (euroa): { $sums }
    .hint = tarkista talouslomakkeen rivit ja tiedoston kooste.toml kohta [budget]
subsidised-job = palkkatuettuja työsuhteita, joiden luokaksi on kirjoitettu työsuhde avoimilla työmarkkinoilla: { $count }; ne luetaan luokkaan työsuhde palkkatuella
total-differs = { $sums ->
        [none] sarakkeen ”{ $column }” yhteenvetorivillä on muu luku kuin sen yläpuolisista riveistä saadaan laskemalla
       *[other] sarakkeen ”{ $column }” yhteenvetorivillä on muu luku kuin sen yläpuolisista riveistä saadaan laskemalla: { $sums }
    }
    .hint = tarkista, kattaako summan tai keskiarvon kaava kaikki rivit ja onko jokin rivi poistettu tai lisätty myöhemmin
    .cause = Taulukossa on rivi Yhteensä, Summa tai Keskiarvo, ja sen luku poikkeaa riveistä lasketusta enemmän kuin pyöristys selittää. Yhteenvetoriviä ei lueta, ja rivit luetaan sellaisinaan. Silti jokin luvuista on luultavasti väärin tai rivejä puuttuu.
    .cure = Avaa tiedosto Excelissä ja napsauta yhteenvetorivin solua: korjaa kaavan alue niin, että se kattaa kaikki rivit. Jos luku on kirjoitettu käsin, laske se uudelleen. Tarkista myös, onko rivejä suodatettu piiloon tai jäänyt pois.
followup-differs = sarakkeen ”{ $column }” luku poikkeaa siitä, mitä lomakkeista saadaan laskemalla: { $counts }
    .hint = tarkista, puuttuuko lomake tai onko siinä väärä päivä tai työhönvalmentaja; muuten korjaa seurantataulukon luku
    .cause = Seurantataulukkoon kirjoitettu kuukauden luku ei ole sama kuin organisaation lomakkeista laskettu. Vertailussa ovat ne kuukaudet ja työhönvalmentajat, joista lomakkeet on lähetetty. Raportin luvut lasketaan lomakkeista.
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
