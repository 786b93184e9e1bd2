-- How many rows of each source were read, loaded, rejected and passed over.
insert into quality.rejected
select
  form,
  source,
  row_no
from checked.left_out
where rejected
order by
  form,
  source,
  row_no;

insert into quality.row_count
with left_out as (
  select
    source,
    count(*) filter (where rejected) as rejected,
    count(*) filter (where not rejected) as duplicate
  from checked.left_out
  group by source
)
select
  source.form,
  source.source,
  source.rows as read,
  source.rows - coalesce(left_out.rejected + left_out.duplicate, 0) as loaded,
  coalesce(left_out.rejected, 0) as rejected,
  coalesce(left_out.duplicate, 0) as duplicate
from staging.source as source
left join left_out on left_out.source = source.source
where source.form is not null
order by source.source;
