-- Values of assessments against their scale: that which the row states, or the instrument's own. A value beyond it is no answer, and neither
-- is one on a scale that cannot be moved to the instrument's; an instrument that is scored from its items is read on its own scale where the
-- export is silent. None of them may go without a word, nor a direction that is none. Items and ready sums are those of model/assessment_score.
insert into quality.finding
with answer as (
  select
    a.source,
    a.row_no,
    cast(a.value as double) as value,
    a.scale_min is not null or a.scale_max is not null as states_scale,
    case
      when i.items is null then null
      when upper(trim(a.section)) = 'SUMMA' then i.items
      when regexp_full_match(upper(trim(a.section)), 'S[1-9][0-9]?')
        and cast(substring(trim(a.section), 2) as bigint) <= i.items then 1
    end as items,
    cast(a.scale_min as double) as stated_min,
    cast(a.scale_max as double) as stated_max,
    i.scale_min as own_min,
    i.scale_max as own_max
  from checked.assessment as a
  left join checked.instrument as i
    on i.instrument = a.instrument
  where a.value is not null
),
-- A ready sum tells its scale by its own ends or by those of the items.
scaled as (
  select
    *,
    case
      when items is null and stated_min < stated_max then stated_min
      when not states_scale then items * own_min
      when stated_max - stated_min = items * (own_max - own_min) then stated_min
      when stated_max - stated_min = own_max - own_min then items * stated_min
    end as low,
    case
      when items is null and stated_min < stated_max then stated_max
      when not states_scale then items * own_max
      when stated_max - stated_min = items * (own_max - own_min) then stated_max
      when stated_max - stated_min = own_max - own_min then items * stated_max
    end as high
  from answer
)
select
  'assessment-off-scale' as code,
  'warning' as severity,
  'assessment' as form,
  source,
  row_no,
  'value' as field,
  null as value_class,
  translate(
    concat(format('{:g}', coalesce(low, items * own_min)), '–', format('{:g}', coalesce(high, items * own_max))),
    '.',
    ','
  ) as detail
from scaled
where value < low
  or value > high
  or low is null and items is not null
union all
select
  'assessment-scale-unstated' as code,
  'warning' as severity,
  'assessment' as form,
  source,
  null as row_no,
  'scale_max' as field,
  null as value_class,
  translate(concat(format('{:g}', own_min), '–', format('{:g}', own_max)), '.', ',') as detail
from scaled
where items = 1
  and not states_scale
group by source, own_min, own_max
union all
select
  'direction-unclear' as code,
  'warning' as severity,
  'assessment' as form,
  source,
  null as row_no,
  'direction' as field,
  null as value_class,
  cast(count(*) as varchar) as detail
from checked.assessment
where direction = 0
group by source;
