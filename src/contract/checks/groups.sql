-- A group with the id of all pilot groups together would stand twice in the table of outcomes, and be taken for their sum.
insert into quality.finding
select
  'group-of-all' as code,
  'error' as severity,
  'group_session' as form,
  source,
  row_no,
  'group_id' as field,
  null as value_class,
  null as detail
from checked.group_session
where group_id = 'all'
