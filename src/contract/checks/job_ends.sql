-- Ends of jobs without a start, and those before it.
insert into quality.finding
with rejected as (
  select
    rejected_row.organisation,
    rejected_row.person,
    rejected_row.job_no,
    min(checked.place(source.file, source.sheet, rejected_row.row_no)) as place
  from checked.rejected_row as rejected_row
  inner join staging.source as source on source.source = rejected_row.source
  where rejected_row.form = 'job_start'
  group by
    rejected_row.organisation,
    rejected_row.person,
    rejected_row.job_no
),
told as (
  select
    job_end.source,
    job_end.row_no,
    job_end.end_date,
    job_start.start_date,
    job_start.person is not null as started,
    rejected.place as rejected
  from checked.job_end as job_end
  left join checked.job_start as job_start
    on
      job_start.person = job_end.person
      and job_start.job_no = job_end.job_no
      and job_start.organisation = job_end.organisation
  left join rejected
    on
      rejected.person = job_end.person
      and rejected.job_no = job_end.job_no
      and rejected.organisation = job_end.organisation
)
select
  case
    when started then 'job-end-before-start'
    else 'job-end-without-start'
  end as code,
  case
    when started then 'error'
    else 'warning'
  end as severity,
  'job_end' as form,
  source,
  row_no,
  'end_date' as field,
  null as value_class,
  case when not started then rejected end as detail
from told
where
  not started
  or end_date < start_date;
