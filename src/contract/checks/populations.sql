-- Municipalities of the list of areas of which the population that came tells nothing: their coverage cannot be computed.
insert into quality.finding
select
  'area-without-population' as code,
  'warning' as severity,
  'area' as form,
  area.source,
  area.row_no,
  'area_code' as field,
  null as value_class,
  concat(area.name_fi, ' ', area.area_code) as detail
from checked.area as area
where exists (select 1 from checked.population)
  and not exists (
    select 1
    from checked.population as population
    where population.area_code = area.area_code
  )
  -- That of a rejected row has come.
  and area.area_code not in (
    select area_code
    from checked.rejected_row
    where
      form = 'population'
      and area_code is not null
  );
