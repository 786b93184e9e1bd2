/* kooste
title = { fi = "Mittausten pisteet", sv = "Mätningarnas poäng", en = "Scores of assessments" }
definition = { fi = "Yksi rivi asiakkaan, mittarin, osion ja mittauskerran mukaan. Kysymyksistä laskettava mittari (WHODAS 2.0, 12 kysymystä) antaa summan: vastaukset muunnetaan mittarin asteikolle, ja jos niitä puuttuu vähän, summa suhteutetaan kaikkiin kysymyksiin. Valmis summa ja valmis IRT-pistemäärä otetaan sellaisenaan.", sv = "En rad per klient, instrument, del och mätning. Ett instrument som räknas av frågor (WHODAS 2.0, 12 frågor) ger en summa: svaren omvandlas till instrumentets skala, och om få saknas räknas summan upp till alla frågor. En färdig summa och en färdig IRT-poäng tas som de är.", en = "A row for each client, instrument, section and occasion. An instrument that is scored from its items (WHODAS 2.0, 12 items) gives a sum: answers are moved to the instrument’s scale, and where few are missing the sum is scaled up to all items. A ready sum and a ready IRT score are taken as they are." }
*/
-- Values outside their scale are no answers. The scale and the direction are one for a section: the commonest that the exports
-- state; a value on another stated scale is moved to it.
with rows_of_forms as (
  select
    a.person,
    a.organisation,
    a.instrument,
    case when i.items is null then lower(trim(a.section)) else upper(trim(a.section)) end as section,
    a.occasion,
    a.date,
    a.value,
    case when a.scale_min < a.scale_max then a.scale_min end as scale_min,
    case when a.scale_min < a.scale_max then a.scale_max end as scale_max,
    a.scale_min is not null or a.scale_max is not null as states_scale,
    nullif(a.direction, 0) as direction,
    i.items,
    i.most_missing,
    cast(i.scale_min as decimal(18, 4)) as item_min,
    cast(i.scale_max as decimal(18, 4)) as item_max
  from core.assessment as a
  cross join run_settings as settings
  inner join config.instrument as i
    on i.instrument = a.instrument
  where a.date <= settings.cut_off
    and a.value is not null
),
-- Items S1, S2, … on a scale as long as the instrument's; one that starts elsewhere (1–5 for 0–4) is moved. Where the export is
-- silent, the scale is the instrument's own.
item_sections as (
  select
    instrument,
    'S' || cast(unnest(generate_series(1, items)) as varchar) as section
  from config.instrument
  where items is not null
),
item_values as (
  select
    r.person,
    r.organisation,
    r.instrument,
    r.occasion,
    r.date,
    r.items,
    r.most_missing,
    r.item_min,
    r.item_max,
    case
      when not r.states_scale then r.value
      when r.scale_max - r.scale_min = r.item_max - r.item_min then r.value - r.scale_min + r.item_min
    end as value
  from rows_of_forms as r
  inner join item_sections as i
    on i.instrument = r.instrument
    and i.section = r.section
),
summed as (
  select
    person,
    organisation,
    instrument,
    occasion,
    max(date) as date,
    cast(sum(value) * items as double) / count(*) as value,
    items * item_min as scale_min,
    items * item_max as scale_max
  from item_values
  where value between item_min and item_max
  group by
    person,
    organisation,
    instrument,
    occasion,
    items,
    most_missing,
    item_min,
    item_max
  having count(*) >= items - most_missing
),
-- A ready sum tells its scale by its own ends (0–48, 12–60) or by those of the items (0–4, 1–5).
ready_sums as (
  select
    person,
    organisation,
    instrument,
    occasion,
    date,
    case
      when not states_scale then value
      when scale_max - scale_min = items * (item_max - item_min) then value - scale_min + items * item_min
      when scale_max - scale_min = item_max - item_min then value - items * (scale_min - item_min)
    end as value,
    items * item_min as scale_min,
    items * item_max as scale_max
  from rows_of_forms
  where items is not null
    and section = 'SUMMA'
),
sums as (
  select
    person,
    organisation,
    instrument,
    occasion,
    date,
    cast(value as double) as value,
    scale_min,
    scale_max
  from ready_sums
  where value between scale_min and scale_max
  union all
  select
    s.person,
    s.organisation,
    s.instrument,
    s.occasion,
    s.date,
    s.value,
    s.scale_min,
    s.scale_max
  from summed as s
  left join ready_sums as r
    on r.person = s.person
    and r.organisation = s.organisation
    and r.instrument = s.instrument
    and r.occasion = s.occasion
    and r.value between r.scale_min and r.scale_max
  where r.person is null
),
sections as (
  select
    person,
    organisation,
    instrument,
    section,
    occasion,
    date,
    value,
    scale_min,
    scale_max,
    direction
  from rows_of_forms
  where items is null
    or section = 'IRT'
),
scale_counts as (
  select
    instrument,
    section,
    scale_min,
    scale_max,
    row_number() over (
      partition by instrument, section
      order by
        count(*) desc,
        scale_min,
        scale_max
    ) as place
  from sections
  where scale_max is not null
  group by instrument, section, scale_min, scale_max
),
direction_counts as (
  select
    instrument,
    section,
    direction,
    row_number() over (
      partition by instrument, section
      order by
        count(*) desc,
        direction
    ) as place
  from sections
  where direction is not null
  group by instrument, section, direction
),
section_scores as (
  select
    s.person,
    s.organisation,
    s.instrument,
    s.section,
    s.occasion,
    s.date,
    case
      when s.scale_min <> c.scale_min or s.scale_max <> c.scale_max
        then cast((s.value - s.scale_min) * (c.scale_max - c.scale_min) as double)
          / cast(s.scale_max - s.scale_min as double) + cast(c.scale_min as double)
      else cast(s.value as double)
    end as value,
    c.scale_min,
    c.scale_max,
    d.direction
  from sections as s
  left join scale_counts as c
    on c.instrument = s.instrument
    and c.section = s.section
    and c.place = 1
  left join direction_counts as d
    on d.instrument = s.instrument
    and d.section = s.section
    and d.place = 1
)
select
  person,
  organisation,
  instrument,
  'SUMMA' as section,
  occasion,
  date,
  value,
  cast(scale_min as double) as scale_min,
  cast(scale_max as double) as scale_max,
  cast(null as integer) as direction
from sums
union all
select
  person,
  organisation,
  instrument,
  section,
  occasion,
  date,
  value,
  cast(scale_min as double) as scale_min,
  cast(scale_max as double) as scale_max,
  direction
from section_scores
where coalesce(value between scale_min and scale_max, true)
