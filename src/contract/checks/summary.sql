-- The coach's wide summary against the forms of the same organisation, where it sends both. The forms win; every contradiction
-- is told. A cell that is empty on one side contradicts nothing, but for an end: a service or a job has one or has none.
-- What happened after the summary was written, or after the forms were, is not expected in the other.

-- What the summary tells: a service (n = 0) and its jobs (n = 1…5).
create table checked.summary_item as
select
  item.*,
  case
    when item.n = 0 then 'service'
    else 'job'
  end as kind,
  coalesce(source.file_date, project.as_of) as written_on
from (
  select
    source,
    row_no,
    organisation,
    person,
    status,
    first_contact_date,
    work_trials,
    job5_start is null as has_room,
    unnest([0, 1, 2, 3, 4, 5]) as n,
    unnest([start_date, job1_start, job2_start, job3_start, job4_start, job5_start]) as start_date,
    unnest([end_date, job1_end, job2_end, job3_end, job4_end, job5_end]) as end_date,
    unnest([coach_id, null, null, null, null, null]) as coach_id,
    unnest([null, job1_employer, job2_employer, job3_employer, job4_employer, job5_employer]) as employer_id,
    unnest([null, job1_occupation, job2_occupation, job3_occupation, job4_occupation, job5_occupation]) as occupation,
    unnest([null, job1_class, job2_class, job3_class, job4_class, job5_class]) as job_class,
    unnest([null, job1_hours, job2_hours, job3_hours, job4_hours, job5_hours]) as weekly_hours
  from checked.coach_summary
) as item
inner join staging.source as source on source.source = item.source
cross join checked.project as project;

-- What the forms tell of the same organisations: services with their coach, jobs with what they are, both with their end.
create table checked.form_item as
select
  item.*,
  coalesce(source.file_date, project.as_of) as written_on,
  coalesce(end_source.file_date, project.as_of) as ends_written_on
from (
  select
    'service' as kind,
    agreement.source,
    agreement.row_no,
    agreement.organisation,
    agreement.person,
    agreement.start_date,
    agreement.coach_id,
    null as employer_id,
    null as occupation,
    null as job_title,
    null as job_class,
    null as weekly_hours,
    service_exit.exit_date as end_date,
    service_exit.source as end_source,
    service_exit.row_no as end_row_no
  from (
    select
      *,
      lead(start_date) over (partition by organisation, person order by start_date, source, row_no) as next_start
    from checked.agreement
  ) as agreement
  left join checked.service_exit as service_exit
    on
      service_exit.person = agreement.person
      and service_exit.organisation = agreement.organisation
      and service_exit.exit_date >= agreement.start_date
      and (agreement.next_start is null or service_exit.exit_date < agreement.next_start)
  -- Of several exits the earliest closes the service.
  qualify
    row_number() over (
      partition by agreement.source, agreement.row_no
      order by service_exit.exit_date, service_exit.source, service_exit.row_no
    ) = 1
  union all
  select
    'job' as kind,
    job_start.source,
    job_start.row_no,
    job_start.organisation,
    job_start.person,
    job_start.start_date,
    null as coach_id,
    job_start.employer_id,
    job_start.occupation,
    job_start.job_title,
    job_start.job_class,
    job_start.weekly_hours,
    job_end.end_date,
    job_end.source as end_source,
    job_end.row_no as end_row_no
  from checked.job_start as job_start
  left join checked.job_end as job_end
    on
      job_end.person = job_start.person
      and job_end.organisation = job_start.organisation
      and job_end.job_no = job_start.job_no
      and job_end.end_date >= job_start.start_date
) as item
inner join staging.source as source on source.source = item.source
left join staging.source as end_source on end_source.source = item.end_source
cross join checked.project as project
where
  item.organisation in (
    select organisation
    from checked.coach_summary
  );

-- Which of the forms' services and jobs each of the summary's means: one up to three months away, where each is the other's
-- nearest by its start; of equally near ones that of the same employer and class.
create table checked.summary_pair as
select
  item.source,
  item.row_no,
  item.n,
  form.source as form_source,
  form.row_no as form_row_no,
  form.start_date,
  form.end_date,
  form.end_source,
  form.end_row_no,
  form.coach_id,
  form.employer_id,
  form.occupation,
  form.job_title,
  form.job_class,
  form.weekly_hours
from checked.summary_item as item
inner join checked.form_item as form
  on
    form.kind = item.kind
    and form.organisation = item.organisation
    and form.person = item.person
    and abs(form.start_date - item.start_date) <= 92
qualify
  row_number() over (
    partition by item.source, item.row_no, item.n
    order by
      abs(form.start_date - item.start_date),
      form.employer_id is distinct from item.employer_id,
      form.job_class is distinct from item.job_class,
      form.source,
      form.row_no
  ) = 1
  and row_number() over (
    partition by form.kind, form.source, form.row_no
    order by
      abs(form.start_date - item.start_date),
      form.employer_id is distinct from item.employer_id,
      form.job_class is distinct from item.job_class,
      item.source,
      item.row_no,
      item.n
  ) = 1;

insert into quality.finding
with told as (
  select
    organisation,
    kind,
    max(written_on) as starts_to,
    max(ends_written_on) filter (where end_source is not null) as ends_to
  from checked.form_item
  group by
    organisation,
    kind
),
judged as (
  select
    item.source,
    item.row_no,
    unnest(
      [
        'summary-contradicts',
        'summary-contradicts',
        'summary-contradicts',
        'summary-contradicts',
        'summary-contradicts',
        'summary-contradicts',
        'summary-contradicts',
        'summary-not-in-forms',
        'summary-status-differs',
        'summary-job-without-start'
      ]
    ) as code,
    unnest(
      case item.kind
        when 'service'
          then ['start_date', 'end_date', 'coach_id', null, null, null, null, 'start_date', 'status', null]
        else list_transform(
          ['start', 'end', null, 'employer', 'occupation', 'class', 'hours', 'start', null, 'start'],
          lambda name: 'job' || item.n || '_' || name
        )
      end
    ) as field,
    unnest(
      [
        pair.start_date <> item.start_date,
        case
          -- Of an organisation that sends no ends nothing can be said.
          when pair.form_source is null or told.ends_to is null then false
          when pair.end_date is null then item.end_date <= told.ends_to and ends_in_doubt.person is null
          when item.end_date is null then pair.end_date <= item.written_on
          else pair.end_date <> item.end_date
        end,
        pair.coach_id <> item.coach_id,
        pair.employer_id <> item.employer_id,
        -- The form has a code and a title, the summary one of them.
        case
          when regexp_full_match(item.occupation, '\d+') then pair.occupation <> item.occupation
          else fold(pair.job_title) <> fold(item.occupation)
        end,
        pair.job_class <> item.job_class,
        -- Half an hour may be a matter of rounding.
        abs(pair.weekly_hours - item.weekly_hours) > 0.5,
        pair.form_source is null and item.start_date <= told.starts_to and starts_in_doubt.person is null,
        case
          when item.status = 'päättynyt' then item.end_date is null and pair.end_date is null
          else least(item.end_date, pair.end_date) <= item.written_on
        end
        and item.status is not null,
        -- A job without its start is no job: it would be lost without a word.
        item.start_date is null
        and coalesce(cast(item.end_date as varchar), item.employer_id, item.occupation, item.job_class) is not null
      ]
    ) as found,
    pair.form_source,
    pair.form_row_no,
    pair.end_source,
    pair.end_row_no
  from checked.summary_item as item
  left join checked.summary_pair as pair using (source, row_no, n)
  left join told
    on
      told.organisation = item.organisation
      and told.kind = item.kind
  left join checked.client_in_doubt as starts_in_doubt
    on
      starts_in_doubt.organisation = item.organisation
      and starts_in_doubt.person = item.person
      and starts_in_doubt.form = if(item.kind = 'service', 'agreement', 'job_start')
  left join checked.client_in_doubt as ends_in_doubt
    on
      ends_in_doubt.organisation = item.organisation
      and ends_in_doubt.person = item.person
      and ends_in_doubt.form = if(item.kind = 'service', 'service_exit', 'job_end')
),
missing_job as (
  -- A paid job in the forms that the summary of its service lacks, though it has room for another.
  select
    summary.source,
    summary.row_no,
    form.source as form_source,
    form.row_no as form_row_no
  from checked.form_item as form
  inner join checked.summary_item as summary
    on
      summary.n = 0
      and summary.has_room
      and summary.organisation = form.organisation
      and summary.person = form.person
      and form.start_date between summary.start_date and least(summary.end_date, summary.written_on)
  where
    form.kind = 'job'
    and form.job_class in (
      select code
      from checked.job_class
      where paid
    )
    and (form.source, form.row_no) not in (
      select (form_source, form_row_no)
      from checked.summary_pair
    )
),
missing_service as (
  -- A service in the forms, of a coach whose summary came, that the summary lacks.
  select distinct
    form.source,
    form.row_no,
    max(summary.source) over (partition by form.source, form.row_no) as summary_source
  from checked.form_item as form
  inner join checked.summary_item as summary
    on
      summary.n = 0
      and summary.organisation = form.organisation
      and summary.coach_id = form.coach_id
      and summary.written_on >= form.start_date
  where
    form.kind = 'service'
    and (form.source, form.row_no) not in (
      select (form_source, form_row_no)
      from checked.summary_pair
    )
    and (form.organisation, form.person) not in (
      select (organisation, person)
      from checked.client_in_doubt
      where form = 'coach_summary'
    )
),
-- Work trials are only counted in the summary; of contacts it has the first. The forms' first may have been made without
-- naming the client, so only an earlier one contradicts.
told_in_passing as (
  select
    summary.source,
    summary.row_no,
    'work_trials' as field,
    coalesce(min(form.source), any_value(pair.form_source)) as form_source,
    coalesce(min(form.row_no), any_value(pair.form_row_no)) as form_row_no
  from checked.summary_item as summary
  inner join checked.summary_pair as pair using (source, row_no, n)
  inner join told
    on
      told.organisation = summary.organisation
      and told.kind = 'job'
      and told.starts_to >= summary.written_on
  left join checked.form_item as form
    on
      form.kind = 'job'
      and form.job_class = 'TYOKOKEILU'
      and form.organisation = summary.organisation
      and form.person = summary.person
      and form.start_date between pair.start_date and least(pair.end_date, summary.written_on)
  where
    summary.n = 0
    and (summary.organisation, summary.person) not in (
      select (organisation, person)
      from checked.client_in_doubt
      where form = 'job_start'
    )
  group by
    summary.source,
    summary.row_no,
    summary.work_trials
  having summary.work_trials <> count(form.source)
  union all
  select
    summary.source,
    summary.row_no,
    'first_contact_date' as field,
    min(contact.source) as form_source,
    min(contact.row_no) as form_row_no
  from checked.summary_item as summary
  inner join checked.summary_pair as pair using (source, row_no, n)
  inner join checked.employer_contact as contact
    on
      contact.organisation = summary.organisation
      and contact.person = summary.person
      and contact.contact_date >= pair.start_date
      and contact.contact_date < summary.first_contact_date
  where summary.n = 0
  group by
    summary.source,
    summary.row_no
),
contradiction as (
  select
    'summary-contradicts' as code,
    'coach_summary' as form,
    source,
    row_no,
    field,
    form_source as other_source,
    form_row_no as other_row_no
  from told_in_passing
  union all
  select
    code,
    'coach_summary' as form,
    source,
    row_no,
    field,
    case
      when code <> 'summary-contradicts' then null
      when field like '%end%' then coalesce(end_source, form_source)
      else form_source
    end as other_source,
    case
      when field like '%end%' then coalesce(end_row_no, form_row_no)
      else form_row_no
    end as other_row_no
  from judged
  where
    found
    and field is not null
  union all
  select
    'missing-from-summary' as code,
    'coach_summary' as form,
    source,
    row_no,
    null as field,
    form_source as other_source,
    form_row_no as other_row_no
  from missing_job
  union all
  select
    'missing-from-summary' as code,
    'agreement' as form,
    source,
    row_no,
    null as field,
    summary_source as other_source,
    null as other_row_no
  from missing_service
)
select
  contradiction.code,
  'warning' as severity,
  contradiction.form,
  contradiction.source,
  contradiction.row_no,
  contradiction.field,
  null as value_class,
  checked.place(source.file, source.sheet, contradiction.other_row_no) as detail
from contradiction
left join staging.source as source on source.source = contradiction.other_source;
