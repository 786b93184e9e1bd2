# Asiakkaat ja asiakasvirta: kuvioiden ja taulukoiden sanat.

part-clients = Asiakkaat ja asiakasvirta
heading-profile = Keitä asiakkaat ovat
heading-referrals = Lähetteet ja päätökset
heading-waiting = Odotusajat
heading-exits = Palvelun päättyminen
heading-coaches = Työhönvalmentajat
heading-feedback = Asiakaspalaute
missing-clients = Asiakkaita ja asiakasvirtaa

clients-lead = Tässä osassa ovat palvelun asiakkaat, heidän lähetteensä ja se, mitä niistä on seurannut { $date } mennessä.
clients-background = Taustatiedot ovat asiakkaan viimeisimmästä lähetteestä.
missing-background = Asiakkaiden taustatietoja
stacked-hidden = Palkin avoin pää (..) tarkoittaa salattuja lukuja: sen pituus ei kerro, kuinka suuria ne ovat.
stacked-alt = Palkkikuvio. { $what } { $rows }
stacked-alt-row = { $label }: { $parts }.
profile-caption-gender = Vuoden aikana palvelussa olleet asiakkaat sukupuolen mukaan.
profile-caption-age-group = Vuoden aikana palvelussa olleet asiakkaat ikäryhmittäin.
profile-caption-client-group = Vuoden aikana palvelussa olleet asiakkaat asiakasryhmän mukaan.
profile-caption-labour-status = Vuoden aikana palvelussa olleet asiakkaat työmarkkina-aseman mukaan lähetteessä.

decisions-caption = Lähetteet päätöksen mukaan neljänneksittäin; henkilöllä voi olla monta lähetettä.
decisions-caption-latest = Neljänneksellä { $period } lähetteitä tuli { $all }, ja niistä <b>{ $accepted }</b> on hyväksytty{ $some ->
    [none] .
   *[some] {""}; { $open } on jonossa tai ilman kirjattua päätöstä.
}
missing-referrals = Lähetteiden päätöksiä
missing-referrers = Lähettäviä tahoja
referrers-caption = Kuka asiakkaita on lähettänyt vuonna { $year } ({ $date } mennessä){ $known ->
    [none] .
   *[known] {""}; lähetteitä on yhteensä { $all }.
}
referrers-caption-most = Suurin lähettäjä: { $referrer } ({ $share }).
column-referrer = Lähettävä taho
column-referrals = Lähetteitä
column-share-all = Osuus, %
column-accepted = Hyväksytty

missing-waiting = Odotusaikoja
waiting-caption = Kuinka kauan lähetteestä palvelun alkuun ja siitä ensimmäiseen työnantajakontaktiin on kulunut (mediaani, päivää), palvelun alkamisneljänneksen mukaan.
waiting-caption-latest = Neljänneksellä { $period } aloittaneilla mediaani oli { $referral } päivää lähetteestä alkuun ja { $contact } päivää alusta kontaktiin.
waiting-note = Mediaaneille ei ole luottamusväliä, joten neljännesten eroista ei voi päätellä muutosta. Viimeisillä neljänneksillä osa kontakteista on vielä edessä.
column-started = Aloittaneita
column-referral-to-start = Lähetteestä<br>alkuun
column-start-to-contact = Alusta<br>kontaktiin
column-no-referral = Ei lähetettä
column-no-contact = Ei kontaktia

missing-exits = Palvelun päättymisen syitä
missing-why-no-exits = viimeisiin neljänneksiin ei osu päättyneitä palveluja
exits-caption = Päättyneet palvelujaksot syyn mukaan { $count ->
    [1] viimeisenä neljänneksenä
    [2] kahtena viimeisenä neljänneksenä
    [3] kolmena viimeisenä neljänneksenä
   *[4] neljänä viimeisenä neljänneksenä
}.
exits-caption-few = Alle { $few }:n luvuista ei voi päätellä suuntaa.
column-reason = Päättymisen syy

missing-coaches = Työhönvalmentajien asiakasmääriä
coaches-caption = Työhönvalmentajat, asiakkaat ja työnantajakontaktit tiimeittäin neljänneksellä { $period }.
coaches-caption-assumption = { $verdict ->
    [within] Rahoittajan oletus on { $low }–{ $high } asiakasta vuodessa henkilötyövuotta kohti: { $shown ->
        [one] esitetty tiimi on sen sisällä.
       *[other] esitetyt tiimit ovat sen sisällä.
    }
   *[outside] Rahoittajan oletus on { $low }–{ $high } asiakasta vuodessa henkilötyövuotta kohti: sen ulkopuolella on { $list }.
}
coaches-note = Työpanos: kokopäiväisiksi muutettuna (FTE). Asiakkaita kerralla: palvelussa päivittäin keskimäärin henkilötyöpanosta kohti. Asiakkaita vuodessa: eri asiakkaat 12 kuukauden aikana henkilötyövuotta kohti. Kontaktit: valmentajaa ja viikkoa kohti.
column-team = Tiimi
column-coaches = Valmen‐<br>tajia
column-fte = Työpanos
column-caseload = Asiakkaita<br>kerralla
column-clients-year = Asiakkaita<br>vuodessa
column-contacts = Kontakteja

missing-feedback = Asiakaspalautetta
missing-why-no-answers = yhtään vastausta ei ole
year-unfinished = Vuosi { $year } on kesken: luvut { $date } asti.
feedback-caption = Palvelun päättäneiden palaute ja etuusneuvonta vuosittain. Tyytyväisyys on asteikolla 1–5 ja suosittelu asteikolla 0–10; keskiarvoissa ovat vain vastanneet.
column-answered = Vastanneita
column-satisfaction = Tyytyväisyys
column-recommendation = Suosittelu
column-advice = Etuusneuvontaa<br>saanut, %
