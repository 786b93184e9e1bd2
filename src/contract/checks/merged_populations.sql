-- The people of former municipalities. Before the merger they stand beside those of the municipality that theirs was merged into, and are
-- added to them where both are told by the same ages and genders. From the year of the merger on they may be among them already, and where
-- the ages or genders differ no sum would be right: that is told, and nothing added.
create or replace temp table former_people as
with standing as (
  select
    people.source,
    people.row_no,
    people.organisation,
    people.area_code,
    people.year,
    people.age,
    coalesce(people.gender, 'yhteensä') as gender,
    people.population,
    known.code as successor,
    known.name,
    known.merged_in
  from checked.population as people
  left join checked.municipality_word as known
    on
      known.word = lower(people.area_code)
      and known.former
  where
    (people.source, people.row_no) not in (
      select (source, row_no)
      from checked.dropped_row
      where form = 'population'
    )
),
told as (
  select
    organisation,
    area_code,
    year,
    list((age, gender) order by age, gender) as groups
  from standing
  group by
    organisation,
    area_code,
    year
)
select
  former.*,
  coalesce(former.year < former.merged_in and of_former.groups = of_successor.groups, false) as added
from standing as former
inner join told as of_former using (organisation, area_code, year)
left join told as of_successor
  on
    of_successor.organisation = former.organisation
    and of_successor.area_code = former.successor
    and of_successor.year = former.year
where
  former.successor in (
    select area_code
    from checked.area
  );

insert into quality.finding
select
  'population-merged' as code,
  'note' as severity,
  'population' as form,
  source,
  row_no,
  'area_code' as field,
  null as value_class,
  concat(area_code, ' → ', name) as detail
from former_people
where added
union all
select
  'population-of-former' as code,
  'warning' as severity,
  'population' as form,
  source,
  null as row_no,
  'area_code' as field,
  null as value_class,
  concat(area_code, ' → ', name, ' (', min(year), case when min(year) < max(year) then '–' || max(year) end, ')') as detail
from former_people
where not added
group by
  source,
  area_code,
  name;

update checked.population as people
set population = people.population + former.population
from (
  select
    organisation,
    successor,
    year,
    age,
    gender,
    cast(sum(population) as bigint) as population
  from former_people
  where added
  group by
    organisation,
    successor,
    year,
    age,
    gender
) as former
where
  former.organisation = people.organisation
  and former.successor = people.area_code
  and former.year = people.year
  and former.age is not distinct from people.age
  and former.gender = coalesce(people.gender, 'yhteensä');

drop table former_people;
