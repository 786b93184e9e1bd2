/* kooste
title = { fi = "Laatukriteerien kokonaispisteet ja taso", sv = "Kvalitetskriteriernas totalpoäng och nivå", en = "Fidelity total and level" }
definition = { fi = "Kriteerien pisteiden summa (25–125) ja taso. Kokonaispisteet annetaan vain, kun kaikki kriteerit on arvioitu tai sovellettu; muuten pienin ja suurin mahdollinen summa, ja taso vain, jos molemmat ovat samalla tasolla. Muutos on kokonaispisteiden ero saman yksikön edelliseen samalla tavalla tehtyyn arvioon, jos molemmat ovat kokonaisia. Osa-alueen luku on sen kriteerien pisteiden summa.", sv = "Summan av kriteriernas poäng (25–125) och nivån. Totalpoängen ges bara när alla kriterier är bedömda eller tillämpade med anpassning; annars den minsta och den största möjliga summan, och nivån bara om båda ligger på samma nivå. Förändringen är skillnaden i totalpoäng till samma enhets föregående bedömning av samma slag, om båda är fullständiga. Delområdets tal är summan av dess poäng.", en = "Sum of the item scores (25–125) and its level. The total is given only when all items are scored or adapted; else the least and the greatest possible sum, and the level only if both lie in the same one. The change is the difference of totals to the same unit’s previous review of the same method, if both are complete. A section’s figure is the sum of its scores." }
grain = ["unit", "review_date", "method"]
needs = ["fidelity_review"]

[[column]]
name = "unit"
unit = "text"
role = "key"
label = { fi = "Yksikkö", sv = "Enhet", en = "Unit" }

[[column]]
name = "review_date"
unit = "date"
role = "key"
label = { fi = "Arviointipäivä", sv = "Bedömningsdatum", en = "Review date" }

[[column]]
name = "method"
unit = "code"
role = "key"
codes = "review-method"
label = { fi = "Arviointitapa", sv = "Bedömningssätt", en = "Method" }

[[column]]
name = "scored"
unit = "items"
role = "context"
label = { fi = "Arvioituja kriteereitä", sv = "Bedömda kriterier", en = "Items scored" }

[[column]]
name = "total"
unit = "points"
role = "context"
label = { fi = "Kokonaispisteet", sv = "Totalpoäng", en = "Total" }

[[column]]
name = "possible_low"
unit = "points"
role = "context"
label = { fi = "Pienin mahdollinen summa", sv = "Minsta möjliga summa", en = "Least possible total" }

[[column]]
name = "possible_high"
unit = "points"
role = "context"
label = { fi = "Suurin mahdollinen summa", sv = "Största möjliga summa", en = "Greatest possible total" }

[[column]]
name = "level"
unit = "code"
role = "context"
codes = "level"
label = { fi = "Taso", sv = "Nivå", en = "Level" }

[[column]]
name = "change"
unit = "points"
role = "context"
label = { fi = "Muutos edellisestä saman tavan arviosta", sv = "Förändring sedan föregående bedömning av samma slag", en = "Change since the last review of the same method" }

[[column]]
name = "staffing"
unit = "points"
role = "context"
label = { fi = "Henkilöstö", sv = "Personal", en = "Staffing" }

[[column]]
name = "organization"
unit = "points"
role = "context"
label = { fi = "Järjestäminen", sv = "Organisation", en = "Organisation" }

[[column]]
name = "services"
unit = "points"
role = "context"
label = { fi = "Sisältö", sv = "Insatser", en = "Services" }
*/
with sums as (
  select
    unit,
    review_date,
    method,
    count(*) as items,
    count(counted_score) as scored,
    cast(coalesce(sum(counted_score), 0) as bigint) as points,
    cast(sum(counted_score) filter (where section = 'staffing') as bigint) as staffing,
    cast(sum(counted_score) filter (where section = 'organization') as bigint) as organization,
    cast(sum(counted_score) filter (where section = 'services') as bigint) as services,
    count(*) filter (where section = 'staffing' and counted_score is null) as staffing_missing,
    count(*) filter (where section = 'organization' and counted_score is null) as organization_missing,
    count(*) filter (where section = 'services' and counted_score is null) as services_missing
  from model.review_item
  group by unit, review_date, method
),
ranges as (
  select
    unit,
    review_date,
    method,
    scored,
    case when scored = items then points end as total,
    points + (items - scored) as possible_low,
    points + 5 * (items - scored) as possible_high,
    case when staffing_missing = 0 then staffing end as staffing,
    case when organization_missing = 0 then organization end as organization,
    case when services_missing = 0 then services end as services
  from sums
)
select
  r.unit,
  r.review_date,
  r.method,
  r.scored,
  r.total,
  r.possible_low,
  r.possible_high,
  l.level,
  r.total - lag(r.total) over (
    partition by r.unit, r.method
    order by r.review_date
  ) as change,
  r.staffing,
  r.organization,
  r.services
from ranges as r
left join config.fidelity_level as l
  on r.possible_low between l.low and l.high
  and r.possible_high between l.low and l.high
order by r.unit, r.review_date, r.method
