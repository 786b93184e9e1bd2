-- Jobs of one person that two organisations tell of, where they share pseudonyms. Those of one day and class count once, as
-- queries/model/job.sql has it; those that begin within a week of each other may be one as well, but count as two. Each of the
-- two is told, and not who the other is: a sender need not know where else a client is served.
insert into quality.finding
with told as (
  select
    'job_start' as form,
    source,
    row_no,
    'start_date' as field,
    organisation,
    person,
    start_date
  from checked.job_start
  union all
  select
    'coach_summary' as form,
    source,
    row_no,
    field,
    organisation,
    person,
    start_date
  from checked.summary_job
)
select
  'job-of-two-organisations' as code,
  'warning' as severity,
  own.form,
  own.source,
  own.row_no,
  own.field,
  null as value_class,
  null as detail
from told as own
where exists (
  select 1
  from told as other
  where
    other.person = own.person
    and other.organisation <> own.organisation
    and abs(other.start_date - own.start_date) <= 7
);
