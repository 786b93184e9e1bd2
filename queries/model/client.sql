/* kooste
title = { fi = "Asiakkaat", sv = "Klienter", en = "Clients" }
definition = { fi = "Jokainen, jolla on ollut palvelujakso. Kotikunta on viimeisimmän lähetteen kunta.", sv = "Alla som har haft en serviceperiod. Hemkommunen är kommunen i den senaste remissen.", en = "Everyone who has had a service. The home municipality is that of the latest referral." }
*/
-- first_end: the end of the first service, through all agreements that take its place; null while it runs. first_job: start of the first competitive outcome job.
with settings as (
  select cut_off from run_settings
),
first_services as (
  select
    person,
    min(start_date) as start_date,
    min(end_date) as end_date
  from model.service
  group by person
),
first_jobs as (
  select
    person,
    min(start_date) as start_date
  from model.job
  where is_outcome
    and competitive
  group by person
),
in_work as (
  select distinct f.person
  from first_services as f
  inner join model.job as j
    on j.person = f.person
  where j.competitive
    and j.start_date < f.start_date
    and j.last_date >= f.start_date
),
ranked_referrals as (
  select
    r.person,
    coalesce(r.municipality, 'tuntematon') as municipality,
    row_number() over (
      partition by r.person
      order by
        r.referral_date desc,
        coalesce(r.municipality, 'tuntematon') in ('muu', 'tuntematon'),
        r.municipality nulls last
    ) as place
  from core.referral as r
  cross join settings
  where r.referral_date <= settings.cut_off
),
homes as (
  select
    r.person,
    case
      when r.municipality = 'tuntematon' then 'tuntematon'
      when r.municipality in (select name_fi from core.area) then r.municipality
      else 'muu'
    end as municipality
  from ranked_referrals as r
  where r.place = 1
)
select
  f.person,
  coalesce(h.municipality, 'tuntematon') as municipality,
  f.start_date as first_start,
  f.end_date as first_end,
  j.start_date as first_job,
  w.person is not null as in_work_at_start
from first_services as f
left join first_jobs as j
  on j.person = f.person
left join in_work as w
  on w.person = f.person
left join homes as h
  on h.person = f.person
