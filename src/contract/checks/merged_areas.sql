-- A municipality that stands in the list of areas under the codes of two, since a former one is listed beside the one into which it was
-- merged, counts once: with today's code, or else the least one, of the rows that have no error.
insert into quality.finding
with places as (
  select
    area.source,
    area.row_no,
    area.area_code,
    first_value(area.area_code) over todays_first as kept,
    area.name_fi
  from checked.area as area
  left join checked.municipality_word as known on known.word = lower(area.area_code)
  left join (
    select distinct source, row_no
    from quality.finding
    where form = 'area'
      and severity = 'error'
  ) as error using (source, row_no)
  where
    area.name_fi is not null
    and area.area_code is not null
  window todays_first as (
    partition by area.name_fi
    order by error.row_no is not null, coalesce(known.code = area.area_code and not known.former, false) desc, area.area_code, area.source, area.row_no
  )
)
select
  'area-merged' as code,
  'note' as severity,
  'area' as form,
  source,
  row_no,
  'area_code' as field,
  null as value_class,
  name_fi as detail
from places
where area_code <> kept;

-- One that is listed under the code of a former one only has today's code all the same: by that its people are counted.
update checked.area as area
set area_code = known.code
from checked.municipality_word as known
where
  known.word = lower(area.area_code)
  and known.former
  and known.name = area.name_fi
  and (area.source, area.row_no) not in (
    select (source, row_no)
    from quality.finding
    where code = 'area-merged'
  );
