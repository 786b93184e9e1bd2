-- Clients in classes of equal (organiser, age group, gender, client group, quarter of the first service). Reads core.* and
-- run_settings, and runs in any DuckDB shell. A value that is missing makes a class of its own, as `group by` has it: who
-- is known to lack something is told apart by it.
with settings as (
  select cut_off from run_settings
),
-- A service starts with an agreement; of who has none, with the coach's summary.
starts as (
  select
    person,
    start_date
  from core.agreement
  union all
  select
    person,
    start_date
  from core.coach_summary
  where (person, organisation) not in (select (person, organisation) from core.agreement)
),
clients as (
  select
    s.person,
    date_trunc('quarter', min(s.start_date)) as start_quarter
  from starts as s
  cross join settings
  where s.start_date <= settings.cut_off
  group by s.person
),
-- The latest referral tells who a client is; of several of one day, the one that knows most.
ranked_referrals as (
  select
    r.person,
    r.municipality,
    r.age_group,
    r.gender,
    r.client_group,
    row_number() over (
      partition by r.person
      order by
        r.referral_date desc,
        coalesce(r.municipality, 'tuntematon') in ('muu', 'tuntematon'),
        r.municipality nulls last,
        r.age_group nulls last,
        r.gender nulls last,
        r.client_group nulls last
    ) as place
  from core.referral as r
  cross join settings
  where r.referral_date <= settings.cut_off
),
organisers as (
  select
    name_fi as municipality,
    min(organiser) as organiser
  from core.area
  group by name_fi
),
described as (
  select
    c.person,
    case
      when r.municipality is null or r.municipality = 'tuntematon' then null
      else coalesce(o.organiser, 'muu')
    end as organiser,
    r.age_group,
    r.gender,
    r.client_group,
    c.start_quarter
  from clients as c
  left join ranked_referrals as r
    on r.person = c.person
    and r.place = 1
  left join organisers as o
    on o.municipality = r.municipality
),
classes as (
  select count(*) as size
  from described
  group by
    organiser,
    age_group,
    gender,
    client_group,
    start_quarter
)
select
  cast(coalesce(sum(size), 0) as bigint) as clients,
  count(*) as classes,
  coalesce(min(size), 0) as smallest,
  cast(coalesce(sum(size) filter (where size < $1), 0) as bigint) as in_small_classes,
  count(*) filter (where size = 1) as alone
from classes
order by clients
