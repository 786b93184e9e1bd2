/* kooste
title = { fi = "Arvioitujen yksiköiden palvelujaksot", sv = "De bedömda enheternas serviceperioder", en = "Services of the reviewed units" }
definition = { fi = "Asiakas kuuluu sen sopimuksen tiimiin, jolla palvelu alkoi, tai valmentajansa tiimiin, jos sopimuksen tiimi puuttuu tai ei ole valmentajaluettelossa.", sv = "Klienten hör till teamet i det avtal som tjänsten började med, eller till sin coachs team om avtalets team saknas eller inte finns i förteckningen över arbetscoacher.", en = "A client belongs to the team of the agreement that started the service, or to the coach's team where the agreement's is missing or not on the list of coaches." }
*/
-- A service that no exit closes lasts until the client's next one begins.
with services as (
  select
    person,
    start_date,
    least(
      last_date,
      coalesce(add_days(lead(start_date) over (partition by person order by start_date), -1), last_date)
    ) as last_date
  from model.service
),
openings as (
  select
    s.person,
    s.start_date,
    s.last_date,
    a.organisation,
    a.coach_id,
    a.team
  from services as s
  inner join core.agreement as a
    on a.person = s.person
    and a.start_date = s.start_date
  union all
  select
    s.person,
    s.start_date,
    s.last_date,
    c.organisation,
    c.coach_id,
    cast(null as varchar) as team
  from services as s
  inner join core.coach_summary as c
    on c.person = s.person
    and c.start_date = s.start_date
  where s.person not in (select person from core.agreement)
),
team_names as (
  select distinct
    organisation,
    team
  from model.coach_post
),
memberships as (
  select
    o.person,
    o.start_date,
    o.last_date,
    o.organisation,
    o.coach_id,
    coalesce(n.team, p.team) as team
  from openings as o
  left join team_names as n
    on n.organisation = o.organisation
    and n.team = o.team
  left join model.coach_post as p
    on p.organisation = o.organisation
    and p.coach_id = o.coach_id
    and (o.start_date >= p.from_date or p.is_first)
    and (o.start_date < p.next_from or p.next_from is null)
),
-- Two organisations may open one service on the same day: it is one service of the unit.
unit_services as (
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
  from memberships as m
  inner join config.unit_team as t
    on t.team = m.team
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
