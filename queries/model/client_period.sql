/* kooste
title = { fi = "Asiakkaat kausittain", sv = "Klienter per period", en = "Clients by period" }
definition = { fi = "Asiakkaat, joiden palvelujakso osuu kauteen, ja mitä kaudella tapahtui.", sv = "Klienter vars serviceperiod infaller under perioden och vad som hände under den.", en = "Clients whose service overlaps the period, and what happened in it." }
*/
with served as (
  select
    p.period_kind,
    p.period,
    p.start_date,
    p.last_date,
    s.person,
    bool_or(s.start_date >= p.start_date) as is_new
  from model.period as p
  inner join model.service as s
    on s.start_date <= p.last_date
    and s.last_date >= p.start_date
  group by p.period_kind, p.period, p.start_date, p.last_date, s.person
),
worked as (
  select
    p.period_kind,
    p.period,
    j.person,
    bool_or(j.competitive) as competitive,
    bool_or(j.paid) as paid,
    bool_or(j.job_class = 'AVOIN_PT') as wage_subsidised
  from model.period as p
  inner join model.job as j
    on j.start_date <= p.last_date
    and j.last_date >= p.start_date
  where j.is_outcome
    and j.paid
  group by p.period_kind, p.period, j.person
)
select
  s.period_kind,
  s.period,
  s.person,
  c.municipality,
  s.is_new,
  coalesce(w.competitive, false) as competitive,
  coalesce(w.paid, false) as paid,
  coalesce(w.wage_subsidised, false) as wage_subsidised,
  coalesce(c.first_job between s.start_date and s.last_date, false) as first_job
from served as s
inner join model.client as c
  on c.person = s.person
left join worked as w
  on w.period_kind = s.period_kind
  and w.period = s.period
  and w.person = s.person
