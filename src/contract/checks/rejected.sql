-- The rows that the findings reject, and those that they pass over.
insert into checked.left_out
with erroneous as (
  select
    form,
    source,
    row_no
  from quality.finding
  where severity = 'error'
  union
  select
    form,
    source,
    row_no
  from checked.faulty_row
  where told
),
passed_over as (
  select
    form,
    source,
    row_no
  from quality.finding
  where code in ('area-merged', 'duplicate-row', 'row-in-two-files', 'row-superseded')
)
select
  form,
  source,
  row_no,
  true as rejected
from erroneous
union all
select
  form,
  source,
  row_no,
  false as rejected
from passed_over
anti join erroneous using (form, source, row_no);
