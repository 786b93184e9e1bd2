/* kooste
title = { fi = "Aika ensimmäiseen työhön", sv = "Tid till första arbetet", en = "Time to the first job" }
definition = { fi = "Todennäköisyys, että asiakas on saanut ensimmäisen työnsä avoimilta työmarkkinoilta viimeistään annettuna päivänä palvelun alusta. Ensimmäisen palvelujakson päättyminen kilpailee työllistymisen kanssa (Aalen–Johansen, ei 1 − Kaplan–Meier); uusi sopimus kesken palvelun ei päätä sitä. Palvelun alkaessa työssä olleet eivät ole mukana.", sv = "Sannolikheten att klienten har fått sitt första arbete på den öppna arbetsmarknaden senast den angivna dagen från servicens start. Slutet på den första serviceperioden konkurrerar med arbetet (Aalen–Johansen, inte 1 − Kaplan–Meier); ett nytt avtal medan servicen pågår avslutar den inte. De som hade arbete vid starten är inte med.", en = "Probability of a first competitive job by the given day from the start of the service. The end of the first service competes with it (Aalen–Johansen, not 1 − Kaplan–Meier); a new agreement while it runs does not end it. Clients in work at the start are left out." }
grain = ["day"]
needs = ["agreement | coach_summary", "job_start | coach_summary"]
interval = "cloglog"

[[column]]
name = "day"
unit = "days"
role = "key"
label = { fi = "Päivää palvelun alusta", sv = "Dagar från servicens start", en = "Days from start" }

[[column]]
name = "at_risk"
unit = "clients"
role = "people"
part_of = "clients"
sensitive = false
label = { fi = "Seurannassa", sv = "Under uppföljning", en = "At risk" }

[[column]]
name = "job_cif"
unit = "fraction"
role = "survival"
at_risk = "at_risk"
events = ["job_events"]
label = { fi = "Saanut työn", sv = "Har fått arbete", en = "Had a first job" }

[[column]]
name = "low"
unit = "fraction"
role = "survival"
at_risk = "at_risk"
events = ["job_events", "exit_events"]
label = { fi = "95 %:n väli, alaraja", sv = "95 %-intervall, nedre gräns", en = "95% interval, low" }

[[column]]
name = "high"
unit = "fraction"
role = "survival"
at_risk = "at_risk"
events = ["job_events", "exit_events"]
label = { fi = "95 %:n väli, yläraja", sv = "95 %-intervall, övre gräns", en = "95% interval, high" }

[[column]]
name = "exit_cif"
unit = "fraction"
role = "survival"
at_risk = "at_risk"
events = ["exit_events"]
label = { fi = "Palvelu päättynyt ilman työtä", sv = "Servicen avslutad utan arbete", en = "Left without a job" }

[[column]]
name = "clients"
unit = "clients"
role = "people"
support = true
counts = "not_in_work"
by = []
label = { fi = "Asiakkaita", sv = "Klienter", en = "Clients" }

[[column]]
name = "job_events"
unit = "clients"
role = "people"
part_of = "clients"
support = true
label = { fi = "Työn saaneita", sv = "Som fått arbete", en = "First jobs so far" }

[[column]]
name = "exit_events"
unit = "clients"
role = "people"
part_of = "clients"
support = true
label = { fi = "Palvelun päättäneitä", sv = "Som avslutat servicen", en = "Exits so far" }

[relations]
falling_at_risk = ["day", "at_risk"]
rising_jobs = ["day", "job_events"]
rising_exits = ["day", "exit_events"]
*/
with days(day) as (
  values
    (30),
    (90),
    (180),
    (365)
),
totals as (
  select count(*) as clients
  from model.client
  where not in_work_at_start
),
-- The curve's row that holds on the day: the last one at or before it; the next one tells who is still at risk on the day.
places as (
  select
    d.day,
    max(c.time) filter (where c.time <= d.day) as time,
    coalesce(max(c.at_risk) filter (where c.time >= d.day), 0) as at_risk
  from days as d
  left join model.first_job_curve as c
    on true
  group by d.day
),
figures as (
  select
    p.day,
    p.at_risk,
    t.clients,
    coalesce(c.incidence, 0e0) as job_cif,
    coalesce(c.standard_error, 0e0) as standard_error,
    coalesce(c.competing_incidence, 0e0) as exit_cif,
    coalesce(c.events_so_far, 0) as job_events,
    coalesce(c.competing_so_far, 0) as exit_events,
    -- Beyond the last day observed the curve is known only when nobody was censored.
    p.at_risk > 0 or coalesce(c.events_so_far + c.competing_so_far, 0) = t.clients and t.clients > 0 as is_known
  from places as p
  cross join totals as t
  left join model.first_job_curve as c
    on c.time = p.time
)
select
  day,
  at_risk,
  case when is_known then job_cif end as job_cif,
  case when is_known then cloglog_low(job_cif, standard_error) end as low,
  case when is_known then cloglog_high(job_cif, standard_error) end as high,
  case when is_known then exit_cif end as exit_cif,
  clients,
  job_events,
  exit_events
from figures
order by day
