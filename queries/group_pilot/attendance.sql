/* kooste
title = { fi = "Ryhmäpilottien toteutuneet tunnit", sv = "Gruppiloternas genomförda timmar", en = "Group pilot attendance" }
definition = { fi = "Ryhmän osallistujien suunnitellut ja toteutuneet tunnit yhteensä tietojen katkaisupäivään mennessä, työssäoppiminen ja teoria erikseen, sekä toteutuneiden osuus suunnitelluista. Osuus voi olla yli 100 %, jos tunteja toteutui suunniteltua enemmän. Kahden organisaation ilmoittama sama toteuma (ryhmä, osallistuja, päivä ja tyyppi) lasketaan kerran, suuremmilla tunneilla.", sv = "Gruppdeltagarnas planerade och genomförda timmar sammanlagt till och med brytdagen, lärande i arbete och teori för sig, och de genomförda timmarnas andel av de planerade. Andelen kan vara över 100 % om fler timmar genomförts än planerats. Samma utfall (grupp, deltagare, dag och typ) som två organisationer har anmält räknas en gång, med de större timtalen.", en = "Planned and realised hours of a group’s participants together, up to the cut-off, learning at work and theory apart, and realised over planned. It may exceed 100% where more was realised than planned. What two organisations tell of the same group, participant, day and kind counts once, with the greater hours." }
grain = ["group", "kind"]
needs = ["group_session"]

[[column]]
name = "group"
unit = "code"
role = "key"
codes = "group"
label = { fi = "Ryhmä", sv = "Grupp", en = "Group" }

[[column]]
name = "kind"
unit = "code"
role = "key"
codes = "session-kind"
label = { fi = "Tyyppi", sv = "Typ", en = "Kind" }

[[column]]
name = "planned_hours"
unit = "hours"
role = "derived"
from = ["participants"]
label = { fi = "Suunniteltuja tunteja", sv = "Planerade timmar", en = "Planned hours" }

[[column]]
name = "realised_hours"
unit = "hours"
role = "derived"
from = ["participants", "present", "absent"]
label = { fi = "Toteutuneita tunteja", sv = "Genomförda timmar", en = "Realised hours" }

[[column]]
name = "rate"
unit = "fraction"
role = "derived"
from = ["participants", "present", "absent"]
label = { fi = "Toteutuneiden osuus", sv = "Andel genomförda", en = "Share realised" }

[[column]]
name = "participants"
unit = "clients"
role = "people"
support = true
inside = "group_pilot/outcomes.participants"
label = { fi = "Osallistujia", sv = "Deltagare", en = "Participants" }

[[column]]
name = "present"
unit = "clients"
role = "people"
support = true
label = { fi = "Osallistujia, joilla on toteutuneita tunteja", sv = "Deltagare med genomförda timmar", en = "Participants with realised hours" }

[[column]]
name = "absent"
unit = "clients"
role = "people"
support = true
label = { fi = "Osallistujia, joiden tunteja jäi toteutumatta", sv = "Deltagare med uteblivna timmar", en = "Participants with hours not realised" }
*/
-- Realised hours are those of the participants present, the missing ones those of the absent: a few of either would be given
-- away by the sums.
with participants as (
  select
    group_id,
    kind,
    sum(planned_hours) as planned_hours,
    sum(realised_hours) as realised_hours,
    bool_or(realised_hours < planned_hours) as was_absent
  from model.group_session
  group by group_id, kind, person
),
sums as (
  select
    group_id,
    kind,
    cast(sum(planned_hours) as double) as planned_hours,
    cast(sum(realised_hours) as double) as realised_hours,
    count(*) as participants,
    count(*) filter (where realised_hours > 0) as present,
    count(*) filter (where was_absent) as absent
  from participants
  group by group_id, kind
)
select
  group_id as "group",
  case kind when 'työssäoppiminen' then 'work_learning' when 'teoria' then 'theory' end as kind,
  planned_hours,
  realised_hours,
  realised_hours / nullif(planned_hours, 0e0) as rate,
  participants,
  present,
  absent
from sums
order by group_id, kind = 'teoria'
