# Osaaminen, verkosto ja viestintä.

part-network = Osaaminen, verkosto ja viestintä
    .file = verkosto
missing-network = Verkoston toimijoita
heading-events = Tapahtumat
heading-actors = Laaja verkosto

network-lead-events = { $date } mennessä on pidetty <b>{ $count ->
    [one] yksi tapahtuma
   *[other] { $events } tapahtumaa
}</b>{ $known ->
    [some] { $count ->
        [one] {", "}jossa
       *[other] {", "}joissa
    } on ollut { $people ->
        [one] <b>yksi</b> osallistuja
       *[other] yhteensä <b>{ $participants }</b> osallistujaa
    }
   *[none] {""}
}.
network-lead-experts = { $known ->
    [yes] { $count ->
        [0] Kokemusasiantuntijoita <b>ei ole koulutettu yhtään</b>
       *[other] Kokemusasiantuntijoita on koulutettu <b>{ $trained }</b>
    }{ $verdict ->
        [met] {": "}tavoite, vähintään { $target }, <b>täyttyy</b>
        [not-yet] {": "}tavoite, vähintään { $target }, ei vielä täyty
        [missed] {": "}tavoite, vähintään { $target }, <b>ei täyty</b>
       *[unknown] {""}
    }.
   *[no] Kokemusasiantuntijoiden koulutus on pidetty, mutta koulutettujen määrää ei ole kirjattu.
}
network-no-events = Tapahtumia ei ole kirjattu.
network-kinds-caption = Tapahtumat ja osallistujat vuosittain ja lajeittain.
network-note-participants = Osallistujat ovat osallistumiskertoja: sama ihminen on voinut olla mukana monessa tapahtumassa.
network-note-silent = { $count ->
    [one] Yhden tapahtuman osallistujamäärää ei tiedetä; se puuttuu summista.
   *[other] { $number } tapahtuman osallistujamääriä ei tiedetä; ne puuttuvat summista.
}
network-events-caption = Tapahtumat { $date } mennessä päivän mukaan.
network-actors-caption = Työ- ja osallisuuskeskusten laaja verkosto alueittain: toimijoita { $all }, niistä aluekeskuksia { $centres } ja alueyksiköitä { $units }.
network-note-groups = Verkoston toiminta jakautuu kolmeen ryhmään: I (työ), II (valmennus) ja III (osallisuus).
network-note-clients = Asiakasmäärät ovat toimijoiden ilmoittamia; sama ihminen voi olla usean toimijan asiakas.
column-event = Tapahtuma
column-event-kind = Laji
column-events = Tapahtumia
column-event-participants = Osallistujia
column-area = Alue
column-centres = Alue‐<br>keskuksia
column-units = Alue‐<br>yksiköitä
column-actor-clients = Asiakkaita vuodessa
column-actors-silent = Asiakasmäärä ei tiedossa
event-kind-none = laji ei tiedossa
event-kind-verkosto = verkostotapaaminen
event-kind-aluetilaisuus = aluetilaisuus
event-kind-koulutus = koulutus
event-kind-kokemusasiantuntijakoulutus = kokemusasiantuntijakoulutus
event-kind-viestinta = viestintä
network-groups-caption = Laajan verkoston luvut ryhmittäin ja aluekeskuksittain.
network-note-figures = Luvut ovat verkoston omia: niitä ei lasketa yhteen eikä verrata tilastollisesti hankkeen lukuihin.
network-group-1 = I (työ)
network-group-2 = II (valmennus)
network-group-3 = III (osallisuus)
network-group-all = kaikki ryhmät
network-centre-all = kaikki
column-network-group = Ryhmä
column-network-centre = Aluekeskus
