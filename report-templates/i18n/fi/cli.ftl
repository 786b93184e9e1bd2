stage-read = luetaan tiedostoja
stage-check = tarkistetaan rivejä
stage-measure = lasketaan mittareita
stage-typeset = ladotaan raporttia
stage-write = tallennetaan

standard-output = tuloste

findings-more-here = … ja { $count ->
        [one] 1 muu
       *[other] { $count } muuta
    } { $column ->
        [none] tässä tiedostossa
       *[other] tämän tiedoston samassa sarakkeessa
    }
findings-more = … ja { $count ->
        [one] 1 muu samanlainen
       *[other] { $count } muuta samanlaista
    } ({ $code }, sarake { $header }); kaikki ovat havaintotiedostossa

run-findings = Havainnot: { $errors ->
        [one] 1 virhe
       *[other] { $errors } virhettä
    }, { $warnings ->
        [one] 1 varoitus
       *[other] { $warnings } varoitusta
    }, { $notes ->
        [one] 1 huomautus
       *[other] { $notes } huomautusta
    }: { $file }
run-tables = Taulukot: { $folder }
run-report = Raportti: { $file }
run-others = Huomaa: kansiossa out/{ $period } { $count ->
        [one] on tiedosto, joka ei ole tästä ajosta: { $file }. Se on jäänyt aiemmasta ajosta tai joku on lisännyt sen; tarkista se
       *[other] on { $count } tiedostoa, jotka eivät ole tästä ajosta, esimerkiksi { $file }. Ne ovat jääneet aiemmista ajoista tai joku on lisännyt ne; tarkista ne
    } ennen kuin annat koko kansion eteenpäin.
run-no-report = Raporttia ei tehty: profiililla secure syntyvät vain taulukot.
run-rows = Luettiin { $files ->
        [one] 1 tiedosto
       *[other] { $files } tiedostoa
    } ja { $read ->
        [one] 1 rivi
       *[other] { $read } riviä
    }; hylättiin { $rejected ->
        [one] 1 rivi
       *[other] { $rejected } riviä
    }, kaksoiskappaleita { $duplicate }{ $unread ->
        [0] .
        [one] ; lukematta jäi yksi taulukko.
       *[other] ; lukematta jäi { $unread } taulukkoa.
    }
check-table = { $place }: { $form }{ $encoding ->
        [none] {""}
       *[other] {" "}({ $encoding }, erotin { $delimiter ->
            [tab] sarkain
           *[other] { $delimiter }
        })
    }, { $rows ->
        [one] 1 rivi
       *[other] { $rows } riviä
    }
check-summary = Luettiin { $files ->
        [one] 1 tiedosto
       *[other] { $files } tiedostoa
    } ja { $read ->
        [one] 1 rivi
       *[other] { $read } riviä
    }; hylättiin { $rejected ->
        [one] 1 rivi
       *[other] { $rejected } riviä
    }. Havainnot: { $errors ->
        [one] 1 virhe
       *[other] { $errors } virhettä
    }, { $warnings ->
        [one] 1 varoitus
       *[other] { $warnings } varoitusta
    }, { $notes ->
        [one] 1 huomautus
       *[other] { $notes } huomautusta
    }: { $file }
check-blocked = Suoria tunnistetietoja löytyi { $count }; niitä on näin monessa tiedostossa: { $files }. Näistä tiedostoista ei ladattu mitään, eikä raporttia voi tehdä.
generate-done = Keksitty hanke on kansiossa { $folder }: { $files } tiedostoa, { $rows } riviä.
init-done = Projektikansio on valmis: { $folder }. Täydennä ensin kooste.toml, vie sitten tiedostot kansioon exports/ ja aja: kooste check { $folder }

init-folder-not-empty = kansiossa on jo tiedostoja
    .hint = anna uuden tai tyhjän kansion nimi
    .cause = Uusi projekti tehdään vain uuteen tai tyhjään kansioon, jottei mikään olemassa oleva tiedosto katoa. Mitään ei kirjoitettu.
    .cure = Anna kansiolle uusi nimi. Jos kansiossa on jo projekti, sitä ei tarvitse alustaa uudelleen: muokkaa tiedostoa kooste.toml.

unknown-code = koodia { $name } ei ole
    .hint = { $nearest ->
        [none] luettelo koodeista: kooste explain
       *[other] tarkoititko: { $nearest }? Luettelo koodeista: kooste explain
    }
    .cause = Komennolle explain annettiin koodi, jota ohjelma ei käytä. Koodi on viestissä hakasulkeissa, esimerkiksi virhe[cell-missing].
    .cure = Kopioi koodi viestistä tai havaintotiedoston sarakkeesta code. Kaikki koodit saa luettelona komennolla kooste explain.
unknown-form = lomaketta { $name } ei ole
    .hint = { $near ->
        [yes] tarkoititko: { $forms_fi }? Luettelo lomakkeista: kooste describe forms
       *[no] luettelo lomakkeista: kooste describe forms
    }
    .cause = Komennolle annettiin lomake, jota ohjelma ei tunne. Lomakkeita on 18, ja jokaisella on numero, englanninkielinen nimi ja otsikko.
    .cure = Anna lomakkeen numero (5), nimi (job_start) tai otsikko (Lomake C). Kaikki lomakkeet saa luettelona komennolla kooste describe forms.

table-code = Koodi
table-severity = Vakavuus
table-count = Määrä
table-title = Selitys
table-number = Nro
table-form = Nimi
table-form-title = Lomake
table-key = Avain
table-required = Pakollinen
table-column = Sarake
table-field = Kenttä
table-kind = Laji

explain-hint = Mistä havainto johtuu ja miten sen korjaa: kooste explain KOODI
explain-severity = Vakavuus: { $severities }
explain-cause = Mistä johtuu
explain-cure = Mitä tehdään

describe-forms-hint = Avain erottaa rivit toisistaan organisaation sisällä. Pakolliset ovat sarakkeita, joita ilman riviä ei lueta. Yhden lomakkeen sarakkeet ja sallitut arvot: kooste describe forms LOMAKE
describe-key = Avain organisaation sisällä: { $key }
describe-no-key = Ei avainta: jokainen rivi on oma tietonsa.
describe-note-budget = Rivien on katettava koko hankkeen budjetti: yksi rivi kustannuslajia, rahoittajaa ja kautta kohti, kausi vuosi tai sen osa (2026, 2026H1, 2026Q3, 2026-09). Jos rivit ovat vain osasta hankkeen vuosia, raportti vertaa käyttöä näiden vuosien aikaan.
describe-yes = kyllä
describe-allowed = sallitut arvot: { $text }
describe-spellings = myös näin: { $text }
describe-limits = sallitut rajat: { $text }
describe-usual = tavallisesti: { $text }
describe-headers = myös otsikkona: { $text }

kind-id = tunnus
kind-text = teksti
kind-enum = luettelosta
kind-date = päivämäärä
kind-month = kuukausi
kind-integer = kokonaisluku
kind-number = luku
kind-boolean = kyllä tai ei
kind-municipality = kunta
kind-area-code = aluekoodi
kind-list = luettelo
kind-free-text = vapaa teksti, ei ladata

table-measure = Mittari
table-grain = Rivi kutakin kohti
table-function = Funktio
table-gives = Antaa
table-unit = Yksikkö
table-role = Rooli
table-label = Otsikko
describe-measures-hint = Mitä yksi mittari laskee ja sen sarakkeet: kooste describe measures TUNNUS
describe-grain = Yksi rivi kutakin kohti: { $text }
describe-needs = Lomakkeet: { $text }
describe-interval = 95 %:n väli: { $text }
describe-functions = Vain koosteessa olevat funktiot: { $text }
describe-relations = Lukujen yhteydet: { $text }
describe-or = {" tai "}
describe-formula = kaava: { $text }
describe-source = lähde: { $text }
describe-functions-hint = Makro toimii missä tahansa DuckDB-komentotulkissa projektin tietokannassa, kooste-funktio vain ohjelman sisällä. Taulumakro saa taulun tai CTE:n nimen tekstinä: select * from kaplan_meier('durations').
function-macro = makro
function-table-macro = taulumakro
function-kooste = vain kooste
role-key = nimeää rivin
role-people = henkilömäärä
role-rate = osuus
role-derived = johdettu
role-statistic = keskiarvo tai mediaani
role-survival = kertymäkäyrä
role-index = indeksi alueista
role-performance = valmentajien työ
role-context = taustatieto
role-support = { $role }, ei julkaista
unknown-measure = mittaria { $name } ei ole
    .hint = { $nearest ->
        [none] kooste describe measures luettelee kaikki mittarit
       *[other] tarkoititko { $nearest }? kooste describe measures luettelee kaikki mittarit
    }
    .cause = Komennolle annettiin mittari, jota ei ole. Mittarin tunnus on sen kyselytiedoston polku kansiossa queries ilman päätettä.
    .cure = Kopioi tunnus komennon kooste describe measures luettelosta. Projektin omat mittarit löytyvät valinnalla --project KANSIO.
table-cells = Lukuja
table-primary = Pieniä
table-complementary = Muita
table-narrowest = Arvoja väh.
table-kept = Näkyy
audit-passed = Tarkastus meni läpi ({ $period }, profiili { $profile }): henkilömääristä on salattu { $hidden } / { $cells }, eikä niitä voi päätellä näytettävistä luvuista. Lukijoiden tuntemia aiempia julkaisuja: { $releases }.
audit-hint = Pieniä: salattu pienuuden vuoksi. Muita: salattu, jottei pieniä voisi laskea. Arvoja väh.: kuinka monta arvoa parhaiten tunnetulla salatulla luvulla voi olla. Näkyy: osuus taulukon henkilömäärien summasta.
release-done = Merkitty julkaistuksi: { $period }, profiili { $profile }, julkaisu { $release }, { $files } tiedostoa. Luettelo: { $ledger }. Seuraavat ajot tarkastetaan yhdessä tämän kanssa.
release-was-there = Ajo { $period } (profiili { $profile }) on jo merkitty julkaistuksi: julkaisu { $release } luettelossa { $ledger }.
