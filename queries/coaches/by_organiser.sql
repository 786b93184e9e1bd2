/* kooste
title = { fi = "Työhönvalmentajat järjestäjittäin", sv = "Arbetscoacher per anordnare", en = "Job coaches by organiser" }
definition = { fi = "Työhönvalmentajat ja heidän henkilötyöpanoksensa (FTE) kunkin neljänneksen viimeisenä päivänä, kesken olevalla neljänneksellä tietojen katkaisupäivänä. Järjestäjä on organisaatio, joka valmentajan ilmoitti: valmentaja voi työskennellä monessa kunnassa, mutta hänet lasketaan kerran. Kahden organisaation sama valmentajatunnus tarkoittaa kahta valmentajaa. Rivi, jolla ei ole päättymispäivää, on voimassa valmentajan seuraavaan riviin asti. Valmentaja, jonka työpanos on nolla, ei ole mukana.", sv = "Arbetscoacher och deras arbetsinsats (FTE) den sista dagen i varje kvartal, i ett pågående kvartal på brytdagen. Anordnaren är den organisation som har anmält coachen: en coach kan arbeta i flera kommuner men räknas en gång. Samma coachkod i två organisationer betyder två coacher. En rad utan slutdatum gäller till coachens nästa rad. En coach vars arbetsinsats är noll är inte med.", en = "Job coaches and their full-time equivalents (FTE) on the last day of each quarter, in an unfinished one on the cut-off. The organiser is the organisation that listed the coach: a coach may work in many municipalities, but counts once. The same coach id in two organisations means two coaches. A row without an end holds until the coach’s next one. A coach with no working time is left out." }
grain = ["date", "organiser"]
needs = ["coach"]

[[column]]
name = "date"
unit = "date"
role = "key"
label = { fi = "Päivä", sv = "Datum", en = "Date" }

[[column]]
name = "organiser"
unit = "text"
role = "key"
label = { fi = "Järjestäjä", sv = "Anordnare", en = "Organiser" }

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
*/
with counts as (
  select
    p.period,
    c.organisation,
    count(distinct c.coach_id) as coaches,
    cast(sum(c.fte) as double) as fte
  from model.period as p
  inner join model.coach_post as c
    on p.last_date between c.from_date and c.last_date
  where p.period_kind = 'quarter'
    and c.fte > 0
  group by p.period, c.organisation
),
found as (
  select distinct organisation
  from counts
)
select
  p.last_date as date,
  f.organisation as organiser,
  coalesce(c.coaches, 0) as coaches,
  coalesce(c.fte, 0e0) as fte
from model.period as p
cross join found as f
left join counts as c
  on c.period = p.period
  and c.organisation = f.organisation
where p.period_kind = 'quarter'
order by p.last_date, f.organisation
