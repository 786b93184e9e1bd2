# Tiedostojen löytäminen ja avaaminen
exports-missing = kansiota exports ei ole
    .hint = luo projektin kansioon kansio exports ja sen alle jokaiselle organisaatiolle oma kansio, johon sen lähettämät tiedostot kopioidaan; tyhjän projektin saa komennolla kooste init
exports-empty = kansiossa exports ei ole yhtään tiedostoa, jonka voisi lukea
    .hint = kopioi organisaatioiden lähettämät tiedostot kansioihin exports/<organisaatio>/; luettavat tiedostot ovat csv, tsv, txt, xlsx, xlsm, xls, ods ja parquet
file-not-read = tiedostoa ei lueta: se ei ole taulukko
    .hint = luettavat tiedostot ovat csv, tsv, txt, xlsx, xlsm, xls, ods ja parquet; jos tässä on tietoja, tallenna ne Excel-työkirjaksi
file-without-organisation = tiedosto on suoraan kansiossa exports, joten sen organisaatiota ei tiedetä
    .hint = siirrä tiedosto organisaation omaan kansioon, esimerkiksi exports/Rauma/
file-unreadable = tiedostoa ei voi avata: { $error }
    .hint = sulje tiedosto muissa ohjelmissa ja tarkista, että sinulla on oikeus lukea se
file-empty = tiedosto on tyhjä
    .hint = pyydä lähettäjältä tiedosto uudelleen tai poista se kansiosta exports
file-not-text = tiedosto ei ole tekstiä, vaikka sen nimi niin sanoo
    .hint = jos tiedosto on Excel-työkirja, anna sille pääte .xlsx; muuten pyydä se lähettäjältä uudelleen muodossa CSV
workbook-damaged = työkirja on vioittunut tai kesken, eikä sitä voi lukea
    .hint = avaa tiedosto Excelissä ja tallenna se uudelleen työkirjaksi (.xlsx); jos se ei aukea, pyydä se lähettäjältä uudelleen
workbook-password = työkirja on suojattu salasanalla
    .hint = avaa tiedosto Excelissä, poista salasana (Tiedosto, Tiedot, Suojaa työkirja) ja tallenna
parquet-damaged = Parquet-tiedosto on vioittunut tai kesken
    .hint = pyydä tiedosto lähettäjältä uudelleen

# Lomakkeen tunnistaminen otsikoista
form-unknown = { $near ->
    [yes] taulukon lomaketta ei tunnisteta otsikoista; lähinnä: { $forms_fi }. Lähimmästä puuttuvat otsikot: { $headers }
   *[no] taulukon lomaketta ei tunnisteta: yhtään tuttua otsikkoa ei löydy
}
    .hint = tarkista, että otsikot ovat omalla rivillään taulukon alussa ja niiden nimet ovat kuten lomakkeella; taulukkoa ei ladattu
form-ambiguous = taulukko sopii yhtä hyvin usealle lomakkeelle: { $forms_fi }
    .hint = lisää sarake, joka on vain yhdellä näistä lomakkeista; taulukkoa ei ladattu
form-header-missing = lomakkeelta { $forms_fi } puuttuu pakollinen otsikko: { $headers }
    .hint = lisää puuttuva sarake tai korjaa sen otsikko; ilman sitä rivejä ei voi hyväksyä
header-unknown = saraketta ei tunneta, eikä sitä ladata
    .hint = jos sarake kuuluu lomakkeelle, korjaa sen otsikko; muuten sarakkeen voi jättää pois
headers-unknown = { $count } saraketta ei tunneta, eikä niitä ladata
    .hint = jos jokin niistä kuuluu lomakkeelle, korjaa sen otsikko; muut voi jättää pois
header-repeated = sama otsikko on taulukossa toisen kerran; vain ensimmäinen sarake ladataan
    .hint = poista ylimääräinen sarake tai korjaa sen otsikko
title-value-used = tieto { $header } otettiin taulukon yläpuolelta, koska saraketta ei ole
    .hint = jos se ei koske taulukon kaikkia rivejä, lisää sarake

# Rivit ja solut
cells-beyond-header = { $count } rivillä on tietoa sarakkeessa, jolla ei ole otsikkoa; sitä ei ladata
    .hint = tarkista ensimmäinen rivi: usein solussa on erotinmerkki, joka on siirtänyt sen jälkeisiä soluja
columns-beyond-limit = taulukossa on soluja { $limit } ensimmäisen sarakkeen jälkeen; niitä ei lueta
    .hint = poista tyhjät tai turhat sarakkeet taulukon oikealta puolelta
total-rows-left-out = { $count } summa- tai keskiarvoriviä jätettiin lataamatta
    .hint = mitään ei tarvitse tehdä: summat lasketaan riveistä
header-rows-left-out = otsikkorivi toistuu { $count } kertaa; toistoja ei ladata
    .hint = mitään ei tarvitse tehdä
notes-left-out = taulukon alla on { $count } riviä huomautuksia; niitä ei ladata
    .hint = jos rivit ovat tietoja, täytä niiden muutkin sarakkeet
empty-rows-left-out = { $count } tyhjää riviä jätettiin väliin
    .hint = mitään ei tarvitse tehdä
sheet-hidden = piilotettua taulukkoa ei ladata
    .hint = jos taulukossa on tietoja, tuo se näkyviin (Näytä) ja tallenna, tai aseta tiedostoon kooste.toml load_hidden_sheets = true, jolloin kaikki piilotetut taulukot ladataan
quote-unclosed = lainausmerkki jää sulkematta, joten lainausmerkit luetaan tavallisina merkkeinä
    .hint = korjaa solun lainausmerkit tai tallenna taulukko Excelissä uudelleen
text-damaged = tiedostossa on merkkejä, joita ei voi lukea; ne on korvattu merkillä �
    .hint = tallenna tiedosto uudelleen muodossa CSV UTF-8
mojibake-repaired = { $count } solussa ääkköset olivat rikkoutuneet (esimerkiksi Ã¤); ne korjattiin
    .hint = tarkista lähettäjän kanssa, että tiedosto tallennetaan suoraan muodossa CSV UTF-8 tai Excel-työkirjana

# Rajat: mitä ohjelma lukee enintään
file-beyond-limit = tiedosto on yli { $limit } Mt; näin suurta ei lueta
    .hint = jaa tiedosto osiin, esimerkiksi vuosittain, tai pyydä lähettäjältä vain tarvittavat rivit
    .cause = Tiedosto on levyllä suurempi kuin raja. Tiedostosta ei luettu mitään.
    .cure = Tavallinen vienti on enintään muutamia megatavuja. Poista työkirjasta kuvat ja turhat taulukot tai jaa rivit useaan tiedostoon, jotka saavat olla samassa kansiossa.
unpacked-beyond-limit = työkirja on purettuna yli { $limit } Mt; näin suurta ei lueta
    .hint = tallenna tarvittavat taulukot uuteen työkirjaan tai CSV-tiedostoksi
    .cause = Excel- ja ODS-työkirja on pakattu tiedosto. Sen osat ovat purettuina yhteensä suuremmat kuin raja, joten purkaminen keskeytettiin eikä tiedostosta luettu mitään.
    .cure = Kopioi Excelissä vain tarvittavat rivit ja sarakkeet arvoina uuteen työkirjaan ja lähetä se. Kuvat ja liitteet jätetään pois.
ratio-beyond-limit = työkirjan osa purkautuu yli { $limit }-kertaiseksi; tiedostoa ei lueta
    .hint = pyydä lähettäjää avaamaan tiedosto Excelissä ja tallentamaan se uudelleen; jos et tunne lähettäjää, älä avaa tiedostoa
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
long-cells-left-out = taulukossa on vielä { $count } solua, joissa on yli { $limit } merkkiä; soluja ei ladata
    .hint = korjaa ensin yksitellen luetellut solut ja lähetä tiedosto uudelleen
    .cause = Liian pitkiä soluja on niin monta, ettei niitä luetella yksitellen. Ne luetaan tyhjinä, ja rivit, joiden pakollinen tieto näin puuttuu, hylätään.
    .cure = Tarkista, onko sarakkeeseen liitetty väärät tiedot, ja tallenna taulukko uudelleen.
workbook-entities = työkirjassa on XML-määrityksiä, joita taulukkolaskenta ei tee; tiedostoa ei lueta
    .hint = pyydä lähettäjää avaamaan tiedosto Excelissä ja tallentamaan se uudelleen; jos et tunne lähettäjää, älä avaa tiedostoa
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
