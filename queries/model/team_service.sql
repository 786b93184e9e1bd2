/* kooste
title = { fi = "Tiimien palvelujaksot", sv = "Teamens serviceperioder", en = "Services of the teams" }
definition = { fi = "Asiakas kuuluu sen sopimuksen tiimiin, jolla palvelu alkoi, tai valmentajansa tiimiin, jos sopimuksen tiimi puuttuu tai ei ole valmentajaluettelossa.", sv = "Klienten hör till teamet i det avtal som servicen började med, eller till sin coachs team om avtalets team saknas eller inte finns i förteckningen över arbetscoacher.", en = "A client belongs to the team of the agreement that started the service, or to the coach’s team where the agreement’s is missing or not on the list of coaches." }
*/
-- Two organisations may open one service on the same day: it then has a row for each. listed_team is null where neither the
-- agreement's team nor the coach is on the list; named_team is what the agreement says.
with openings as (
  select
    s.person,
    s.start_date,
    s.last_date,
    a.organisation,
    a.coach_id,
    a.team
  from model.service as s
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
  from model.service as s
  inner join core.coach_summary as c
    on c.person = s.person
    and c.start_date = s.start_date
  where (c.person, c.organisation) in (select (person, organisation) from model.stand_in_service where tells_start)
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
    coalesce(n.team, p.team) as listed_team,
    o.team as named_team
  from openings as o
  left join team_names as n
    on n.organisation = o.organisation
    and n.team = o.team
  left join model.coach_post as p
    on p.organisation = o.organisation
    and p.coach_id = o.coach_id
    and (o.start_date >= p.from_date or p.is_first)
    and (o.start_date < p.next_from or p.next_from is null)
)
select
  person,
  start_date,
  last_date,
  organisation,
  coach_id,
  listed_team,
  named_team
from memberships
