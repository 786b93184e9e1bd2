stage-read = luetaan tiedostoja
stage-check = tarkistetaan rivejä
stage-measure = lasketaan tunnuslukuja
stage-typeset = taitetaan raporttia
stage-write = tallennetaan

findings-more = … ja { $count } muuta samanlaista ({ $code }, sarake { $header }); kaikki ovat havaintotiedostossa

run-findings = Havainnot: { $errors } virhettä, { $warnings } varoitusta, { $notes } huomautusta: { $file }
run-tables = Taulukot: { $folder }
run-report = Raportti: { $file }
run-no-report = Raporttia ei tehty: suojattu käyttö (secure) tuottaa vain taulukot.
run-rows = Luettiin { $files } tiedostoa ja { $read } riviä; hylättiin { $rejected } riviä, kaksoiskappaleita { $duplicate }.
check-summary = Luettiin { $files } tiedostoa ja { $read } riviä; hylättiin { $rejected } riviä. Havainnot: { $errors } virhettä, { $warnings } varoitusta, { $notes } huomautusta: { $file }
check-blocked = Suoria tunnistetietoja löytyi { $count }; niitä on näin monessa tiedostossa: { $files }. Näistä tiedostoista ei ladattu mitään, eikä raporttia voi tehdä.
generate-done = Keksitty hanke on kansiossa { $folder }: { $files } tiedostoa, { $rows } riviä.
init-done = Projektikansio on valmis: { $folder }. Täydennä ensin kooste.toml, vie sitten tiedostot kansioon exports/ ja aja: kooste check { $folder }

init-folder-not-empty = kansiossa on jo tiedostoja
    .hint = anna uuden tai tyhjän kansion nimi
