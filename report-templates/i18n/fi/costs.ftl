# Rahoitus, kustannukset, aika ilman muita palveluja ja vertailusarjat.

heading-cost = Kustannukset ja tulokset
heading-away = Aika ilman muita palveluja
heading-comparisons = Muualla julkaistut vertailusarjat

funding-caption = Myönnetty rahoitus { $total }: { $parts }. Omarahoitus on kumppanien rahaa tai työpanosta.
funding-part = { $funder } { $amount } ({ $share })
column-funder = Rahoittaja
column-granted = Myönnetty, €
column-granted-share = Osuus, %
column-used-of-granted = Käytetty, %

missing-cost = Kustannuksia asiakasta kohti
missing-why-no-cost = toteutuneita kustannuksia ei ole saatu vuosittain
cost-caption = Toteutuneet kustannukset vuosittain jaettuna palvelussa olleilla asiakkailla ja niillä, joiden ensimmäinen työ avoimilla työmarkkinoilla alkoi vuoden aikana. { $sentence }
cost-sentence-both = Vuonna { $year } kustannus oli { $client } asiakasta ja { $job } ensimmäistä työtä kohti.
cost-sentence-client = Vuonna { $year } kustannus oli { $client } asiakasta kohti.
cost-note-whole = Luku kertoo koko hankkeen kustannuksista, ei yhden palvelun hinnasta, eikä siitä voi päätellä, mitä ilman hanketta olisi tapahtunut.
cost-note-years = Hankkeen ensimmäinen ja viimeinen vuosi voivat olla vajaita: luvut ulottuvat { $date } asti.
cost-note-undivided = Vuoden { $year } kustannuksia ei ole jaettu, koska ne ovat pidemmältä ajalta kuin asiakkaat.
column-cost = Kulut, €
column-cost-per-client = € / asiakas
column-first-jobs-in-year = Ensimmäinen<br>työ
column-cost-per-first-job = € / ensimmäinen<br>työ

missing-away = Aikaa ilman muita palveluja
missing-why-no-away = muiden palvelujen käytöstä ei ole tietoja tai seuranta on vielä liian lyhyt
away-caption = Kuinka suuri osa palvelun päättäneistä ei ole aloittanut muuta sosiaalipalvelua, kun päättymisestä on kulunut 90–365 päivää. { $known ->
    [known] Puolen vuoden (180 päivän) kohdalla osuus on { $rate }.
   *[none] Osuutta puolen vuoden (180 päivän) kohdalla ei esitetä.
}
away-note = Osuus on Kaplanin ja Meierin menetelmällä arvioitu todennäköisyys. Vertailuryhmää ei ole, joten osuus ei yksin kerro palvelun vaikutuksesta.
away-note-running = Asiakkaita, joilla muu palvelu oli käynnissä jo päättymispäivänä, on { $number }; he eivät ole mukana.
column-days-from-exit = Päiviä päättymisestä
column-away = Ilman muita<br>palveluja, %

comparison-caption = Muiden julkaisemia lukuja; luottamusvälit on laskettu tässä. Luvut ovat eri aineistosta, eikä niitä lasketa yhteen eikä verrata tilastollisesti hankkeen lukuihin.
comparison-group = { $title } ({ $source })
comparison-note = Väli on laskettu taulukon määristä (Wilson), eikä se ole julkaisusta.
comparison-note-own = { $title }: { $note }
column-comparison = Sarja
column-count-of = Määrä
column-people = Henkilöitä
column-percent = Osuus, %
