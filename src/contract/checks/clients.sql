-- Clients whom a form names and those before it in the service do not: mostly the id is written in another way, and one person would be
-- two. A client with a rejected row there is known. Where most of an organisation's are unknown, it is told once a file.
insert into quality.finding
with known as (
  select person from checked.referral
  union
  select person from checked.agreement
  union
  select person from checked.coach_summary
  union
  select person from checked.group_session
  union
  select person
  from checked.client_in_doubt
  where form in ('referral', 'agreement', 'coach_summary')
),
named as (
  select
    'agreement-without-referral' as code,
    'agreement' as form,
    source,
    row_no,
    organisation,
    person,
    person in (select person from checked.referral)
    or person in (
      select person
      from checked.client_in_doubt
      where form = 'referral'
    ) as is_known
  from checked.agreement
  where organisation in (select organisation from checked.referral)
  union all
  select
    'client-unknown' as code,
    form,
    source,
    row_no,
    organisation,
    person,
    person in (select person from known) as is_known
  from (
    select
      'vocational_profile' as form,
      source,
      row_no,
      organisation,
      person
    from checked.vocational_profile
    union all
    select
      'employer_contact' as form,
      source,
      row_no,
      organisation,
      person
    from checked.employer_contact
    union all
    select
      'assessment' as form,
      source,
      row_no,
      organisation,
      person
    from checked.assessment
    union all
    select
      'service_use' as form,
      source,
      row_no,
      organisation,
      person
    from checked.service_use
  ) as others
  where
    person is not null
    and organisation in (select organisation from checked.agreement)
),
judged as (
  select
    *,
    count(*) filter (where not is_known) over everybody as unknown,
    count(*) over everybody as clients
  from (
    select *
    from named
    qualify row_number() over (partition by form, organisation, person order by source, row_no) = 1
  ) as first_rows
  window everybody as (partition by form, organisation)
)
select
  code,
  'warning' as severity,
  form,
  source,
  row_no,
  'client_id' as field,
  null as value_class,
  null as detail
from judged
where
  not is_known
  and (unknown <= 3 or 2 * unknown <= clients)
union all
select
  code,
  'warning' as severity,
  form,
  source,
  null as row_no,
  'client_id' as field,
  null as value_class,
  cast(count(*) as varchar) as detail
from judged
where
  not is_known
  and unknown > 3
  and 2 * unknown > clients
group by
  code,
  form,
  source;
