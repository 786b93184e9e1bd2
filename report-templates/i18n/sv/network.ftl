# Kompetens, nätverk och kommunikation.

part-network = Kompetens, nätverk och kommunikation
    .file = natverk
missing-network = Nätverkets aktörer
heading-events = Evenemang
heading-actors = Det vidare nätverket

network-lead-events = Till och med { $date } har <b>{ $count ->
    [one] ett evenemang
   *[other] { $events } evenemang
}</b> hållits{ $known ->
    [some] {", "}med { $people ->
        [one] <b>en</b> deltagare
       *[other] sammanlagt <b>{ $participants }</b> deltagare
    }
   *[none] {""}
}.
network-lead-experts = { $known ->
    [yes] Antalet utbildade erfarenhetsexperter är <b>{ $count ->
        [0] noll
       *[other] { $trained }
    }</b>{ $verdict ->
        [met] {": "}målet, minst { $target }, <b>nås</b>
        [not-yet] {": "}målet, minst { $target }, nås inte ännu
        [missed] {": "}målet, minst { $target }, <b>nås inte</b>
       *[unknown] {""}
    }.
   *[no] Utbildningen av erfarenhetsexperter har hållits, men antalet utbildade har inte antecknats.
}
network-no-events = Inga evenemang har antecknats.
network-kinds-caption = Evenemang och deltagare per år och slag.
network-note-participants = Talen är deltagartillfällen: samma person kan ha varit med flera gånger.
network-note-silent = { $count ->
    [one] Antalet deltagare i ett evenemang
   *[other] Antalet deltagare i { $number } evenemang
} är inte känt; { $count ->
    [one] det
   *[other] de
} ingår inte i summorna.
network-events-caption = Evenemangen till och med { $date } efter dag.
network-actors-caption = Arbets- och delaktighetscentrens vidare nätverk per område: { $all } aktörer, av vilka { $centres } regionala center och { $units } regionala enheter.
network-note-groups = Nätverkets verksamhet delas i tre grupper: I (arbete), II (träning) och III (delaktighet).
network-note-clients = Antalen klienter har uppgetts av aktörerna; samma person kan vara klient hos flera aktörer.
column-event = Evenemang
column-event-kind = Slag
column-events = Antal<br>evenemang
column-event-participants = Deltagare
column-area = Område
column-centres = Regionala<br>center
column-units = Regionala<br>enheter
column-actor-clients = Klienter per år
column-actors-silent = Antal klienter inte känt
event-kind-none = slaget är inte känt
event-kind-verkosto = nätverksmöte
event-kind-aluetilaisuus = regionalt evenemang
event-kind-koulutus = utbildning
event-kind-kokemusasiantuntijakoulutus = utbildning av erfarenhetsexperter
event-kind-viestinta = kommunikation
network-groups-caption = Det vidare nätverkets tal per grupp och regionalt center.
network-note-figures = Talen är nätverkets egna: de räknas inte ihop med projektets tal och jämförs inte statistiskt med dem.
network-group-1 = I (arbete)
network-group-2 = II (träning)
network-group-3 = III (delaktighet)
network-group-all = alla grupper
network-centre-all = alla
column-network-group = Grupp
column-network-centre = Regionalt center
