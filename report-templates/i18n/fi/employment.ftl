# Asiakkaiden polku ja ajat: kuvioiden ja taulukoiden sanat.

part-employment-alone = Työllistyminen
heading-pathway = Polku lähetteestä työhön
heading-hours = Työtunnit

# Kuvioissa yhteistä.
figure-numbers = Luvut ovat liitetiedostossa { $file }.
chart-alt-hidden = tieto salattu
chart-alt-pair = { $label } { $value }
part-hidden = { $what } ei voi esittää: kaikki luvut on salattu tietosuojan vuoksi.
part-mostly-hidden = { $what } ei voi esittää: useimmat luvut on salattu tietosuojan vuoksi.
missing-quarterly = Työllistyneitä neljänneksittäin
missing-own-lines = Omina sarakkeinaan näytettäviä työsuhdeluokkia
missing-attendance = Ryhmien tuntien toteutumista
missing-functioning-outcomes = Mitattujen ja muuttuneiden määriä
missing-hours = Työtunteja

pathway-caption = Mihin asti { $number ->
    [one] neljänneksellä
   *[other] neljänneksillä
} { $quarters } lähetetyt { $referred } henkilöä ovat päässeet. Työn avoimilta työmarkkinoilta on saanut <b>{ $job }</b> ({ $job-share }), ja vähintään 13 viikkoa työ on kestänyt { $lasting } henkilöllä ({ $lasting-share }). Mukana on vain lähetteitä, joista on kulunut vähintään vuosi: uudemmilla on vielä aikaa.
pathway-caption-hidden = Neljännekset, joiden jokin luku on salattu, eivät ole mukana.
pathway-untold = { $count ->
    [one] Vaiheesta ”{ $step }” ei ole tietoja organisaatiolta { $list }: sen asiakkailta vaihe puuttuu, ja luku voi olla liian pieni.
   *[other] Vaiheesta ”{ $step }” ei ole tietoja organisaatioilta { $list }: niiden asiakkailta vaihe puuttuu, ja luku voi olla liian pieni.
}
pathway-alt = Palkkikuvio polusta lähetteestä työhön: { $steps }.
pathway-alt-step = { $step } { $count } ({ $share })
step-referred = Lähetetty
step-accepted = Hyväksytty palveluun
step-started = Aloittanut
step-profiled = Profiili laadittu
step-employer-contact = Työnantajaan oltu yhteydessä
step-first-job = Saanut työn
step-sustained-13w = Työ kestänyt 13 viikkoa
pathway-table-caption = Henkilöt ensimmäisen lähetteensä neljänneksen mukaan { $date } mennessä. Vaiheet on laskettu toisistaan riippumatta: mikään ei edellytä toista.
pathway-group-mature = Lähetteestä on kulunut vähintään vuosi
pathway-group-young = Lähetteestä on alle vuosi: luvut kasvavat vielä
column-cohort = Lähete
column-step-referred = Lähetetty
column-step-accepted = Hyväk‐<br>sytty
column-step-started = Aloit‐<br>tanut
column-step-profiled = Profiili
column-step-employer-contact = Työn‐<br>antaja
column-step-first-job = Työ
column-step-sustained-13w = 13 viikkoa
missing-pathway = Polkua lähetteestä työhön
missing-why-cohorts = sellaista neljännestä ei ole, jonka lähetteistä on kulunut vähintään vuosi ja jonka kaikki luvut voi esittää
missing-why-no-referrals = lähetteitä ei ole
missing-why-no-referrals-this-year = tältä vuodelta ei ole lähetteitä

first-job-figure-caption = Ensimmäisen työn saaneet ja palvelun ilman työtä päättäneet ajan mukaan. Luvut on laskettu merkityille päiville, ja viivat vain yhdistävät ne; varjostus on 95 %:n luottamusväli.
first-job-alt = Käyräkuvio ajasta ensimmäiseen työhön. { $curves }
first-job-median-target = { $verdict ->
    [met-clear] Tavoite { $target } päivää täyttyy, ja koko luottamusväli on sen alapuolella.
    [met-unclear] Tavoite { $target } päivää täyttyy, mutta luottamusväli ulottuu sen yli: varmaa eroa ei ole.
    [missed-clear] Tavoite { $target } päivää ylittyy, ja koko luottamusväli on sen yläpuolella.
   *[missed-unclear] Tavoite { $target } päivää ylittyy, mutta luottamusväli ulottuu siihen: varmaa eroa ei ole.
}
curves-alt-curve = { $label }: { $points }.
curves-alt-point = { $day } päivää { $value }
curves-alt-hidden = { $day } päivää tieto salattu
curves-hidden = Merkintä .. on salattu luku.
curves-days = päivää
curves-at-risk = Seurannassa
curve-job = sai työn
curve-exit = lopetti<br>ilman työtä
curve-tenure = jatkuu
curve-goal = tavoite: puolet<br>{ $days } päivässä

tenure-caption = Kuinka suuri osa avoimien työmarkkinoiden työsuhteista jatkuu, kun alusta on kulunut 30–365 päivää; varjostus on 95 %:n luottamusväli.
tenure-caption-180 = Yli puoli vuotta (180 päivää) kestää { $rate } työsuhteista.
tenure-alt = Käyräkuvio työsuhteiden kestosta. { $curves }

hours-caption = Avoimien työmarkkinoiden työsuhteiden viikkotunnit neljänneksittäin.
hours-caption-latest = Neljänneksellä { $period } puolet työsuhteista oli enintään { $median } tuntia viikossa, ja { $rate } oli vähintään 20 tuntia.
column-jobs = Työsuhteita
column-mean-hours = Keskiarvo, h
column-median-hours = Mediaani, h
column-twenty = Vähintään<br>20 h
