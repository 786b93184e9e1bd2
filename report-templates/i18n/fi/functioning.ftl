# Toiminta- ja työkyvyn muutos.

part-functioning = Toiminta- ja työkyky
    .file = toimintakyky
missing-functioning = Toiminta- ja työkyvyn muutosta
heading-functioning-change = Muutos mittareittain
heading-functioning-outcomes = Mitatut ja muuttuneet

functioning-lead = Muutos on laskettu asiakkaista, joilta on sekä alku- että loppumittaus. Vertailuryhmää ei ole, joten muutos <b>ei yksin kerro palvelun vaikutuksesta</b>: osa siitä olisi voinut tapahtua muutenkin.
functioning-sentence = <b>{ $instrument }</b> – { $parts }.
functioning-all-sections = kaikki { $number } osiota
functioning-part-better = muutos parempaan: { $sections }
functioning-part-worse = muutos huonompaan: { $sections }
functioning-part-rise = keskiarvo nousi, mutta paremman suunta ei ole tiedossa: { $sections }
functioning-part-fall = keskiarvo laski, mutta paremman suunta ei ole tiedossa: { $sections }
functioning-part-unclear = ei luotettavaa muutosta: { $sections }
functioning-part-unknown = mittauspareja on liian vähän: { $sections }
functioning-part-without-interval = muutoksen luotettavuutta ei voi arvioida, koska luottamusväli on salattu: { $sections }
functioning-part-hidden = muutosta ei esitetä: { $sections }
functioning-caption = { $instrument }: keskiarvo alussa ja lopussa sekä muutos ja sen luottamusväli. { $scale ->
    [one] Asteikko on { $least }–{ $most }.
   *[many] Osioilla on eri asteikot.
} { $direction ->
    [better] Suurempi luku on parempi, joten muutos oikealle on muutosta parempaan.
    [worse] Suurempi luku on huonompi, joten muutos vasemmalle on muutosta parempaan.
    [mixed] Paremman suunta vaihtelee osioittain.
   *[unknown] Kumpi suunta on parempi, ei ole tiedossa.
}
functioning-reading = Kuvissa piste on keskimääräinen muutos ja viiva sen luottamusväli; pystyviiva on nolla. Jos viiva ylittää nollan, luotettavaa muutosta ei ole.
functioning-note-srm = SRM on muutoksen keskiarvo jaettuna muutosten keskihajonnalla: se kertoo muutoksen koon mittarin asteikosta riippumatta.
functioning-note-chance = Vertailuja on monta: noin joka kahdeskymmenes luottamusväli jättäisi nollan ulkopuolelleen sattumaltakin. Ne, joilta loppumittaus puuttuu, voivat poiketa muista.
functioning-outcomes-caption = Kuinka moni on mitattu alussa ja lopussa, ja kuinka monen muutos oli vähintään mittarin kynnyksen suuruinen. Niiden muutosta, joilta loppumittaus puuttuu, ei tunneta.
functioning-note-threshold = Parani ja heikkeni: muutos on vähintään mittarin kynnyksen verran (liite A). Ilman kynnystä muutosta ei luokitella.
column-instrument-section = Osio
column-pairs-measured = Pareja
column-mean-before = Alussa
column-mean-after = Lopussa
column-mean-change = Muutos
column-srm = SRM
column-measured = Mitattu<br>alussa
column-measured-twice = Mitattu<br>lopussa
column-measured-once = Loppumittaus<br>puuttuu
column-improved = Parani
column-same = Ennallaan
column-worse = Heikkeni
direction-higher-better = suurempi on parempi
direction-higher-worse = suurempi on huonompi
instrument-section-arki = arki
instrument-section-keho = keho
instrument-section-mieli = mieli
instrument-section-osallisuus = osallisuus
instrument-section-taidot = taidot
instrument-section-tyokyky = työkyky
instrument-section-toimeentulo = toimeentulo
instrument-section-tyoaika = työaika
instrument-section-tyotehtavat = työtehtävät
instrument-section-tyoyhteiso = työyhteisö
instrument-section-oppiminen = oppiminen
instrument-section-tyossa-suoriutuminen = työssä suoriutuminen
instrument-section-vuorovaikutus = vuorovaikutus
