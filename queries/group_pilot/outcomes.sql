/* kooste
title = { fi = "Ryhmäpilottien tulokset", sv = "Gruppiloternas resultat", en = "Group pilot outcomes" }
definition = { fi = "Ryhmään osallistuneista ne, joilla on ollut palkkatyö (tai työ avoimilla työmarkkinoilla), joka alkoi palvelun aikana ja aikaisintaan ryhmän ensimmäisenä päivänä. Loppuun suorittanut on ollut läsnä vähintään puolet suunnitelluista tunneistaan. Rivillä Pilottiryhmät yhteensä jokainen henkilö on laskettu kerran; ryhmä, jonka organisaatio palkkaa itse, on oma mallinsa eikä ole siinä mukana.", sv = "Av deltagarna i gruppen de som haft lönearbete (eller arbete på den öppna arbetsmarknaden) som börjat under servicen och tidigast på gruppens första dag. Den som fullföljt har varit närvarande minst hälften av sina planerade timmar. På raden Pilotgrupperna sammanlagt räknas varje person en gång; en grupp som organisationen själv anställer är en egen modell och ingår inte.", en = "Of a group’s participants, those with a paid (or competitive) job that started during a service and not before the group’s first session. Finished: present at least half of the planned hours. The row Pilot groups together counts each person once; a group that the organisation itself employs is a model of its own and not in it." }
grain = ["group"]
needs = ["group_session", "job_start | coach_summary"]
interval = "clopper_pearson"
functions = ["clopper_pearson_low", "clopper_pearson_high"]

[[column]]
name = "group"
unit = "code"
role = "key"
codes = "group"
label = { fi = "Ryhmä", sv = "Grupp", en = "Group" }

[[column]]
name = "participants"
unit = "clients"
role = "people"
label = { fi = "Osallistujia", sv = "Deltagare", en = "Participants" }

[[column]]
name = "finished"
unit = "clients"
role = "people"
part_of = "participants"
label = { fi = "Loppuun suorittaneita", sv = "Fullföljt", en = "Finished" }

[[column]]
name = "paid"
unit = "clients"
role = "people"
part_of = "participants"
label = { fi = "Palkkatyöhön", sv = "Till lönearbete", en = "To paid work" }

[[column]]
name = "competitive"
unit = "clients"
role = "people"
part_of = "paid"
label = { fi = "Avoimille työmarkkinoille", sv = "Till den öppna arbetsmarknaden", en = "To competitive work" }

[[column]]
name = "target"
unit = "clients"
role = "context"
label = { fi = "Tavoite", sv = "Mål", en = "Target" }

[[column]]
name = "rate"
unit = "fraction"
role = "rate"
numerator = "paid"
denominator = "participants"
label = { fi = "Palkkatyöhön siirtyneiden osuus", sv = "Andel till lönearbete", en = "Share to paid work" }

[[column]]
name = "low"
unit = "fraction"
role = "derived"
from = ["paid", "participants"]
label = { fi = "95 %:n väli, alaraja", sv = "95 %-intervall, nedre gräns", en = "95% interval, low" }

[[column]]
name = "high"
unit = "fraction"
role = "derived"
from = ["paid", "participants"]
label = { fi = "95 %:n väli, yläraja", sv = "95 %-intervall, övre gräns", en = "95% interval, high" }
[[column]]
name = "in_all"
unit = "truth"
role = "context"
support = true
label = { fi = "Mukana yhteisrivillä", sv = "Med på den gemensamma raden", en = "In the row of all" }

[relations]
total = ["group", "all", "in_all"]
*/
with hours as (
  select
    group_id,
    person,
    sum(planned_hours) as planned,
    sum(realised_hours) as realised
  from model.group_session
  group by group_id, person
),
first_sessions as (
  select
    group_id,
    min(date) as first_date
  from model.group_session
  group by group_id
),
participants as (
  select
    h.group_id,
    h.person,
    coalesce(h.planned > 0 and 2 * h.realised >= h.planned, false) as finished,
    coalesce(bool_or(j.paid), false) as paid,
    coalesce(bool_or(j.competitive), false) as competitive
  from hours as h
  inner join first_sessions as f
    on f.group_id = h.group_id
  left join model.job as j
    on j.person = h.person
    and j.is_outcome
    and j.start_date >= f.first_date
  group by h.group_id, h.person, h.planned, h.realised
),
persons as (
  select
    person,
    bool_or(finished) as finished,
    bool_or(paid) as paid,
    bool_or(competitive) as competitive
  from participants
  where group_id not in (select group_id from config.group_kind where kind = 'employed')
  group by person
),
counts as (
  select
    group_id,
    count(*) as participants,
    count(*) filter (where finished) as finished,
    count(*) filter (where paid) as paid,
    count(*) filter (where competitive) as competitive
  from participants
  group by group_id
  union all
  select
    'all' as group_id,
    count(*) as participants,
    count(*) filter (where finished) as finished,
    count(*) filter (where paid) as paid,
    count(*) filter (where competitive) as competitive
  from persons
  having count(*) > 0
),
groups_and_targets as (
  select
    coalesce(c.group_id, t.group_id) as group_id,
    coalesce(c.participants, 0) as participants,
    coalesce(c.finished, 0) as finished,
    coalesce(c.paid, 0) as paid,
    coalesce(c.competitive, 0) as competitive,
    cast(t.target as bigint) as target
  from counts as c
  full join config.group_target as t
    on t.group_id = c.group_id
)
select
  group_id as "group",
  participants,
  finished,
  paid,
  competitive,
  target,
  cast(paid as double) / nullif(participants, 0) as rate,
  clopper_pearson_low(paid, participants) as low,
  clopper_pearson_high(paid, participants) as high,
  group_id <> 'all' and group_id not in (select group_id from config.group_kind where kind = 'employed') as in_all
from groups_and_targets
order by group_id = 'all', group_id
