-- The team leader's monthly counts against the forms of the same organisation, coach by coach. Services, jobs and their days are
-- those of queries/model: a service runs from an agreement to an exit, that day included, and a client of whom the
-- organisation has no agreement has them from the coach's summary. A month is compared if the forms that tell about it reach over
-- it; a coach, if the organisation's forms name one.
insert into quality.finding
with service_start as (
  select
    organisation,
    person,
    coach_id,
    start_date
  from checked.agreement
  union all
  select
    organisation,
    person,
    coach_id,
    start_date
  from checked.summary_service
),
service_end as (
  select
    person,
    exit_date as end_date
  from checked.service_exit
  union all
  select
    person,
    end_date
  from checked.summary_exit
),
service as (
  select
    start.organisation,
    start.person,
    start.coach_id,
    start.start_date as first_day,
    coalesce(min(service_end.end_date), date '9999-12-31') as last_day
  from (
    select
      *,
      -- Two organisations that share a pseudonym may each have an agreement of one day.
      min(start_date) over (
        partition by person
        order by start_date
        range between interval 1 day following and unbounded following
      ) as next_start
    from service_start
  ) as start
  left join service_end
    on
      service_end.person = start.person
      and service_end.end_date >= start.start_date
      and (start.next_start is null or service_end.end_date < start.next_start)
  group by
    start.organisation,
    start.person,
    start.coach_id,
    start.start_date
),
paid_job as (
  select
    job_start.organisation,
    job_start.person,
    job_start.start_date,
    -- Of a job whose end was rejected only the first day is known.
    coalesce(
      job_end.end_date,
      case when lost.job_no is not null then job_start.start_date end,
      date '9999-12-31'
    ) as end_date
  from checked.job_start as job_start
  left join checked.job_end as job_end
    on
      job_end.person = job_start.person
      and job_end.organisation = job_start.organisation
      and job_end.job_no = job_start.job_no
      and job_end.end_date >= job_start.start_date
  left join checked.lost_job_end as lost
    on
      lost.person = job_start.person
      and lost.organisation = job_start.organisation
      and lost.job_no = job_start.job_no
  where
    job_start.job_class in (
      select code
      from checked.job_class
      where paid
    )
),
-- What a coach did, with the days on which it counts.
fact as (
  select
    'service' as kind,
    organisation,
    coach_id,
    person,
    first_day,
    last_day,
    false as starts
  from service
  union all
  select
    'work' as kind,
    service.organisation,
    service.coach_id,
    service.person,
    greatest(service.first_day, paid_job.start_date) as first_day,
    least(service.last_day, paid_job.end_date) as last_day,
    paid_job.start_date >= service.first_day as starts
  from service
  inner join paid_job
    on
      paid_job.person = service.person
      and paid_job.organisation = service.organisation
      and paid_job.start_date <= service.last_day
      and paid_job.end_date >= service.first_day
  union all
  select
    'contact' as kind,
    organisation,
    coach_id,
    null as person,
    contact_date as first_day,
    contact_date as last_day,
    false as starts
  from checked.employer_contact
),
coach_month as (
  select
    followup.source,
    followup.row_no,
    followup.month as first_day,
    last_day(followup.month) as last_day,
    fact.kind,
    fact.person,
    count(*) as facts,
    count(*) filter (where fact.first_day >= followup.month) as beginning,
    count(*) filter (where fact.last_day <= last_day(followup.month)) as ending,
    count(*) filter (where fact.starts and fact.first_day >= followup.month) as starting
  from checked.team_followup as followup
  inner join fact
    on
      fact.organisation = followup.organisation
      and fact.coach_id = followup.coach_id
      and fact.first_day <= last_day(followup.month)
      and fact.last_day >= followup.month
  group by
    followup.source,
    followup.row_no,
    followup.month,
    fact.kind,
    fact.person
),
-- A client counts once a month, however many services or jobs there are.
counted as (
  select
    source,
    row_no,
    count(*) filter (where kind = 'service') as active,
    sum(beginning) filter (where kind = 'service') as started,
    sum(ending) filter (where kind = 'service') as ended,
    sum(facts) filter (where kind = 'contact') as contacts,
    sum(starting) filter (where kind = 'work') as jobs,
    count(*) filter (where kind = 'work') as working
  from coach_month
  group by
    source,
    row_no
),
-- From and to which day an organisation's forms tell: to the day in their files' names, else to the cut-off. Before its first
-- agreement an export may begin, while before its first exit simply nobody had left.
told as (
  select
    dated.organisation,
    coalesce(
      min(dated.day) filter (where dated.form = 'agreement'),
      min(dated.day) filter (where dated.form = 'coach_summary')
    ) as starts_from,
    coalesce(
      max(source.until_day) filter (where dated.form = 'agreement'),
      max(source.until_day) filter (where dated.form = 'coach_summary')
    ) as starts_to,
    coalesce(
      max(source.until_day) filter (where dated.form = 'service_exit'),
      max(source.until_day) filter (where dated.form = 'coach_summary')
    ) as ends_to,
    min(dated.day) filter (where dated.form = 'job_start') as jobs_from,
    max(source.until_day) filter (where dated.form = 'job_start') as jobs_to,
    max(source.until_day) filter (where dated.form = 'job_end') as job_ends_to,
    min(dated.day) filter (where dated.form = 'employer_contact') as contacts_from,
    max(source.until_day) filter (where dated.form = 'employer_contact') as contacts_to
  from (
    select
      form,
      organisation,
      source,
      min(day) as day
    from (
      select
        'agreement' as form,
        organisation,
        source,
        start_date as day
      from checked.agreement
      union all
      select
        'coach_summary' as form,
        organisation,
        source,
        start_date as day
      from checked.coach_summary
      union all
      select
        'service_exit' as form,
        organisation,
        source,
        exit_date as day
      from checked.service_exit
      union all
      select
        'job_start' as form,
        organisation,
        source,
        start_date as day
      from checked.job_start
      union all
      select
        'job_end' as form,
        organisation,
        source,
        end_date as day
      from checked.job_end
      union all
      select
        'employer_contact' as form,
        organisation,
        source,
        contact_date as day
      from checked.employer_contact
    )
    group by
      form,
      organisation,
      source
  ) as dated
  inner join (
    select
      source.source,
      coalesce(source.file_date, project.as_of) as until_day
    from staging.source as source
    cross join checked.project as project
  ) as source on source.source = dated.source
  group by dated.organisation
),
-- Rows that are rejected, and agreements with a coach whom nobody knows, may be what is missing: a difference that they can make is not
-- told again.
in_doubt as (
  select
    source.organisation,
    count(*) filter (where doubtful.form in ('agreement', 'coach_summary')) as start_rows,
    count(*) filter (where doubtful.form in ('agreement', 'coach_summary', 'service_exit')) as service_rows,
    count(*) filter (where doubtful.form = 'job_start') as job_rows,
    count(*) filter (where doubtful.form = 'job_end') as job_end_rows,
    count(*) filter (where doubtful.form = 'employer_contact') as contact_rows
  from (
    select
      form,
      source,
      row_no
    from checked.left_out
    where rejected
    union
    select
      form,
      source,
      row_no
    from quality.finding
    where code = 'unknown-coach'
  ) as doubtful
  inner join staging.source as source on source.source = doubtful.source
  group by source.organisation
),
compared as (
  select
    followup.source,
    followup.row_no,
    unnest(
      ['active_clients', 'new_clients', 'ended_clients', 'employer_contacts', 'new_jobs', 'in_work']
    ) as field,
    unnest([active_clients, new_clients, ended_clients, employer_contacts, new_jobs, in_work]) as written,
    unnest(
      [
        coalesce(counted.active, 0),
        coalesce(counted.started, 0),
        coalesce(counted.ended, 0),
        coalesce(counted.contacts, 0),
        coalesce(counted.jobs, 0),
        coalesce(counted.working, 0)
      ]
    ) as counted,
    unnest(
      [
        first_day >= date_trunc('month', starts_from) and last_day <= starts_to and last_day <= ends_to,
        first_day >= date_trunc('month', starts_from) and last_day <= starts_to,
        first_day >= date_trunc('month', starts_from) and last_day <= starts_to and last_day <= ends_to,
        first_day >= date_trunc('month', contacts_from) and last_day <= contacts_to,
        first_day >= date_trunc('month', greatest(starts_from, jobs_from))
        and last_day <= starts_to
        and last_day <= ends_to
        and last_day <= jobs_to,
        first_day >= date_trunc('month', greatest(starts_from, jobs_from))
        and last_day <= starts_to
        and last_day <= ends_to
        and last_day <= jobs_to
        and last_day <= job_ends_to
      ]
    ) as comparable,
    unnest(
      [
        service_rows,
        start_rows,
        service_rows,
        contact_rows,
        service_rows + job_rows,
        service_rows + job_rows + job_end_rows
      ]
    ) as rows_in_doubt
  from (
    select
      followup.*,
      followup.month as first_day,
      last_day(followup.month) as last_day
    from checked.team_followup as followup
    where
      (followup.organisation, followup.coach_id) in (
        select (organisation, coach_id)
        from fact
      )
  ) as followup
  left join counted using (source, row_no)
  inner join told on told.organisation = followup.organisation
  inner join staging.source as source on source.source = followup.source
  cross join checked.project as project
  left join in_doubt on in_doubt.organisation = followup.organisation
  where followup.last_day <= least(source.file_date, project.as_of)
)
select
  'followup-differs' as code,
  'warning' as severity,
  'team_followup' as form,
  source,
  row_no,
  field,
  null as value_class,
  cast(written as varchar) || ' ≠ ' || cast(counted as varchar) as detail
from compared
where
  comparable
  and abs(written - counted) > coalesce(rows_in_doubt, 0);
