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
    .hint = jos taulukossa on tietoja, tuo se näkyviin (Näytä) ja tallenna
quote-unclosed = lainausmerkki jää sulkematta, joten lainausmerkit luetaan tavallisina merkkeinä
    .hint = korjaa solun lainausmerkit tai tallenna taulukko Excelissä uudelleen
text-damaged = tiedostossa on merkkejä, joita ei voi lukea; ne on korvattu merkillä �
    .hint = tallenna tiedosto uudelleen muodossa CSV UTF-8
mojibake-repaired = { $count } solussa ääkköset olivat rikkoutuneet (esimerkiksi Ã¤); ne korjattiin
    .hint = tarkista lähettäjän kanssa, että tiedosto tallennetaan suoraan muodossa CSV UTF-8 tai Excel-työkirjana
