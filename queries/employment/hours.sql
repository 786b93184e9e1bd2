/* kooste
title = { fi = "Työtunnit viikossa", sv = "Arbetstimmar per vecka", en = "Weekly working hours" }
definition = { fi = "Palvelun aikana alkaneiden avoimien työmarkkinoiden työsuhteiden viikkotunnit. Mukana ovat työsuhteet, joissa on vähintään yksi päivä neljänneksellä ja joiden tunnit tiedetään. Mediaani on kahden keskimmäisen keskiarvo, kun työsuhteita on parillinen määrä.", sv = "Veckotimmarna i anställningar på den öppna arbetsmarknaden som börjat under servicen. Med är anställningar som har minst en dag i kvartalet och vars timmar är kända. Medianen är medeltalet av de två mittersta när antalet anställningar är jämnt.", en = "Weekly hours of competitive jobs started during a service that have a day in the quarter and known hours. The median is the mean of the two middle ones when the number of jobs is even." }
grain = ["period"]
needs = ["agreement | coach_summary", "job_start | coach_summary"]

[[column]]
name = "period"
unit = "period"
role = "key"
label = { fi = "Neljännes", sv = "Kvartal", en = "Quarter" }

[[column]]
name = "jobs"
unit = "jobs"
role = "people"
at_most = [{ sum_of = "job_starts", number = 1, beside = "before" }]
at_least = [{ sum_of = "job_starts", number = 1 }]
label = { fi = "Työsuhteita, joiden tunnit tiedetään", sv = "Anställningar med kända timmar", en = "Jobs with known hours" }

[[column]]
name = "mean_hours"
unit = "hours_per_week"
role = "statistic"
n = "clients"
number_beside = "jobs"
largest_two = "largest_two"
label = { fi = "Viikkotunnit, keskiarvo", sv = "Veckotimmar, medeltal", en = "Weekly hours, mean" }

[[column]]
name = "median_hours"
unit = "hours_per_week"
role = "statistic"
n = "clients"
number_beside = "jobs"
label = { fi = "Viikkotunnit, mediaani", sv = "Veckotimmar, median", en = "Weekly hours, median" }

[[column]]
name = "twenty_or_more"
unit = "jobs"
role = "people"
part_of = "jobs"
sensitive = false
at_most = [{ sum_of = "job_starts", number = 1, beside = "before" }]
label = { fi = "Vähintään 20 tuntia viikossa", sv = "Minst 20 timmar per vecka", en = "20 hours a week or more" }

[[column]]
name = "twenty_or_more_rate"
unit = "fraction"
role = "rate"
numerator = "twenty_or_more"
denominator = "jobs"
label = { fi = "Vähintään 20 tunnin työsuhteiden osuus", sv = "Andel anställningar på minst 20 timmar", en = "Share of jobs of 20 hours or more" }

[[column]]
name = "clients"
unit = "clients"
role = "people"
support = true
label = { fi = "Asiakkaita, joilla on tällainen työsuhde", sv = "Klienter med en sådan anställning", en = "Clients with such a job" }

[[column]]
name = "largest_two"
unit = "fraction"
role = "context"
support = true
label = { fi = "Kahden suurimman osuus tunneista", sv = "De två störstas andel av timmarna", en = "Share of the two largest in the hours" }

[relations]
nested = ["twenty_or_more", "jobs"]
*/
with jobs as (
  select
    p.period,
    j.person,
    j.weekly_hours
  from model.period as p
  inner join model.job as j
    on j.start_date <= p.last_date
    and j.last_date >= p.start_date
  where p.period_kind = 'quarter'
    and j.is_outcome
    and j.competitive
    and j.weekly_hours is not null
),
worked as (
  select
    period,
    person,
    cast(sum(weekly_hours) as double) as hours
  from jobs
  group by period, person
),
ranked as (
  select
    period,
    hours,
    row_number() over (partition by period order by hours desc, person) as place
  from worked
),
shares as (
  select
    period,
    sum(hours) filter (where place <= 2) / nullif(sum(hours), 0) as largest_two
  from ranked
  group by period
),
figures as (
  select
    period,
    count(*) as jobs,
    count(distinct person) as clients,
    cast(sum(weekly_hours) as double) as hours,
    percentile_cont(0.5) within group (order by cast(weekly_hours as double)) as median_hours,
    count(*) filter (where weekly_hours >= 20) as twenty_or_more
  from jobs
  group by period
)
select
  p.period,
  coalesce(f.jobs, 0) as jobs,
  f.hours / f.jobs as mean_hours,
  f.median_hours,
  coalesce(f.twenty_or_more, 0) as twenty_or_more,
  cast(f.twenty_or_more as double) / f.jobs as twenty_or_more_rate,
  coalesce(f.clients, 0) as clients,
  s.largest_two
from model.period as p
left join figures as f
  on f.period = p.period
left join shares as s
  on s.period = p.period
where p.period_kind = 'quarter'
order by p.period
