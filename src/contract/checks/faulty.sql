-- The rows that an error in themselves rejects.
insert into checked.faulty_row
select
  form,
  source,
  row_no,
  true as told
from quality.finding
where severity = 'error'
union
-- Rows of a file that lacks a required column have no finding each.
select
  form,
  source,
  row_no,
  true as told
from checked.cell
where
  required
  and missing;
