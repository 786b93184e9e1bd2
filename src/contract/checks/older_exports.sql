-- Rows of an older export that the newer one lacks, where the newer one has most of the others: they were corrected or removed there, and
-- a row with another key counts once more. Of a form without a key the newer one has a row, too, in which all required cells are the same
-- and others were corrected. Older than all that a newer export tells of are the rows that it no longer covers.
insert into quality.finding
with dated as (
  select
    staged.source,
    staged.row_no,
    staged.organisation,
    staged.day,
    staged.event,
    source.file,
    source.file_date,
    superseded.row_no is not null as superseded
  from {rows} as staged
  inner join staging.source as source on source.source = staged.source
  left join (
    select distinct
      source,
      row_no
    from quality.finding
    where
      form = '{form}'
      and code in ('row-superseded', 'older-row-kept')
  ) as superseded
    on
      superseded.source = staged.source
      and superseded.row_no = staged.row_no
  where source.file_date is not null
),
latest_event as (
  select
    organisation,
    event,
    max(file_date) as file_date
  from dated
  where event is not null
  group by
    organisation,
    event
),
export as (
  select
    dated.organisation,
    dated.file,
    dated.file_date,
    min(dated.day) as first_day,
    count(*) as rows,
    count(*) filter (where dated.superseded) as superseded,
    count(*) filter (where dated.superseded or latest_event.file_date > dated.file_date) as in_newer
  from dated
  left join latest_event
    on
      latest_event.organisation = dated.organisation
      and latest_event.event = dated.event
  group by
    dated.organisation,
    dated.file,
    dated.file_date
),
replaced as (
  select
    older.organisation,
    older.file,
    arg_max(newer.file, newer.file_date) as newest_file,
    min(newer.first_day) as first_day
  from export as older
  inner join export as newer
    on
      newer.organisation = older.organisation
      and newer.file_date > older.file_date
  where
    older.in_newer * 2 > older.rows
    and older.superseded < older.rows
  group by
    older.organisation,
    older.file
)
select
  'row-not-in-newer-file' as code,
  'warning' as severity,
  '{form}' as form,
  dated.source,
  dated.row_no,
  null as field,
  null as value_class,
  replaced.newest_file as detail
from dated
inner join replaced
  on
    replaced.organisation = dated.organisation
    and replaced.file = dated.file
where
  not dated.superseded
  and dated.day >= replaced.first_day;
