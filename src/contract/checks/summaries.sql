-- What coaches' summaries tell in the place of forms; the rules are those of queries/model/stand_in_service.sql and stand_in_job.sql.
create view checked.stand_in_service as
{service};

create view checked.stand_in_job as
{job};

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
  (person, organisation) in (
    select (person, organisation)
    from checked.stand_in_service
    where tells_start
  );

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
  and (person, organisation) in (
    select (person, organisation)
    from checked.stand_in_service
    where tells_exit
  );

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
  (person, organisation) in (
    select (person, organisation)
    from checked.stand_in_job
    where tells_jobs
  );

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
  and (person, organisation) in (
    select (person, organisation)
    from checked.stand_in_job
    where tells_ends
  );
