-- Which municipality each text of the exports means, where it names one exactly: all Finnish municipalities are known, in both
-- languages and by code, so that Sastamala is never taken for Sastmola or Aura for Eura.
insert into checked.municipality
select
  written.text,
  case
    when known.code is null or region.name is not null then known.name
    else 'muu'
  end as name,
  case
    when known.code is null then null
    when region.name is null then 'outside'
    when known.former then 'former'
  end as how,
  case
    when known.former and region.name is not null then trim(written.text) || ' → ' || known.name
  end as detail
from checked.municipality_text as written
inner join checked.municipality_word as known on known.word = checked.municipality_key(written.text)
left join checked.region_municipality as region on region.name = known.name;

delete from checked.municipality_text
where
  is_missing(text)
  or trim(text) = ''
  or text in (
    select text
    from checked.municipality
  );
