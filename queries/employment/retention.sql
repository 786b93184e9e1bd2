/* kooste
title = { fi = "Työsuhteiden pysyvyys", sv = "Anställningarnas varaktighet", en = "Job retention" }
definition = { fi = "Avointen työmarkkinoiden työsuhteista ne, jotka jatkuivat vielä 13, 26 tai 52 viikon kuluttua alkamisesta. Työsuhteet, joita ei ole vielä voitu seurata niin kauan tai joiden päättymispäivää ei tunneta, on jätetty pois, eikä niitä lasketa epäonnistuneiksi.", sv = "Av anställningarna på den öppna arbetsmarknaden de som fortfarande pågick 13, 26 eller 52 veckor efter starten. Anställningar som ännu inte kunnat följas så länge, eller vars slutdag är okänd, är utelämnade och räknas inte som misslyckade.", en = "Of competitive jobs started during a service, those still held 13, 26 or 52 weeks after the start. Jobs that could not be observed for so long yet, or whose last day is unknown, are left out, never counted as failures." }
grain = ["weeks"]
needs = ["agreement | coach_summary", "job_start | coach_summary", "job_end | coach_summary"]
interval = "wilson"

[[column]]
name = "weeks"
unit = "weeks"
role = "key"
label = { fi = "Viikkoa", sv = "Veckor", en = "Weeks" }

[[column]]
name = "eligible"
unit = "jobs"
role = "people"
headline = true
at_most = [{ sum_of = "job_starts", until = "begun_to" }]
at_least = [{ sum_of = "job_starts", until = "observed_to", less = "unobserved" }]
label = { fi = "Seurattavissa olleita työsuhteita", sv = "Anställningar som kunnat följas", en = "Jobs observed" }

[[column]]
name = "sustained"
unit = "jobs"
role = "people"
part_of = "eligible"
headline = true
counts = "jobs_held"
by = ["days"]
label = { fi = "Jatkunut", sv = "Fortsatt", en = "Sustained" }

[[column]]
name = "rate"
unit = "fraction"
role = "rate"
numerator = "sustained"
denominator = "eligible"
label = { fi = "Jatkuneiden osuus", sv = "Andel som fortsatt", en = "Share sustained" }

[[column]]
name = "low"
unit = "fraction"
role = "derived"
from = ["sustained", "eligible"]
label = { fi = "95 %:n väli, alaraja", sv = "95 %-intervall, nedre gräns", en = "95% interval, low" }

[[column]]
name = "high"
unit = "fraction"
role = "derived"
from = ["sustained", "eligible"]
label = { fi = "95 %:n väli, yläraja", sv = "95 %-intervall, övre gräns", en = "95% interval, high" }

[[column]]
name = "days"
unit = "days"
role = "context"
support = true
label = { fi = "Päivää alkamisesta", sv = "Dagar från starten", en = "Days from the start" }

[[column]]
name = "observed_to"
unit = "period"
role = "context"
support = true
label = { fi = "Viimeinen neljännes, jonka kaikki työsuhteet ovat seurattavissa", sv = "Det sista kvartal vars alla anställningar kunnat följas", en = "Last quarter of which all jobs could be observed" }

[[column]]
name = "unobserved"
unit = "jobs"
role = "people"
support = true
label = { fi = "Niiden neljännesten työsuhteita, joiden päättymispäivää ei tunneta", sv = "Anställningar från de kvartalen vars slutdag är okänd", en = "Jobs of those quarters whose last day is unknown" }

[[column]]
name = "begun_to"
unit = "period"
role = "context"
support = true
label = { fi = "Viimeinen neljännes, jonka työsuhteita on seurattavissa", sv = "Det sista kvartal vars anställningar delvis kunnat följas", en = "Last quarter of which some jobs could be observed" }

[relations]
falling_eligible = ["weeks", "eligible"]
falling_sustained = ["days", "sustained"]
*/
-- Days are compared: still employed on the day start + 7 × weeks.
with spans(weeks) as (
  values
    (13),
    (26),
    (52)
),
jobs as (
  select
    j.start_date,
    j.end_unknown,
    days_from(j.start_date, case when j.end_unknown then j.last_date else settings.cut_off end) as observed_days,
    days_from(j.start_date, j.last_date) as held_days
  from model.job as j
  cross join run_settings as settings
  where j.is_outcome
    and j.competitive
),
counts as (
  select
    s.weeks,
    count(*) filter (where j.observed_days >= 7 * s.weeks) as eligible,
    count(*) filter (where j.held_days >= 7 * s.weeks) as sustained
  from spans as s
  left join jobs as j
    on true
  group by s.weeks
),
quarters as (
  select
    s.weeks,
    max(p.period) filter (where days_from(p.last_date, settings.cut_off) >= 7 * s.weeks) as observed_to,
    max(p.last_date) filter (where days_from(p.last_date, settings.cut_off) >= 7 * s.weeks) as observed_day,
    max(p.period) filter (where days_from(p.start_date, settings.cut_off) >= 7 * s.weeks) as begun_to
  from spans as s
  cross join run_settings as settings
  left join model.period as p
    on p.period_kind = 'quarter'
  group by s.weeks
),
-- A job whose end is unknown cannot be observed, however long ago it began.
unknown as (
  select
    q.weeks,
    count(j.start_date) as unobserved
  from quarters as q
  left join jobs as j
    on j.end_unknown
    and j.start_date <= q.observed_day
  group by q.weeks
)
select
  weeks,
  eligible,
  sustained,
  cast(sustained as double) / nullif(eligible, 0) as rate,
  wilson_low(sustained, eligible) as low,
  wilson_high(sustained, eligible) as high,
  7 * weeks as days,
  observed_to,
  unobserved,
  begun_to
from counts
join quarters using (weeks)
join unknown using (weeks)
order by weeks
