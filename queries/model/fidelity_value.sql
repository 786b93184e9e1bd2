/* kooste
title = { fi = "Toiminnan tiedoista lasketut laatukriteerit", sv = "Kvalitetskriterier beräknade ur verksamhetens uppgifter", en = "Fidelity items computed from the operating data" }
definition = { fi = "Kunkin laskettavan kriteerin arvo, pisteet ja se, kuinka monen valmentajan ja asiakkaan tiedoista arvo syntyy.", sv = "Varje beräknat kriteriums värde och poäng samt hur många coachers och klienters uppgifter värdet bygger på.", en = "Each computed item’s value and score, and how many coaches’ and clients’ data stand behind it." }
*/
-- Shares are in percent, as the anchors are. Sums with decimals are taken in whole ten-thousandths, so that a value that lies on an
-- anchor lies on it exactly. people: clients, contacts or jobs behind the value; matching and permanent: those of them counted for
-- it; mean_clients: clients behind a mean. data_to: the last day of the follow-up months used.
with rules as (
  select
    item,
    cast(max(value) filter (where rule = 'window_months') as integer) as window_months,
    max(value) filter (where rule = 'fewest_current_jobs') as fewest_jobs,
    cast(max(value) filter (where rule = 'look_back_months') as integer) as look_back_months,
    cast(max(value) filter (where rule = 'cap_without_tracking') as integer) as cap_without_tracking,
    cast(max(value) filter (where rule = 'cap_monthly_tracking') as integer) as cap_monthly_tracking
  from config.fidelity_rule
  group by item
),
-- Item 1: an organisation that tells of coaches but of no clients by the day, or the other way round, is left out of both.
caseload_staff as (
  select
    p.unit,
    count(distinct (p.organisation, p.coach_id)) as coaches,
    sum(p.fte) as fte
  from model.unit_post as p
  inner join model.sender as s
    on s.organisation = p.organisation
    and s.clients_from <= p.as_of
  where p.as_of between p.from_date and p.last_date
  group by p.unit
),
active_clients as (
  select
    unit,
    count(distinct person) as clients
  from model.unit_service
  where last_date >= as_of
  group by unit
),
caseload as (
  select
    u.unit,
    1 as item,
    cast(10000 * coalesce(c.clients, 0) as double) / cast(10000 * s.fte as bigint) as value,
    s.coaches,
    coalesce(c.clients, 0) as people
  from model.reviewed_unit as u
  inner join caseload_staff as s
    on s.unit = u.unit
  left join active_clients as c
    on c.unit = u.unit
  where u.status = 'computed'
),
-- Items 2, 17 and 24: months of the team follow-up that had ended. A coach who changes team in a month belongs to the later one.
visits as (
  select
    organisation,
    coach_id,
    cast(date_trunc('month', contact_date) as date) as month,
    count(*) as contacts
  from core.employer_contact
  where mode = 'kasvokkain'
  group by
    organisation,
    coach_id,
    cast(date_trunc('month', contact_date) as date)
),
follow_up as (
  select distinct
    p.unit,
    f.organisation,
    f.coach_id,
    f.month,
    f.scheduled_hours,
    f.other_hours,
    f.community_hours,
    f.days_worked,
    f.tracking,
    coalesce(v.contacts, 0) as contacts,
    coalesce(s.contacts_from <= p.as_of, false) as tells_contacts
  from model.unit_post as p
  inner join core.team_followup as f
    on f.organisation = p.organisation
    and f.coach_id = p.coach_id
    and add_months(f.month, 1) <= add_days(p.as_of, 1)
    and p.from_date < add_months(f.month, 1)
    and p.last_date >= f.month
    and (
      p.next_from is null
      or p.next_from >= add_months(f.month, 1)
      or p.last_date >= add_days(add_months(f.month, 1), -1)
    )
  left join visits as v
    on v.organisation = f.organisation
    and v.coach_id = f.coach_id
    and v.month = f.month
  left join model.sender as s
    on s.organisation = f.organisation
),
coach_months as (
  select
    unit,
    2 as item,
    organisation,
    coach_id,
    month,
    tracking,
    100 * (scheduled_hours - other_hours) as part,
    scheduled_hours as whole
  from follow_up
  where scheduled_hours > 0
    and other_hours is not null
  union all
  select
    unit,
    24 as item,
    organisation,
    coach_id,
    month,
    tracking,
    100 * community_hours as part,
    scheduled_hours as whole
  from follow_up
  where scheduled_hours > 0
    and community_hours is not null
  union all
  -- A week worked is five days worked.
  select
    unit,
    17 as item,
    organisation,
    coach_id,
    month,
    tracking,
    cast(5 * contacts as decimal(18, 4)) as part,
    days_worked as whole
  from follow_up
  where days_worked > 0
    and tells_contacts
),
last_months as (
  select
    unit,
    item,
    max(month) as month
  from coach_months
  group by unit, item
),
window_months as (
  select
    m.unit,
    m.item,
    m.organisation,
    m.coach_id,
    m.tracking,
    m.part,
    m.whole,
    add_days(add_months(l.month, 1), -1) as data_to
  from coach_months as m
  inner join last_months as l
    on l.unit = m.unit
    and l.item = m.item
  inner join rules as r
    on r.item = m.item
  where m.month > add_months(l.month, -r.window_months)
),
-- Item 2 is the team's share; items 17 and 24 are scored coach by coach.
coach_values as (
  select
    unit,
    item,
    organisation,
    coach_id,
    data_to,
    cast(cast(10000 * sum(part) as bigint) as double) / cast(10000 * sum(whole) as bigint) as value
  from window_months
  where item in (17, 24)
  group by
    unit,
    item,
    organisation,
    coach_id,
    data_to
),
coach_scores as (
  select
    v.unit,
    v.item,
    -- In one order, so that the last digit is the same in every run.
    sum(v.value order by v.organisation, v.coach_id) / count(*) as value,
    count(*) as coaches,
    cast(floor(cast(sum(a.score) as double) / count(*) + 0.5e0) as integer) as score,
    v.data_to
  from coach_values as v
  inner join config.fidelity_anchor as a
    on a.item = v.item
    and case
      when a.closed = 'left' then (a.low is null or v.value >= a.low) and (a.high is null or v.value < a.high)
      else (a.low is null or v.value > a.low) and (a.high is null or v.value <= a.high)
    end
  group by v.unit, v.item, v.data_to
),
-- How the tracking form is gone through in the unit: the commonest answer; of equally common ones the weaker.
tracking_counts as (
  select
    unit,
    tracking,
    row_number() over (
      partition by unit
      order by
        count(*) desc,
        case tracking when 'ei' then 1 when 'kuukausittain' then 2 else 3 end
    ) as place
  from window_months
  where item = 17
    and tracking is not null
  group by unit, tracking
),
-- What the score can be at most, and whether that is known: with no answer at all only the lowest cap is sure.
capped as (
  select
    s.unit,
    s.item,
    s.score,
    t.tracking,
    case
      when s.item <> 17 or t.tracking = 'viikoittain' then s.score
      when t.tracking = 'kuukausittain' then least(s.score, r.cap_monthly_tracking)
      when t.tracking = 'ei' then least(s.score, r.cap_without_tracking)
      when s.score <= r.cap_without_tracking then s.score
    end as capped_score
  from coach_scores as s
  left join rules as r
    on r.item = s.item
  left join tracking_counts as t
    on t.unit = s.unit
    and t.place = 1
),
team_hours as (
  select
    unit,
    item,
    cast(cast(10000 * sum(part) as bigint) as double) / cast(10000 * sum(whole) as bigint) as value,
    count(distinct (organisation, coach_id)) as coaches,
    data_to
  from window_months
  where item = 2
  group by unit, item, data_to
),
-- Item 15: services that started in the window and have had a first meeting with an employer.
first_visits as (
  select
    s.unit,
    s.person,
    s.start_date,
    s.organisation,
    s.coach_id,
    min(c.contact_date) as contact_date
  from model.unit_service as s
  inner join rules as r
    on r.item = 15
    and s.start_date >= add_months(add_days(s.as_of, 1), -r.window_months)
  inner join core.employer_contact as c
    on c.person = s.person
    and c.contact_date between s.start_date and least(s.last_date, s.as_of)
  where c.mode = 'kasvokkain'
  group by
    s.unit,
    s.person,
    s.start_date,
    s.organisation,
    s.coach_id
),
days_to_visit as (
  select
    unit,
    15 as item,
    cast(sum(days_from(start_date, contact_date)) as double) / count(*) as value,
    count(distinct (organisation, coach_id)) as coaches,
    count(distinct person) as clients
  from first_visits
  group by unit
),
-- Item 16: contacts of which it is known whether they match the client's wish.
wishes as (
  select
    p.unit,
    16 as item,
    cast(100 * count(*) filter (where c.matches_wish) as double) / count(*) as value,
    count(distinct (p.organisation, p.coach_id)) as coaches,
    count(*) as people,
    count(*) filter (where c.matches_wish) as matching
  from model.unit_post as p
  inner join rules as r
    on r.item = 16
  inner join core.employer_contact as c
    on c.organisation = p.organisation
    and c.coach_id = p.coach_id
    and c.contact_date between p.new_from and least(p.last_date, p.as_of)
    and c.contact_date >= add_months(add_days(p.as_of, 1), -r.window_months)
  where c.matches_wish is not null
  group by p.unit
),
-- Items 19 to 21: paid jobs that started during the unit's services. An employer's identifier is one within an organisation.
jobs as (
  select
    s.unit,
    s.as_of,
    s.organisation,
    s.coach_id,
    j.start_date,
    j.last_date >= s.as_of as is_current,
    j.competitive,
    j.contract,
    case when regexp_matches(j.occupation, '^[0-9]{3}') then left(j.occupation, 3) end as job_type,
    j.organisation || ' ' || j.employer_id as employer
  from model.unit_service as s
  inner join model.job as j
    on j.person = s.person
    and j.start_date between s.start_date and least(s.last_date, s.as_of)
  where j.paid
    and j.is_outcome
),
current_jobs as (
  select
    unit,
    count(*) as jobs
  from jobs
  where is_current
  group by unit
),
-- Where there are too few current jobs, the kinds are counted of the jobs started lately.
job_kinds as (
  select
    j.unit,
    k.item,
    j.organisation,
    j.coach_id,
    case k.item when 19 then j.job_type else j.employer end as kind,
    coalesce(c.jobs, 0) < k.fewest_jobs as is_recent
  from jobs as j
  inner join rules as k
    on k.item in (19, 20)
  left join current_jobs as c
    on c.unit = j.unit
  where case
    when coalesce(c.jobs, 0) < k.fewest_jobs then j.start_date >= add_months(add_days(j.as_of, 1), -k.look_back_months)
    else j.is_current
  end
),
diversity as (
  select
    unit,
    item,
    cast(100 * count(distinct kind) as double) / count(*) as value,
    count(distinct (organisation, coach_id)) as coaches,
    count(*) as people,
    is_recent
  from job_kinds
  where kind is not null
  group by unit, item, is_recent
),
permanence as (
  select
    unit,
    21 as item,
    cast(100 * count(*) filter (where competitive and contract = 'toistaiseksi') as double)
    / nullif(count(contract), 0) as value,
    count(distinct (organisation, coach_id)) as coaches,
    count(*) as jobs,
    coalesce(nullif(count(contract), 0), count(*)) as people,
    count(*) filter (where competitive and contract = 'toistaiseksi') as permanent
  from jobs
  where is_current
  group by unit
),
lowest_scores as (
  select
    item,
    min(score) as score
  from config.fidelity_anchor
  group by item
),
few_jobs as (
  select
    p.unit,
    p.item,
    l.score
  from permanence as p
  inner join rules as r
    on r.item = p.item
  inner join lowest_scores as l
    on l.item = p.item
  where p.jobs < r.fewest_jobs
),
measured as (
  select
    unit,
    item,
    value,
    coaches,
    people,
    cast(null as bigint) as matching,
    cast(null as bigint) as permanent,
    cast(null as bigint) as mean_clients,
    cast(null as date) as data_to,
    false as is_recent
  from caseload
  union all
  select
    unit,
    item,
    value,
    coaches,
    cast(null as bigint) as people,
    cast(null as bigint) as matching,
    cast(null as bigint) as permanent,
    cast(null as bigint) as mean_clients,
    data_to,
    false as is_recent
  from team_hours
  union all
  select
    unit,
    item,
    value,
    coaches,
    cast(null as bigint) as people,
    cast(null as bigint) as matching,
    cast(null as bigint) as permanent,
    cast(null as bigint) as mean_clients,
    data_to,
    false as is_recent
  from coach_scores
  union all
  select
    unit,
    item,
    value,
    coaches,
    clients as people,
    cast(null as bigint) as matching,
    cast(null as bigint) as permanent,
    clients as mean_clients,
    cast(null as date) as data_to,
    false as is_recent
  from days_to_visit
  union all
  select
    unit,
    item,
    value,
    coaches,
    people,
    matching,
    cast(null as bigint) as permanent,
    cast(null as bigint) as mean_clients,
    cast(null as date) as data_to,
    false as is_recent
  from wishes
  union all
  select
    unit,
    item,
    value,
    coaches,
    people,
    cast(null as bigint) as matching,
    cast(null as bigint) as permanent,
    cast(null as bigint) as mean_clients,
    cast(null as date) as data_to,
    is_recent
  from diversity
  union all
  select
    unit,
    item,
    value,
    coaches,
    people,
    cast(null as bigint) as matching,
    permanent,
    cast(null as bigint) as mean_clients,
    cast(null as date) as data_to,
    false as is_recent
  from permanence
)
select
  m.unit,
  m.item,
  m.value,
  case
    when m.item in (17, 24) then c.capped_score
    when f.score is not null then f.score
    else a.score
  end as score,
  case
    when m.item = 17 and c.tracking is null and c.capped_score is null then 'tracking_unknown'
    when m.item = 17 and c.capped_score < c.score then 'capped'
    when f.score is not null then 'few_jobs'
    when m.is_recent then 'recent_jobs'
  end as remark,
  m.data_to,
  m.coaches,
  m.people,
  m.matching,
  m.permanent,
  m.mean_clients
from measured as m
left join config.fidelity_anchor as a
  on a.item = m.item
  and m.item not in (17, 24)
  and case
    when a.closed = 'left' then (a.low is null or m.value >= a.low) and (a.high is null or m.value < a.high)
    else (a.low is null or m.value > a.low) and (a.high is null or m.value <= a.high)
  end
left join capped as c
  on c.unit = m.unit
  and c.item = m.item
left join few_jobs as f
  on f.unit = m.unit
  and f.item = m.item
