-- The ends of jobs that came in rejected rows only: the job has ended, and nobody knows when. One after the cut-off is none, since the job
-- still runs on that day.
insert into checked.lost_job_end
select
  rejected.source,
  rejected.row_no,
  rejected.organisation,
  rejected.person,
  rejected.job_no
from checked.rejected_row as rejected
cross join checked.project as project
where
  rejected.form = 'job_end'
  and rejected.person is not null
  and rejected.job_no is not null
  and coalesce(rejected.end_date <= project.as_of, true)
  -- An empty cell does not say that the job has ended.
  and not exists (
    select 1
    from checked.cell as cell
    where
      cell.form = 'job_end'
      and cell.source = rejected.source
      and cell.row_no = rejected.row_no
      and cell.field = 'end_date'
      and cell.missing
  )
  and (rejected.organisation, rejected.person, rejected.job_no) not in (
    select (organisation, person, job_no)
    from checked.job_end
  )
qualify
  row_number() over (
    partition by rejected.organisation, rejected.person, rejected.job_no
    order by rejected.source desc, rejected.row_no desc
  ) = 1;

insert into quality.finding
select
  'job-end-unknown' as code,
  'warning' as severity,
  'job_start' as form,
  job_start.source,
  job_start.row_no,
  null as field,
  null as value_class,
  checked.place(source.file, source.sheet, lost.row_no) as detail
from checked.lost_job_end as lost
inner join checked.job_start as job_start using (organisation, person, job_no)
inner join staging.source as source on source.source = lost.source
-- Where the coach's summary tells the end, it is known.
where (job_start.organisation, job_start.person, job_start.start_date) not in (
  select (organisation, person, start_date)
  from checked.summary_job_end
);
