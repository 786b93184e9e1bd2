-- Jobs of one person that two organisations tell of, where they share pseudonyms. Those of one day and class count once, as
-- queries/model/job.sql has it; those that begin within a week of each other may be one as well, but count as two. The finding does
-- not say who the other organisation is: it goes to the sender, who need not know where else a client is served.
insert into quality.finding
with told as (
  select
    'job_start' as form,
    source,
    row_no,
    'start_date' as field,
    organisation,
    person,
    start_date,
    job_class
  from checked.job_start
  union all
  -- The summary's jobs, where the organisation's forms tell of none.
  select
    'coach_summary' as form,
    source,
    row_no,
    unnest(['job1_start', 'job2_start', 'job3_start', 'job4_start', 'job5_start']) as field,
    organisation,
    person,
    unnest([job1_start, job2_start, job3_start, job4_start, job5_start]) as start_date,
    unnest([job1_class, job2_class, job3_class, job4_class, job5_class]) as job_class
  from checked.coach_summary
  where
    (person, organisation) not in (
      select (person, organisation)
      from checked.job_start
    )
    and (
      (person, organisation) not in (
        select (person, organisation)
        from checked.agreement
      )
      or organisation not in (
        select organisation
        from checked.job_start
      )
    )
)
select
  'job-of-two-organisations' as code,
  'warning' as severity,
  later.form,
  later.source,
  later.row_no,
  later.field,
  null as value_class,
  null as detail
from told as later
where exists (
  select 1
  from told as earlier
  where
    earlier.person = later.person
    and earlier.organisation < later.organisation
    and abs(earlier.start_date - later.start_date) <= 7
);
