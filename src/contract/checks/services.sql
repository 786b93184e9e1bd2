-- What the forms say about services, told along each client's days: a service starts with an agreement (where the organisation has
-- none of the client, with the coach's summary), an exit closes the latest service that started on or before it, and of several exits the
-- earliest does. On one day a service starts before a job does, and ends after it, since both days belong to the service.
insert into quality.finding
with event as (
  select
    'agreement' as form,
    source,
    row_no,
    'start_date' as field,
    organisation,
    person,
    start_date as day,
    1 as step
  from checked.agreement
  union all
  select
    'coach_summary' as form,
    source,
    row_no,
    'start_date' as field,
    organisation,
    person,
    start_date as day,
    1 as step
  from checked.summary_service
  union all
  select
    'job_start' as form,
    source,
    row_no,
    'start_date' as field,
    organisation,
    person,
    start_date as day,
    2 as step
  from checked.job_start
  union all
  select
    'coach_summary' as form,
    source,
    row_no,
    field,
    organisation,
    person,
    start_date as day,
    2 as step
  from checked.summary_job
  union all
  select
    'service_exit' as form,
    source,
    row_no,
    'exit_date' as field,
    organisation,
    person,
    exit_date as day,
    3 as step
  from checked.service_exit
  union all
  select
    'coach_summary' as form,
    source,
    row_no,
    'end_date' as field,
    organisation,
    person,
    end_date as day,
    3 as step
  from checked.summary_exit
),
placed as (
  select
    *,
    min(day) filter (where step = 1) over every_day as first_start,
    max(day) filter (where step = 1) over so_far as service_start
  from event
  where day is not null
  window
    every_day as (partition by person),
    so_far as (
      partition by person
      order by day, step, source, row_no, field
      rows between unbounded preceding and current row
    )
),
numbered as (
  select
    *,
    row_number() over (
      partition by person, service_start, step
      order by day, source, row_no, field
    ) as place
  from placed
),
counted as (
  select
    *,
    count(*) filter (where step = 1) over so_far
    - count(*) filter (where step = 3 and place = 1 and service_start is not null) over so_far as open_services
  from numbered
  window so_far as (
    partition by person
    order by day, step, source, row_no, field
    rows between unbounded preceding and current row
  )
),
finding as (
  select
    form,
    source,
    row_no,
    field,
    organisation,
    person,
    case
      when step = 1 and open_services > 1 then 'overlapping-services'
      when step = 2 and day < first_start then 'job-before-service'
      when step = 2 and first_start is not null and open_services = 0 then 'job-after-service'
      -- Of an organisation that sends neither agreements nor summaries nothing can be said.
      when
        step = 2
        and first_start is null
        and organisation in (
          select organisation
          from event
          where step = 1
        )
        then 'job-without-service'
      when form = 'service_exit' and service_start is null then 'exit-without-service'
      when form = 'service_exit' and place > 1 then 'several-exits'
    end as code
  from counted
),
-- The rows of the same sender without which it may only look so: nobody need know where else a client is served.
rejected as (
  select
    rejected_row.organisation,
    rejected_row.person,
    rejected_row.form = 'service_exit' as ends,
    min(checked.place(source.file, source.sheet, rejected_row.row_no)) as place
  from checked.rejected_row as rejected_row
  inner join staging.source as source on source.source = rejected_row.source
  where rejected_row.form in ('agreement', 'coach_summary', 'service_exit')
  group by
    rejected_row.organisation,
    rejected_row.person,
    ends
)
select
  finding.code,
  'warning' as severity,
  finding.form,
  finding.source,
  finding.row_no,
  finding.field,
  null as value_class,
  rejected.place as detail
from finding
left join rejected
  on
    rejected.organisation = finding.organisation
    and rejected.person = finding.person
    and rejected.ends = (finding.code = 'overlapping-services')
where finding.code is not null;
