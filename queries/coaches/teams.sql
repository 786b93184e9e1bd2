/* kooste
title = { fi = "Työhönvalmentajien tiimit", sv = "Arbetscoachernas team", en = "Teams of job coaches" }
definition = { fi = "Tiimit tietojen katkaisupäivänä valmentajaluettelon mukaan: työhönvalmentajat ja heidän henkilötyöpanoksensa (FTE), organisaatiot, joiden valmentajia tiimissä on, kunnat, joissa he työskentelevät, ja muut tiimit, joihin he kytkeytyvät. Samanniminen tiimi kahdessa organisaatiossa on yksi yhteinen tiimi. Valmentaja, jonka työpanos on nolla, ei ole mukana.", sv = "Team på brytdagen enligt förteckningen över arbetscoacher: coacherna och deras arbetsinsats (FTE), organisationerna som har coacher i teamet, kommunerna som de arbetar i och de andra team som de är kopplade till. Team med samma namn i två organisationer är ett gemensamt team. En coach vars arbetsinsats är noll är inte med.", en = "Teams on the cut-off by the list of job coaches: job coaches and their full-time equivalents (FTE), the organisations whose coaches are in the team, the municipalities that they work in, and the other teams that they are linked to. Teams of the same name in two organisations are one shared team. A coach with no working time is left out." }
grain = ["team"]
needs = ["coach"]

[[column]]
name = "team"
unit = "text"
role = "key"
label = { fi = "Tiimi", sv = "Team", en = "Team" }

[[column]]
name = "coaches"
unit = "coaches"
role = "context"
label = { fi = "Työhönvalmentajia", sv = "Arbetscoacher", en = "Job coaches" }

[[column]]
name = "fte"
unit = "fte"
role = "context"
label = { fi = "Henkilötyöpanos (FTE)", sv = "Arbetsinsats (FTE)", en = "FTE" }

[[column]]
name = "organisations"
unit = "text"
role = "context"
label = { fi = "Organisaatiot", sv = "Organisationer", en = "Organisations" }

[[column]]
name = "municipalities"
unit = "text"
role = "context"
label = { fi = "Kunnat", sv = "Kommuner", en = "Municipalities" }

[[column]]
name = "linked_teams"
unit = "text"
role = "context"
label = { fi = "Kytkeytyy tiimeihin", sv = "Kopplad till team", en = "Linked to teams" }
*/
-- Lists hold each name once, in the order of the alphabet, with "; " between: names may hold commas.
with posts as (
  select
    c.organisation,
    c.coach_id,
    coalesce(c.team, 'tuntematon') as team,
    c.fte,
    c.municipalities,
    c.linked_teams
  from core.coach as c
  inner join model.coach_post as p
    on p.organisation = c.organisation
    and p.coach_id = c.coach_id
    and p.from_date = c.from_date
  cross join run_settings as settings
  where settings.cut_off between p.from_date and p.last_date
    and c.fte > 0
),
teams as (
  select
    team,
    count(distinct concat(organisation, '/', coach_id)) as coaches,
    cast(sum(fte) as double) as fte
  from posts
  group by team
),
organisations as (
  select
    team,
    string_agg(organisation, '; ' order by organisation) as names
  from (select distinct team, organisation from posts)
  group by team
),
places as (
  select
    team,
    string_agg(name, '; ' order by name) as names
  from (select distinct team, unnest(municipalities) as name from posts)
  group by team
),
links as (
  select
    team,
    string_agg(name, '; ' order by name) as names
  from (select distinct team, unnest(linked_teams) as name from posts)
  group by team
)
select
  t.team,
  t.coaches,
  t.fte,
  o.names as organisations,
  p.names as municipalities,
  l.names as linked_teams
from teams as t
left join organisations as o
  on o.team = t.team
left join places as p
  on p.team = t.team
left join links as l
  on l.team = t.team
order by t.team
