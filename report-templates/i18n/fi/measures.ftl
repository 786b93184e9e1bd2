query-header-missing = kyselytiedosto ei ala otsakkeella
    .hint = aloita tiedosto rivillä /* kooste, kirjoita otsake TOML-muodossa, päätä se merkkeihin */ ja kirjoita sen jälkeen yksi SELECT-kysely
    .cause = Jokainen kyselytiedosto alkaa otsakkeella, joka kertoo, mitä kysely laskee ja mitä siitä saa näyttää. Ilman otsaketta tietosuojasääntöjä ei voi soveltaa, joten kyselyä ei ajeta.
    .cure = Ota malliksi jokin sisäänrakennettu kysely kansiosta queries ja kirjoita samanlainen otsake: alkuun rivi /* kooste, loppuun */.
query-header-invalid = kyselyn otsaketta ei voi lukea: { $error }
    .hint = korjaa kohta; sisäänrakennetut kyselyt ovat malliksi kansiossa queries/
    .cause = Kyselyn otsake ei ole oikeaa TOML-kieltä, tai siinä on tuntematon tai vääränlainen kohta. Kyselyä ei ajeta.
    .cure = Korjaa osoitettu kohta. Sisäänrakennetut kyselyt näyttävät, mitä kohtia otsakkeessa voi olla.
query-header-column = kyselyn otsake viittaa sarakkeeseen { $column }, jota se ei esittele
    .hint = lisää otsakkeeseen [[column]], jonka name on { $column }, tai korjaa viittaus
    .cause = Otsake viittaa sarakkeeseen, esimerkiksi nimittäjään, jota se ei itse esittele. Peittämissääntöä ei voi soveltaa sarakkeeseen, jota ei tunneta.
    .cure = Lisää sarakkeesta oma [[column]]-kohta tai korjaa viittauksen kirjoitusasu.
query-name = kyselytiedoston nimestä ei saa taulun nimeä
    .hint = pane tiedosto yhteen alikansioon ja käytä nimissä vain pieniä kirjaimia a–z, numeroita ja alaviivaa, esimerkiksi queries/oma/kavijat.sql
    .cause = Tulostaulun nimi tulee tiedoston kansiosta ja nimestä, ja tästä nimestä taulua ei voi nimetä: siinä on isoja kirjaimia, ääkkösiä, välilyöntejä tai väärä määrä kansioita.
    .cure = Pane tiedosto yhteen alikansioon kansiossa queries ja nimeä se pienin kirjaimin a–z, numeroin ja alaviivoin, esimerkiksi queries/oma/kavijat.sql.
query-name-taken = kyselyn tulostaululla olisi sama nimi kuin kyselyllä { $other }
    .hint = anna tiedostolle tai kansiolle toinen nimi
    .cause = Kaksi kyselyä tekisi samannimisen tulostaulun, esimerkiksi a/b_c.sql ja a_b/c.sql. Kumpaakaan ei voi valita toisen edelle.
    .cure = Nimeä oma tiedosto tai sen kansio uudelleen. Jos tarkoitus oli korvata sisäänrakennettu kysely, käytä täsmälleen sen polkua ja nimeä.
query-not-select = tiedostossa pitää olla tasan yksi SELECT-kysely
    .hint = poista muut lauseet; kysely ei saa muuttaa mitään
    .cause = Kyselytiedostossa saa olla vain yksi lause, joka lukee tietoja (SELECT). Muuta ei ajeta, jotta kysely ei voi muuttaa tai viedä aineistoa.
    .cure = Poista muut lauseet, kuten create, delete, copy ja set, sekä ylimääräiset puolipisteet. Aputaulut kirjoitetaan with-lauseina samaan kyselyyn tai omaan tiedostoonsa.
query-syntax = kyselyssä on kirjoitusvirhe: { $error }
    .hint = korjaa osoitettu kohta
    .cause = Kysely ei ole oikeaa SQL-kieltä, joten sitä ei voi ajaa. Mitään ei laskettu.
    .cure = Korjaa osoitettu kohta; usein edelliseltä riviltä puuttuu pilkku tai sulku. Kyselyä voi kokeilla DuckDB-ohjelmassa tietokantaan .kooste/kooste.duckdb.
query-table-unknown = kysely lukee taulua { $table }, jota mikään kysely ei tee
    .hint = tarkista taulun nimi; queries/model/service.sql tekee taulun model.service ja queries/employment/quarterly.sql taulun measure.employment_quarterly
    .cause = Kysely lukee taulua, jota ei ole lomakkeissa, viitetiedoissa eikä muiden kyselyjen tuloksissa. Kyselyjen järjestystä ei voi päätellä, joten mitään ei laskettu.
    .cure = Tarkista taulun nimi. Lomakkeiden taulut ovat core.lomake, esimerkiksi core.referral; kyselyn taulun nimi tulee sen tiedoston polusta.
query-cycle = kyselyt odottavat toisiaan kehässä: { $queries }
    .hint = poista yksi viittauksista
    .cause = Kyselyt lukevat toistensa tuloksia niin, ettei mikään niistä voi olla ensimmäinen. Mitään ei laskettu.
    .cure = Poista yksi viittauksista tai siirrä yhteinen osa omaan kyselyynsä, jota muut lukevat.
query-failed = kyselyä ei voi ajaa: { $error }
    .hint = tarkista taulujen ja sarakkeiden nimet ja tyypit
    .cause = Tietokanta ei voinut ajaa kyselyä, esimerkiksi koska saraketta ei ole, tyypit eivät sovi yhteen tai muisti ei riitä. Mitään ei kirjoitettu.
    .cure = Lue virheilmoituksen loppu ja korjaa kysely. Ulkoisia tiedostoja ja laajennuksia ei voi käyttää: ne on kytketty pois, kun aineisto on luettu.
query-columns-missing = otsakkeessa esitellyt sarakkeet puuttuvat kyselyn tuloksesta: { $columns }
    .hint = lisää sarakkeet kyselyyn tai poista ne otsakkeesta
    .cause = Otsake lupaa sarakkeita, joita kyselyn tulos ei sisällä. Taulukkoa ei voi julkaista vajaana.
    .cure = Lisää sarakkeet kyselyn select-osaan samoilla nimillä (as nimi) tai poista ne otsakkeesta.
query-columns-undeclared = kyselyn tuloksessa on sarakkeita, joita otsake ei esittele: { $columns }
    .hint = esittele sarakkeet otsakkeessa tai jätä ne pois; vain esitelty voidaan julkaista
    .cause = Kyselyn tuloksessa on sarakkeita, joista otsake ei kerro mitään. Niihin ei voi soveltaa tietosuojasääntöjä, joten taulukkoa ei julkaista.
    .cure = Esittele sarake otsakkeessa [[column]]-kohtana ja kerro, onko se lukumäärä, osuus vai luokka, tai jätä sarake pois kyselystä.
query-column-type = sarakkeen { $column } tyyppi ei käy
    .hint = lukumäärän pitää olla kokonaisluku (cast(... as bigint)) ja muun luvun double (cast(... as double))
    .cause = Sarakkeen tyyppi ei ole se, jonka otsake ilmoittaa. Pienten lukujen peittäminen tarvitsee oikeat tyypit, joten taulukkoa ei julkaista.
    .cure = Muunna sarake kyselyssä: lukumäärä cast(… as bigint), muu luku cast(… as double), teksti cast(… as varchar).

interval-wilson = Wilsonin väli
interval-clopper-pearson = tarkka binomiväli (Clopper–Pearson)
interval-byar = Byarin väli
interval-poisson-exact = tarkka Poisson-väli
interval-byar-or-poisson-exact = Byarin väli, alle kymmenen tapauksen luvuilla tarkka Poisson-väli
interval-cloglog = komplementaarisen log–log-muunnoksen väli
interval-loglog = log–log-muunnoksen väli
interval-student-t = Studentin t-väli

level-exemplary = erinomainen
level-good = hyvä
level-fair = kohtalainen
level-not-supported-employment = ei ole tuettua työllistymistä

section-staffing = henkilöstö
section-organization = järjestäminen
section-services = sisältö

review-method-itsearvio = itsearvio
review-method-vertaisarvio = vertaisarvio
review-method-ulkoinen = ulkoinen arvio

item-status-arvioitu = arvioitu
item-status-sovellettu = sovellettu
item-status-ei-arvioitu = ei arvioitu
item-status-ei-sovellu = ei sovellu

area-kind-municipality = kunta
area-kind-organiser = järjestäjä
area-kind-subregion = seutukunta
area-kind-region = koko alue

area-muu = muualla asuvat
area-tuntematon = kotikunta ei tiedossa

group-all = pilottiryhmät yhteensä

funder-valtionavustus = valtionavustus
funder-omarahoitus = omarahoitus

signal-below-998 = poikkeaa: alle 99,8 %:n rajan
signal-below-95 = alle 95 %:n rajan
signal-within = rajojen sisällä
signal-above-95 = yli 95 %:n rajan
signal-above-998 = poikkeaa: yli 99,8 %:n rajan
signal-none = ei vertailua
