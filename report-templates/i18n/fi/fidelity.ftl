# Laatukriteerien arviot ja toiminnan tiedoista lasketut kriteerit.

heading-fidelity-change = Muutos edellisestä arviosta
heading-computed = Arvio ja toiminnan tiedot
heading-items = Kriteerit yksitellen

fidelity-target-met = Tavoite, vähintään { $target } pistettä, <b>täyttyy</b>.
fidelity-target-missed = Tavoite, vähintään { $target } pistettä, <b>ei täyty</b>.
fidelity-target-open = Arvio on kesken, joten ei voi vielä sanoa, täyttyykö tavoite, vähintään { $target } pistettä.
fidelity-change-caption = Kriteerit, joiden pisteet nousivat, laskivat tai pysyivät ennallaan edellisestä samalla tavalla tehdystä arviosta. Suluissa on muutos, jos se on enemmän kuin yksi piste.
fidelity-change-unit = { $unit }, { $method } { $before } → { $date }
fidelity-change-none = Muutosta ei voi esittää: aiempaa samalla tavalla tehtyä arviota ei ole.
fidelity-items-caption = Kriteerien nimet ja pisteet uusimmassa arviossa ja sitä edellisessä samalla tavalla tehdyssä.
column-section = Osa-alue
column-rose = Nousi
column-fell = Laski
column-stayed = Ennallaan
column-not-compared = Ei voi verrata
column-unit-day = { $unit }<br>{ $date }

missing-computed = Toiminnan tiedoista laskettuja kriteerejä
missing-why-no-coaches = työhönvalmentajien luetteloa ei ole saatu
computed-unit = <b>{ $unit }</b>: sekä lasketut että arvioidut pisteet voi esittää { $all } kriteeristä. Niistä samat pisteet sai { $same }, laskettuna matalammat { $lower } ja korkeammat { $higher }.
computed-lower = Vähintään kaksi pistettä { $count ->
    [one] matalampi on kriteeri { $items }
   *[other] matalampia ovat kriteerit { $items }
}: toiminnan tiedot eivät tue arviota. Joko toiminta on muuta kuin arvioitiin tai sitä ei ole kirjattu.
computed-higher = Vähintään kaksi pistettä { $count ->
    [one] korkeampi on kriteeri { $items }
   *[other] korkeampia ovat kriteerit { $items }
}: toiminnan tiedot ovat arviota paremmat.
computed-not = <b>{ $unit }</b>: kriteerejä ei ole laskettu ({ $why }).
computed-nothing-shown = <b>{ $unit }</b>: laskettuja ja arvioituja pisteitä ei voi verrata, koska tietoja puuttuu tai niitä ei esitetä.
computed-caption = Yhdeksän kriteeriä laskettuna toiminnan tiedoista arviointipäivälle ja samat kriteerit arvioituina. Ero on lasketut miinus arvioidut pisteet.
computed-unit-line = { $unit }, { $method } { $date }
computed-unit-line-unassessed = { $unit }, laskettu { $date }, ei arvioitu
computed-note-difference = FTE on työpanos kokopäiväisiksi muutettuna. Yhden pisteen ero voi johtua siitä, että laskettu arvo on lähellä pisterajaa. Rajat ovat liitteessä A.
computed-remark-place = { $unit } (kriteeri { $item })
computed-remark-note = { $places }: { $remark }.
computed-not-ratable = ei voi pisteyttää, koska { $item ->
    [1] valmentajien työpanosta arviointipäivänä ei tunneta
    [2] siitä, paljonko valmentajien työajasta kuluu muuhun kuin työhönvalmennukseen, ei ole tietoa arviointia edeltävältä ajalta
    [15] alkaneiden palvelujen ensimmäisistä tapaamisista työnantajan kanssa ei ole tietoa
    [16] siitä, vastasivatko yhteydenotot työnantajiin asiakkaiden toiveita, ei ole tietoa
    [17] valmentajien työpäivistä ja tapaamisista työnantajien kanssa ei ole tietoa arviointia edeltävältä ajalta
    [19] työsuhteita tai tietoa niiden ammateista ei ole
    [20] työsuhteita tai tietoa niiden työnantajista ei ole
    [21] työsuhteita tai tietoa siitä, ovatko ne toistaiseksi voimassa, ei ole
    [24] siitä, paljonko valmentajien työajasta kuluu toimiston ulkopuolella, ei ole tietoa arviointia edeltävältä ajalta
   *[other] tietoja ei ole
}
column-computed-value = Laskettu<br>arvo
column-value-unit = Arvon yksikkö
column-computed-score = Lasketut<br>pisteet
column-assessed-score = Arvioidut<br>pisteet
column-difference = Ero
value-unit-short-clients-per-fte = asiakasta / FTE
value-unit-short-percent = %
value-unit-short-days = päivää
value-unit-short-contacts-per-week = kontaktia / viikko

# Ryhmien kuvaus ja läsnäolo.

heading-attendance = Tuntien toteutuminen
heading-groups = Ryhmien mallit
attendance-caption = Ryhmien osallistujien suunnitellut ja toteutuneet tunnit yhteensä.
attendance-note = Osuus on toteutuneet tunnit suunnitelluista; se voi olla yli 100 %, jos tunteja on toteutunut suunniteltua enemmän.
column-session-kind = Ryhmä ja tyyppi
column-planned-hours = Suunniteltu, h
column-realised-hours = Toteutunut, h
column-realised-share = Toteutunut, %
groups-caption = Ryhmät ja niiden mallit sellaisina kuin hanke on ne kuvannut.
column-group-model = Malli
column-group-description = Kuvaus
group-model-pilot = Malli 1: työssäoppiminen ja teoria rinnakkain, tavoitteena palkkatyö
group-model-employed = Malli 2: organisaatio palkkaa ryhmän itse ja maksaa palkan, tavoitteena palkkatyö

## Muutos osittain

slope-caption = Laatukriteerien osa-alueet, { $unit }: kriteerien keskimääräiset pisteet (1–5) edellisessä ja uusimmassa arviossa. Mukana ovat kriteerit, jotka on pisteytetty molemmissa; pisteet kriteereittäin ovat liitetiedostossa fidelity-items.csv.
slope-alt = Kriteerien keskimääräiset pisteet osa-alueittain, { $unit }, { $before } ja { $after }: { $parts }.
slope-part = { $name } { $from } → { $to }
