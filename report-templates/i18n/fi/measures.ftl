query-header-missing = kyselytiedosto ei ala otsakkeella
    .hint = aloita tiedosto rivillä /* kooste, kirjoita otsake TOML-muodossa, päätä se merkkeihin */ ja kirjoita sen jälkeen yksi SELECT-kysely
query-header-invalid = kyselyn otsaketta ei voi lukea: { $error }
    .hint = korjaa kohta; sisäänrakennetut kyselyt ovat malliksi kansiossa queries/
query-header-column = kyselyn otsake viittaa sarakkeeseen { $column }, jota se ei esittele
    .hint = lisää otsakkeeseen [[column]], jonka name on { $column }, tai korjaa viittaus
query-name = kyselytiedoston nimestä ei saa taulun nimeä
    .hint = pane tiedosto yhteen alikansioon ja käytä nimissä vain pieniä kirjaimia a–z, numeroita ja alaviivaa, esimerkiksi queries/oma/kavijat.sql
query-name-taken = kyselyn tulostaululla olisi sama nimi kuin kyselyllä { $other }
    .hint = anna tiedostolle tai kansiolle toinen nimi
query-not-select = tiedostossa pitää olla tasan yksi SELECT-kysely
    .hint = poista muut lauseet; kysely ei saa muuttaa mitään
query-syntax = kyselyssä on kirjoitusvirhe: { $error }
    .hint = korjaa osoitettu kohta
query-table-unknown = kysely lukee taulua { $table }, jota mikään kysely ei tee
    .hint = tarkista taulun nimi; queries/model/service.sql tekee taulun model.service ja queries/employment/quarterly.sql taulun measure.employment_quarterly
query-cycle = kyselyt odottavat toisiaan kehässä: { $queries }
    .hint = poista yksi viittauksista
query-failed = kyselyä ei voi ajaa: { $error }
    .hint = tarkista taulujen ja sarakkeiden nimet ja tyypit
query-columns-missing = otsakkeessa esitellyt sarakkeet puuttuvat kyselyn tuloksesta: { $columns }
    .hint = lisää sarakkeet kyselyyn tai poista ne otsakkeesta
query-columns-undeclared = kyselyn tuloksessa on sarakkeita, joita otsake ei esittele: { $columns }
    .hint = esittele sarakkeet otsakkeessa tai jätä ne pois; vain esitelty voidaan julkaista
query-column-type = sarakkeen { $column } tyyppi ei käy
    .hint = lukumäärän pitää olla kokonaisluku (cast(... as bigint)) ja muun luvun double (cast(... as double))

interval-wilson = Wilsonin väli
interval-clopper-pearson = tarkka binomiväli (Clopper–Pearson)
interval-byar = Byarin väli
interval-poisson-exact = tarkka Poisson-väli
interval-byar-or-poisson-exact = Byarin väli, alle kymmenen tapauksen luvuilla tarkka Poisson-väli
interval-cloglog = komplementaarisen log–log-muunnoksen väli

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
