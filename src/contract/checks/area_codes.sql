-- A row of the list of areas whose code is that of another municipality than its name: names are seldom mistyped into one another, so the
-- name is taken, and its own code with it. The code of a former municipality beside the present name is in order.
create or replace temp table area_code_of_another as
select
  area.source,
  area.row_no,
  area.area_code as written,
  named.code
from checked.area as area
inner join checked.municipality_word as named
  on named.word = lower(area.name_fi)
  and named.finnish_name
  and named.code is not null
inner join checked.municipality_word as coded
  on coded.word = lower(area.area_code)
  and coded.code is not null
where
  area.area_code <> named.code
  and not (coded.former and coded.name = area.name_fi);

insert into quality.finding
select
  'area-code-differs' as code,
  'warning' as severity,
  'area' as form,
  source,
  row_no,
  'area_code' as field,
  null as value_class,
  concat(written, ' → ', code) as detail
from area_code_of_another;

update checked.area as area
set area_code = wrong.code
from area_code_of_another as wrong
where
  wrong.source = area.source
  and wrong.row_no = area.row_no;

-- The key was made with the code as written.
update checked.area as area
set key = {key}
from area_code_of_another as wrong
where
  wrong.source = area.source
  and wrong.row_no = area.row_no;

drop table area_code_of_another;
