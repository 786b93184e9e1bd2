# Competence, network and communication.

part-network = Competence, network and communication
    .file = network
missing-network = The actors of the network
heading-events = Events
heading-actors = The wider network

network-lead-events = By { $date } <b>{ $count ->
    [one] one event has
   *[other] { $events } events have
}</b> been held{ $known ->
    [some] {", "}with <b>{ $people ->
        [one] one</b> participant
       *[other] { $participants }</b> participants in all
    }
   *[none] {""}
}.
network-lead-experts = { $known ->
    [yes] Experts by experience trained: <b>{ $count ->
        [0] none
       *[other] { $trained }
    }</b>{ $verdict ->
        [met] {"; "}the target, at least { $target }, <b>is met</b>
        [not-yet] {"; "}the target, at least { $target }, is not met yet
        [missed] {"; "}the target, at least { $target }, <b>is not met</b>
       *[unknown] {""}
    }.
   *[no] The training of experts by experience has been held, but the number trained is not recorded.
}
network-no-events = No events have been entered.
network-kinds-caption = Events and participants by year and kind.
network-note-participants = Participants are attendances: one person may have been at several events.
network-note-silent = { $count ->
    [one] The number of participants of one event
   *[other] The number of participants of { $number } events
} is not known; { $count ->
    [one] it is
   *[other] they are
} not in the sums.
network-events-caption = Events up to { $date } by day.
network-actors-caption = The wider network of work and participation centres by area: { $all } actors, of which { $centres } regional centres and { $units } regional units.
network-note-groups = The network works in three groups: I (work), II (coaching) and III (participation).
network-note-clients = Numbers of clients are those that the actors told of; one person may be a client of several actors.
column-event = Event
column-event-kind = Kind
column-events = Events
column-event-participants = Participants
column-area = Area
column-centres = Regional<br>centres
column-units = Regional<br>units
column-actor-clients = Clients a year
column-actors-silent = Clients not known
event-kind-none = kind not known
event-kind-verkosto = network meeting
event-kind-aluetilaisuus = regional event
event-kind-koulutus = training
event-kind-kokemusasiantuntijakoulutus = training of experts by experience
event-kind-viestinta = communication
network-groups-caption = Figures of the wider network by group and regional centre.
network-note-figures = The figures are the network’s own: they are not added to the project’s and not compared with them statistically.
network-group-1 = I (work)
network-group-2 = II (coaching)
network-group-3 = III (participation)
network-group-all = all groups
network-centre-all = all
column-network-group = Group
column-network-centre = Regional centre
