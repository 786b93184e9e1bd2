-- Values of assessments against their scale: that which the row states, or the instrument's own. A value beyond it is no answer, and an
-- instrument that is scored from its items is read on its own scale where the export is silent: neither may go without a word.
insert into quality.finding
with answer as (
  select
    a.source,
    a.row_no,
    cast(a.value as double) as value,
    a.scale_min is not null or a.scale_max is not null as states_scale,
    regexp_full_match(upper(trim(a.section)), 'S[0-9]+') and i.items is not null as is_item,
    cast(a.scale_min as double) as stated_min,
    cast(a.scale_max as double) as stated_max,
    i.scale_min as own_min,
    i.scale_max as own_max
  from checked.assessment as a
  left join checked.instrument as i
    on i.instrument = a.instrument
  where a.value is not null
),
held as (
  select
    source,
    row_no,
    value,
    is_item,
    states_scale,
    own_min,
    own_max,
    case
      when stated_min < stated_max then stated_min
      when is_item and not states_scale then own_min
    end as low,
    case
      when stated_min < stated_max then stated_max
      when is_item and not states_scale then own_max
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
  translate(concat(format('{:g}', low), '–', format('{:g}', high)), '.', ',') as detail
from held
where value < low or value > high
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
from held
where is_item
  and not states_scale
group by source, own_min, own_max;
