-- The ends of jobs before the start that is left of their job: they are told later, with those of which there is but one.
insert into checked.faulty_row
with left_start as (
  select
    organisation,
    person,
    job_no,
    start_date
  from checked.job_start
  where
    (source, row_no) not in (
      select (source, row_no)
      from checked.dropped_row
      where form = 'job_start'
    )
)
select distinct
  'job_end' as form,
  job_end.source,
  job_end.row_no,
  false as told
from checked.job_end as job_end
inner join left_start using (organisation, person, job_no)
where job_end.end_date < left_start.start_date;
