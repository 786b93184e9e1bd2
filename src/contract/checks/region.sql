-- The region is what the area export lists; a name that is no Finnish municipality's is known from it.
insert into checked.region_municipality
-- A former municipality beside the one into which it was merged is that one again.
select
  min(coalesce(named.code, coded.code, area_code(area.area_code))) as code,
  coalesce(named.name, coded.name, text_value(area.name_fi)) as name
from staging.area as area
left join checked.municipality_word as named
  on named.word = checked.municipality_key(area.name_fi)
  and named.code is not null
left join checked.municipality_word as coded on coded.word = lower(area_code(area.area_code))
where text_value(area.name_fi) is not null
group by coalesce(named.name, coded.name, text_value(area.name_fi));

insert into checked.municipality_word (word, code, name, former, finnish_name)
select
  checked.municipality_key(region.name) as word,
  region.code,
  region.name,
  false as former,
  true as finnish_name
from checked.region_municipality as region
where
  checked.municipality_key(region.name) not in (
    select word
    from checked.municipality_word
  );
