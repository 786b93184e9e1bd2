/* kooste
title = { fi = "Työllistyneet neljänneksittäin", sv = "I arbete per kvartal", en = "Employment by quarter" }
definition = { fi = "Palvelussa olleista asiakkaista ne, joilla oli neljänneksen aikana vähintään yksi työpäivä avoimilla työmarkkinoilla (tai palkkatyössä) palvelun aikana alkaneessa työsuhteessa. Yhden päivän työsuhde lasketaan, kaksi työsuhdetta lasketaan kerran. Asiakkaalla jo ennestään ollut työ ei ole tulos.", sv = "De av klienterna inom servicen som under kvartalet hade minst en arbetsdag på den öppna arbetsmarknaden (eller i lönearbete) i en anställning som börjat under servicen. En anställning på en dag räknas, två anställningar räknas en gång. Ett arbete som klienten redan hade är inget resultat.", en = "Of the clients served, those with at least one day in the quarter in a competitive (or paid) job that started during a service. A one-day job counts; two jobs count once. A job that the client already had is no outcome." }
grain = ["period"]
needs = ["agreement | coach_summary", "job_start | coach_summary"]
interval = "wilson"

[[column]]
name = "period"
unit = "period"
role = "key"
label = { fi = "Neljännes", sv = "Kvartal", en = "Quarter" }

[[column]]
name = "served"
unit = "clients"
role = "people"
counts = "served"
at_most = [{ sum_of = "started", protected = true }]
label = { fi = "Asiakkaita palvelussa", sv = "Klienter inom servicen", en = "Clients served" }

[[column]]
name = "new_clients"
unit = "clients"
role = "people"
counts = "new_clients"
part_of = "served"
sensitive = false
inside = "served"
all_at_first = true
label = { fi = "Uusia asiakkaita", sv = "Nya klienter", en = "New clients" }

[[column]]
name = "competitive"
unit = "clients"
role = "people"
counts = "competitive"
part_of = "served"
headline = true
label = { fi = "Työssä avoimilla työmarkkinoilla", sv = "I arbete på den öppna arbetsmarknaden", en = "In competitive work" }

[[column]]
name = "competitive_rate"
unit = "fraction"
role = "rate"
numerator = "competitive"
denominator = "served"
label = { fi = "Työllistyneiden osuus", sv = "Andel i arbete", en = "Employment rate of clients" }

[[column]]
name = "low"
unit = "fraction"
role = "derived"
from = ["competitive", "served"]
label = { fi = "Osuuden 95 %:n väli, alaraja", sv = "Andelens 95 %-intervall, nedre gräns", en = "Rate, 95% interval, low" }

[[column]]
name = "high"
unit = "fraction"
role = "derived"
from = ["competitive", "served"]
label = { fi = "Osuuden 95 %:n väli, yläraja", sv = "Andelens 95 %-intervall, övre gräns", en = "Rate, 95% interval, high" }

[[column]]
name = "paid"
unit = "clients"
role = "people"
counts = "paid"
part_of = "served"
includes = ["competitive"]
headline = true
label = { fi = "Palkkatyössä", sv = "I lönearbete", en = "In paid work" }

[[column]]
name = "paid_rate"
unit = "fraction"
role = "rate"
numerator = "paid"
denominator = "served"
label = { fi = "Palkkatyössä olevien osuus", sv = "Andel i lönearbete", en = "Paid work rate" }

[[column]]
name = "paid_low"
unit = "fraction"
role = "derived"
from = ["paid", "served"]
label = { fi = "Palkkatyön osuuden 95 %:n väli, alaraja", sv = "Andel i lönearbete, 95 %-intervall, nedre gräns", en = "Paid work rate, 95% interval, low" }

[[column]]
name = "paid_high"
unit = "fraction"
role = "derived"
from = ["paid", "served"]
label = { fi = "Palkkatyön osuuden 95 %:n väli, yläraja", sv = "Andel i lönearbete, 95 %-intervall, övre gräns", en = "Paid work rate, 95% interval, high" }

[[column]]
name = "wage_subsidised"
unit = "clients"
role = "people"
counts = "own_line_clients"
at = { job_class = "AVOIN_PT" }
part_of = "competitive"
label = { fi = "Palkkatuetussa työssä", sv = "I arbete med lönesubvention", en = "In wage-subsidised work" }

[[column]]
name = "first_jobs"
unit = "clients"
role = "people"
counts = "first_jobs"
adds_up = true
part_of = "competitive"
label = { fi = "Ensimmäinen työ avoimilla työmarkkinoilla", sv = "Första arbetet på den öppna arbetsmarknaden", en = "First competitive job" }

[[column]]
name = "job_starts"
unit = "jobs"
role = "people"
includes = ["first_jobs"]
counts = "job_starts"
adds_up = true
label = { fi = "Alkaneita työsuhteita avoimilla työmarkkinoilla", sv = "Påbörjade anställningar på den öppna arbetsmarknaden", en = "Competitive jobs started" }

[relations]
nested = ["wage_subsidised", "competitive", "paid", "served"]
*/
with clients as (
  select
    period,
    count(*) as served,
    count(*) filter (where is_new) as new_clients,
    count(*) filter (where competitive) as competitive,
    count(*) filter (where paid) as paid,
    count(*) filter (where wage_subsidised) as wage_subsidised,
    count(*) filter (where first_job) as first_jobs
  from model.client_period
  where period_kind = 'quarter'
  group by period
),
starts as (
  select
    p.period,
    count(*) as job_starts
  from model.period as p
  inner join model.job as j
    on j.start_date between p.start_date and p.last_date
  where p.period_kind = 'quarter'
    and j.is_outcome
    and j.competitive
  group by p.period
),
counts as (
  select
    p.period,
    coalesce(c.served, 0) as served,
    coalesce(c.new_clients, 0) as new_clients,
    coalesce(c.competitive, 0) as competitive,
    coalesce(c.paid, 0) as paid,
    coalesce(c.wage_subsidised, 0) as wage_subsidised,
    coalesce(c.first_jobs, 0) as first_jobs,
    coalesce(s.job_starts, 0) as job_starts
  from model.period as p
  left join clients as c
    on c.period = p.period
  left join starts as s
    on s.period = p.period
  where p.period_kind = 'quarter'
)
select
  period,
  served,
  new_clients,
  competitive,
  cast(competitive as double) / nullif(served, 0) as competitive_rate,
  wilson_low(competitive, served) as low,
  wilson_high(competitive, served) as high,
  paid,
  cast(paid as double) / nullif(served, 0) as paid_rate,
  wilson_low(paid, served) as paid_low,
  wilson_high(paid, served) as paid_high,
  wage_subsidised,
  first_jobs,
  job_starts
from counts
order by period
