/* kooste
title = { fi = "Arvioitujen yksiköiden palvelujaksot", sv = "De bedömda enheternas serviceperioder", en = "Services of the reviewed units" }
*/
-- Two organisations may open one service on the same day: it is one service of the unit.
with unit_services as (
  select
    r.unit,
    r.as_of,
    m.person,
    m.start_date,
    m.last_date,
    m.organisation,
    m.coach_id,
    row_number() over (
      partition by r.unit, m.person, m.start_date
      order by m.organisation, m.coach_id
    ) as place
  from model.team_service as m
  inner join config.unit_team as t
    on t.team = m.listed_team
  inner join model.reviewed_unit as r
    on r.unit = t.unit
    and m.start_date <= r.as_of
  where r.status = 'computed'
)
select
  unit,
  as_of,
  person,
  start_date,
  last_date,
  organisation,
  coach_id
from unit_services
where place = 1
