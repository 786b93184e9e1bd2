# Raportti THL:lle: tiivistelmä selkeällä kielellä, toimeksianto ja vastaukset, alue, toimintamalli, johtopäätökset.

part-summary = Tiivistelmä selkeällä kielellä
    .file = tiivistelma
part-assignment = Toimeksianto ja vastaukset
part-t1 = Maantieteellinen alue
    .file = t1
part-t2 = Työhönvalmentajien tiimit
    .file = t2
part-t3 = Työhönvalmentajien määrä
    .file = t3
part-t4 = Asiakkaita vuodessa
    .file = t4
part-t5 = Tiimit, joihin työhönvalmennus kytkeytyy
    .file = t5
part-t6 = Ohjausryhmän palaute ja johdon tuki
    .file = t6
part-group-work = Ryhmämuotoinen työhönvalmennus ja alihankintamalli
part-functioning-change = Toimintakyvyn muutos
part-cost-effectiveness = Talous ja kustannusvaikuttavuus
part-area = Alue ja väestö
    .file = alue
part-model = Toimintamalli
    .file = toimintamalli
part-conclusions = Johtopäätökset
    .file = johtopaatokset
heading-phases = Viisi vaihetta
heading-principles = Kahdeksan periaatetta
heading-figures-say = Mitä luvut osoittavat

## Tiivistelmä selkeällä kielellä: lyhyitä lauseita, tavallisia sanoja, kokonaisia lukuja

summary-what = Mikä tämä hanke on?
summary-what-answer = Hanke auttaa ihmisiä pääsemään palkkatyöhön. Työhönvalmentaja auttaa etsimään työpaikan. Hän auttaa myös sitten, kun työ on alkanut. Hankkeen alue on { $region }. Se alkoi { $start } ja päättyy { $end }.
summary-coaches = { $count ->
    [one] Hankkeessa on yksi työhönvalmentaja.
   *[other] Hankkeessa on { $coaches } työhönvalmentajaa.
}
summary-clients-question = Kuinka moni on saanut apua?
summary-clients = { $count ->
    [one] Yksi ihminen on saanut työhönvalmennusta.
   *[other] { $served } ihmistä on saanut työhönvalmennusta.
}
summary-clients-unit = { $count ->
    [one] ihminen
   *[other] ihmistä
}
summary-clients-hidden = Määrää ei näytetä. Näin suojellaan asiakkaita.
summary-clients-none = Asiakkaista ei ole vielä tietoja.
summary-work-question = Ovatko ihmiset saaneet työtä?
summary-work = { $count ->
    [one] Yksi ihminen on saanut palkkatyötä avoimilta työmarkkinoilta.
   *[other] { $found } ihmistä on saanut palkkatyötä avoimilta työmarkkinoilta.
} Se on { $rate } niistä, jotka eivät olleet työssä alussa. Lukuun vaikuttaa myös sattuma. Sattuma huomioon ottaen osuus on { $range }.
summary-work-count = { $count ->
    [one] Yksi ihminen on saanut palkkatyötä avoimilta työmarkkinoilta.
   *[other] { $found } ihmistä on saanut palkkatyötä avoimilta työmarkkinoilta.
} Osuutta ei näytetä. Näin suojellaan asiakkaita.
summary-work-unit = on saanut työtä
summary-work-hidden = Määrää ei näytetä. Näin suojellaan asiakkaita.
summary-work-none = Työstä ei ole vielä tietoja.
summary-trend-question = Onko tilanne parantunut vuodessa?
summary-trend = { $change ->
    [rise] On. Työssä on nyt suurempi osa asiakkaista kuin vuosi sitten.
    [fall] Ei. Työssä on nyt pienempi osa asiakkaista kuin vuosi sitten.
    [unclear] Sitä ei voi sanoa varmasti. Ero vuoden takaiseen on niin pieni, että se voi johtua sattumasta.
    [hidden] Sitä ei voi kertoa, koska lukuja ei näytetä. Näin suojellaan asiakkaita.
    [in-part] Sitä ei voi vielä sanoa. Vuosi sitten hanke oli vasta alkanut.
   *[no-earlier] Vuoden takaa ei ole lukua, johon voisi verrata.
}
summary-good-question = Onko työhönvalmennus hyvää?
summary-good = { $units ->
    [one] Työhönvalmennuksen laatu on arvioitu. Paras mahdollinen tulos on 125 pistettä. Tulos oli { $least } pistettä.
   *[other] Työhönvalmennuksen laatu on arvioitu { $number } yksikössä. Paras mahdollinen tulos on 125 pistettä. { $scores ->
        [same] Jokaisen tulos oli { $least } pistettä.
       *[range] Tulokset olivat { $least }–{ $most } pistettä.
    }
}
summary-good-level = { $level ->
    [exemplary] Se on erinomainen tulos.
    [good] Se on hyvä tulos.
    [fair] Se on kohtalainen tulos: laatua pitää parantaa.
   *[other] Tulos ei riitä. Toiminta ei vielä ole tuettua työllistymistä.
}
summary-good-worst = { $level ->
    [good] Heikoin tulos on hyvä.
    [fair] Heikoin tulos on kohtalainen: laatua pitää parantaa.
   *[other] Heikoin tulos ei riitä: siellä toiminta ei vielä ole tuettua työllistymistä.
}
summary-good-best = { $level ->
    [exemplary] Paras tulos on erinomainen.
    [good] Paras tulos on hyvä.
   *[other] Paras tulos on kohtalainen.
}
summary-good-self = { $units ->
    [one] Arvioinnin on tehnyt yksikkö itse.
   *[other] Arvioinnit ovat tehneet yksiköt itse.
}
summary-good-unit = pistettä, eniten 125
summary-good-none = Laatua ei ole vielä arvioitu.
summary-good-unfinished = Laadun arviointi on kesken.
summary-everyone-question = Onko tilanne sama joka paikassa?
summary-everyone = { $verdict ->
    [alike] Luvuista ei näy eroja eri paikkojen välillä. Se ei todista, ettei eroja ole.
    [both-differ] Ei. Joissakin paikoissa työtä on saanut suurempi tai pienempi osa kuin sattuma selittää. Myös palveluun pääsee joissakin paikoissa suurempi tai pienempi osa asukkaista.
    [work-differs] Ei. Joissakin paikoissa työtä on saanut suurempi tai pienempi osa kuin sattuma selittää.
    [access-differs] Ei. Joissakin paikoissa palveluun on päässyt suurempi tai pienempi osa asukkaista kuin sattuma selittää.
    [work-alike] Työn saamisessa ei näy eroja eri paikkojen välillä. Se ei todista, ettei eroja ole. Palveluun pääsyä ei voi verrata.
    [access-alike] Palveluun pääsyssä ei näy eroja eri paikkojen välillä. Se ei todista, ettei eroja ole. Työn saamista ei voi verrata.
    [none] Siitä ei ole vielä tietoja.
    [single] Sitä ei voi sanoa, koska asiakkaita on vain yhdellä järjestäjällä.
   *[unknown] Sitä ei voi sanoa. Lukuja ei näytetä joka paikasta, jotta kukaan ei tunnista asiakkaita.
}
summary-money-question = Paljonko rahaa on käytetty?
summary-money = Hanke on käyttänyt { $used }. Se on { $share } { $span ->
    [year] vuoden { $years } rahoista
    [years] vuosien { $years } rahoista
   *[whole] kaikista rahoista
}.
summary-money-unit = rahoista on käytetty
summary-targets-question = Onko tavoitteet saavutettu?
summary-note = Osaa luvuista ei näytetä tässä raportissa. Luvun paikalla on silloin kaksi pistettä (..). Näin kukaan ei voi tunnistaa hankkeen asiakkaita.

## Toimeksianto

assignment-lead = THL:n toimeksiannossa on kuusi kysymystä. Vastaus lasketaan aineistosta silloin, kun aineisto sen kertoo, ja hankkeen oma teksti on sen alla.
t1-answer = Hankkeen alue on <b>{ $region }</b>: { $count ->
    [one] yksi kunta
   *[other] { $municipalities } kuntaa
}, { $organiser_count ->
    [one] yksi palvelun järjestäjä
   *[other] { $organisers } palvelun järjestäjää
}.
t1-population = Alueella asuu { $population } ihmistä (väestötiedot vuodelta { $year }).
t1-missing = Alueesta ei ole tietoja. Lähetä alueluettelo ja väestö (lomakkeet 17 ja 14).
t2-answer = { $count ->
    [one] Työhönvalmentajat toimivat yhtenä tiiminä.
   *[other] Työhönvalmentajat toimivat { $teams } tiiminä.
} Taulukosta näkyy, mitkä kunnat tekevät työtä yhdessä.
t2-coordinator = Alueen työhönvalmennusta koordinoi <b>{ $coordinator }</b>.
t2-coordinator-missing = Koordinoijaa ei ole kirjattu.
t2-missing = Tiimeistä ei ole tietoja. Lähetä luettelo työhönvalmentajista (lomake 13).
t3-missing = Työhönvalmentajien määrästä ei ole tietoja. Lähetä luettelo työhönvalmentajista (lomake 13).
t4-answer = Vuonna { $year } palvelussa oli <b>{ $count ->
    [one] yksi asiakas
   *[other] { $served } asiakasta
}</b>.
t4-hidden = Vuoden { $year } asiakasmäärää ei esitetä tietosuojan vuoksi.
t4-unfinished = Vuosi on kesken: luvut ovat { $date } asti.
t4-assumption-within = Vuonna { $year } henkilötyövuotta kohti oli { $value } asiakasta, mikä on oletuksen { $from }–{ $to } mukaista.
t4-assumption-below = Vuonna { $year } henkilötyövuotta kohti oli { $value } asiakasta, mikä on vähemmän kuin oletettu { $from }–{ $to }.
t4-assumption-above = Vuonna { $year } henkilötyövuotta kohti oli { $value } asiakasta, mikä on enemmän kuin oletettu { $from }–{ $to }.
t4-assumption-open = Oletusta { $from }–{ $to } asiakasta vuodessa henkilötyövuotta kohti ei voi vielä verrata toteutuneeseen: se lasketaan kokonaisilta vuosilta.
t4-assumption-hidden = Oletusta { $from }–{ $to } asiakasta vuodessa henkilötyövuotta kohti ei voi verrata toteutuneeseen, koska kokonaisten vuosien lukuja on salattu tietosuojan vuoksi.
t4-caption = Asiakkaat vuosittain ja henkilötyövuotta kohti. Asiakas on mukana jokaisessa vuodessa, jonka aikana hän on ollut palvelussa.
t4-note = Työpanos on työhönvalmentajien henkilötyöpanos kokopäiväisiksi muutettuna (FTE), keskiarvo vuoden niistä neljänneksistä, joilta se tiedetään: vajaalta vuodelta se ei ole henkilötyövuosien määrä. Se esitetään, kun sen takana on tarpeeksi monta työhönvalmentajaa. Asiakkaita henkilötyövuotta kohti lasketaan vain kokonaisilta vuosilta.
t4-missing = Vuoden asiakkaita ei voi laskea. Lähetä lähetteet (lomake 1), yhteistyösopimukset ja työsuhteet (2 ja 5) sekä alueet (17).
t5-answer = Työhönvalmennus kytkeytyy näihin tiimeihin: { $list }.
t5-not-linked = { $count ->
    [one] Tätä toimeksiannossa mainittua ei ole kirjattu tällä nimellä: { $list }.
   *[other] Näitä toimeksiannossa mainittuja ei ole kirjattu näillä nimillä: { $list }.
}
t5-without-links = { $count ->
    [one] Kytköksiä ei ole kirjattu tältä työhönvalmentajien tiimiltä: { $list }.
   *[other] Kytköksiä ei ole kirjattu näiltä työhönvalmentajien tiimeiltä: { $list }.
}
t5-not-referring = Ei yhtään lähetettä: { $list }.
t5-referrers = Taulukosta näkyy, kuinka suuri osa lähetteistä tulee kultakin taholta.
t5-caption = Lähetteet lähettävän tahon mukaan vuonna { $year } ja osuus kaikista vuoden lähetteistä.
t5-missing = Kytkeytymisestä ei ole tietoja. Lähetä luettelo työhönvalmentajista ja lähetteet (lomakkeet 13 ja 1).
t6-answer = { $count ->
    [one] Ohjausryhmän palautteita on kirjattu yksi.
   *[other] Ohjausryhmän palautteita on kirjattu { $number }.
}
t6-missing = Ohjausryhmän palautetta ei ole kirjattu.
column-served-year = Asiakkaita vuodessa
column-fte-year = Työpanos keskimäärin (FTE)
column-clients-per-fte = Asiakkaita henkilötyövuotta kohti
column-share-percent = Osuus, %

## Alue ja väestö

area-lead = Hankkeen alue on { $region }. Taulukoiden luvut ovat taustatietoa: ne eivät koske hankkeen asiakkaita.
area-missing = Kuntia ei voi esittää, koska alueluettelo puuttuu. Lähetä: { $form }.
context-missing = Alueen taustalukuja ei ole kirjattu.
context-caption = Alueen taustaluvut vuosineen ja lähteineen.
context-note = Työllisyysaste on väestön virallinen osuus. Sitä ei verrata hankkeen työllistyneiden osuuteen, joka koskee vain palvelun asiakkaita.
municipalities-caption = { $known ->
    [both] Kunnat, palvelun järjestäjät ja väestö (väestötiedot: { $years }; 15–64-vuotiaat: { $working_years }).
    [all-ages] Kunnat, palvelun järjestäjät ja väestö (väestötiedot: { $years }); 15–64-vuotiaiden määrää ei tiedetä.
    [working-age] Kunnat, palvelun järjestäjät ja 15–64-vuotiaat ({ $working_years }); koko väestön määrää ei tiedetä.
   *[none] Kunnat ja palvelun järjestäjät. Väestötietoja ei ole saatu.
}
organisers-caption = { $population ->
    [known] Palvelun järjestäjät, niiden kunnat ja väestö.
   *[none] Palvelun järjestäjät ja niiden kunnat.
}
column-context = Tieto
column-figure-unit = Yksikkö
column-municipality = Kunta
column-subregion = Seutukunta
column-population = Väestö
column-working-age = 15–64-vuotiaita

## Toimintamalli

model-lead = Laatukriteereihin perustuva tuettu työllistyminen etenee viidessä vaiheessa ja noudattaa kahdeksaa periaatetta.
phase-1 = Palveluun hakeutuminen ja sopiminen
phase-2 = Osaamisen kartoittaminen ja ammatillinen profilointi
phase-3 = Nopea työnetsintä avoimilta työmarkkinoilta
phase-4 = Työnantajan tuki, sopiminen ja työskentely
phase-5 = Työyhteisön tukeminen ja tuki työn ulkopuolella
principle-1 = Palvelu on avoin jokaiselle, joka haluaa työelämään.
principle-2 = Tavoitteena ovat avoimet työmarkkinat.
principle-3 = Työtä etsitään nopeasti.
principle-4 = Suhteet työnantajiin ovat tiiviit.
principle-5 = Asiakkaan omat mielenkiinnon kohteet ohjaavat työnetsintää.
principle-6 = Tuki on henkilökohtaista ja jatkuvaa.
principle-7 = Palvelu on integroitu muuhun työllistymistä tukevaan toimintaan.
principle-8 = Etuusneuvonta on osa palvelua.

## Johtopäätökset

conclusions-missing = Hanke ei ole kirjoittanut johtopäätöksiä.
conclusions-elsewhere = Hankkeen johtopäätökset on kirjoitettu vain { $lang ->
    [fi] suomeksi
    [sv] ruotsiksi
   *[en] englanniksi
}.
