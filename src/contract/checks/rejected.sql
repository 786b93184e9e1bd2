-- The rows that are not loaded.
insert into checked.left_out
select
  form,
  source,
  row_no,
  bool_or(rejected) as rejected
from checked.dropped_row
group by
  form,
  source,
  row_no;
