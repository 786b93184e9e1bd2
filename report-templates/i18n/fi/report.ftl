# Raporttien sanat ja lauseet.
#
# <b> ja <i> korostavat; arvot ($...) tulevat lauseeseen sellaisinaan. $count valitsee taivutuksen, eikä sitä tulosteta.

## Raportti

report-description = { $project }: { $report }, { $period }. Luvut { $date } mennessä.
report-keywords = tuettu työllistyminen; työhönvalmennus; laatukriteerit; seuranta
header-left = { $project } · { $report }
confidential = Luottamuksellinen
footer-suppression = salattu n < { $n } (..)
footer-date = tiedot { $date } asti
annex-word = Liite
heading-contents = Sisällys
list-and = ja
list-or = tai

period-quarter = { $number }. neljännes { $year } ({ $dates })
period-half = { $number }. vuosipuolisko { $year } ({ $dates })
period-year = Vuosi { $year } ({ $dates })
period-unfinished = { $period } – kausi on kesken, luvut { $date } asti
in-quarter = { $quarter ->
    [1] Vuoden { $year } ensimmäisellä neljänneksellä
    [2] Vuoden { $year } toisella neljänneksellä
    [3] Vuoden { $year } kolmannella neljänneksellä
   *[4] Vuoden { $year } neljännellä neljänneksellä
}

## Osat

part-situation = Tilannekuva
    .file = tilannekuva
part-employment = Asiakasvirta ja työllistyminen
    .file = tyollistyminen
part-fidelity = Laatukriteerit
    .file = laatukriteerit
part-group-pilots = Ryhmäpilotit
    .file = ryhmapilotit
part-equity = Alueellinen yhdenvertaisuus
    .file = yhdenvertaisuus
part-economy = Talous
    .file = talous
annex-definitions = Määritelmät ja menetelmät
annex-quality = Aineiston laatu
annex-protection = Tietosuoja
annex-production = Tuotantotiedot

heading-review = Hankkeen oma katsaus
heading-quarterly = Työllistyneet neljänneksittäin
heading-cumulative = Koko hankeaika
heading-first-job = Aika ensimmäiseen työhön
heading-retention = Työsuhteiden kesto
heading-latest-review = Uusin arvio
heading-development = Kehittämiskohteet
heading-reviews = Arviot ajassa
heading-organisers-year = Järjestäjät vuoden aikana
heading-organisers-quarter = Järjestäjät neljänneksen aikana
heading-measures = Mittarit
heading-intervals = Luottamusvälit ja vertailut
heading-job-classes = Työsuhdeluokat
heading-targets = Tavoitteet
heading-coverage = Mihin asti tiedot ulottuvat
heading-rows = Luetut rivit
heading-findings = Havainnot aineistosta
heading-rules = Säännöt ja niiden arvot
heading-versions = Ohjelma ja asetukset
heading-inputs = Lähtötiedostot
heading-queries = Kyselyt
heading-attachments = Liitetiedostot

## Ilman tietoja

missing-title = Tästä osasta ei ole vielä tietoja
missing-section = { $what } ei voi esittää, koska { $forms ->
    [one] tarvittava lomake puuttuu tai on tyhjä
   *[other] tarvittavat lomakkeet puuttuvat tai ovat tyhjiä
}. Lähetä: { $list }.
missing-section-period = { $what } ei voi esittää, koska kaudelle ei osu yhtään riviä. Siihen tarvitaan nämä lomakkeet kauden loppuun asti: { $list }.
missing-employment = Asiakasvirtaa ja työllistymistä
missing-fidelity = Laatukriteerejä
missing-group-pilots = Ryhmäpilottien tuloksia
missing-equity = Järjestäjien vertailua
missing-economy = Talouden toteumaa
missing-part = { $what } ei voi vielä laskea: { $why }.
missing-quarterly-by-area = Neljänneksen lukuja järjestäjittäin
missing-first-job = Aikaa ensimmäiseen työhön
missing-retention = Työsuhteiden kestoa
missing-cumulative = Koko hankeajan osuutta
missing-why-no-clients = palvelun aloittaneita ei ole
missing-why-no-jobs = yhtään avoimien työmarkkinoiden työsuhdetta ei ole voitu seurata 13 viikon ajan
missing-quality = Aineistosta ei ole tietoja: yhtään tunnistettua lomaketta ei ole saatu.

## Muutos ja tavoite

signed-range = { $low } … { $high }
change-rise = Osuus nousi { $span ->
    [year] edellisestä vuodesta
   *[quarter] edellisestä neljänneksestä
} <b>{ $points } prosenttiyksikköä</b> (muutoksen 95 %:n luottamusväli { $range }).
change-fall = Osuus laski { $span ->
    [year] edellisestä vuodesta
   *[quarter] edellisestä neljänneksestä
} <b>{ $points } prosenttiyksikköä</b> (muutoksen 95 %:n luottamusväli { $range }).
change-unclear = { $span ->
    [year] Edellisestä vuodesta
   *[quarter] Edellisestä neljänneksestä
} ei ole luotettavaa muutosta ({ $points } prosenttiyksikköä).
change-hidden = Muutosta { $span ->
    [year] edellisestä vuodesta
   *[quarter] edellisestä neljänneksestä
} ei voi esittää, koska vertailuun tarvittava luku on salattu.
change-no-earlier = { $span ->
    [year] Edelliseltä vuodelta
   *[quarter] Edelliseltä neljännekseltä
} ei ole vertailulukua.
change-unfinished = { $span ->
    [year] Vuosi on kesken, joten osuutta ei vielä verrata edelliseen vuoteen.
   *[quarter] Neljännes on kesken, joten osuutta ei vielä verrata edelliseen neljännekseen.
}
trend-rise = Osuus on noussut { $points } prosenttiyksikköä neljänneksestä { $from } neljännekseen { $to }.
trend-fall = Osuus on laskenut { $points } prosenttiyksikköä neljänneksestä { $from } neljännekseen { $to }.
trend-unclear = Neljännesten { $from } ja { $to } välillä ei ole luotettavaa muutosta ({ $points } prosenttiyksikköä).
card-change-rise = nousi { $points } %-yks. edellisestä
card-change-fall = laski { $points } %-yks. edellisestä
card-change-unclear = ei luotettavaa muutosta ({ $points } %-yks.)
card-change-unfinished = { $span ->
    [year] vuosi on kesken
   *[quarter] neljännes on kesken
}

target-met-clear = Työllistyneiden osuus <b>ylittää { $target }:n tavoitteen</b>, ja koko luottamusväli ({ $range }) on tavoitteen yläpuolella.
target-met-unclear = Työllistyneiden osuus <b>täyttää { $target }:n tavoitteen</b>, mutta luottamusväli ({ $range }) ulottuu tavoitteen alle: varmaa eroa tavoitteeseen ei ole.
target-missed-clear = Työllistyneiden osuus <b>jää alle { $target }:n tavoitteen</b>, ja koko luottamusväli ({ $range }) on tavoitteen alapuolella.
target-missed-unclear = Työllistyneiden osuus <b>jää alle { $target }:n tavoitteen</b>, mutta luottamusväli ({ $range }) ulottuu tavoitteeseen: varmaa eroa siihen ei ole.
target-hidden = { $target }:n tavoitteen toteutumista ei voi esittää, koska työllistyneiden nykyistä osuutta ei esitetä tietosuojan vuoksi.
target-unfinished = { $target }:n tavoitteen toteutumista ei vielä arvioida, koska neljännes on kesken.

## Tilannekuva

lead-served = { $when } palvelussa oli <b>{ $count ->
    [one] yksi asiakas
   *[other] { $served } asiakasta
}</b>.
lead-served-none = { $when } palvelussa ei ollut yhtään asiakasta.
lead-served-hidden = { $when } palvelussa olleiden asiakkaiden määrää ei esitetä tietosuojan vuoksi.
lead-served-again = { $when } palvelussa olleiden asiakkaiden nykyistä määrää ei esitetä tietosuojan vuoksi; taulukossa on aiemmin julkaistu luku tähdellä merkittynä.
lead-rate = Heistä <b>{ $count ->
    [0] kukaan ei</b> ollut päivääkään
    [one] yksi</b> oli vähintään yhden päivän
   *[other] { $competitive }</b> oli vähintään yhden päivän
} työssä avoimilla työmarkkinoilla: työllistyneiden osuus oli <b>{ $rate }</b> (95 %:n luottamusväli { $range }).
lead-rate-hidden = Työllistyneiden määrää ja osuutta ei esitetä, koska luku on salattu tietosuojan vuoksi.
lead-rate-again = Työllistyneiden tämänhetkistä määrää ja osuutta ei esitetä tietosuojan vuoksi; taulukossa on aiemmin julkaistu luku tähdellä merkittynä.
lead-no-data = Kauden asiakas- ja työllisyyslukuja ei voitu laskea. Raportti täydentyy, kun yhteistyösopimukset ja työsuhteet (lomakkeet 2 ja 5) tai valmentajien koosteet (lomake 8) on lähetetty ja luettu.

card-rate = Työllistyneiden osuus
card-median = Aika 1. työhön, mediaani
card-median-unit = päivää
card-first-job = Ensimmäinen työ 180 päivässä
card-fidelity = Laatukriteeripisteet
card-fidelity-unit = / 125
card-fidelity-level = { $level ->
    [exemplary] erinomainen taso
    [good] hyvä taso
    [fair] kohtalainen taso
   *[other] ei tuettua työllistymistä
} ({ $low }–{ $high })
card-fidelity-incomplete = arvioitu { $scored } / 25, ei tasoa
card-fidelity-change = { $step } edellisestä arviosta
card-pilots = Ryhmäpilotit
card-pilots-unit = / { $participants } palkkatyössä
card-pilots-unit-alone = palkkatyössä
card-target = { $verdict ->
    [met] tavoite { $target } täyttyy
    [missed] tavoite { $target } ei täyty
   *[unknown] tavoite { $target }
}
card-target-most = { $verdict ->
    [met] tavoite { $target } pv täyttyy
    [missed] tavoite { $target } pv ylittyy
   *[unknown] tavoite { $target } pv
}
card-median-not-reached = mediaania ei ole saavutettu
card-median-hidden = mediaani on salattu
card-hidden = tieto salattu
card-hidden-group = lukua ei voi esittää tietosuojan vuoksi
card-no-data = ei tietoja
card-no-target = ei tavoitetta

findings-title = Havainnot
finding-none = Havaintoja ei ole: luvut on salattu, ne ovat liian pieniä tai niille ei ole tavoitetta eikä vertailukautta.
finding-cumulative = Asiakkaista, jotka eivät olleet työssä palvelun alkaessa ({ $served }), <b>{ $competitive }</b> eli { $rate } on saanut työn avoimilta työmarkkinoilta hankkeen alusta lukien.
finding-retention = Vähintään 13 viikkoa on kestänyt <b>{ $rate }</b> niistä { $eligible } työsuhteesta, joita on voitu seurata niin kauan (95 %:n luottamusväli { $range }).
finding-retention-target = { $verdict ->
    [met-clear] Tavoite { $target } täyttyy.
    [met-unclear] Tavoite { $target } täyttyy, mutta varmaa eroa siihen ei ole.
    [missed-clear] Tavoite { $target } ei täyty.
   *[missed-unclear] Tavoite { $target } ei täyty, mutta varmaa eroa siihen ei ole.
}
finding-fidelity-development = { $unit }: laatukriteereistä { $count ->
    [one] <b>yksi on kehittämiskohde</b> (1–2 pistettä): kriteeri { $items }
   *[other] <b>{ $number } on kehittämiskohteita</b> (1–2 pistettä): kriteerit { $items }
}. Pisteitä on { $total } ({ $method }).
finding-fidelity-clear = { $unit }: laatukriteereissä <b>ei ole kehittämiskohteita</b>: jokainen arvioitu kriteeri sai vähintään 3 pistettä. Pisteitä on { $total } ({ $method }).
finding-pilots = Ryhmäpilottien { $participants } osallistujasta <b>{ $count ->
    [0] kukaan ei ole
    [one] yksi on
   *[other] { $paid } on
} saanut palkkatyötä</b>: { $verdict ->
    [met] tavoite { $target } täyttyy
   *[missed] tavoite { $target } ei täyty
}.
finding-economy = { $span ->
    [year] Vuoden { $years } talousarviosta on käytetty <b>{ $used }</b>, kun hankkeen ajasta sinä vuonna on kulunut { $elapsed }.
    [years] Vuosien { $years } talousarviosta on käytetty <b>{ $used }</b>, kun hankkeen ajasta niinä vuosina on kulunut { $elapsed }.
   *[whole] Talousarviosta on käytetty <b>{ $used }</b>, kun hankeajasta on kulunut { $elapsed }.
}

decisions-title = Päätettäväksi
decisions-empty = Tähän kokoukseen ei ole kirjattu päätösesityksiä.
decisions-more = Lisäksi { $count ->
    [one] yksi muu esitys
   *[other] { $number } muuta esitystä
}.

completeness-title = Aineiston kattavuus
texts-language = Hankkeen omat tekstit ovat { $lang ->
    [fi] suomeksi
    [sv] ruotsiksi
   *[en] englanniksi
}.
texts-elsewhere = Osa teksteistä on vain { $lang ->
    [fi] suomeksi
    [sv] ruotsiksi
   *[en] englanniksi
}, eivätkä ne ole mukana.
completeness-all = { $count ->
    [one] Organisaation tiedot ulottuvat
   *[other] Kaikkien { $all } organisaation tiedot ulottuvat
} kauden loppuun{ $files ->
    [undated] {" "}tai, jos tiedoston nimessä ei ole päivää, ainakin kauden viimeiseen kuukauteen
   *[dated] {""}
} (kausi päättyy { $date }).
completeness-some = { $complete } / { $all } organisaation tiedot ovat täydet kauden loppuun{ $files ->
    [undated] {" "}tai, jos tiedoston nimessä ei ole päivää, ainakin kauden viimeiseen kuukauteen
   *[dated] {""}
} asti (kausi päättyy { $date }). Muiden luvut ovat ennakkotietoja ja voivat täydentyä.
completeness-none = 0 / { $all } organisaation tiedot ovat täydet kauden loppuun{ $files ->
    [undated] {" "}tai, jos tiedoston nimessä ei ole päivää, ainakin kauden viimeiseen kuukauteen
   *[dated] {""}
} asti (kausi päättyy { $date }). Luvut ovat ennakkotietoja ja voivat täydentyä.
completeness-empty = Yksikään organisaatio ei ole lähettänyt asiakkaita koskevia tietoja.
completeness-unfinished = Neljännes on kesken: luvut on laskettu { $date } asti.
completeness-more = { $count ->
    [one] Yksi muu organisaatio
   *[other] { $number } muuta organisaatiota
} on lueteltu liitteessä B.
preliminary = ennakkotieto
complete = koko kausi
state-undated = tiedoston nimessä ei päivää
state-rejected = paljon hylättyjä rivejä
date-unknown = ei tiedossa
completeness-silent = ei tietoja asiakkaista
completeness-no-agreements = ei sopimuksia
completeness-date-of = { $date } ({ $forms })
completeness-lacking = puuttuu: { $forms }
completeness-rejected = paljon hylättyjä rivejä: { $forms }

## Asiakasvirta ja työllistyminen

employment-flow = { $when } palvelussa oli <b>{ $served } asiakasta</b>; neljänneksen aikana aloittaneita heistä oli { $new }. Avoimien työmarkkinoiden työsuhteita alkoi <b>{ $starts }</b>, ja ensimmäisen työnsä sai { $first } asiakasta.
employment-flow-without-new = { $when } palvelussa oli <b>{ $served } asiakasta</b>. Avoimien työmarkkinoiden työsuhteita alkoi <b>{ $starts }</b>, ja ensimmäisen työnsä sai { $first } asiakasta.
employment-flow-served = { $when } palvelussa oli <b>{ $served } asiakasta</b>.
employment-flow-hidden = Osaa neljänneksen luvuista ei esitetä tietosuojan vuoksi; taulukossa ovat ne, jotka voi esittää.
line-caption = Työllistyneiden osuus neljänneksittäin; { $interval ->
    [bar] pystyviiva
   *[band] varjostus
} on 95 %:n luottamusväli.
line-caption-target = Katkoviiva on tavoite { $target }.
line-alt = Viivakuvio työllistyneiden osuudesta neljänneksittäin: { $points }.
line-alt-point = { $period } { $rate } ({ $range })
line-alt-hidden = { $period } tieto salattu
line-alt-nothing = { $period } ei asiakkaita
line-alt-target = Tavoite on { $target }.
line-target = tavoite<br>{ $target }
quarterly-caption = Asiakkaat ja työllistyneet neljänneksittäin. { $sentence }
quarterly-caption-latest = Neljänneksellä { $period } palvelussa oli { $served } asiakasta, joista { $competitive } oli työssä avoimilla työmarkkinoilla ja { $paid } palkkatyössä.
own-lines-caption = Avoimien työmarkkinoiden työ luokissa, jotka näytetään omina sarakkeinaan: asiakkaat, joilla oli luokan työpäiviä neljänneksen aikana. He ovat mukana myös avoimilla työmarkkinoilla työskennelleissä.
quarterly-note-paid = Palkkatyö sisältää avoimien työmarkkinoiden työn ja alihankintamallin; palkkatukityö on osa avoimien työmarkkinoiden työtä.
quarterly-note-new = Uusi: palvelujakso on alkanut neljänneksen aikana. Mukana ovat myös palveluun palanneet ja sopimuksensa uusineet. Samoin lasketaan aloittaneet alueiden taulukoissa ja kattavuudessa. Odotusajoissa ja ajassa ensimmäiseen työhön on vain asiakkaan ensimmäinen palvelujakso.
quarterly-note-unfinished = Neljännes { $period } on kesken: luvut { $date } asti.
column-quarter = Neljännes
column-served = Asiakkaita
column-new = Uusia
column-competitive = Avoimilla<br>työssä
column-rate = %
column-interval = 95 %:n luottamusväli
column-interval-short = 95 %:n<br>väli
column-interval-exact = Tarkka<br>95 %:n väli
column-paid = Palkkatyö
column-first-jobs = 1. työ
column-job-starts = Töitä<br>alkoi
cumulative-caption = Työllistyneet koko hankkeen aikana { $date } mennessä. Asiakkaista, jotka eivät olleet työssä palvelun alkaessa, { $rate } on saanut työn avoimilta työmarkkinoilta.
cumulative-caption-hidden = Työllistyneet koko hankkeen aikana { $date } mennessä; osaa nykyisistä luvuista ei esitetä.
column-ever-served = Asiakkaita yhteensä
column-at-start = Työssä jo alussa
column-ever-competitive = Saanut työn
first-job-caption = Kuinka suuri osa on saanut ensimmäisen työnsä avoimilta työmarkkinoilta, kun palvelun alusta on kulunut 30–365 päivää. { $sentence }
first-job-caption-180 = Puolessa vuodessa (180 päivää) työn on saanut { $rate }.
first-job-caption-hidden = Osuutta 180 päivän kohdalla ei esitetä.
first-job-median = Mediaaniaika ensimmäiseen työhön on { $days } päivää.
first-job-no-median = Mediaania ei ole saavutettu: alle puolet on saanut työn.
first-job-note = Osuus on kumulatiivinen ilmaantuvuus: palvelun päättyminen ilman työtä otetaan huomioon, eikä kesken olevia seurantoja lueta epäonnistumisiksi.
column-days = Päiviä alusta
column-at-risk = Seurannassa
column-first-job-rate = Saanut työn, %
column-exit-rate = Lopettanut ilman työtä, %
retention-caption = Kuinka suuri osa avoimien työmarkkinoiden työsuhteista on kestänyt vähintään 13, 26 ja 52 viikkoa. { $sentence }
retention-caption-13 = Kolme kuukautta (13 viikkoa) on kestänyt { $rate } seuratuista työsuhteista.
retention-caption-hidden = Osuutta 13 viikon kohdalla ei esitetä.
retention-note = Mukana ovat vain työsuhteet, joiden alusta on kulunut vähintään kysytty aika; sitä uudemmat eivät ole epäonnistumisia.
column-weeks = Viikkoja
column-eligible = Seurattuja
column-sustained = Kestänyt

## Laatukriteerit

fidelity-lead = Uusin { $method } ({ $unit }, { $date }) antoi <b>{ $total } / 125 pistettä</b>: taso on <b>{ $level }</b> ({ $low }–{ $high } pistettä).
fidelity-lead-incomplete = Uusimmassa arviossa ({ $method }, { $unit }, { $date }) on arvioitu { $scored } kriteeriä 25:stä. Kokonaispisteet ovat välillä <b>{ $total }</b>, { $level ->
    [none] joten tasoa ei voi vielä antaa
   *[known] ja taso on { $level-name } kummassakin päässä
}.
fidelity-only-self = Vertais- tai ulkoista arviota ei ole; luvut ovat itsearviosta.
fidelity-change = Edellisestä arviosta ({ $date }) pistemäärä { $direction ->
    [up] nousi { $points } pisteellä
    [down] laski { $points } pisteellä
   *[same] ei muuttunut
}.
fidelity-several = Valmiita muiden tekemiä arvioita on { $number } yksiköstä: { $scores ->
    [same] jokainen sai { $least } pistettä
   *[range] pisteitä on { $least }–{ $most }
}.
strip-caption = { $unit }, { $method } { $date }: kriteerit 1–25 asteikolla 1–5, yhteensä { $total } / 125. { $targets }
strip-caption-targets = Kehittämiskohteet (1–2 pistettä): { $count ->
    [one] kriteeri { $items }
   *[other] kriteerit { $items }
}.
strip-caption-clear = Kehittämiskohteita ei ole.
strip-caption-change = Pieni luku pisteiden vieressä on muutos edellisestä arviosta.
strip-alt = Laatukriteerien pisteet, { $unit } { $date }. { $rows } Yhteensä { $total } / 125.
strip-alt-row = { $section }: { $cells }.
strip-alt-cell = { $item }: { $score }
strip-alt-missing = ei pisteitä
fidelity-names = { $section }: { $items }.
strip-legend-development = kehittämiskohde (1–2)
strip-legend-unscored = ei arvioitu
fidelity-adapted = Sovellettuna arvioitu: { $count ->
    [one] kriteeri { $items }
   *[other] kriteerit { $items }
}.
fidelity-more-units = Pistekuviot on piirretty { $shown } yksiköstä; kaikki yksiköt ovat taulukossa.
development-caption = Kriteerit, jotka saivat uusimmassa arviossa 1–2 pistettä. Näistä kehittämistyö kannattaa aloittaa.
development-none = Yksikään kriteeri ei saanut uusimmassa arviossa 1–2 pistettä.
column-item-name = Nimi
column-unit = Yksikkö
column-score = Pisteet
column-before = Edellinen
reviews-caption = Arviot aikajärjestyksessä. Itsearviot ovat oma sarjansa, eikä niitä verrata muiden tekemiin.
reviews-group-external = Vertaisarviot ja ulkoiset arviot
reviews-group-self = Itsearviot
reviews-note-scale = Pistemäärät: henkilöstö 3–15, järjestäminen 8–40, sisältö 14–70, yhteensä 25–125.
reviews-level-open = kesken
reviews-note-range = Väli, esimerkiksi 97–101, tarkoittaa keskeneräistä arviota: puuttuvat kriteerit voivat tuoda 1–5 pistettä kukin.
column-date = Päivä
column-method = Arviotapa
column-staffing = Henkilöstö
column-organization = Järjestäminen
column-services = Sisältö
column-total = Yhteensä
column-level = Taso

## Ryhmäpilotit

pilots-lead = Ryhmäpiloteissa on ollut <b>{ $participants } osallistujaa</b>, joista <b>{ $count ->
    [0] kukaan ei ole
    [one] yksi on
   *[other] { $paid } on
} saanut palkkatyötä</b> ryhmän alettua ({ $rate }; 95 %:n luottamusväli { $range }).
pilots-lead-hidden = Ryhmäpiloteissa on ollut <b>{ $participants } osallistujaa</b>. Palkkatyöhön päässeiden määrää ei voi esittää tietosuojan vuoksi.
pilots-lead-again = Ryhmäpilottien luvuissa on muutos, jota ei voi esittää tietosuojan vuoksi. Taulukossa ovat viimeksi julkaistut luvut.
pilots-lead-all-hidden = Ryhmien yhteisiä lukuja ei voi esittää tietosuojan vuoksi; taulukossa ovat ne luvut, jotka voi esittää.
pilots-target-met = Tavoite { $target } <b>täyttyy</b>.
pilots-target-missed = Tavoite { $target } <b>ei täyty</b>.
pilots-caption = Ryhmäpilottien osallistujat ja palkkatyöhön päässeet. Ryhmät ovat pieniä, joten luottamusvälit ovat leveitä: osuuksista ei voi päätellä ryhmien välisiä eroja.
pilots-note-finished = Loppuun asti: toteutunut vähintään puolet suunnitelluista tunneista. Väli on tarkka (Clopper–Pearson).
pilots-note-all = Pilottiryhmät yhteensä -rivillä jokainen henkilö on laskettu kerran. Ryhmä, jonka organisaatio palkkaa itse, on oma mallinsa eikä ole siinä mukana.
column-group = Ryhmä
column-participants = Osallistujia
column-finished = Loppuun<br>asti
column-pilot-paid = Palkkatyö
column-pilot-competitive = Avoimilla<br>työssä
column-target = Tavoite
pilot-target-met = { $target }: täyttyy
pilot-target-missed = { $target }: ei täyty
pilot-target-hidden = { $target }

## Alueellinen yhdenvertaisuus

equity-lead = Vuonna { $year } ({ $date } mennessä) koko alueen palvelussa oli <b>{ $served }</b> asiakasta; työllistyneiden osuus oli <b>{ $rate }</b>. Kattavuus oli { $coverage } aloittanutta asiakasta 1 000:ta 15–64-vuotiasta kohti.
equity-lead-hidden = Koko alueen lukuja vuodelta { $year } ei voi esittää.
equity-outcome-none = <b>Työllistyneiden osuus ei poikkea</b> minkään järjestäjän alueella koko alueen osuudesta enempää kuin sattuma selittää.
equity-outcome-some = <b>Työllistyneiden osuus poikkeaa</b> koko alueen osuudesta enemmän kuin sattuma selittää: { $areas }.
equity-outcome-hidden = Yhteistä päätelmää työllistyneiden osuuden eroista ei esitetä, koska osa järjestäjien luvuista on salattu.
equity-access-none = <b>Kattavuus ei poikkea</b> minkään järjestäjän alueella koko alueesta enempää kuin sattuma selittää.
equity-access-some = <b>Kattavuus poikkeaa</b> koko alueesta enemmän kuin sattuma selittää: { $areas }.
equity-access-hidden = Yhteistä päätelmää kattavuuden eroista ei esitetä, koska osa järjestäjien luvuista on salattu.
equity-both-hidden = Yhteistä päätelmää työllistyneiden osuuden ja kattavuuden eroista ei esitetä, koska osa järjestäjien luvuista on salattu.
equity-areas-more = { $count ->
    [one] yksi muu alue
   *[other] { $number } muuta aluetta
}
equity-area-above = { $area } (suurempi)
equity-area-below = { $area } (pienempi)
equity-quarter-caption = Asiakkaat ja työllistyneet järjestäjittäin neljänneksellä { $period }.
equity-quarter-few = Jos asiakkaita on alle { $few }, katso väliä, älä yksittäistä osuutta.
equity-note-area = Asiakas kuuluu kotikuntansa järjestäjälle, ei sille organisaatiolle, joka lähetti tiedot.
equity-note-outside = Koko alue ei sisällä muualla asuvia eikä asiakkaita, joiden kotikunta ei ole tiedossa.
equity-note-population = Kattavuus / 1 000: vuoden aikana palvelun aloittaneet 1 000:ta 15–64-vuotiasta asukasta kohti{ $population ->
    [none] {""}
   *[known] {" "}(koko alueella { $population-text } asukasta vuonna { $population-year })
}. Jos vuoden väestötietoa ei ole, on käytetty viimeisintä aiempaa.
equity-note-rule = Poikkeama luetaan suppilokuvion 99,8 %:n rajoista, ei yksittäisestä luottamusvälistä.
equity-note-rule-homogeneity = Poikkeama luetaan suppilokuvion rajoista: 99,8 %:n raja, tai 95 %:n raja silloin, kun alueiden kokonaisvaihtelu on sattumaa suurempaa.
column-organiser = Järjestäjä
column-coverage = Kattavuus<br>/ 1 000
area-region = Koko alue

## Talous

economy-lead = { $span ->
    [year] Vuoden { $years } talousarviosta <b>{ $budget }</b> on käytetty <b>{ $used }</b> ({ $share }). Hankkeen ajasta sinä vuonna on kulunut { $elapsed }. Muiden vuosien talousarviota ei ole aineistossa.
    [years] Vuosien { $years } talousarviosta <b>{ $budget }</b> on käytetty <b>{ $used }</b> ({ $share }). Hankkeen ajasta niinä vuosina on kulunut { $elapsed }. Muiden vuosien talousarviota ei ole aineistossa.
   *[whole] Talousarviosta <b>{ $budget }</b> on käytetty <b>{ $used }</b> ({ $share }). Hankeajasta on kulunut { $elapsed }.
}
economy-lead-funder = { $funder }: { $used } / { $budget } ({ $share }).
economy-later = Summassa on { $date } asti käytetty raha, myös se, joka on käytetty { $cut_off } jälkeen.
economy-caption-bars = Käytetty osuus talousarviosta rahoittajittain. Palkin koko pituus on talousarvio, täytetty osa toteuma.
economy-caption-table = Talousarvio ja toteuma kustannuslajeittain. { $sentence }
economy-caption-most = Suurin menoerä on ”{ $category }” ({ $used }); sen omasta talousarviosta on käytetty { $share }.
economy-caption-over = Talousarvio ylittyy: { $categories }.
economy-alt = Palkkikuvio talousarvion käytöstä: { $rows }.
economy-alt-row = { $label } { $text }
economy-bar-text = { $used } / { $budget } ({ $share })
economy-legend-used = käytetty
economy-legend-planned = talousarvio
economy-note-grant = Myönnetty rahoitus on { $granted }; aineiston talousarvio on { $budget }. Ero on { $difference }.
column-category = Kustannuslaji
column-budget = Talousarvio, €
column-used = Toteuma, €
column-share = Käytetty, %
total = Yhteensä
subtotal = Yhteensä rahoittajalta

## Liite A: määritelmät ja menetelmät

definitions-lead = Mittarit on laskettu henkilöittäin, ellei toisin sanota. Alku- ja loppupäivä lasketaan mukaan, ja avoin loppu tarkoittaa { $date } asti. Jokainen luku on pyöristetty erikseen, joten summat ja erotukset voivat poiketa viimeisessä numerossa. Jokaisen taulukon täydet luvut ovat raportin liitetiedostoina. Lomakkeiden nimet ja rivimäärät ovat liitteessä B. Kohta Tiedossa / puuttuu kertoo viimeisimmältä kaudelta, kuinka monesta tieto on ja kuinka monesta se puuttuu. Rivit, joilta puuttui pakollinen tieto, on hylätty (liite B).
detail-interval = Luottamusväli
detail-sources = Lomakkeet
detail-query = Kysely
detail-query-text = { $id }.sql
detail-source = { $form } (ei saatu)
interval-none = ei luottamusväliä
intervals-text = Luottamusväli kertoo, millä välillä todellinen osuus uskottavasti on, kun otetaan huomioon, että henkilöitä on vähän. Kahden neljänneksen ero on laskettu Newcomben menetelmällä 10. Väli on varovainen, koska samat ihmiset ovat mukana molemmissa. Sanat nousi ja laski esiintyvät vain, kun nolla jää välin ulkopuolelle; muuten raportti sanoo, ettei luotettavaa muutosta ole.
term-rate = Työllistyneiden osuus on niiden asiakkaiden osuus, jotka olivat neljänneksen tai vuoden aikana työssä. Se ei ole väestön työllisyysaste, eikä sitä voi verrata siihen.
job-classes-caption = Mitkä työsuhteet lasketaan palkkatyöksi ja mitkä avoimien työmarkkinoiden työksi. Alihankintamalli on palkkatyötä mutta ei avoimia työmarkkinoita. Oma sarake: luokan asiakkaat näytetään neljänneksittäin myös erikseen.
column-job-class = Työsuhdeluokka
column-is-paid = Palkkatyö
column-is-competitive = Avoimet työmarkkinat
column-own-line = Oma sarake
yes = kyllä
no = ei
targets-employment-rate = Työllistyneiden osuus
    .value = vähintään { $value } neljänneksellä
targets-first-job = Aika ensimmäiseen työhön
    .value = mediaani enintään { $value } päivää
targets-retention = Työsuhteiden kesto
    .value = vähintään { $value } työsuhteista kestää 13 viikkoa
targets-fidelity = Laatukriteerit
    .value = vähintään { $value } pistettä 125:stä
targets-group = Ryhmä { $group }
    .value = palkkatyöhön vähintään { $value }
targets-pilots = Pilottiryhmät yhteensä
    .value = palkkatyöhön vähintään { $value }
targets-clients-per-coach = Asiakkaita vuodessa työhönvalmentajaa kohti
    .value = { $value } henkilötyövuotta kohti, jokaisessa tiimissä
targets-experts = Kokemusasiantuntijat
    .value = koulutettu vähintään { $value }
targets-none = Tavoitteita ei ole kirjattu.

## Liite B: aineiston laatu

quality-lead = Luettiin { $count ->
    [one] yksi tiedosto
   *[other] { $files } tiedostoa
} ja noin { $read } riviä. Rivi hylätään, jos siltä puuttuu pakollinen tieto tai tietoa ei voi tulkita; se ohitetaan, jos se on kaksoiskappale tai uudempi tieto korvaa sen.
quality-coverage-caption = Viimeisin tieto organisaatioittain; lomakkeiden nimet ovat seuraavassa taulukossa. Ennakkotieto: tiedosto on vanhempi kuin kauden viimeinen päivä { $date }, joten luvut voivat täydentyä.
quality-rows-caption = Luetut, hylätyt ja ohitetut rivit lomakkeittain. Hylätty rivi ei ole mukana missään luvussa. Luettujen rivien määrä on pyöristetty lähimpään kymmeneen (vähintään kymmeneen), koska lomakkeen rivimäärästä voisi päätellä salatun asiakasmäärän. Hylättyjen ja ohitettujen yhteismäärää ei esitetä, jos jonkin lomakkeen määrä on salattu. Pyöristetyt rivit eivät summaudu tarkasti.
quality-findings-caption = Aineistosta tehdyt havainnot lajeittain. Virhe hylkää rivin; varoituksessa rivi on mukana.
quality-findings-none = Aineistosta ei tehty havaintoja.
quality-rejected = Hylättyjä rivejä
quality-duplicate = Ohitettuja rivejä
quality-unknown = Kotikunta ei tiedossa (kymmeninä)
quality-outside = Kotikunta muualla (kymmeninä)
quality-areas = Asiakkaat, joiden kotikunta on alueen ulkopuolella tai ei tiedossa, ovat mukana koko hankkeen luvuissa ja omalla rivillään alueittaisissa taulukoissa.
quality-exceptions = Sallittuja tunnistepoikkeuksia
quality-narrative = Ihmisten kirjoittamien tekstien luvut eivät kulje tietosuojatarkastuksen läpi: niistä vastaa kirjoittaja.
quality-per-file = Rivikohtaiset havainnot paikkoineen ovat ajon lokissa, joka ei ole osa raporttia.
column-organisation = Organisaatio
column-form = Lomake
column-form-numbers = Lomakkeiden numerot
column-last = Viimeisin tieto
column-state = Tila
column-files = Tiedostoja
column-read = Luettu
column-rejected = Hylätty
column-duplicate = Ohitettu
column-finding = Havainto
column-severity = Vakavuus
column-count = Määrä
all-forms = Kaikki lomakkeet

## Liite C: tietosuoja

protection-lead = Raportti on laadittu <b>{ $profile }</b> mukaan. Suojattavia ovat asiakkaat ja hakijat. Henkilöstö, organisaatiot, väestö, talous ja suunnitelmat ovat taustatietoa, ja ne esitetään sellaisinaan.
protection-marker = Kaksi pistettä (..) tarkoittaa, että tieto on olemassa mutta sitä ei esitetä (tieto salattu). Merkintä on aina sama, eikä siitä voi päätellä syytä tai suuruutta; sen takana voi olla myös nolla. Ajatusviiva (–) tarkoittaa, ettei lukua ole tai sitä ei voi laskea.
protection-count = { $count ->
    [one] Raportin liitteenä olevassa taulukossa
   *[other] Raportin liitteenä olevissa { $tables } taulukossa
} on { $cells } lukua tai tietoa, joista on salattu <b>{ $suppressed }</b>.
protection-percent = Osuus esitetään vain, kun sekä osoittaja että nimittäjän ja osoittajan erotus voidaan esittää. Nolla tai kaikki salataan, kun se paljastaisi arkaluonteisen tiedon koko näkyvästä ryhmästä. Pienimpiä ja suurimpia yksittäisiä arvoja ei esitetä.
protection-hidden-counts = Henkilömääriä on { $cells } (sama luku voi olla monessa taulukossa). Niistä on salattu <b>{ $hidden }</b>: pienet luvut, luvut, joista voisi laskea salatun luvun, ja aluetasot, joita ei tällä kaudella julkaista. Kuinka monta niistä on mitäkin, ei kerrota, sillä sekin kertoisi salatuista luvuista.
protection-audit = Ennen tallentamista riippumaton tarkastus laskee, mitä näytettävistä luvuista ja niiden summista voi päätellä: kullakin kaudella, kausien yli (neljänneksistä vuodeksi ja koko hankkeen luvuiksi) ja yhdessä kaikkien aiempien julkaisujen kanssa. Jokaiselle salatulle luvulle ja jokaiselle salatulle muutokselle jää vähintään pienimmän henkilömäärän verran mahdollisia arvoja, eikä järjestäjä voi laskea toisen järjestäjän lukua oman lukunsa avulla. Aluetta koskevia tunnuslukuja (esimerkiksi Gini) ei esitetä, jos jokin alueen luku on salattu. Tarkastus ei kata itse kirjoitettuja tekstejä.
protection-exception = Nimettyjä poikkeuksia on yksi: ryhmästä { $group } kerrotaan, täyttyykö tavoite, vaikka työllistyneiden määrä on salattu. Kertominen rajaa salattua lukua, eikä tarkastus kata sitä. Peruste: { $reason } Päätös: { $decision }
protection-releases = { $releases ->
    [0] Näille lukijoille ei ole merkitty aiempia julkaisuja.
    [one] Lukijat tuntevat yhden aiemman julkaisun. Jos luvun muutosta siitä ei voi esittää, koska se on pieni tai paljastaisi toisen, näytetään aiemmin julkaistu luku uudelleen. Sen perässä on tähti (*), ja taulukkotiedoston viimeisessä sarakkeessa on sen tietojen viimeinen päivä. Uusi luku tulee, kun koko muutoksen voi esittää. Tässä raportissa tällaisia tietoja on <b>{ $again }</b>.
   *[other] Lukijat tuntevat { $releases } aiempaa julkaisua. Jos luvun muutosta niistä ei voi esittää, koska se on pieni tai paljastaisi toisen, näytetään aiemmin julkaistu luku uudelleen. Sen perässä on tähti (*), ja taulukkotiedoston viimeisessä sarakkeessa on sen tietojen viimeinen päivä. Uusi luku tulee, kun koko muutoksen voi esittää. Tässä raportissa tällaisia tietoja on <b>{ $again }</b>.
}
protection-beside = Samalla ajolla tehtiin myös julkinen raportti. Sen lukijoilla on sen luvut, joten tämän raportin luvut on tarkastettu myös niiden kanssa.
protection-others = Julkisen raportin lukee myös ohjausryhmä, jolla on omat raporttinsa. Tämän raportin luvut on siksi tarkastettu myös niiden kanssa.
profile-public = julkisen profiilin
    .name = julkinen
profile-steering = ohjausryhmän profiilin
    .name = ohjausryhmä
profile-secure = suojatun profiilin
    .name = suojattu
rule-profile = Profiili
rule-mark = Merkintä sivuilla
rule-no-mark = ei merkintää
rule-smallest-count = Pienin henkilömäärä
    .value = { $value }: tätä pienempi asiakkaiden, työsuhteiden tai hakijoiden määrä salataan
rule-smallest-n = Pienin n tunnusluvuille
    .value = { $value }: keskiarvo, mediaani ja muutos vasta, kun henkilöitä on näin monta
rule-smallest-at-risk = Pienin n kertymille
    .value = { $value }: kertymäluku vasta, kun seurannassa on näin monta
rule-smallest-coaches = Pienin valmentajamäärä
    .value = { $value }: valmentajien työtä kuvaava luku vasta, kun valmentajia on näin monta
rule-largest-two = Kaksi suurinta enintään
    .value = { $value } tunneista tai euroista
rule-quartiles = Kvartiilit
rule-quartiles-text = vasta kun n on vähintään 20
rule-none = ei rajaa
heading-anonymity = Kuinka moni asiakas on samanlainen
anonymity-text = Tässä lasketaan, kuinka monella asiakkaalla on sama järjestäjä, ikäryhmä, sukupuoli, asiakasryhmä ja palvelun alkamisneljännes. Mitä pienempi luokka, sitä helpommin sen asiakkaan voi tunnistaa riveistä. Puuttuva tieto on oma luokkansa. Osuudet on pyöristetty viiteen prosenttiyksikköön. Rivejä ei julkaista.
anonymity-smallest = Pienin luokka, asiakkaita
anonymity-small = Asiakkaista alle viiden luokissa
anonymity-alone = Asiakkaista yksin luokassaan

## Liite D: tuotantotiedot

production-lead = Raportti syntyy samoista tiedoista aina tavulleen samanlaisena. Luvuissa on mukana se, mitä on tapahtunut { $date } mennessä; mikään ei riipu ajopäivästä tai koneesta.
production-version = Ohjelma
production-version-text = kooste { $version }
production-components = Moottorit
production-period = Kausi
setting-as_of = Tiedot ulottuvat
setting-cut_off = Viimeinen laskettu päivä
setting-project_start = Hanke alkoi
setting-project_end = Hanke päättyy
setting-region = Alue
setting-language = Hankkeen kieli
setting-shared_pseudonyms = Yhteiset tunnukset
setting-load_hidden_sheets = Piilotetut taulukot ladataan
setting-profile = Tietosuojaprofiili
setting-value-public = julkinen
setting-value-steering = ohjausryhmä
setting-value-secure = suojattu
setting-value-fi = suomi
setting-value-sv = ruotsi
setting-value-en = englanti
production-inputs-caption = Lähtötiedostot ja niiden avainnetut tiivisteet. Tiivisteen voi tarkistaa vain hankkeen omalla avaimella, joten se ei paljasta tiedoston sisältöä.
production-queries-caption = Kyselyt ja niiden SHA-256-tiivisteet. Sama tiiviste tarkoittaa samaa laskentatapaa.
production-templates-caption = Hankkeen omat mallipohjat ja niiden SHA-256-tiivisteet.
production-attachments-caption = Muut PDF:n liitteenä kulkevat tiedostot; mittareiden taulukot on nimetty liitteessä A. Ne voi avata PDF-lukijan liitepaneelista.
production-hash-note = Tiivisteestä on painettu 10 ensimmäistä merkkiä; koko tiiviste on liitetiedostossa run.json.
production-none = Ei lähtötiedostoja.
column-file = Tiedosto
column-forms = Lomakkeet
column-hash = Tiiviste
column-query = Kysely
column-template = Mallipohja
column-content = Sisältö
attachment-run = Ajon tiedot: syötteet avainnetuin tiivistein, kyselyt, asetukset ja versiot (JSON)

table-note-suppressed = .. = tieto salattu tietosuojan vuoksi.
table-note-again = * = aiemmin julkaistu luku{ $count ->
    [0] {""}
    [one] {" "}(tiedot { $dates } asti)
   *[other] {" "}(luvusta riippuen tiedot { $dates } asti)
}: nykyistä lukua ei esitetä tietosuojan vuoksi. Luvut ilman tähteä voivat olla uudempia, joten niiden suhde tähdellä merkittyyn ei kerro mitään.
table-note-nothing = – = ei lukua.
# What a screen reader says where a cell has the mark.
table-mark-suppressed = tieto salattu
table-mark-again = aiemmin julkaistu luku
table-mark-nothing = ei lukua
# What stands in a column of words where there is none, or where nothing was written down: a dash is for figures.
table-cell-none = ei yhtään
table-cell-unrecorded = ei kirjattu

## Menetelmien arvot

heading-levels = Laatukriteerien tasot
heading-anchors = Laskettujen kriteerien raja-arvot
heading-fidelity-rules = Laskettujen kriteerien säännöt
heading-instruments = Toiminta- ja työkyvyn mittarit
heading-benchmarks = Vertailuarvot
levels-caption = Kokonaispisteiden tasot. Asteikko { $scale }.
anchors-caption = Miten aineistosta laskettu arvo muuttuu pisteiksi 1–5. Rajat ovat ohjelman oletuksia, kunnes ne on vahvistettu kansallisesta käsikirjasta.
fidelity-rules-caption = Mitä ajanjaksoa ja mitä poikkeussääntöjä laskennassa käytetään.
fidelity-rule-window-months = aikaikkuna kuukausina
fidelity-rule-cap-without-tracking = pisteet enintään, kun seurantalomaketta ei käytetä
fidelity-rule-cap-monthly-tracking = pisteet enintään, kun seurantalomake käydään läpi kuukausittain
fidelity-rule-fewest-current-jobs = nykyisiä työsuhteita vähintään
fidelity-rule-look-back-months = jos työsuhteita on vähemmän, alkaneet näin monen kuukauden aikana
instruments-caption = Miten mittareiden muutos tulkitaan. Kynnys on pienin muutos, joka lasketaan parantumiseksi tai heikkenemiseksi. Asteikko on yhtä kysymystä kohti; kynnyksen asteikko on sen omassa sarakkeessa.
column-rule = Sääntö
column-points = Pisteet
column-value = Arvo
column-instrument = Mittari
column-direction = Suunta
column-scale = Asteikko
column-threshold = Muutoksen kynnys
column-pairs = Mittausparit
column-benchmark = Vertailuarvo
column-source = Lähde
column-year = Vuosi
instrument-whodas12 = WHODAS 2.0, 12 kysymystä
instrument-kykyviisari = Kykyviisari
instrument-arto = ARTO
instrument-tyojakso = Työskentelyjakson arviointi
instrument-higher-better = suurempi on parempi
instrument-higher-worse = suurempi on huonompi
instrument-as-sent = tiedoston mukaan
instrument-threshold-individual = { $value } pistettä asteikolla { $scale } (yksilön muutos)
instrument-threshold-descriptive = { $value } asteikolla { $scale }; kuvaileva, julkaistua kynnystä ei ole
instrument-threshold-none = ei kynnystä
instrument-pairs = ensimmäinen mittaus enintään { $first } päivän päässä palvelun alusta, viimeinen vähintään { $apart } päivää myöhemmin
benchmarks-caption = Muualla julkaistuja vertailuarvoja. Ne eivät ole tavoitteita, ja aineisto on eri maista ja ajoilta.
benchmark-no-year = ei tiedossa
values-own = Hankkeen oma taulukko: { $file }.
