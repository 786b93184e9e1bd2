/* kooste
title = { fi = "Työsuhteiden kesto", sv = "Anställningarnas längd", en = "Job tenure" }
definition = { fi = "Todennäköisyys, että palvelun aikana alkanut avoimien työmarkkinoiden työsuhde kestää yli annetun määrän päiviä (Kaplan–Meier). Ensimmäinen ja viimeinen päivä lasketaan mukaan. Jatkuvia työsuhteita seurataan tietojen katkaisupäivään asti, eikä niitä lasketa päättyneiksi. Työsuhdetta, jonka päättymispäivää ei tunneta, seurataan vain sen ensimmäinen päivä. Tyhjä, kun yhtäkään työsuhdetta ei ole vielä voitu seurata niin kauan.", sv = "Sannolikheten att en anställning på den öppna arbetsmarknaden som börjat under servicen varar längre än det angivna antalet dagar (Kaplan–Meier). Den första och den sista dagen räknas med. Pågående anställningar följs till brytdagen och räknas inte som avslutade. En anställning vars slutdag är okänd följs bara sin första dag. Tomt när ingen anställning ännu har kunnat följas så länge.", en = "Probability that a competitive job started during a service lasts longer than the given number of days (Kaplan–Meier). The first and the last day count. Jobs that go on are followed to the cut-off and never counted as ended. A job whose last day is unknown is followed on its first day only. Empty when no job could be followed for so long yet." }
grain = ["day"]
needs = ["agreement | coach_summary", "job_start | coach_summary", "job_end | coach_summary"]
interval = "loglog"

[[column]]
name = "day"
unit = "days"
role = "key"
label = { fi = "Päivää työsuhteen alusta", sv = "Dagar från anställningens start", en = "Days from the job’s start" }

[[column]]
name = "at_risk"
unit = "jobs"
role = "people"
part_of = "jobs"
sensitive = false
counts = "jobs_held"
by = ["days"]
label = { fi = "Seurannassa", sv = "Under uppföljning", en = "At risk" }

[[column]]
name = "survival"
unit = "fraction"
role = "survival"
at_risk = "at_risk"
events = ["ended"]
label = { fi = "Kestää pidempään", sv = "Varar längre", en = "Lasts longer" }

[[column]]
name = "low"
unit = "fraction"
role = "survival"
at_risk = "at_risk"
events = ["ended"]
label = { fi = "95 %:n väli, alaraja", sv = "95 %-intervall, nedre gräns", en = "95% interval, low" }

[[column]]
name = "high"
unit = "fraction"
role = "survival"
at_risk = "at_risk"
events = ["ended"]
label = { fi = "95 %:n väli, yläraja", sv = "95 %-intervall, övre gräns", en = "95% interval, high" }

[[column]]
name = "jobs"
unit = "jobs"
role = "people"
support = true
counts = "job_starts"
by = []
adds_up = true
label = { fi = "Työsuhteita", sv = "Anställningar", en = "Jobs" }

[[column]]
name = "ended"
unit = "jobs"
role = "people"
part_of = "jobs"
support = true
label = { fi = "Siihen mennessä päättyneitä", sv = "Avslutade dittills", en = "Ended so far" }

[[column]]
name = "days"
unit = "days"
role = "context"
support = true
label = { fi = "Päivää alkamisen jälkeen", sv = "Dagar efter starten", en = "Days after the start" }

[relations]
falling_at_risk = ["days", "at_risk"]
rising_ended = ["day", "ended"]
*/
with days(day) as (
  values
    (30),
    (90),
    (180),
    (365)
),
durations as (
  select
    days_from(start_date, last_date) + 1 as time,
    case when end_date is not null then 1 else 0 end as cause
  from model.job
  where is_outcome
    and competitive
),
totals as (
  select count(*) as jobs
  from durations
),
curve as (
  select
    time,
    at_risk,
    events_so_far,
    survival,
    sqrt(variance) as standard_error
  from kaplan_meier('durations')
),
-- The curve's row that holds on the day: the last one at or before it; the next one tells which jobs are still followed.
places as (
  select
    d.day,
    max(c.time) filter (where c.time <= d.day) as time,
    coalesce(max(c.at_risk) filter (where c.time >= d.day), 0) as at_risk
  from days as d
  left join curve as c
    on true
  group by d.day
),
figures as (
  select
    p.day,
    p.at_risk,
    t.jobs,
    coalesce(c.survival, 1e0) as survival,
    coalesce(c.standard_error, 0e0) as standard_error,
    coalesce(c.events_so_far, 0) as ended
  from places as p
  cross join totals as t
  left join curve as c
    on c.time = p.time
)
-- Beyond the last day observed the curve is known only where it has come down to nothing.
select
  day,
  at_risk,
  case when at_risk > 0 or survival = 0 then survival end as survival,
  case when at_risk > 0 or survival = 0 then loglog_low(survival, standard_error) end as low,
  case when at_risk > 0 or survival = 0 then loglog_high(survival, standard_error) end as high,
  jobs,
  ended,
  day - 1 as days
from figures
order by day
