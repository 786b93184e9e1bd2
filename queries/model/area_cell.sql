/* kooste
title = { fi = "Alueiden luvut vertailua varten", sv = "Områdenas tal för jämförelsen", en = "Figures of areas for the comparison" }
*/
-- measure: access (x new clients per n people of working age) and outcome (x in competitive work of n served), areas with n > 0
-- only. series names the set within which areas are compared.
-- Where an organiser sent nothing, nobody knows how many began: its areas take no part in access. The region does, with its whole
-- population, since its count is of all its clients: its rate is then a lower bound, which the definition and the report say.
with silent_areas as (
  select distinct
    a.area_kind,
    a.area
  from model.area as a
  inner join core.area as c
    on c.name_fi = a.municipality
  inner join model.silent_organiser as s
    on s.organiser = c.organiser
  where a.area_kind <> 'region'
),
cells as (
  select
    'access' as measure,
    'rate' as scale,
    p.area_kind,
    p.area,
    p.year,
    p.new_clients as x,
    w.working_age as n
  from model.area_period as p
  inner join model.working_age as w
    on w.area_kind = p.area_kind
    and w.area = p.area
    and w.year = p.year
  where p.period_kind = 'year'
    and p.area_order = 1
    and w.working_age > 0
    and not exists (
      select 1
      from silent_areas as s
      where s.area_kind = p.area_kind
        and s.area = p.area
    )
  union all
  select
    'outcome' as measure,
    'proportion' as scale,
    area_kind,
    area,
    year,
    competitive as x,
    served as n
  from model.area_period
  where period_kind = 'year'
    and area_order = 1
    and served > 0
)
select
  measure || '/' || area_kind || '/' || cast(year as varchar) as series,
  measure,
  scale,
  area_kind,
  area,
  year,
  x,
  n
from cells
