-- Where a coach's summary stands in for the forms of its organisation, as queries/model/service.sql and queries/model/job.sql have it: the
-- forms win, and those of another organisation say nothing of it.

-- Services: of a client of whom the organisation has no agreement.
create view checked.summary_service as
select
  source,
  row_no,
  organisation,
  person,
  coach_id,
  start_date
from checked.coach_summary
where
  (person, organisation) not in (
    select (person, organisation)
    from checked.agreement
  );

-- Ends of services: the organisation has no exit of the client, and either no agreement with them, or sends no exits at all.
create view checked.summary_exit as
select
  source,
  row_no,
  organisation,
  person,
  end_date
from checked.coach_summary
where
  end_date is not null
  and (person, organisation) not in (
    select (person, organisation)
    from checked.service_exit
  )
  and (
    (person, organisation) not in (
      select (person, organisation)
      from checked.agreement
    )
    or organisation not in (
      select organisation
      from checked.service_exit
    )
  );

-- Jobs: the organisation has no job start of the client, and either no agreement with them, or sends no job starts at all.
create view checked.summary_job as
select
  source,
  row_no,
  organisation,
  person,
  unnest(['job1_start', 'job2_start', 'job3_start', 'job4_start', 'job5_start']) as field,
  unnest([job1_start, job2_start, job3_start, job4_start, job5_start]) as start_date
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
  );

-- Ends of jobs that the forms tell of: the organisation sends no ends of jobs.
create view checked.summary_job_end as
select *
from (
  select
    organisation,
    person,
    unnest([job1_start, job2_start, job3_start, job4_start, job5_start]) as start_date,
    unnest([job1_end, job2_end, job3_end, job4_end, job5_end]) as end_date
  from checked.coach_summary
)
where
  end_date is not null
  and organisation not in (
    select organisation
    from checked.job_end
  );
