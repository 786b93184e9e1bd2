/* kooste
title = { fi = "Erikseen näytettävät työsuhdeluokat", sv = "Anställningsklasser som visas för sig", en = "Job classes shown apart" }
definition = { fi = "Avoimilla työmarkkinoilla työskennelleistä ne, joilla oli neljänneksen aikana vähintään yksi työpäivä tämän luokan työsuhteessa, joka alkoi palvelun aikana. Mukana ovat ne avoimien työmarkkinoiden työn luokat, jotka on merkitty työsuhdeluokkien taulussa omalla rivillään näytettäviksi. Asiakas, jolla on työsuhteita kahdessa luokassa, lasketaan kummassakin.", sv = "Av dem som arbetade på den öppna arbetsmarknaden de som under kvartalet hade minst en arbetsdag i en anställning av klassen som börjat under servicen. Med är de klasser av arbete på den öppna arbetsmarknaden som i tabellen över anställningsklasser är märkta att visas på en egen rad. Den som har anställningar i två klasser räknas i båda.", en = "Of those in competitive work, the clients with at least one day in the quarter in a job of the class that started during a service. The classes are those of competitive work that the table of job classes marks to be shown on a line of their own. A client with jobs of two classes counts in both." }
grain = ["period", "job_class"]
needs = ["agreement | coach_summary", "job_start | coach_summary"]

[[column]]
name = "period"
unit = "period"
role = "key"
label = { fi = "Neljännes", sv = "Kvartal", en = "Quarter" }

[[column]]
name = "job_class"
unit = "code"
role = "key"
label = { fi = "Työsuhdeluokka", sv = "Anställningsklass", en = "Job class" }

[[column]]
name = "clients"
unit = "clients"
role = "people"
counts = "own_line_clients"
part_of = "competitive"
label = { fi = "Asiakkaita", sv = "Klienter", en = "Clients" }

[[column]]
name = "competitive"
unit = "clients"
role = "people"
counts = "competitive"
by = ["period"]
support = true
label = { fi = "Työssä avoimilla työmarkkinoilla", sv = "I arbete på den öppna arbetsmarknaden", en = "In competitive work" }

[relations]
nested = ["clients", "competitive"]
*/
with everyone as (
  select
    period,
    count(*) filter (where competitive) as competitive
  from model.client_period
  where period_kind = 'quarter'
  group by period
),
worked as (
  select
    c.period,
    j.job_class,
    count(distinct c.person) as clients
  from model.client_period as c
  inner join model.period as p
    on p.period_kind = c.period_kind
    and p.period = c.period
  inner join model.job as j
    on j.person = c.person
    and j.start_date <= p.last_date
    and j.last_date >= p.start_date
  where c.period_kind = 'quarter'
    and j.is_outcome
  group by c.period, j.job_class
)
-- Every such class in every quarter: a row that were there only where somebody works in it would tell of them.
select
  p.period,
  k.code as job_class,
  coalesce(w.clients, 0) as clients,
  coalesce(e.competitive, 0) as competitive
from model.period as p
cross join config.job_class as k
left join everyone as e
  on e.period = p.period
left join worked as w
  on w.period = p.period
  and w.job_class = k.code
where p.period_kind = 'quarter'
  and k.own_line
  and k.competitive
order by p.period, k.code
