-- Exits that came in rejected rows only: the client's last service counts as running, though it may have ended. Only its own sender's
-- rows are named: nobody need know where else a client is served.
insert into quality.finding
with last_service as (
  select
    source,
    row_no,
    organisation,
    person,
    start_date
  from checked.agreement
  qualify row_number() over (partition by person order by start_date desc, source, row_no) = 1
),
lost as (
  select
    service.source,
    service.row_no,
    min(checked.place(source.file, source.sheet, rejected.row_no)) as place
  from last_service as service
  inner join checked.rejected_row as rejected
    on
      rejected.form = 'service_exit'
      and rejected.organisation = service.organisation
      and rejected.person = service.person
  inner join staging.source as source on source.source = rejected.source
  cross join checked.project as project
  where
    coalesce(rejected.end_date between service.start_date and project.as_of, true)
    and not exists (
      select 1
      from checked.service_exit as service_exit
      where
        service_exit.person = service.person
        and service_exit.exit_date >= service.start_date
    )
    and not exists (
      select 1
      from checked.summary_exit as summary_exit
      where
        summary_exit.person = service.person
        and summary_exit.end_date >= service.start_date
    )
  group by
    service.source,
    service.row_no
)
select
  'service-end-rejected' as code,
  'warning' as severity,
  'agreement' as form,
  source,
  row_no,
  null as field,
  null as value_class,
  place as detail
from lost;
