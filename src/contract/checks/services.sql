-- What the forms say about services: the rules for agreements, exits and the starts of jobs.

-- An exit closes the client's latest service that started on or before it; of several the earliest does.
create table checked.exit_of_service as
select
  exits.source,
  exits.row_no,
  exits.person,
  exits.exit_date,
  started.start_date,
  row_number() over (
    partition by exits.person, started.start_date
    order by exits.exit_date, exits.source, exits.row_no
  ) as place
from checked.service_exit as exits
asof left join (
  select distinct
    person,
    start_date
  from checked.agreement
) as started
  on
    started.person = exits.person
    and started.start_date <= exits.exit_date;

-- Services: an agreement starts one. Where a client has no agreement, the coach's summary tells of the service; where an
-- organisation sends no exits, the summary tells of its end.
create table checked.service as
select
  'agreement' as form,
  agreement.source,
  agreement.row_no,
  agreement.person,
  agreement.start_date,
  coalesce(ending.exit_date, summary.end_date) as end_date
from checked.agreement as agreement
left join checked.exit_of_service as ending
  on
    ending.person = agreement.person
    and ending.start_date = agreement.start_date
    and ending.place = 1
left join checked.coach_summary as summary
  on
    summary.person = agreement.person
    and summary.start_date = agreement.start_date
    and summary.organisation not in (
      select organisation
      from checked.service_exit
    )
union all
select
  'coach_summary' as form,
  summary.source,
  summary.row_no,
  summary.person,
  summary.start_date,
  summary.end_date
from checked.coach_summary as summary
where
  not exists (
    select 1
    from checked.agreement as agreement
    where agreement.person = summary.person
  );

insert into quality.finding
with served_organisation as (
  select distinct person.organisation
  from checked.service as service
  inner join checked.person as person on person.person = service.person
),
served_person as (
  select
    person,
    min(start_date) as first_start
  from checked.service
  group by person
),
job_outside as (
  select
    job.source,
    job.row_no,
    job.start_date,
    served_person.first_start
  from checked.job_start as job
  inner join checked.person as person on person.person = job.person
  left join served_person on served_person.person = job.person
  where
    exists (
      select 1
      from served_organisation
      where served_organisation.organisation = person.organisation
    )
    and not exists (
      select 1
      from checked.service as service
      where
        service.person = job.person
        and service.start_date <= job.start_date
        and coalesce(service.end_date, date '9999-12-31') >= job.start_date
    )
),
overlapping as (
  select
    form,
    source,
    row_no,
    start_date,
    max(coalesce(end_date, date '9999-12-31')) over (
      partition by person
      order by start_date, source, row_no
      rows between unbounded preceding and 1 preceding
    ) as earlier_end
  from checked.service
),
finding as (
  select
    case
      when first_start is null then 'job-without-service'
      when start_date < first_start then 'job-before-service'
      else 'job-after-service'
    end as code,
    'job_start' as form,
    source,
    row_no,
    'start_date' as field
  from job_outside
  union all
  select
    'overlapping-services' as code,
    form,
    source,
    row_no,
    'start_date' as field
  from overlapping
  where start_date <= earlier_end
  union all
  select
    case
      when start_date is null then 'exit-without-service'
      else 'several-exits'
    end as code,
    'service_exit' as form,
    source,
    row_no,
    'exit_date' as field
  from checked.exit_of_service
  where
    start_date is null
    or place > 1
)
select
  code,
  'warning' as severity,
  form,
  source,
  row_no,
  field,
  null as value_class,
  null as detail
from finding;
