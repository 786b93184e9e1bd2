-- What rows say about each other besides services and ends of jobs: coaches, totals, plans, budgets.
insert into quality.finding
with rejected_coach as (
  select
    rejected_row.organisation,
    rejected_row.coach_id,
    min(checked.place(source.file, source.sheet, rejected_row.row_no)) as place
  from checked.rejected_row as rejected_row
  inner join staging.source as source on source.source = rejected_row.source
  where rejected_row.form = 'coach'
  group by
    rejected_row.organisation,
    rejected_row.coach_id
),
named_coach as (
  select
    'agreement' as form,
    source,
    row_no,
    organisation,
    coach_id
  from checked.agreement
  union all
  select
    'employer_contact' as form,
    source,
    row_no,
    organisation,
    coach_id
  from checked.employer_contact
  union all
  select
    'coach_summary' as form,
    source,
    row_no,
    organisation,
    coach_id
  from checked.coach_summary
  union all
  select
    'team_followup' as form,
    source,
    row_no,
    organisation,
    coach_id
  from checked.team_followup
),
review as (
  select
    source,
    row_no,
    organisation,
    unit,
    review_date,
    method,
    written_total,
    sum(score) over whole_review as total,
    row_number() over (
      partition by organisation, unit, review_date, method, written_total
      order by source, row_no
    ) as place
  from checked.fidelity_review
  window whole_review as (partition by organisation, unit, review_date, method)
),
-- A full score on items 16 and 22 claims a written plan for every client of the unit (job search plan; support plan of the job).
-- Only a unit that is tied to its teams can be held against the forms. As in queries/model/team_service.sql a client belongs to the
-- team of the agreement, or to the coach's where the agreement's is missing or not on the list of coaches; a job belongs to the team
-- of the client's latest agreement by its start.
coach_post as (
  select
    organisation,
    coach_id,
    team,
    from_date,
    lead(from_date) over one_coach as next_from,
    row_number() over one_coach = 1 as is_first
  from checked.coach
  window one_coach as (partition by organisation, coach_id order by from_date)
),
team_agreement as (
  select
    agreement.person,
    agreement.start_date,
    agreement.job_search_plan,
    (agreement.source, 'job_search_plan') in (
      select (source, field)
      from staging.source_column
    ) as is_asked,
    case
      when (agreement.organisation, agreement.team) in (
        select (organisation, team)
        from checked.coach
      )
        then agreement.team
      else coalesce(post.team, agreement.team)
    end as team
  from checked.agreement as agreement
  left join coach_post as post
    on
      post.organisation = agreement.organisation
      and post.coach_id = agreement.coach_id
      and (agreement.start_date >= post.from_date or post.is_first)
      and (agreement.start_date < post.next_from or post.next_from is null)
),
team_plan as (
  select
    unit.unit,
    16 as item,
    agreement.start_date as day,
    agreement.job_search_plan as planned,
    agreement.is_asked
  from checked.unit_team as unit
  inner join team_agreement as agreement
    on agreement.team = unit.team
  union all
  select
    unit.unit,
    22 as item,
    job.start_date as day,
    job.support_plan as planned,
    (job.source, 'support_plan') in (
      select (source, field)
      from staging.source_column
    ) as is_asked
  from checked.job_start as job
  asof join team_agreement as agreement
    on job.person = agreement.person
    and job.start_date >= agreement.start_date
  inner join checked.unit_team as unit
    on unit.team = agreement.team
),
full_score as (
  select
    review.source,
    review.row_no,
    review.item,
    count(*) filter (where plan.is_asked) as plans,
    count(*) filter (where plan.is_asked and plan.planned is distinct from true) as missing,
    count(*) filter (where not plan.is_asked) as unknown
  from checked.fidelity_review as review
  inner join team_plan as plan
    on plan.unit = review.unit
    and plan.item = review.item
    and plan.day <= review.review_date
  where review.score = 5
    and review.item in (16, 22)
  group by review.source, review.row_no, review.item
),
budgeted as (
  select
    granted.funder,
    granted.euros as granted,
    sum(budget.budget) as budgeted,
    min(budget.source) as source
  from checked.granted as granted
  inner join checked.budget as budget
    on
      granted.funder = ''
      or granted.funder = budget.funder
  group by
    granted.funder,
    granted.euros
),
finding as (
  select
    'unknown-coach' as code,
    named_coach.form,
    named_coach.source,
    named_coach.row_no,
    'coach_id' as field,
    rejected_coach.place as detail
  from named_coach
  left join rejected_coach
    on
      rejected_coach.organisation = named_coach.organisation
      and rejected_coach.coach_id = named_coach.coach_id
  where
    named_coach.coach_id is not null
    -- A coach is one within an organisation; a list of another one tells of those of an organisation that sends none.
    and case
      when
        named_coach.organisation in (
          select organisation
          from checked.coach
        )
        then (named_coach.organisation, named_coach.coach_id) not in (
          select (organisation, coach_id)
          from checked.coach
        )
      else named_coach.coach_id not in (
        select coach_id
        from checked.coach
      )
    end
    and exists (
      select 1
      from checked.coach
    )
  -- Of a rejected row of the list one warning is enough, at the first row that names its coach.
  qualify
    rejected_coach.place is null
    or row_number() over (
      partition by named_coach.organisation, named_coach.coach_id
      order by named_coach.source, named_coach.row_no
    ) = 1
  union all
  select
    'fidelity-total-differs' as code,
    'fidelity_review' as form,
    source,
    row_no,
    'written_total' as field,
    cast(total as varchar) as detail
  from review
  where
    place = 1
    and written_total <> total
    -- The score of a rejected row is not in the sum.
    and not exists (
      select 1
      from checked.rejected_row as rejected
      where
        rejected.form = 'fidelity_review'
        and rejected.organisation = review.organisation
        and coalesce(rejected.unit = review.unit, true)
        and coalesce(rejected.review_date = review.review_date, true)
        and coalesce(rejected.method = review.method, true)
    )
  union all
  select
    'fidelity-without-plans' as code,
    'fidelity_review' as form,
    source,
    row_no,
    'score' as field,
    -- Of a file without the column nobody knows whether there are plans.
    case
      when missing > 0 then concat(missing, '/', plans)
      when item = 16 then 'job_search_plan'
      else 'support_plan'
    end as detail
  from full_score
  where
    missing > 0
    or unknown > 0
  union all
  select
    'budget-differs' as code,
    'budget' as form,
    source,
    null as row_no,
    'budget' as field,
    concat_ws(
      ' ',
      nullif(funder, ''),
      translate(format('{:,.2f}', cast(budgeted as double)), ',.', chr(160) || ','),
      '≠',
      translate(format('{:,.2f}', cast(granted as double)), ',.', chr(160) || ',')
    ) as detail
  from budgeted
  where budgeted <> granted
  union all
  -- The years that queries/economy/cost_per_outcome.sql gives costs to.
  select
    'budget-not-of-a-year' as code,
    'budget' as form,
    source,
    null as row_no,
    'period' as field,
    cast(count(*) as varchar) as detail
  from checked.budget
  where
    used <> 0
    and period_year(period) is null
  group by source
  union all
  -- What is taken for something else than is written is told once a file.
  select
    'subsidised-job' as code,
    'job_start' as form,
    source,
    null as row_no,
    'job_class' as field,
    cast(count(*) as varchar) as detail
  from checked.job_start
  where subsidised
  group by source
)
select
  code,
  case code
    when 'budget-not-of-a-year' then 'note'
    when 'subsidised-job' then 'note'
    else 'warning'
  end as severity,
  form,
  source,
  row_no,
  field,
  null as value_class,
  detail
from finding;
